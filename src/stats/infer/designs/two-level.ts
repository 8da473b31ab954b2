/**
 * Designs of two levels, −1 (low) and +1 (high), and the effects read from them. A fraction 2^(k−p) is a full factorial
 * of its first k − p factors; each of the others is the product of some of those (its generator), and so cannot be told
 * from their interaction. Of resolution III, main effects are free of one another; of IV, also of interactions of two;
 * of V, these too are free of one another.
 */
import { fullFactorial } from './factorial.ts';

/**
 * Generators of the smallest designs by resolution and number of factors: letters stand for factors in order, and the
 * generators are those of the last factors. Without an entry the smallest design is the full factorial. (G. E. P. Box,
 * W. G. Hunter and J. S. Hunter, "Statistics for Experimenters", 1978, ch. 12; NIST/SEMATECH e-Handbook, 5.3.3.4.7.)
 */
const GENERATORS: Record<3 | 4 | 5, Record<number, string>> = {
  3: {
    3: 'AB',
    5: 'AB AC',
    6: 'AB AC BC',
    7: 'AB AC BC ABC',
    9: 'ABC BCD ACD ABD ABCD',
    10: 'ABC BCD ACD ABD ABCD AB',
    11: 'ABC BCD ACD ABD ABCD AB AC',
  },
  4: {
    4: 'ABC',
    6: 'ABC BCD',
    7: 'ABC BCD ACD',
    8: 'BCD ACD ABC ABD',
    9: 'BCDE ACDE ABDE ABCE',
    10: 'ABCD ABCE ABDE ACDE BCDE',
    11: 'ABC BCD CDE ACD ADE BDE',
  },
  5: {
    5: 'ABCD',
    6: 'ABCDE',
    7: 'ABCDEF',
    8: 'ABCD ABEF',
    9: 'ACDFG BCEFG',
    10: 'ABCG BCDE ACDF',
    11: 'ABCG BCDE ACDF ABCDEFG',
  },
};

/** The most factors for which generators are known. */
const MOST_FACTORS = 11;

/**
 * Generators, as lists of factor numbers, of the smallest design of at least this resolution. Throws a RangeError for
 * more than 11 factors.
 */
export function generatorsFor(factors: number, resolution: 3 | 4 | 5): number[][] {
  if (factors > MOST_FACTORS) {
    throw new RangeError(`fractional designs are known for up to ${MOST_FACTORS} factors, got ${factors}`);
  }
  // Where no entry is met at this resolution, a design of a higher one is as small.
  for (const r of [3, 4, 5] as const) {
    const words = r >= resolution ? GENERATORS[r][factors] : undefined;
    if (words !== undefined) {
      return words.split(' ').map((word) => Array.from(word, (letter) => letter.charCodeAt(0) - 65));
    }
  }
  return [];
}

/**
 * The design in standard order: rows of −1 and +1 for each factor. `generators[j]` names the factors whose product is
 * factor (k − p + j), all below k − p; without generators the design is the full 2^k.
 */
export function twoLevel(factors: number, generators: readonly number[][] = []): number[][] {
  const full = fullFactorial(new Array<number>(factors - generators.length).fill(2));
  return full.map((levels) => {
    const row = levels.map((level) => 2 * level - 1);
    return [...row, ...generators.map((word) => product(row, word))];
  });
}

/** The product of some factors in a row: the level of their interaction. */
function product(row: readonly number[], factors: readonly number[]): number {
  return factors.reduce((sign, factor) => sign * row[factor], 1);
}

/**
 * The effect of a factor, or of an interaction of several, on `y`, one value for each row of the design: the mean where
 * the product of their levels is +1 less the mean where it is −1 (Law 2015, ch. 12).
 */
export function effect(design: readonly number[][], y: ArrayLike<number>, factors: readonly number[]): number {
  let sum = 0;
  for (let row = 0; row < design.length; row++) sum += product(design[row], factors) * y[row];
  return sum / (design.length / 2);
}
