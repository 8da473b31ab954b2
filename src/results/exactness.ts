/** What can be said of results whose replications went on until the figures that matter were precise. */
import type { Results } from './document.ts';
import type { PrecisionRow } from './sections/precision.ts';

export interface Exactness {
  /**
   * `precise`: all that was observed is as precise as asked. `most`: the greatest number of replications came before
   * that. `stopped`: the user ended it before that.
   */
  ending: 'precise' | 'most' | 'stopped';
  /** The key figure whose half-width is the greatest beside what was wanted; null: none was observed. */
  least: PrecisionRow | null;
  /** What is less precise than asked. */
  missed: PrecisionRow[];
  /** Key figures near zero, as precise as they need be, though not to the share of the mean. */
  small: PrecisionRow[];
  /** Key figures without a steady mean: what their replications agree on is how long a run was. */
  growing: PrecisionRow[];
  /** Of what fewer than two replications observed anything. */
  unseen: PrecisionRow[];
}

/** What the sections `precision` and `metrics` of a document come to. */
export function exactnessOf({ precision: rows = [], replications, metrics }: Known): Exactness {
  const seen = rows.filter(({ n }) => n > 1);
  const unsteady = new Set(metrics.flatMap((row) => (row.grows === undefined ? [] : keyOf(row))));
  const ofRun = seen.filter(({ goal }) => goal === null);
  const keys = ofRun.filter((row) => !unsteady.has(keyOf(row)));
  const missed = seen.filter(({ reached }) => reached === null);
  const most = rows.some(({ atMost }) => replications >= atMost);
  return {
    ending: missed.length === 0 ? 'precise' : most ? 'most' : 'stopped',
    least: keys.reduce<PrecisionRow | null>(
      (least, row) => (least === null || strain(row) > strain(least) ? row : least),
      null,
    ),
    missed,
    small: keys.filter((row) => row.reached !== null && row.relative !== null && !isShareOfMean(row)),
    growing: ofRun.filter((row) => unsteady.has(keyOf(row))),
    unseen: rows.filter(({ n }) => n < 2),
  };
}

type Known = Pick<Results, 'precision' | 'replications' | 'metrics'>;

function keyOf({ scenario, metric, place, flow }: Pick<PrecisionRow, 'scenario' | 'metric' | 'place' | 'flow'>) {
  return `${scenario}|${metric}|${place}|${flow}`;
}

/** Half-width beside the one that was wanted: 1 is just enough. */
export function strain({ halfWidth, wanted }: PrecisionRow): number {
  return halfWidth === 0 ? 0 : halfWidth / wanted;
}

/** Whether the half-width is at most the asked share of the mean, and not only so small that nobody reads further. */
export function isShareOfMean({ relative, mean, halfWidth }: PrecisionRow): boolean {
  return relative !== null && halfWidth <= relative * Math.abs(mean);
}
