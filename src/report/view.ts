import type {
  CountRow,
  DifferenceRow,
  FlowEntry,
  MetricRow,
  PlaceEntry,
  Results,
  ScenarioEntry,
  SeriesRow,
} from '../results/document.ts';
import { type Titles, titlesOf } from '../results/titles.ts';
import { clean } from './clean.ts';
import { formatNumber } from './numbers.ts';
import type { Words } from './words/words.ts';

/** A scenario with the name it goes by on the page. */
export interface Shown {
  entry: ScenarioEntry;
  name: string;
  label: string;
  /** Position in the document; 0 is the baseline. Decides colour, dash and shape. */
  index: number;
}

/** The results with indices over them and the names that people read: what every part of the page works from. */
export interface View {
  results: Results;
  words: Words;
  scenarios: Shown[];
  /** The first scenario. */
  baseline: Shown;
  /** All but the first. */
  alternatives: Shown[];
  /** There is a baseline and something to hold against it. */
  comparing: boolean;
  /** Level of intervals and of verdicts in per cent, without the sign. */
  confidence: string;
  judged: string;
  /** An estimate, unless nothing was observed. */
  metric(scenario: string, metric: string, place: string, flow: string): MetricRow | undefined;
  difference(scenario: string, metric: string, place: string, flow: string): DifferenceRow | undefined;
  /** Hourly rows of one level in the order of the day. */
  hours(scenario: string, metric: string, place: string, flow: string): SeriesRow[];
  counts(scenario: string): CountRow[];
  place(scenario: string, name: string): PlaceEntry | undefined;
  flow(name: string): FlowEntry | undefined;
  /** What places, segments and gates are called, and flows where they have a title. */
  titles: Titles;
  flowLabel(name: string): string;
  /** `whole gate`, a place, a flow, or a flow at a place. */
  where(place: string, flow: string): string;
}

const key = (...parts: string[]) => parts.join('\u0001');

/** Looks at results in one language. */
export function viewOf(results: Results, words: Words): View {
  const scenarios = shown(results.scenarios, words);
  const metrics = new Map(
    results.metrics
      .filter((row) => !row.empty && Number.isFinite(row.mean))
      .map((row) => [key(row.scenario, row.metric, row.place, row.flow), row]),
  );
  const differences = new Map(
    results.differences.map((row) => [key(row.scenario, row.metric, row.place, row.flow), row]),
  );
  const hours = new Map<string, SeriesRow[]>();
  for (const row of results.series) {
    if (row.by !== 'hour') continue;
    const at = key(row.scenario, row.metric, row.place, row.flow);
    const rows = hours.get(at);
    if (rows) rows.push(row);
    else hours.set(at, [row]);
  }
  for (const rows of hours.values()) rows.sort((a, b) => a.from - b.from);
  const places = new Map<string, PlaceEntry>();
  const flows = new Map<string, FlowEntry>();
  for (const { name, places: entries, flows: streams } of results.scenarios) {
    for (const place of entries) places.set(key(name, place.name), place);
    for (const flow of streams) if (!flows.has(flow.name)) flows.set(flow.name, flow);
  }
  const titles = titlesOf(results.scenarios, words.lang, clean);
  const flowLabel = (name: string) => {
    if (name === 'all') return words.allFlows;
    const title = titles.flow(name);
    return title !== name ? title : (bulletinName(flows.get(name), titles, words) ?? name);
  };
  return {
    results,
    words,
    scenarios,
    baseline: scenarios[0],
    alternatives: scenarios.slice(1),
    comparing: results.command === 'compare' && scenarios.length > 1,
    confidence: percent(results.confidence, words),
    judged: percent(results.verdictConfidence ?? results.confidence, words),
    metric: (...id) => metrics.get(key(...id)),
    difference: (...id) => differences.get(key(...id)),
    hours: (...id) => hours.get(key(...id)) ?? [],
    counts: (scenario) => results.counts.filter((row) => row.scenario === scenario),
    place: (scenario, name) => places.get(key(scenario, name)),
    flow: (name) => flows.get(name),
    titles,
    flowLabel,
    where(place, flow) {
      if (place === 'all') return flow === 'all' ? words.allPlaces : flowLabel(flow);
      const title = titles.place(place);
      return flow === 'all' ? title : words.flowAt(flowLabel(flow), title);
    },
  };
}

/** `Hữu Nghị · export · fruit (hn-1)`, as the daily bulletin has it; null where a part is not known. */
function bulletinName(flow: FlowEntry | undefined, titles: Titles, { direction, cargo }: Words): string | null {
  if (!flow?.gate || flow.direction === null || flow.cargo === null) return null;
  const goods = Object.hasOwn(cargo, flow.cargo) ? cargo[flow.cargo] : flow.cargo;
  return `${[titles.gate(flow.gate), direction[flow.direction], goods].join(' · ')} (${flow.name})`;
}

/** Titles as labels; where two scenarios share one, their names are added. */
function shown(entries: ScenarioEntry[], words: Words): Shown[] {
  const titles = entries.map((entry) => clean(entry.title[words.lang] ?? '').trim() || clean(entry.name));
  return entries.map((entry, index) => {
    const twin = titles.filter((title) => title === titles[index]).length > 1;
    return { entry, name: entry.name, label: twin ? `${titles[index]} (${clean(entry.name)})` : titles[index], index };
  });
}

/** A share in per cent with as many decimals as it has, two at most. */
function percent(share: number, words: Words): string {
  const rounded = Number((share * 100).toFixed(2));
  return formatNumber(rounded, String(rounded).split('.')[1]?.length ?? 0, words);
}
