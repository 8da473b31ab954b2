/** Distances between doubles, and repeatable random arguments of many magnitudes. */

const view = new Float64Array(1);
const whole = new BigInt64Array(view.buffer);

/** How many doubles apart `a` and `b` are. */
export function ulps(a: number, b: number): number {
  if (Object.is(a, b) || (a === 0 && b === 0)) return 0;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.POSITIVE_INFINITY;
  const place = (x: number) => {
    view[0] = x;
    return whole[0] < 0n ? -(whole[0] & 0x7fffffffffffffffn) : whole[0];
  };
  const apart = place(a) - place(b);
  return Number(apart < 0n ? -apart : apart);
}

/** Relative error of `found` against `right`. */
export function relative(found: number, right: number): number {
  return found === right ? 0 : Math.abs(found - right) / Math.abs(right);
}

/** A repeatable source of uniform numbers on the grid of 2^-53 (a Weyl sequence, hashed). */
export function source(seed: number): () => number {
  let state = seed | 0;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let t = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    t = Math.imul(t ^ (t >>> 13), 0xc2b2ae35);
    return (t ^ (t >>> 16)) >>> 0;
  };
  return () => (word() * 2097152 + (word() >>> 11)) / 9007199254740992;
}

/** Uniform numbers half of which lie deep in one of the tails, none closer to the ends than 2^-53. */
export function tailed(next: () => number): number {
  const kind = next();
  const v = Math.max(next() * 2 ** -Math.floor(next() * 53), 2 ** -53);
  return kind < 0.5 ? next() : kind < 0.75 ? v : 1 - Math.max(2 ** -53, Math.round(v * 2 ** 53) / 2 ** 53);
}
