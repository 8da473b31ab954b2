/** Which scenario is the best in each key figure that has a better direction. */
import type { BestRow } from '../results/document.ts';
import type { Ref } from '../results/headline.ts';
import { betterOf } from '../results/metrics.ts';
import { moments } from '../stats/infer/interval.ts';
import { mcb, pairedMargins } from '../stats/infer/mcb.ts';
import { verdictConfidence } from '../stats/infer/verdict.ts';
import type { Fold } from './fold.ts';

/**
 * A row for every key figure and scenario that has it, at a level at which all of them hold together at `confidence`.
 * Nothing for fewer than three scenarios: of two, the difference to the baseline says it already.
 */
export function bestRows(folds: readonly Fold[], keys: readonly Ref[], confidence: number): BestRow[] {
  if (folds.length < 3) return [];
  const judged = keys.filter(({ metric }) => betterOf(metric) !== 'none');
  const level = verdictConfidence(confidence, judged.length);
  return judged.flatMap((key) => rowsOf(folds, key, level));
}

function rowsOf(folds: readonly Fold[], key: Ref, confidence: number): BestRow[] {
  const better = betterOf(key.metric);
  const having = folds.flatMap((fold) => {
    const index = fold.indexOf(key);
    return index < 0 || moments(fold.values(index)).n === 0 ? [] : [{ fold, index, values: fold.values(index) }];
  });
  // Only a replication that all of them have compares them with each other.
  const complete = [...Array(folds[0].replications).keys()].filter((r) =>
    having.every(({ values }) => !Number.isNaN(values[r])),
  );
  if (better === 'none' || having.length < 2 || complete.length < 2) return [];
  const columns = having.map(({ values }) => complete.map((r) => values[r]));
  const means = columns.map((column) => moments(column).mean);
  return mcb(means, pairedMargins(columns, confidence), better).map(({ mean, ciLow, ciHigh, standing }, i) => ({
    ...key,
    unit: having[i].fold.unit(having[i].index),
    scenario: having[i].fold.scenario,
    mean,
    ciLow,
    ciHigh,
    n: complete.length,
    confidence,
    standing,
  }));
}
