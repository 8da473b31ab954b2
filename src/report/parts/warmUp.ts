import { sameRow } from '../../results/same-row.ts';
import type { WarmUpEntry, WarmUpFigure } from '../../results/sections/warm-up.ts';
import { type CoursePanel, courseChart } from '../charts/course.ts';
import { type Html, html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { lengthText } from '../quantity.ts';
import type { View } from '../view.ts';
import { coursePanel, courseTable } from './course.ts';
import { figure, type Studio } from './figure.ts';
import { keyLabel } from './keys.ts';
import { table } from './table.ts';

const DAY = 1440;
/** Key figures in the picture, which is of the baseline. */
const PICTURED = 6;

/** How each run begins, whether its warm-up is long enough, and the picture by which one may judge it by eye. */
export function warmUpPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const { warmUps = [] } = results;
  if (warmUps.length === 0) return null;
  const sentences = view.scenarios.flatMap(({ name, label }) => {
    const entry = warmUps.find(({ scenario }) => scenario === name);
    if (entry === undefined) return [];
    return [
      view.scenarios.length > 1 ? words.warmUp.of(label, warmUpSentence(view, entry)) : warmUpSentence(view, entry),
    ];
  });
  const [first] = warmUps;
  return html`<h3>${words.warmUp.title}</h3>
${same(sentences).map(
  (sentence) => html`<p>${sentence}</p>
`,
)}${first.figures.length > 0 && picture(studio, first)}${warmUps.some(({ figures }) => figures.length > 0) && settledTable(view, warmUps)}`;
}

/** What is said of every scenario alike is said once. */
function same(sentences: string[]): string[] {
  return [...new Set(sentences)];
}

/** What is not counted, and whether that is enough. */
export function warmUpSentence(view: View, { verdict, wanted, pilot }: WarmUpEntry): string {
  const { words, results } = view;
  const said = [
    words.warmUp.counted(results.warmUp > 0 ? lengthText(results.warmUp, words) : null),
    words.warmUp.verdict[verdict](wanted === null ? '' : lengthText(wanted, words)),
  ];
  if (pilot !== null) said.unshift(words.warmUp.pilot(pilot));
  return said.join(' ');
}

/** Welch's picture of the baseline. */
function picture(studio: Studio, { scenario, figures }: WarmUpEntry): Html | null {
  const { view } = studio;
  const { words } = view;
  const panels = figures.slice(0, PICTURED).flatMap((one): CoursePanel[] => {
    const panel = coursePanel(view, { ...one, scenario });
    return panel === null ? [] : [{ ...panel, settled: one.settled === null ? null : one.settled / DAY }];
  });
  if (panels.length === 0) return null;
  const slowest = figures.reduce((a, b) => (late(b) > late(a) ? b : a));
  const desc = words.warmUp.desc(
    figureLabel(view, slowest),
    settledText(view, slowest),
    lengthText(view.results.warmUp, words),
  );
  return figure(studio, {
    name: 'warm-up',
    title: words.warmUp.chart,
    note: words.warmUp.chartNote,
    draw: (document, options) => courseChart(document, { panels, confidence: view.confidence }, options, desc),
    data: courseTable(view, panels),
  });
}

const late = ({ settled }: WarmUpFigure) => settled ?? Number.POSITIVE_INFINITY;

function figureLabel(view: View, { metric, place, flow }: WarmUpFigure): string {
  const where = place === 'all' && flow === 'all' ? '' : view.where(place, flow);
  return keyLabel({ title: metricTitle(metric, view.words, view.titles), where });
}

function settledText({ words }: View, { settled, verdict }: WarmUpFigure): string {
  if (verdict === 'grows') return words.warmUp.never;
  return settled === null ? words.warmUp.notYet : lengthText(settled, words);
}

/** Where MSER-5 cuts the course of each key figure, scenarios beside each other where there are few. */
function settledTable(view: View, warmUps: WarmUpEntry[]): Html {
  const { words } = view;
  const told = warmUps.filter(({ figures }) => figures.length > 0).slice(0, 5);
  const figures = new Map(
    told.flatMap((entry) => entry.figures).map((one) => [`${one.metric}@${one.place}/${one.flow}`, one]),
  );
  return table({
    caption: words.warmUp.table,
    head: [
      words.headline.metric,
      ...told.map(({ scenario }) => view.scenarios.find(({ name }) => name === scenario)?.label ?? scenario),
    ],
    rows: [...figures.values()].map((one) => ({
      head: figureLabel(view, one),
      cells: told.map((entry) => {
        const found = entry.figures.find((figure) => sameRow(figure, one));
        return found === undefined ? words.numerals.none : settledText(view, found);
      }),
    })),
  });
}
