/** The columns of a polynomial metamodel. */

/** A term of a polynomial: the factors it multiplies, ascending, one twice for a square; none for the constant. */
export type Term = readonly number[];

/** The constant and every factor by itself. */
export function linearTerms(factors: number): Term[] {
  return [[], ...Array.from({ length: factors }, (_, j) => [j])];
}

/** The linear terms, every product of two factors and every square. */
export function quadraticTerms(factors: number): Term[] {
  const terms = linearTerms(factors);
  for (let i = 0; i < factors; i++) for (let j = i; j < factors; j++) terms.push([i, j]);
  return terms;
}

/** Values of the terms at each point: the matrix of a regression, by row. */
export function valuesOf(terms: readonly Term[], points: readonly number[][]): number[][] {
  return points.map((point) => terms.map((term) => term.reduce((product, j) => product * point[j], 1)));
}
