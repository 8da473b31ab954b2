/** What the terminal shows of a sweep: points with their estimates, and what is missing. */
import type { Store } from '../experiment/store/store.ts';
import { missingOf } from '../experiment/sweep/loads.ts';
import type { Shard, Study } from '../experiment/sweep/study.ts';
import type { SweepSummary } from '../experiment/sweep/summary.ts';
import type { Unit } from '../results/document.ts';
import { labelOf } from '../results/metrics.ts';
import { draw } from './plain-table.ts';
import { estimateText, plainText, scaleFor } from './scale.ts';
import type { Shell } from './shell.ts';
import type { Look } from './table.ts';
import { EXIT } from './usage.ts';
import type { Words } from './words/words.ts';

/** Points and metrics for which a terminal has room. */
const MOST_POINTS = 30;
const MOST_METRICS = 4;
/** Points of which it is told what is missing. */
const MOST_TOLD = 200;

/** The first points, each with its values and the first metrics, `mean ± half-width`. */
export function pointTable(summary: SweepSummary, { language, words }: Look): string {
  const points = summary.points.slice(0, MOST_POINTS);
  const metrics = summary.metrics.slice(0, MOST_METRICS);
  const scales = metrics.map(({ unit }, k) =>
    scaleFor(unit as Unit, Math.max(0, ...summary.points.map(({ estimates }) => Math.abs(estimates[k].mean))), words),
  );
  const where = ({ place, flow }: SweepSummary['metrics'][number]) =>
    [place, flow].filter((name) => name !== 'all').join(' / ');
  const head = [
    words.sweep.point,
    ...summary.factors.map(({ name, unit }) => (unit === '' ? name : `${name} [${unit}]`)),
    ...metrics.map((ref, k) =>
      [labelOf(ref.metric, language), where(ref), `[${scales[k].name}]`].filter((part) => part !== '').join('\n'),
    ),
  ];
  const rows = points.map(({ values, estimates }, i) => [
    String(i + 1),
    ...values.map((value) => (typeof value === 'number' ? plainText(value, { per: 1, name: '' }, language) : value)),
    ...estimates
      .slice(0, MOST_METRICS)
      .map((estimate, k) => (estimate.n === 0 ? words.table.none : estimateText(estimate, scales[k], language))),
  ]);
  const refused = summary.points.filter((point) => point.refused > 0);
  const notes = [
    summary.points.length > MOST_POINTS && words.sweep.points(String(MOST_POINTS), String(summary.points.length)),
    refused.length > 0 && words.sweep.refused(String(refused.length), refused[0].refusal ?? ''),
  ].filter((note) => note !== false);
  return [draw(head, rows, 1), ...notes].join('\n');
}

/** Says which runs are missing, point by point; the exit code is 0 where none is. */
export function listMissing(study: Study, store: Store, shard: Shard | null, shell: Shell, words: Words): number {
  const missing = missingOf(study, shard, store);
  const all = [...study.shares(shard)].reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { point, replications } of missing.slice(0, MOST_TOLD)) {
    shell.out(`${words.sweep.missing(String(point + 1), study.told(point), runsText(replications))}\n`);
  }
  if (missing.length > MOST_TOLD) shell.out('…\n');
  const left = missing.reduce((sum, { replications }) => sum + replications.length, 0);
  shell.out(
    `${left === 0 ? words.sweep.noneMissing(String(all)) : words.sweep.missingAll(String(left), String(all))}\n`,
  );
  return left === 0 ? EXIT.fine : EXIT.missing;
}

/** `1–4, 7`, counted from 1. */
function runsText(replications: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const r of replications) {
    const last = spans.at(-1);
    if (last !== undefined && last[1] === r - 1) last[1] = r;
    else spans.push([r, r]);
  }
  return spans.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`)).join(', ');
}
