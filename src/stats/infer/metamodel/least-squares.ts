/**
 * Ordinary least squares by Householder reflections, which keep the digits that normal equations lose. (G. Golub,
 * "Numerical methods for solving linear least squares problems", Numerische Mathematik 7, 1965.)
 */

/** A fitted regression. */
export interface Regression {
  coefficients: number[];
  /** Standard error of each coefficient; 0 where there are no more rows than columns. */
  standardErrors: number[];
  /** y less what the regression says, by row. */
  residuals: number[];
  /** Share of the variance of y about its mean that is explained; 1 where y does not vary. */
  rSquared: number;
  /** Standard deviation of the residuals, √(Σ e² / (rows − columns)); 0 where rows = columns. */
  residualError: number;
}

/**
 * Fits y ≈ X b, X by row with a column of ones among the others. Throws a RangeError where there are fewer rows than
 * columns, or a column is a combination of others to 12 digits, so that the factors cannot be told apart.
 */
export function leastSquares(x: readonly number[][], y: ArrayLike<number>): Regression {
  const rows = x.length;
  const columns = x[0].length;
  if (rows < columns) throw new RangeError(`least squares: ${columns} coefficients need as many rows, got ${rows}`);
  const { r, rotated } = reduce(x, y);
  const coefficients = solveUpper(r, rotated);
  const residuals = x.map((row, i) => y[i] - row.reduce((sum, value, j) => sum + value * coefficients[j], 0));
  const squares = sumOfSquares(residuals);
  const mean = Array.from(y).reduce((sum, value) => sum + value, 0) / rows;
  const spread = sumOfSquares(Array.from(y, (value) => value - mean));
  const residualError = rows > columns ? Math.sqrt(squares / (rows - columns)) : 0;
  return {
    coefficients,
    standardErrors: inverseRows(r).map((row) => residualError * Math.sqrt(sumOfSquares(row))),
    residuals,
    rSquared: spread > 0 ? 1 - squares / spread : 1,
    residualError,
  };
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** The upper triangle R of X = Q R, and the first elements of Qᵀ y. */
function reduce(x: readonly number[][], y: ArrayLike<number>): { r: number[][]; rotated: number[] } {
  const columns = x[0].length;
  const work = x.map((row, i) => [...row, y[i]]);
  for (let k = 0; k < columns; k++) {
    const size = Math.sqrt(sumOfSquares(work.map((row) => row[k])));
    const below = work.slice(k);
    const norm = Math.sqrt(sumOfSquares(below.map((row) => row[k])));
    if (!(norm > 1e-12 * size)) {
      throw new RangeError(`least squares: column ${k + 1} cannot be told apart from those before it`);
    }
    const mirror = below.map((row) => row[k]);
    mirror[0] += mirror[0] < 0 ? -norm : norm;
    const length = sumOfSquares(mirror);
    for (let j = k; j <= columns; j++) {
      const along = below.reduce((sum, row, i) => sum + mirror[i] * row[j], 0);
      for (let i = 0; i < below.length; i++) below[i][j] -= ((2 * along) / length) * mirror[i];
    }
  }
  return { r: work.slice(0, columns).map((row) => row.slice(0, columns)), rotated: work.map((row) => row[columns]) };
}

/** b with R b = c. */
function solveUpper(r: readonly number[][], c: readonly number[]): number[] {
  const b = new Array<number>(r.length).fill(0);
  for (let i = r.length - 1; i >= 0; i--) {
    let rest = c[i];
    for (let j = i + 1; j < r.length; j++) rest -= r[i][j] * b[j];
    b[i] = rest / r[i][i];
  }
  return b;
}

/** The rows of R⁻¹: (Xᵀ X)⁻¹ is R⁻¹ times its transpose. */
function inverseRows(r: readonly number[][]): number[][] {
  const columns = r.map((_, j) =>
    solveUpper(
      r,
      r.map((_, i) => (i === j ? 1 : 0)),
    ),
  );
  return r.map((_, i) => columns.map((column) => column[i]));
}
