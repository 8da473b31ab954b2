import type { GrowthRow } from '../../results/sections/growth.ts';
import { type CoursePanel, courseChart } from '../charts/course.ts';
import { type Html, html, type Piece } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { formatWithin, halfWidth } from '../numbers.ts';
import { estimateText, plainText } from '../quantity.ts';
import type { View } from '../view.ts';
import { coursePanel, courseTable } from './course.ts';
import { figure, type Studio } from './figure.ts';
import { table } from './table.ts';

const DAY = 1440;
/** Pictures, and rows of the table. */
const PICTURED = 6;
const ROWS = 24;

/** Where more trucks come than go: queues that grow day by day, and when they overflow; null where nothing does. */
export function growthPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const rows = told(results.growth ?? []);
  if (rows.length === 0) return null;
  const anyLimit = rows.some(({ limit }) => limit !== null);
  const shown = rows.slice(0, ROWS);
  return html`<section><h2>${words.growth.title}</h2>
<p class="note">${words.growth.note}</p>
${table({
  caption: words.growth.title,
  quiet: true,
  head: [
    words.differences.where,
    ...(view.scenarios.length > 1 ? [words.page.scenario] : []),
    words.withUnit(words.growth.growth, words.units.named['trucks/day']),
    ...(anyLimit ? [words.growth.limit, words.growth.full] : []),
  ],
  rows: shown.map((row) => ({
    head: html`${metricTitle(row.metric, words, view.titles)}<span class="where">${view.where(row.place, row.flow)}</span>`,
    cells: [
      ...(view.scenarios.length > 1 ? [labelOf(view, row.scenario)] : []),
      estimateText(row, { per: 1 }, words),
      ...(anyLimit
        ? [row.limit === null ? words.numerals.none : plainText(row.limit, { per: 1 }, words), fullCell(view, row)]
        : []),
    ],
  })),
})}
${rows.length > shown.length && html`<p class="note">${words.differences.left(String(rows.length - shown.length))}</p>`}
${picture(studio, rows)}</section>
`;
}

/** All trucks inside, then queues and yards, the fastest first; single flows stay in the results file. */
function told(growth: readonly GrowthRow[]): GrowthRow[] {
  const rows = growth.filter(({ metric, flow }) => metric !== 'numberInSystem' || flow === 'all');
  return rows.toSorted((a, b) => Number(b.place === 'all') - Number(a.place === 'all') || b.mean - a.mean);
}

const labelOf = (view: View, scenario: string): Piece =>
  view.scenarios.find(({ name }) => name === scenario)?.label ?? scenario;

function fullCell({ words }: View, { full }: GrowthRow): string {
  if (full === null) return words.numerals.none;
  return words.growth.after(formatWithin(full.mean / DAY, halfWidth({ ...full, n: 2 }) / DAY, words));
}

function picture(studio: Studio, rows: GrowthRow[]): Html | null {
  const { view } = studio;
  const { words } = view;
  const panels = rows.slice(0, PICTURED).flatMap((row): CoursePanel[] => {
    const panel = coursePanel(view, row);
    return panel === null ? [] : [{ ...panel, smooth: [], settled: null, limit: row.limit }];
  });
  if (panels.length === 0) return null;
  const [first] = rows;
  const desc = words.growth.desc(view.where(first.place, first.flow), estimateText(first, { per: 1 }, words));
  return figure(studio, {
    name: 'growth',
    title: words.growth.chart,
    note: words.growth.chartNote(view.confidence),
    draw: (document, options) => courseChart(document, { panels, confidence: view.confidence }, options, desc),
    data: courseTable(view, panels),
  });
}
