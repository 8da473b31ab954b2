import type { DistributionRow } from '../../results/document.ts';
import { unitOf } from '../../results/metrics.ts';
import { sameRow } from '../../results/same-row.ts';
import { type WaitingCurve, type WaitingData, waitingChart } from '../charts/waiting.ts';
import { type Html, html, type Piece } from '../html.ts';
import { metricTitle, subjectOf, targetOf } from '../metric.ts';
import { durationText, largestOf, scaleFor, valueText } from '../quantity.ts';
import type { View } from '../view.ts';
import { estimateCell } from './cells.ts';
import { cumulative, pooled, total } from './distribution.ts';
import { figure, type Studio } from './figure.ts';
import { journeyFigure } from './journey.ts';
import { type Key, keyLabel } from './keys.ts';
import { table } from './table.ts';
import { isUnsteady } from './unsteady.ts';

/** Pictures of this kind on a page. */
const PICTURES = 4;
/** Where nearly all take less than this, there is nothing to draw [min]. */
const NOTHING = 0.05;
const NEARLY_ALL = 0.98;

interface Subject {
  metric: string;
  place: string;
  flow: string;
}

/** Times of trucks, as the share done within a time: for the key figures, the whole gate, and the slowest places. */
export function waitingPart(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const subjects = subjectsOf(view, keys);
  if (subjects.length === 0) return null;
  return html`<section><h2>${view.words.waiting.title}</h2>
${subjects.map((subject, index) => picture(studio, subject, index))}${journeyFigure(studio, keys)}</section>
`;
}

function picture(studio: Studio, subject: Subject, index: number): Html {
  const { view } = studio;
  const { words } = view;
  const data = dataOf(view, subject);
  const where = view.where(subject.place, subject.flow);
  const grows = isUnsteady(
    view,
    view.scenarios.map(({ name }) => name),
    subject,
  );
  return figure(studio, {
    name: `waiting-${index + 1}`,
    title: words.waiting.chart(metricTitle(subject.metric, words, view.titles), where),
    note: [index === 0 && words.waiting.note, grows && words.growth.waiting].filter(Boolean).join(' '),
    draw: (document, options) => waitingChart(document, data, options),
    data: timesTable(view, subject, data),
  });
}

function subjectsOf(view: View, keys: Key[]): Subject[] {
  const rows = view.results.distributions;
  const wanted: Subject[] = keys.map((key) => ({ ...key, metric: subjectOf(key.metric) }));
  wanted.push({ metric: 'timeInSystem', place: 'all', flow: 'all' }, { metric: 'wait', place: 'all', flow: 'all' });
  const { name } = view.baseline;
  const slow = rows
    .filter((row) => row.scenario === name && row.metric === 'wait' && row.place !== 'all' && row.flow === 'all')
    .map((row) => ({ row, mean: view.metric(name, 'wait', row.place, 'all')?.mean ?? 0 }))
    .filter(({ mean }) => mean > 0)
    .toSorted((a, b) => b.mean - a.mean);
  wanted.push(...slow.map(({ row }) => ({ metric: row.metric, place: row.place, flow: row.flow })));
  const subjects = new Map<string, Subject>();
  for (const { metric, place, flow } of wanted) {
    if (unitOf(metric) !== 'min') continue;
    const drawn = rows.some((row) => sameRow(row, { metric, place, flow }) && longest(row) > NOTHING);
    if (drawn) subjects.set([metric, place, flow].join('\u0001'), { metric, place, flow });
  }
  return [...subjects.values()].slice(0, PICTURES);
}

/** Time that nearly all do not exceed [min]; 0 where nobody was seen. */
function longest(row: DistributionRow): number {
  return total(row) > 0 ? pooled(cumulative(row), NEARLY_ALL).mean : 0;
}

function dataOf(view: View, { metric, place, flow }: Subject): WaitingData {
  const curves = view.scenarios.flatMap(({ name, label, index }): WaitingCurve[] => {
    const row = view.results.distributions.find(
      (one) => one.scenario === name && sameRow(one, { metric, place, flow }),
    );
    if (!row || total(row) === 0) return [];
    const points = cumulative(row);
    return [{ label, index, points, p95: view.metric(name, `${metric}.p95`, place, flow) ?? pooled(points, 0.95) }];
  });
  const within = withinOf(view, { metric, place, flow });
  const target = targetFor(view, metric, within);
  return {
    scale: scaleFor('min', largestOf(curves.map((curve) => curve.p95)), view.words),
    target: target === null ? null : { value: target, text: durationText(target, view.words) },
    curves,
  };
}

/** The target in the name of the share within it, or the one that all scenarios with a target of the metric have. */
function targetFor(view: View, metric: string, within: string | null): number | null {
  const named = within === null ? null : targetOf(within);
  if (named !== null) return named;
  const set = view.scenarios.flatMap(({ entry }) => entry.targets.filter((target) => target.metric === metric));
  return set.length > 0 && set.every(({ value }) => value === set[0].value) ? set[0].value : null;
}

/** Name of the metric that tells the share within the target; null where none was set. */
function withinOf(view: View, { metric, place, flow }: Subject): string | null {
  const rows = view.results.metrics.filter((row) => row.place === place && row.flow === flow);
  return rows.find((row) => row.metric.startsWith(`${metric}.within`))?.metric ?? null;
}

/** The column of the mean in which every truck counts the same, whatever its run. */
const PER_TRUCK = 'perTruck';

/** Means, percentiles and the share within the target, scenarios as rows. */
function timesTable(view: View, { metric, place, flow }: Subject, data: WaitingData): Html {
  const { words, scenarios } = view;
  const within = withinOf(view, { metric, place, flow });
  const times = ['', '.p50', '.p90', '.p95'].filter((point) =>
    scenarios.some(({ name }) => view.metric(name, metric + point, place, flow)),
  );
  const share = scaleFor('share', 1, words);
  const perTruck = (scenario: string) =>
    view.results.perTruck?.find((row) => row.scenario === scenario && sameRow(row, { metric, place, flow }));
  const ofTrucks = scenarios.some(({ name }) => perTruck(name) !== undefined);
  const columns = times.flatMap((point) => (point === '' && ofTrucks ? ['', PER_TRUCK] : [point]));
  const estimate = (scenario: string, column: string) =>
    column === PER_TRUCK ? perTruck(scenario) : view.metric(scenario, metric + column, place, flow);
  const title = (column: string) => {
    if (column === PER_TRUCK) return words.waiting.perTruck;
    return column === '' ? words.hours.mean : words.waiting.quantile(column.slice(2));
  };
  return table({
    caption: keyLabel({ title: metricTitle(metric, words, view.titles), where: view.where(place, flow) }),
    head: [
      words.page.scenario,
      ...columns.map((column): Piece => words.withUnit(title(column), data.scale.name)),
      ...(within ? [data.target ? words.waiting.within(data.target.text) : words.waiting.withinTarget] : []),
    ],
    rows: scenarios.map(({ name, label }) => {
      const curve = data.curves.find((one) => one.label === label);
      return {
        head: label,
        cells: [
          ...columns.map((column) => estimateCell(view, estimate(name, column), data.scale)),
          ...(within ? [estimateCell(view, view.metric(name, within, place, flow), share, true)] : []),
          ...(times.length === 0 && curve ? [valueText(curve.p95.mean, data.scale, words)] : []),
        ],
      };
    }),
  });
}
