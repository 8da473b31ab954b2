/**
 * Sobol points: a sequence that fills the unit cube evenly, and better the more powers of two are taken. (I. M. Sobol',
 * "On the distribution of points in a cube and the approximate evaluation of integrals", 1967; in Gray code order after
 * I. A. Antonov and V. M. Saleev, 1979.)
 */

/** The most dimensions there are direction numbers for. */
export const MOST_DIMENSIONS = 32;

/**
 * Direction numbers of dimensions 2 … 32: the primitive polynomial over GF(2), its coefficients being the bits, and the
 * first odd numbers m_1, m_2, … (S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
 * projections", SIAM Journal on Scientific Computing 30, 2008: file new-joe-kuo-6.21201).
 */
// biome-ignore format: a table
const DIRECTIONS = [
  [3, 1],
  [7, 1, 3],
  [11, 1, 3, 1],
  [13, 1, 1, 1],
  [19, 1, 1, 3, 3],
  [25, 1, 3, 5, 13],
  [37, 1, 1, 5, 5, 17],
  [41, 1, 1, 5, 5, 5],
  [47, 1, 1, 7, 11, 19],
  [55, 1, 1, 5, 1, 1],
  [59, 1, 1, 1, 3, 11],
  [61, 1, 3, 5, 5, 31],
  [67, 1, 3, 3, 9, 7, 49],
  [91, 1, 1, 1, 15, 21, 21],
  [97, 1, 3, 1, 13, 27, 49],
  [103, 1, 1, 1, 15, 7, 5],
  [109, 1, 3, 1, 15, 13, 25],
  [115, 1, 1, 5, 5, 19, 61],
  [131, 1, 3, 7, 11, 23, 15, 103],
  [137, 1, 3, 7, 13, 13, 15, 69],
  [143, 1, 1, 3, 13, 7, 35, 63],
  [145, 1, 3, 5, 9, 1, 25, 53],
  [157, 1, 3, 1, 13, 9, 35, 107],
  [167, 1, 3, 1, 5, 27, 61, 31],
  [171, 1, 1, 5, 11, 19, 41, 61],
  [185, 1, 3, 5, 3, 3, 13, 69],
  [191, 1, 1, 7, 13, 1, 19, 1],
  [193, 1, 3, 7, 5, 13, 19, 59],
  [203, 1, 1, 3, 9, 25, 29, 41],
  [211, 1, 3, 5, 13, 23, 1, 55],
  [213, 1, 3, 7, 3, 13, 59, 17],
];

const BITS = 32;
/** 2^-32. */
const UNIT = 2.3283064365386963e-10;

/** The 32 direction numbers of a dimension as 32-bit words: bit 31 is the first binary place. */
function directions(dimension: number): Int32Array {
  const v = new Int32Array(BITS);
  if (dimension === 0) return v.map((_, i) => 1 << (BITS - 1 - i));
  const [polynomial, ...first] = DIRECTIONS[dimension - 1];
  const degree = first.length;
  for (let i = 0; i < BITS; i++) {
    if (i < degree) {
      v[i] = first[i] << (BITS - 1 - i);
      continue;
    }
    v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
    for (let k = 1; k < degree; k++) if ((polynomial >>> (degree - k)) & 1) v[i] ^= v[i - k];
  }
  return v;
}

/**
 * The first n points (0 < n < 2^32) in d ≤ 32 dimensions, by row, in [0, 1); the first is the origin. With `next`, a
 * source of uniform numbers, all are moved by one random digital shift (exclusive or of binary digits), which keeps them
 * even and makes each uniform: several shifts give independent estimates.
 */
export function sobolPoints(n: number, d: number, next?: () => number): number[][] {
  if (!(d >= 1 && d <= MOST_DIMENSIONS)) {
    throw new RangeError(`Sobol points have 1 to ${MOST_DIMENSIONS} dimensions, got ${d}`);
  }
  const numbers = Array.from({ length: d }, (_, dimension) => directions(dimension));
  const word = numbers.map(() => (next === undefined ? 0 : Math.floor(next() / UNIT) | 0));
  const points: number[][] = [];
  for (let i = 0; i < n; i++) {
    points.push(word.map((bits) => (bits >>> 0) * UNIT));
    // The Gray code of i + 1 differs from that of i in the place of the lowest zero of i.
    const place = 31 - Math.clz32(~i & (i + 1));
    for (let j = 0; j < d; j++) word[j] ^= numbers[j][place];
  }
  return points;
}
