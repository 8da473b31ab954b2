/** How well a regression says what it has not seen. */
import { leastSquares } from './least-squares.ts';

/**
 * Root of the mean square error of cross-validation: the rows are dealt out to `folds` in turn, each fold is predicted
 * by the regression of all the others (with as many folds as rows, each row by all other rows; M. Stone,
 * "Cross-validatory choice and assessment of statistical predictions", JRSS B 36, 1974). Throws a RangeError where the
 * others do not determine the regression.
 */
export function crossValidationError(x: readonly number[][], y: ArrayLike<number>, folds: number): number {
  const all = Array.from(y);
  let squares = 0;
  for (let fold = 0; fold < folds; fold++) {
    const kept = (_: unknown, i: number) => i % folds !== fold;
    const { coefficients } = leastSquares(x.filter(kept), all.filter(kept));
    for (let i = fold; i < x.length; i += folds) {
      const said = x[i].reduce((sum, value, j) => sum + value * coefficients[j], 0);
      squares += (all[i] - said) * (all[i] - said);
    }
  }
  return Math.sqrt(squares / x.length);
}
