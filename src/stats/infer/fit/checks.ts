/** What must hold of data before a law is fitted to them: no memory, and no drift. */
import { mean as meanOf, medianSorted } from 'simple-statistics';
import { gammaUpper } from '../../../numeric/gamma.ts';
import { normalUpper } from '../../../numeric/normal.ts';

/** A test: its statistic, and how likely one as large is where nothing is wrong. */
export interface Check {
  statistic: number;
  p: number;
}

/**
 * Correlation of neighbours, as (r + 1/n) √n, nearly standard normal where values are independent: r is −1/n on average
 * then (M. S. Bartlett, 1946). Two-sided. `values` in the order in which they came, not all alike.
 */
export function neighbours(values: readonly number[]): Check {
  const n = values.length;
  const mean = meanOf(values as number[]);
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    squares += (values[i] - mean) * (values[i] - mean);
    if (i > 0) products += (values[i] - mean) * (values[i - 1] - mean);
  }
  const statistic = (products / squares + 1 / n) * Math.sqrt(n);
  return { statistic, p: 2 * normalUpper(Math.abs(statistic)) };
}

/**
 * Runs above and below the median: their number, standardised (A. Wald and J. Wolfowitz, "On a test whether two samples
 * are from the same population", 1940). Too few runs: drift or clusters; too many: alternation. Values at the median are
 * left out. Two-sided.
 */
export function runs(values: readonly number[]): Check {
  const median = medianSorted(values.toSorted((a, b) => a - b));
  const above = values.filter((x) => x !== median).map((x) => x > median);
  const high = above.filter(Boolean).length;
  const low = above.length - high;
  const count = above.filter((side, i) => i === 0 || side !== above[i - 1]).length;
  const n = above.length;
  const expected = (2 * high * low) / n + 1;
  const variance = ((expected - 1) * (expected - 2)) / (n - 1);
  const statistic = (count - expected) / Math.sqrt(variance);
  return { statistic, p: 2 * normalUpper(Math.abs(statistic)) };
}

/**
 * Whether counts of equal intervals can be Poisson with one rate: their dispersion Σ(c − mean)²/mean against chi-square of
 * m − 1 degrees of freedom (R. A. Fisher, "Statistical Methods for Research Workers", 1925). One-sided: a small p says that
 * the rate changes. Not all counts may be 0.
 */
export function constantRate(counts: readonly number[]): Check {
  const mean = meanOf(counts as number[]);
  const statistic = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / mean;
  return { statistic, p: gammaUpper(statistic / 2, (counts.length - 1) / 2) };
}
