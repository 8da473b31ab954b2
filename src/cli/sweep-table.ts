/** What the terminal shows of a sweep: points with their estimates, and what is missing. */
import type { Store } from '../experiment/store/store.ts';
import { countOf, missingOf } from '../experiment/sweep/due.ts';
import type { Shard, Study } from '../experiment/sweep/study.ts';
import { largestOf } from '../report/quantity.ts';
import type { Unit } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { labelOf } from '../results/metrics.ts';
import type { SweepSummary } from '../results/sweep.ts';
import { draw } from './plain-table.ts';
import { estimateText, percentText, plainText, scaleFor } from './scale.ts';
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
    scaleFor(unit as Unit, largestOf(summary.points.map(({ estimates }) => estimates[k])), words),
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
  const rough = summary.points.filter((point) => point.precise === false);
  const notes = [
    summary.points.length > MOST_POINTS && words.sweep.points(String(MOST_POINTS), String(summary.points.length)),
    rough.length > 0 && words.sweep.rough(String(rough.length), String(summary.replications)),
    refused.length > 0 && words.sweep.refused(String(refused.length), refused[0].refusal ?? ''),
  ].filter((note) => note !== false);
  return [draw(head, rows, 1), ...notes].join('\n');
}

/** How many points, and how often each is run. */
export function headingOf({ plan, points }: Study, language: Language, words: Words): string {
  const { replications, precision, seed } = plan;
  const [many, most] = [points.length, replications].map(String);
  if (precision === null) return words.sweep.heading(many, most, String(points.length * replications), seed);
  const own = precision.absolute.length > 0;
  return words.sweep.precise(many, words.precision.asked(percentText(precision.relative, language), own), most, seed);
}

/** The exit code of a sweep that is complete. */
export function exitOf({ points }: SweepSummary): number {
  return points.some(({ precise }) => precise === false) ? EXIT.missed : EXIT.fine;
}

/** Says which runs are missing, point by point; the exit code is 0 where none is. */
export function listMissing(study: Study, store: Store, shard: Shard | null, shell: Shell, words: Words): number {
  const { missing, due } = missingOf(study, shard, store);
  for (const { point, replications } of missing.slice(0, MOST_TOLD)) {
    shell.out(`${words.sweep.missing(String(point + 1), study.told(point), runsText(replications))}\n`);
  }
  if (missing.length > MOST_TOLD) shell.out('…\n');
  const left = countOf(missing);
  shell.out(
    `${left === 0 ? words.sweep.noneMissing(String(due)) : words.sweep.missingAll(String(left), String(due))}\n`,
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
