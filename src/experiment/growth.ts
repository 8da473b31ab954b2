/** Overload is said, not averaged: levels that grow as long as the run lasts, and the figures that have no mean for it. */

import type { Layout } from '../gate/outcome.ts';
import type { MetricRow } from '../results/document.ts';
import { growthName } from '../results/growth.ts';
import { parseMetric } from '../results/metrics.ts';
import { sameRow } from '../results/same-row.ts';
import type { GrowthRow } from '../results/sections/growth.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { crossing } from '../stats/infer/crossing.ts';
import { halfWidth, interval, moments } from '../stats/infer/interval.ts';
import { type Trend, trend } from '../stats/infer/trend.ts';
import { type Along, coursesOf, spanOf, steadied } from './course.ts';
import type { Fold } from './fold.ts';

const DAY = 1440;
/** Level at which growth is told from chance, whatever that of the intervals. */
const SURE = 0.99;
/** Part of its mean that a level grows by over the time that counts, at least; in trucks, at least. */
const PART = 0.5;
const TRUCKS = 1;
/** Part of the growth that is found again in either half of that time, at least: what has settled, or jumped once, has not. */
const AGAIN = 0.5;
/** Points that a line is drawn through, at least, half of them in each half. */
const POINTS = 6;

const LEVELS = ['numberInSystem', 'queueLength', 'occupancy'];

/**
 * A level grows where, in lines by least squares through its batches after the warm-up, one for each replication: the
 * mean slope is above zero at 99 %, over the whole and over either half; in either half it is half of that of the whole
 * at least; and what it adds is half of the mean of the level at least. Where weekdays differ, lines are drawn through
 * means of seven days. A run that ends when something is done grows to no end.
 */
export function growthRows(scenario: Scenario, fold: Fold): GrowthRow[] {
  if (scenario.run.until !== 'horizon') return [];
  const courses = coursesOf(fold).filter(({ metric }) => LEVELS.includes(metric));
  return courses.flatMap((along) => growthOf(scenario, fold.layout, along) ?? []);
}

function growthOf(scenario: Scenario, layout: Layout, along: Along): GrowthRow | null {
  const { run } = scenario;
  const { width } = layout.course;
  const span = spanOf(layout);
  const first = Math.ceil(run.warmUp / width - 1e-9);
  const series = along.replications.map((values) => steadied(values.subarray(first), span));
  const points = series[0].length;
  if (points < POINTS || series.length < 2) return null;
  const half = Math.floor(points / 2);
  const lines = series.map(trend);
  const whole = slopes(lines);
  const halves = [slopes(series.map((v) => trend(v.slice(0, half)))), slopes(series.map((v) => trend(v.slice(-half))))];
  const added = whole.mean * points;
  const level = whole.mean * ((points - 1) / 2) + moments(lines.map(({ start }) => start)).mean;
  const grows =
    isSure(whole) &&
    added >= TRUCKS &&
    added >= PART * level &&
    halves.every((one) => isSure(one) && one.mean >= AGAIN * whole.mean);
  if (!grows) return null;
  const limit = limitOf(scenario, layout, along);
  const reached = limit === null ? null : crossing(lines, limit, run.confidence);
  // A point of the line is the middle of the batches it is the mean of.
  const minute = (x: number) => width * (first + span / 2 + x);
  const { metric, place, flow } = along;
  return {
    scenario: scenario.name,
    metric,
    place,
    flow,
    ...interval(
      lines.map(({ slope }) => (slope * DAY) / width),
      run.confidence,
    ),
    limit,
    full: reached && { mean: minute(reached.mean), ciLow: minute(reached.ciLow), ciHigh: minute(reached.ciHigh) },
  };
}

const slopes = (lines: readonly Trend[]) => moments(lines.map(({ slope }) => slope));

function isSure({ n, mean, variance }: { n: number; mean: number; variance: number }): boolean {
  return mean - halfWidth(n, variance, SURE) > 0;
}

/** Trucks for which there is room in a queue or a yard; null without limit. */
function limitOf({ places }: Scenario, layout: Layout, { metric, place }: Along): number | null {
  if (metric === 'occupancy') return layout.places.find(({ name }) => name === place)?.capacity ?? null;
  const found = places[place];
  return found !== undefined && 'queue' in found && typeof found.queue === 'number' ? found.queue : null;
}

/** Metrics of the line at a place, and those of whoever stands in a place without limit. */
const WAITING = ['wait', 'closedWait', 'interrupted'];

/**
 * The rows with the name of the level that leaves them without a steady mean, where one does. Of a flow only what its
 * own trucks pile up for: those of a greater priority may pass a line that grows.
 */
export function marked(rows: MetricRow[], growth: readonly GrowthRow[], scenario: Scenario): MetricRow[] {
  if (growth.length === 0) return rows;
  const find = (metric: string, place: string, flow: string) =>
    growth.find((one) => sameRow(one, { metric, place, flow }));
  const lines = new Set(growth.filter(({ metric }) => metric === 'queueLength').map(({ place }) => place));
  return rows.map((row) => {
    const { base, qualifier } = parseMetric(row.metric);
    const { place } = row;
    const inside = find('numberInSystem', 'all', row.flow.split(':')[0]);
    let behind: GrowthRow | undefined;
    if (LEVELS.includes(base)) behind = find(base, place, row.flow);
    else if (inside === undefined) return row;
    else if (WAITING.includes(base)) behind = find('queueLength', place, 'all');
    else if (base === 'blocked') behind = find('occupancy', place, 'all');
    else if (base === 'timeInSystem') behind = inside;
    else if (base === 'segment' && qualifier !== null && leadsThrough(scenario, row.flow, qualifier, lines))
      behind = inside;
    return behind === undefined || row.empty ? row : { ...row, grows: growthName(behind) };
  });
}

/** Whether some flow of a row passes one of these places while the clock of a segment runs. */
function leadsThrough({ flows, groups }: Scenario, flow: string, segment: string, lines: ReadonlySet<string>): boolean {
  const [name] = flow.split(':');
  const members = name === 'all' ? Object.keys(flows) : (groups[name]?.flows ?? [name]);
  return members.some((member) => {
    let running = false;
    return flows[member].itinerary.some((stage) => {
      if (stage.kind === 'start' && stage.segment === segment) running = true;
      if (stage.kind === 'stop' && stage.segment === segment) running = false;
      return running && 'place' in stage && lines.has(stage.place);
    });
  });
}
