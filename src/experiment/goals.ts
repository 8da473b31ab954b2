/** Goals of a scenario: is each of them reached, and if not, what is in the way? */
import type { Estimate, GoalRow } from '../results/document.ts';
import type { Goal, Scenario } from '../scenario/model/scenario.ts';
import { interval } from '../stats/infer/interval.ts';
import { type Share, wilson } from '../stats/infer/wilson.ts';
import type { Fold } from './fold.ts';
import type { Ran } from './runs.ts';

/** A goal in the run that it is judged by. */
export interface Judged {
  goal: Goal;
  fold: Fold;
  /** Path of demand; null where there is one only. */
  path: string | null;
}

/** Every goal of a scenario; one with a year, on every path of demand. */
export function judged({ scenario, fold, ofYear }: Ran): Judged[] {
  return (scenario.goals ?? []).flatMap((goal): Judged[] => {
    const { by } = goal;
    const paths = by === null ? [] : Object.keys(scenario.plan?.paths ?? {});
    if (by === null || paths.length === 0) return [{ goal, fold, path: null }];
    return paths.map((path) => ({ goal, fold: ofYear(path, by), path: paths.length > 1 ? path : null }));
  });
}

/** A row for every goal; for one with a year, a row on every path of demand. */
export function goalRows(ran: readonly Ran[], confidence: number): GoalRow[] {
  return ran.flatMap((one) => judged(one).map((goal) => goalRow(one.scenario, goal, confidence)));
}

function goalRow(scenario: Scenario, { goal, fold, path }: Judged, confidence: number): GoalRow {
  const { name, title, metric, place, flow, by, sense, value, source } = goal;
  const index = fold.indexOf({ metric, place, flow });
  const values = index < 0 ? [] : fold.values(index);
  const estimate = interval(values, confidence);
  const arrived = metric === 'throughput' ? fold.indexOf({ metric: 'arrived', place, flow }) : -1;
  const verdict = verdictOf(estimate, sense, value);
  const demand = arrived < 0 ? null : interval(fold.values(arrived), confidence).mean;
  const most = busiest(fold, placesOf(scenario, flow));
  return {
    scenario: scenario.name,
    goal: name,
    title,
    metric,
    place,
    flow,
    unit: fold.unit(Math.max(index, 0)),
    path,
    by,
    sense,
    value,
    ...estimate,
    verdict,
    ...(estimate.n > 0 && { runs: shareOf(values, sense, value, confidence) }),
    demand,
    busiest: most,
    binds: verdict === 'notReached' ? bindingOf(estimate, value, demand, most) : null,
    source,
  };
}

/** Replications in which it is reached. */
function shareOf(values: readonly number[], sense: Goal['sense'], wanted: number, confidence: number): Share {
  const seen = values.filter((x) => !Number.isNaN(x));
  return wilson(seen.filter((x) => (sense === 'atLeast' ? x >= wanted : x <= wanted)).length, seen.length, confidence);
}

/** One run cannot tell. */
function verdictOf({ n, ciLow, ciHigh }: Estimate, sense: Goal['sense'], value: number): GoalRow['verdict'] {
  if (n < 2) return 'cannotTell';
  const [good, bad] = sense === 'atLeast' ? [ciLow >= value, ciHigh < value] : [ciHigh <= value, ciLow > value];
  if (good) return 'reached';
  return bad ? 'notReached' : 'cannotTell';
}

/** Demand binds where fewer trucks come than are wanted and all that come are cleared. */
function bindingOf({ ciHigh }: Estimate, value: number, demand: number | null, most: GoalRow['busiest']) {
  if (demand !== null && demand < value && demand <= ciHigh) return 'demand';
  return most === null ? null : 'place';
}

/** Places on the way of a flow, of the flows of a group, or of all. */
function placesOf({ flows, groups }: Scenario, name: string): Set<string> {
  const own = name === 'all' ? Object.keys(flows) : (groups[name]?.flows ?? [name.split(':')[0]]);
  return new Set(
    own.flatMap((flow) => flows[flow].itinerary.flatMap((stage) => ('place' in stage ? stage.place : []))),
  );
}

/** The place whose servers, bays or vehicles are used for the greatest part of the time in which they are there. */
function busiest(fold: Fold, places: Set<string>): GoalRow['busiest'] {
  let most: GoalRow['busiest'] = null;
  for (const [i, { metric, place }] of fold.layout.metrics.entries()) {
    if (metric !== 'utilization' || !places.has(place.split('/')[0])) continue;
    const { n, mean } = interval(fold.values(i), 0.95);
    if (n > 0 && (most === null || mean > most.utilization)) most = { place, utilization: mean };
  }
  return most;
}
