/** How far the replications of the key figures lie apart. */
import type { SpreadRow } from '../results/document.ts';
import type { Ref } from '../results/headline.ts';
import { percentile } from '../stats/infer/percentile.ts';
import type { Fold } from './fold.ts';

const PERCENTILES = [0.05, 0.5, 0.95];

/** Percentiles over replications of each key figure that at least two of them observed. */
export function spreadRows(fold: Fold, keys: readonly Ref[], confidence: number): SpreadRow[] {
  return keys.flatMap((key) => {
    const index = fold.indexOf(key);
    const values = index < 0 ? [] : fold.values(index).filter((x) => !Number.isNaN(x));
    if (values.length < 2) return [];
    return PERCENTILES.map((p) => ({
      scenario: fold.scenario,
      ...key,
      unit: fold.unit(index),
      n: values.length,
      p,
      ...percentile(values, p, confidence),
    }));
  });
}
