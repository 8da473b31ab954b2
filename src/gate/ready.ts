/** Trucks that were set free at this very instant, in the order in which they were: a ring that grows when it is full. */
let ring = new Int32Array(64);
let first = 0;
let last = 0;

export function anyReady(): boolean {
  return first !== last;
}

export function addReady(truck: number): void {
  ring[last] = truck;
  last = (last + 1) & (ring.length - 1);
  if (last === first) grow();
}

/** The truck that was set free first; there must be one. */
export function takeReady(): number {
  const truck = ring[first];
  first = (first + 1) & (ring.length - 1);
  return truck;
}

export function clearReady(): void {
  first = 0;
  last = 0;
}

function grow(): void {
  const many = ring.length;
  const wider = new Int32Array(2 * many);
  for (let k = 0; k < many; k++) wider[k] = ring[(first + k) & (many - 1)];
  ring = wider;
  first = 0;
  last = many;
}
