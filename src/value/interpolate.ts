/**
 * How much each plan year counts in `year`, by linear interpolation between its neighbours; before the first and after
 * the last everything stays as it is there. `years` ascend.
 */
export function weightsOf(year: number, years: readonly number[]): number[] {
  const weights = years.map(() => 0);
  const after = years.findIndex((one) => one >= year);
  if (after <= 0) {
    weights[after < 0 ? years.length - 1 : 0] = 1;
    return weights;
  }
  const share = (year - years[after - 1]) / (years[after] - years[after - 1]);
  weights[after - 1] = 1 - share;
  weights[after] = share;
  return weights;
}
