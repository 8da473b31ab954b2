import { type ThroughputData, throughputChart } from '../charts/throughput.ts';
import { type Html, html } from '../html.ts';
import { largestOf, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { estimateCell } from './cells.ts';
import { figure, type Studio } from './figure.ts';
import { keyOf } from './keys.ts';
import { portions, type TableRow, table } from './table.ts';

/** Panels of the picture, the total included; fewer where there are many scenarios. */
const PANELS = 9;
const FEW_PANELS = 3;
const MANY_SCENARIOS = 12;
/** Scenarios beside each other in the table. */
const COLUMNS = 5;

/** Trucks cleared a day, by stream of trucks: the busiest in the picture, all of them in its table. */
export function throughputPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words } = view;
  const flows = flowsByTraffic(view);
  if (flows.length === 0) return null;
  const data = pictureOf(view, flows);
  return html`<section><h2>${words.throughput.title}</h2>
${figure(studio, {
  name: 'throughput',
  title: words.throughput.chart,
  note: words.throughput.note,
  draw: (document, options) => throughputChart(document, data, options),
  data: flowTables(view, flows, words.throughput.chart),
})}</section>
`;
}

/** Streams whose clearing was observed: the total first, then groups and flows as the scenarios list them. */
function flowsByTraffic(view: View): string[] {
  const names = ['all', ...new Set(view.scenarios.flatMap(({ entry }) => entry.flows.map((flow) => flow.name)))];
  return names.filter(
    (name) =>
      view.flow(name)?.kind !== 'channel' &&
      view.scenarios.some((one) => view.metric(one.name, 'throughput', 'all', name)),
  );
}

/** The total, then the busiest groups and flows. */
function pictureOf(view: View, flows: string[]): ThroughputData {
  const { scenarios } = view;
  const traffic = (flow: string) =>
    largestOf(scenarios.flatMap(({ name }) => view.metric(name, 'throughput', 'all', flow) ?? []));
  const ranked = (kind: string) =>
    flows.filter((name) => view.flow(name)?.kind === kind).toSorted((a, b) => traffic(b) - traffic(a));
  const groups = ranked('group');
  const most = scenarios.length > MANY_SCENARIOS ? FEW_PANELS : PANELS;
  const chosen = [...groups.slice(0, 5), ...ranked('flow')];
  const total = flows.includes('all') ? ['all'] : [];
  return {
    scale: scaleFor('trucks/day', 1, view.words),
    panels: [...total, ...chosen].slice(0, most).map((flow) => ({
      title: flow === 'all' ? view.words.throughput.total : view.flowLabel(flow),
      bars: scenarios.map(({ name, label, index }) => ({
        label,
        index,
        estimate: view.metric(name, 'throughput', 'all', flow) ?? null,
      })),
    })),
  };
}

function flowTables(view: View, flows: string[], caption: string): Html[] {
  const { words } = view;
  return portions(view.scenarios, COLUMNS).map((scenarios) => {
    const rows = flows.flatMap((name): TableRow[] => {
      const key = keyOf(view, 'throughput', 'all', name);
      if (!key) return [];
      const cells = scenarios.map((one) =>
        estimateCell(view, view.metric(one.name, 'throughput', 'all', name), key.scale),
      );
      return [{ head: name === 'all' ? words.throughput.total : view.flowLabel(name), cells, strong: name === 'all' }];
    });
    return table({
      caption,
      quiet: true,
      head: [words.throughput.flow, ...scenarios.map((one) => one.label)],
      rows,
    });
  });
}
