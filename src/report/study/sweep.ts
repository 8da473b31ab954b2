import type { StudyManifest } from '../../results/manifest.ts';
import type { SweepFactor, SweepSummary } from '../../results/sweep.ts';
import { clean } from '../clean.ts';
import { type Html, html, type Piece } from '../html.ts';
import { portions, table } from '../parts/table.ts';
import { estimateText, exactText, lengthText, plainText } from '../quantity.ts';
import { type Drawn, drawPage, type Sheet } from '../shell.ts';
import type { Desk } from './explain.ts';
import { madePart, type StudyPageOptions } from './made.ts';
import { metricPart } from './sweepFigures.ts';
import { extremesOf, pairsOf, type SweepView, sweepViewOf, valueName } from './sweepView.ts';

/** Metrics with pictures, rows of the table of points and columns of metrics in it, values of a factor that are listed. */
const PICTURED = 8;
const ROWS = 200;
const COLUMNS = 4;
const LISTED = 12;

/** Draws the page of a sweep: each metric by what was varied, and all points. The same document, and the same manifest, give the same bytes. */
export function renderSweep(summary: SweepSummary, { manifest, ...options }: StudyPageOptions): Drawn {
  return drawPage(options, (words, easel) => sweepSheet(summary, { ...easel, view: { words } }, manifest));
}

function sweepSheet(summary: SweepSummary, desk: Desk, manifest: StudyManifest | undefined): Sheet {
  const { words } = desk.view;
  const view = sweepViewOf(summary, words);
  const says = words.sweep;
  const scenarios = summary.scenarios.map((sha256) => ({ file: '', sha256 }));
  return {
    words,
    title: clean(summary.title[words.lang]),
    subtitle: says.subtitle(clean(summary.file)),
    body: html`<p class="note">${howText(view)}</p>
<ul>${view.metrics.map((_, metric) => html`<li>${extremesOf(view, metric)}</li>`)}</ul>
${factorPart(view)}
${view.metrics.slice(0, PICTURED).map((_, metric) => metricPart(desk, view, metric))}
${pointsPart(view)}
${refusedPart(view)}
${madePart(summary.generator, scenarios, manifest, words)}
<footer>${words.study.footer('sweep.json')}</footer>`,
  };
}

function howText({ summary, words }: SweepView): string {
  const { points, replications, precision, seed, design, forkAt } = summary;
  const says = words.sweep;
  const number = (n: number) => plainText(n, { per: 1 }, words);
  const runs = number(points.reduce((sum, point) => sum + point.replications, 0));
  const rough = points.filter(({ precise }) => precise === false).length;
  const how = (precision === null ? says.how : says.precise)(
    number(points.length),
    number(replications),
    runs,
    clean(seed),
  );
  const more = [
    rough > 0 && says.rough(number(rough)),
    says.design[design],
    forkAt !== undefined && says.forked(lengthText(forkAt, words)),
  ];
  return [how, ...more.filter((text) => text !== false)].join(' ');
}

/** Every factor with its path and what it was. */
function factorPart(view: SweepView): Html {
  const { words, summary, factors } = view;
  return html`<section><h2>${words.study.varied}</h2>
${table({
  caption: words.study.varied,
  quiet: true,
  kind: 'text',
  head: [words.study.factor, words.study.path, words.sweep.values],
  rows: summary.factors.map((factor, k) => ({
    head: factors[k].title,
    cells: [
      factor.path === null ? words.sweep.scenarios : html`<code>${factor.path}</code>`,
      valuesText(view, k, factor),
    ],
  })),
})}</section>
`;
}

/** A range with what is taken of it, or the values. */
function valuesText(view: SweepView, k: number, { range }: SweepFactor): string {
  const { words, factors } = view;
  if (range !== null) {
    const [from, to] = [range.from, range.to].map((value) => valueName(view, k, value));
    const more = [range.whole && words.sweep.whole, range.steps !== null && words.sweep.steps(String(range.steps))];
    const told = more.filter((text) => text !== false);
    return words.range(from, to) + (told.length > 0 ? ` (${told.join(', ')})` : '');
  }
  const { values } = factors[k];
  const shown = values.slice(0, LISTED).map((value) => valueName(view, k, value));
  return [...shown, ...(values.length > LISTED ? ['…'] : [])].join('; ');
}

/** The first points with what came out, some metrics beside each other. */
function pointsPart(view: SweepView): Html {
  const { words, summary, factors } = view;
  const says = words.sweep;
  const points = summary.points.slice(0, ROWS);
  const number = (n: number) => plainText(n, { per: 1 }, words);
  return html`<section><h2>${says.points}</h2>
${summary.points.length > ROWS && html`<p class="note">${says.pointsNote(number(ROWS), number(summary.points.length))}</p>`}
${portions([...view.metrics.keys()], COLUMNS).map((metrics) =>
  table({
    caption: says.points,
    quiet: true,
    head: [
      says.point,
      ...factors.map(({ title, unit, numeric }) => words.withUnit(title, numeric ? unit : '')),
      says.runs,
      ...metrics.map((k) => words.withUnit(view.metrics[k].label, view.metrics[k].scale.name)),
    ],
    rows: points.map(({ values, estimates, replications, precise }, i) => ({
      head: html`${number(i + 1)}${precise === false && html`<span class="where">${says.roughMark}</span>`}`,
      cells: [
        ...values.map((value): Piece => (typeof value === 'string' ? clean(value) : exactText(value, words))),
        number(replications),
        ...metrics.map((k) =>
          estimates[k].n === 0 ? words.numerals.none : estimateText(estimates[k], view.metrics[k].scale, words),
        ),
      ],
    })),
  }),
)}</section>
`;
}

/** Points of which runs were refused, and why. */
function refusedPart(view: SweepView): Html | null {
  const { words, summary } = view;
  const says = words.sweep;
  const refused = summary.points.flatMap((point, i) => (point.refused > 0 ? [{ point, i }] : []));
  if (refused.length === 0) return null;
  const number = (n: number) => plainText(n, { per: 1 }, words);
  return html`<section><h2>${says.refused}</h2>
<p>${says.refusedNote}</p>
${refused.length > ROWS && html`<p class="note">${says.pointsNote(number(ROWS), number(refused.length))}</p>`}
${table({
  caption: says.refused,
  quiet: true,
  kind: 'text',
  head: [says.point, words.study.varied, says.refusedRuns, says.why],
  rows: refused.slice(0, ROWS).map(({ point, i }) => ({
    head: number(i + 1),
    cells: [
      pairsOf(view, point).join(', '),
      `${number(point.refused)} / ${number(point.replications)}`,
      clean(point.refusal ?? ''),
    ],
  })),
})}</section>
`;
}
