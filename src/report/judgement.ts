import type { DifferenceRow, Verdict } from '../results/document.ts';
import { betterOf } from '../results/metrics.ts';

/**
 * A verdict as it is told. `same`: not even chance made a difference, the runs are equal to the last digit. `neutral`:
 * there is a difference, but more or less is neither good nor bad by itself (trucks arriving, bays in use).
 */
export type Judgement = Verdict | 'same' | 'neutral';

/** How the verdict on a difference is told. */
export function judgementOf(row: Pick<DifferenceRow, 'metric' | 'mean' | 'ciLow' | 'ciHigh' | 'verdict'>): Judgement {
  if (row.mean === 0 && row.ciLow === 0 && row.ciHigh === 0) return 'same';
  const apart = row.ciLow > 0 || row.ciHigh < 0;
  return row.verdict === 'cannotTell' && apart && betterOf(row.metric) === 'none' ? 'neutral' : row.verdict;
}
