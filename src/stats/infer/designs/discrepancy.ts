/** How evenly points fill the unit cube. */

/**
 * The squared centred L2 discrepancy of points of [0, 1]^d: 0 would be perfectly even. (F. J. Hickernell, "A generalized
 * discrepancy and quadrature error bound", Mathematics of Computation 67(221), 1998.) Time grows with n² d.
 */
export function centredDiscrepancy(points: readonly number[][]): number {
  const n = points.length;
  const from = points.map((point) => point.map((x) => Math.abs(x - 0.5)));
  let whole = 1;
  for (const _ of points[0]) whole *= 13 / 12;
  let single = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    single += from[i].reduce((product, a) => product * (1 + 0.5 * a - 0.5 * a * a), 1);
    for (let j = 0; j < n; j++) {
      let product = 1;
      for (let k = 0; k < points[i].length; k++) {
        product *= 1 + 0.5 * (from[i][k] + from[j][k] - Math.abs(points[i][k] - points[j][k]));
      }
      pairs += product;
    }
  }
  return whole - (2 / n) * single + pairs / (n * n);
}
