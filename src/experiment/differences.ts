/** What an alternative changes: every metric it shares with the baseline, paired replication by replication. */
import type { DifferenceRow } from '../results/document.ts';
import { betterOf } from '../results/metrics.ts';
import { paired } from '../stats/infer/paired.ts';
import { signOf, verdictOf } from '../stats/infer/verdict.ts';
import type { Fold } from './fold.ts';

/**
 * Alternative minus baseline for every row both have and at least one replication observed in both. The intervals are
 * at `confidence`; the verdicts are judged at `verdictConfidence`, which is higher where there are several
 * alternatives or key metrics (Bonferroni, see `stats/infer/verdict`): a row may thus have an interval that leaves out zero and still
 * be `cannotTell`.
 */
export function differenceRows(
  baseline: Fold,
  alternative: Fold,
  confidence: number,
  verdictConfidence: number,
): DifferenceRow[] {
  const own = new Map(alternative.layout.metrics.map((row, i) => [keyOf(row), i]));
  const rows: DifferenceRow[] = [];
  for (const [i, { metric, place, flow }] of baseline.layout.metrics.entries()) {
    const j = own.get(keyOf({ metric, place, flow }));
    if (j === undefined) continue;
    const before = baseline.values(i);
    const after = alternative.values(j);
    const difference = paired(after, before, confidence);
    if (difference.n === 0) continue;
    rows.push({
      metric,
      place,
      flow,
      unit: baseline.unit(i),
      baseline: baseline.scenario,
      scenario: alternative.scenario,
      ...difference,
      verdict: verdictOf(signOf(difference, verdictConfidence, largest(before, after)), betterOf(metric)),
    });
  }
  return rows;
}

function keyOf({ metric, place, flow }: { metric: string; place: string; flow: string }): string {
  return `${metric}|${place}|${flow}`;
}

/** Size of the things compared: the largest value of either. */
function largest(...columns: readonly (readonly number[])[]): number {
  let size = 0;
  for (const column of columns) for (const x of column) if (Math.abs(x) > size) size = Math.abs(x);
  return size;
}

/** Whether a difference is more than chance at level `confidence`, whichever way is better. */
export function isReal(difference: DifferenceRow, confidence: number): boolean {
  return signOf(difference, confidence, 0) !== 'cannotTell';
}
