declare const rooms: { forbidden: object[]; options: object };
export default rooms;
