import type { Estimate } from '../../results/document.ts';
import type { Stage } from '../../results/sections/model.ts';
import { type JourneyData, type JourneyLine, type JourneyPanel, journeyChart } from '../charts/journey.ts';
import type { Html, Piece } from '../html.ts';
import { wordOf } from '../model/facts.ts';
import { variantOf } from '../model/variant.ts';
import { estimateText, largestOf, scaleFor } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { type FlowWay, waysOf } from '../ways/flow-ways.ts';
import { figure, type Studio } from './figure.ts';
import { foremost } from './finding.ts';
import type { Key } from './keys.ts';
import { table } from './table.ts';

const STATISTICS = ['p50', 'p95'] as const;
/** A stage is on the way of a flow where at least this part of its trucks comes. */
const ON_THE_WAY = 0.5;

/** The journey of the main flow of each direction: the baseline beside the foremost alternative. */
export function journeyFigure(studio: Studio, keys: Key[]): Html | null {
  const { view } = studio;
  const { words, baseline } = view;
  const { journey, fates } = words.gate;
  if ((view.results.journey ?? []).length === 0) return null;
  const best = foremost(view, keys);
  const drawn = [baseline, ...(best === null ? [] : [best])];
  const ways = waysOf(view, baseline.name) ?? [];
  const panels = mainFlows(view, ways).flatMap((way) => panelOf(view, way, drawn) ?? []);
  if (panels.length === 0) return null;
  const data: JourneyData = { panels, scenarios: drawn.length > 1 ? drawn : [] };
  const remark = drawn.length < view.scenarios.length && fates.drawn(drawn.map(({ label }) => words.quote(label)));
  return figure(studio, {
    name: 'journey',
    title: journey.chart,
    note: [journey.note(view.confidence), remark].filter(Boolean).join(' '),
    draw: (document, options) => journeyChart(document, data, options),
    data: panels.map((panel) => stageTable(view, panel, drawn)),
  });
}

/** Of each direction, the flow with most trucks of those that told of their journey; where there is no direction, of all. */
function mainFlows(view: View, ways: readonly FlowWay[]): FlowWay[] {
  const told = ways.filter(({ flow }) => rowsOf(view, view.baseline.name, flow).length > 0);
  const main = (kind: FlowWay['kind']) =>
    told.filter((way) => way.kind === kind).toSorted((a, b) => b.arrived - a.arrived)[0];
  const directed = [main('export'), main('import')].filter((way) => way !== undefined);
  return directed.length > 0 ? directed : told.toSorted((a, b) => b.arrived - a.arrived).slice(0, 1);
}

const rowsOf = ({ results }: View, scenario: string, flow: string) =>
  (results.journey ?? []).filter((row) => row.scenario === scenario && row.flow === flow);

function panelOf(view: View, { flow }: FlowWay, drawn: readonly Shown[]): JourneyPanel | null {
  const itinerary = variantOf(view.results.model, view.baseline.name)?.flows[flow]?.itinerary ?? [];
  const own = rowsOf(view, view.baseline.name, flow).filter(
    ({ point, statistic }) => point === 'done' && statistic === 'p50',
  );
  const most = Math.max(0, ...own.map(({ trucks }) => trucks));
  const stages = own
    .filter(({ stage, trucks }) => trucks >= ON_THE_WAY * most && itinerary[stage] !== undefined)
    .map(({ stage }) => stage)
    .toSorted((a, b) => a - b);
  if (stages.length === 0) return null;
  const lines = drawn.flatMap(({ name, index }) =>
    STATISTICS.flatMap((statistic): JourneyLine[] => {
      const rows = rowsOf(view, name, flow).filter((row) => row.statistic === statistic);
      const at = (stage: number, point: 'taken' | 'done'): Estimate | null =>
        rows.find((row) => row.stage === stage && row.point === point) ?? null;
      const steps = stages.map((stage) => ({ taken: at(stage, 'taken'), done: at(stage, 'done') }));
      return steps.some(({ done }) => done !== null) ? [{ index, statistic, steps }] : [];
    }),
  );
  const values = lines.flatMap(({ steps }) => steps.flatMap(({ done }) => (done === null ? [] : [done])));
  return {
    title: view.flowLabel(flow),
    scale: scaleFor('min', largestOf(values), view.words),
    stages: stages.map((stage) => ({ label: stageLabel(view, itinerary[stage]), travel: isTravel(itinerary[stage]) })),
    lines,
  };
}

/** The place of a stage, or what is done there. */
function stageLabel({ words, titles }: View, { kind, place, facts }: Stage): string {
  if (place !== null) return titles.place(place);
  return wordOf(words, kind === 'delay' && typeof facts.activity === 'string' ? facts.activity : kind);
}

const isTravel = ({ kind, facts }: Stage) => kind === 'delay' && facts.activity === 'travel';

/** How long ago trucks had come when a stage took them, and when it was done. */
function stageTable({ words }: View, { title, stages, lines, scale }: JourneyPanel, drawn: readonly Shown[]): Html {
  const { journey } = words.gate;
  const text = (one: Estimate | null): Piece => (one === null ? words.numerals.none : estimateText(one, scale, words));
  const named = (line: JourneyLine, what: string) => {
    const label = drawn.find(({ index }) => index === line.index)?.label;
    return `${drawn.length > 1 ? `${label}, ` : ''}${journey[line.statistic]}: ${what}`;
  };
  return table({
    caption: words.withUnit(title, scale.name),
    head: [journey.stage, ...lines.flatMap((line) => [named(line, journey.taken), named(line, journey.done)])],
    rows: stages.map(({ label }, k) => ({
      head: label,
      cells: lines.flatMap(({ steps }) => [text(steps[k].taken), text(steps[k].done)]),
    })),
  });
}
