/** Laws fitted to data. */

/** A law fitted to a sample by maximum likelihood. */
export interface FittedLaw {
  /** Its name in a scenario file. */
  family: 'exponential' | 'gamma' | 'weibull' | 'lognormal' | 'triangular' | 'beta';
  /** Its parameters by name, in the unit of the sample where they have one. */
  parameters: Record<string, number>;
  /** How many of them were fitted. */
  fitted: number;
  /** ln of the likelihood of the sample. */
  logLikelihood: number;
  /** P(X ≤ x). */
  cdf(x: number): number;
  /** The x with P(X ≤ x) = p, 0 < p < 1. */
  quantile(p: number): number;
}

/** Fits a family to a sample in ascending order; null where no law of the family fits best, or could give such values. */
export type Fit = (sorted: readonly number[]) => FittedLaw | null;

/** Whether values in ascending order are all above 0 and not all alike, as laws of positive numbers want. */
export function positiveAndVaried(sorted: readonly number[]): boolean {
  return sorted[0] > 0 && sorted[sorted.length - 1] > sorted[0];
}
