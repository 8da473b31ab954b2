/** Version of the program, written into every document; equal to that of package.json (a test holds them together). */
export const VERSION = '0.1.0';
