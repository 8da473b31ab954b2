import type { AftermathRow } from './sections/aftermath.ts';
import type { BestRow } from './sections/best.ts';
import type { MarginalRow, TimeRow } from './sections/bottlenecks.ts';
import type { BulletinSection } from './sections/bulletin.ts';
import type { ForkSection } from './sections/fork.ts';
import type { JourneyRow } from './sections/journey.ts';
import type { ModelSection } from './sections/model.ts';
import type { PerTruckRow } from './sections/per-truck.ts';
import type { PrecisionRow } from './sections/precision.ts';
import type { PreviewRow } from './sections/preview.ts';
import type { Share } from './sections/share.ts';
import type { SpreadRow } from './sections/spread.ts';
import type { Unit } from './unit.ts';

export type { BestRow, Standing } from './sections/best.ts';
export type { CourseRow } from './sections/course.ts';
export type { GrowthRow } from './sections/growth.ts';
export type { PerTruckRow } from './sections/per-truck.ts';
export type { Share } from './sections/share.ts';
export type { SpreadRow } from './sections/spread.ts';
export type { WarmUpEntry, WarmUpFigure } from './sections/warm-up.ts';
export { UNITS, type Unit } from './unit.ts';

/**
 * The results document (`results.json`): everything a report shows, and nothing that depends on the machine.
 * Times are in minutes unless a row's `unit` says otherwise.
 */
import type { CourseRow } from './sections/course.ts';
import type { GrowthRow } from './sections/growth.ts';
import type { WarmUpEntry } from './sections/warm-up.ts';

export interface Results {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  /** What made it: one scenario, or a comparison whose first scenario is the baseline. */
  command: 'run' | 'compare';
  seed: string;
  replications: number;
  /** [min] */
  warmUp: number;
  /** Length of a run, warm-up included [min]. */
  horizon: number;
  /** Confidence level of every interval, such as 0.95. */
  confidence: number;
  /**
   * Level at which a verdict was judged, raised by Bonferroni over alternatives × key metrics so that all verdicts on
   * the key metrics hold together at `confidence`; present in a comparison. Verdicts on other rows are judged at the
   * same level, each for itself.
   */
  verdictConfidence?: number;
  scenarios: ScenarioEntry[];
  metrics: MetricRow[];
  series: SeriesRow[];
  distributions: DistributionRow[];
  counts: CountRow[];
  differences: DifferenceRow[];
  calibration: CalibrationRow[];
  /** How well the figures are known that the replications were to make precise; left out where their number was given. */
  precision?: PrecisionRow[];
  /** How the units of every place spend their time, and what one more of each resource would change; told where it was asked. */
  bottlenecks?: TimeRow[];
  marginal?: MarginalRow[];
  /** Goals of the scenarios; left out where none sets any. */
  goals?: GoalRow[];
  /** Which scenario is the best in each key metric; left out in a run and in a comparison of two. */
  best?: BestRow[];
  /** Mean times of all trucks of all replications; left out where fewer than two replications saw a truck. */
  perTruck?: PerTruckRow[];
  /** How far the replications of the key metrics lie apart; left out where there is but one. */
  spread?: SpreadRow[];
  /** What is said of the places without a run; left out where there are none. */
  preview?: PreviewRow[];
  /** What alternatives are worth beside the baseline; left out where nothing has a price. */
  value?: Appraisal[];
  /** The day's bulletin that was replayed; its figures are in `calibration`. */
  bulletin?: BulletinSection;
  /** How long ago trucks came, at each stage of their itinerary; left out where none told of it. */
  journey?: JourneyRow[];
  /** Means along the run; left out where it has less than two batches. */
  course?: CourseRow[];
  /** Trucks inside along the run, and how long backlogs last; left out where no scenario has dated events or backlogs. */
  aftermath?: AftermathRow[];
  /** Whether the warm-up of each scenario is long enough. */
  warmUps?: WarmUpEntry[];
  /** What grows as long as the run lasts; left out where nothing does. */
  growth?: GrowthRow[];
  /** Where all scenarios went on from the same runs; left out where each had a warm-up of its own. */
  fork?: ForkSection;
  /** What was simulated; left out in documents of earlier versions. */
  model?: ModelSection;
}

export interface Text {
  en: string;
  vi: string;
}

export interface ScenarioEntry {
  name: string;
  title: Text;
  description: Text | null;
  file: string;
  /** Of the normalised scenario, hexadecimal. */
  sha256: string;
  /** Local date and time of minute 0, `YYYY-MM-DDTHH:MM`, and the clock's minutes ahead of UTC. */
  start: string;
  utcOffset: number;
  keyMetrics: { metric: string; place: string; flow: string }[];
  places: PlaceEntry[];
  flows: FlowEntry[];
  /** Titles of the segments behind metrics named `segment:<name>`, and of the gates that flows name. */
  segments: Titled[];
  gates: Titled[];
  /** What happens once in a run, and the titles of the backlogs behind metrics named `backlogCleared:<name>`; left out: none. */
  events?: EventEntry[];
  backlogs?: Titled[];
  /** Targets of times, by metric (`wait`, `timeInSystem`, `segment:<name>`) [min]; rows `….within` tell the share. */
  targets: { metric: string; value: number }[];
  assumptions: Assumption[];
  sources: { key: string; title: string; date: string; url: string }[];
}

/** A thing with what it is called for people; its name where the scenario gives it no title. */
export interface Titled {
  name: string;
  title: Text;
}

/** A closure, an outage, a slowdown or a surge: what is otherwise from one local time up to another. */
export interface EventEntry extends Titled {
  /** `YYYY-MM-DDTHH:MM` on the scenario's clock. */
  from: string;
  to: string;
  /** Most servers or vehicles of a place (0: closed), factors of times at a place, factors of the arrivals of a flow. */
  servers: Told[];
  slow: Told[];
  surge: Told[];
}

/** A number about a place or a flow. */
export interface Told {
  name: string;
  value: number;
}

export const PLACE_KINDS = [
  'lane',
  'check',
  'yard',
  'fleet',
  'crane',
  'permits',
  'batch',
  'match',
  'departures',
  'dock',
  'store',
  'crew',
] as const;

/** A place, or a part of one (`yard/zone`, `fleet/load`), as the tables name it. */
export interface PlaceEntry extends Titled {
  kind: (typeof PLACE_KINDS)[number];
  /** Servers, bays, vehicles, permits, seats or goods; null where unlimited or where the word makes no sense. */
  capacity: number | null;
}

/** A flow, a group of flows, or one channel of a flow (`flow:channel`). */
export interface FlowEntry extends Titled {
  kind: 'flow' | 'group' | 'channel';
  gate: string | null;
  direction: 'export' | 'import' | null;
  cargo: string | null;
  /** Flows of a group. */
  members?: string[];
}

export interface Assumption {
  path: string;
  value: string;
  kind: 'source' | 'assumed';
  text: string;
}

/** An estimate over replications: mean with its interval, number of replications that had a value, their variance. */
export interface Estimate {
  mean: number;
  ciLow: number;
  ciHigh: number;
  n: number;
  variance: number;
}

export interface MetricRow extends Estimate {
  scenario: string;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Present where no replication observed anything; the numbers are then 0. */
  empty?: true;
  /**
   * Present where there is no steady mean, because the level named here grows (`queueLength @ lane`, a row of `growth`):
   * the numbers depend on the length of the run.
   */
  grows?: string;
}

/** A level by hour of day, by day, or at an asked time of day. */
export interface SeriesRow {
  scenario: string;
  /**
   * `queueLength`, `occupancy`, `numberInSystem`; by the hour also `openUnits` and `blockedUnits`: servers that are open,
   * where that changes, and servers or vehicles held by trucks that are done and cannot go on, where a place can be so blocked.
   */
  metric: string;
  place: string;
  flow: string;
  /**
   * `hour`: from–to are minutes after midnight; mean over the days of a replication, averaged over replications.
   * `at`: the level at the time of day `at` (minutes after midnight). `day`: from–to are minutes from the start.
   */
  by: 'hour' | 'at' | 'day';
  from: number;
  to: number;
  mean: number;
  ciLow: number;
  ciHigh: number;
  /** 5th and 95th percentile over all days of all replications: the spread of single days, not of the mean. */
  p5: number;
  p95: number;
}

/** Pooled observations of all replications in ascending bins: `counts[i]` of them lie in [edges[i], edges[i + 1]). */
export interface DistributionRow {
  scenario: string;
  metric: string;
  place: string;
  flow: string;
  edges: number[];
  counts: number[];
}

/** Terms of the balance, means per replication over the whole run, in trucks. */
export interface CountRow {
  scenario: string;
  flow: string;
  initial: number;
  arrived: number;
  split: number;
  cleared: number;
  diverted: number;
  turnedAway: number;
  balked: number;
  reneged: number;
  merged: number;
  inside: number;
  /** Sent on to another stage or gate of the model; they meet their fate there and are in the terms above. */
  redirected: number;
}

export type Verdict = 'better' | 'worse' | 'cannotTell';

/** Scenario minus baseline, paired replication by replication. */
export interface DifferenceRow extends Estimate {
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  baseline: string;
  scenario: string;
  /** Between the two over replications; null where one of them does not vary. */
  correlation: number | null;
  /** Variance of the difference without pairing divided by the variance with it; null as above. */
  varianceRatio: number | null;
  verdict: Verdict;
}

/** A published figure beside the simulated one. */
export interface CalibrationRow {
  scenario: string;
  title: Text;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Minutes after midnight for a level read at that time. */
  at: number | null;
  /** One value twice, or a range. */
  publishedLow: number;
  publishedHigh: number;
  mean: number;
  ciLow: number;
  ciHigh: number;
  /** (simulated − published) / published, from the nearer end of a range; 0 inside it. */
  residual: number;
  role: 'fitted' | 'predicted' | 'input';
  source: string;
  /** Present where no replication observed anything; the simulated numbers and the residual are then 0. */
  empty?: true;
}

/** A goal, and whether it is reached. */
export interface GoalRow extends Estimate {
  scenario: string;
  goal: string;
  title: Text;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  /** Path of demand; null where there is one only. */
  path: string | null;
  /** Year of the plan; null: the run as it is. */
  by: number | null;
  sense: 'atLeast' | 'atMost';
  value: number;
  /** Reached or not reached where the whole interval is on one side of the value. */
  verdict: 'reached' | 'notReached' | 'cannotTell';
  /** Replications whose own value reaches it; left out where none has a value. */
  runs?: Share;
  /** Of a goal for trucks cleared: trucks that come, a day. */
  demand: number | null;
  /** The place that is used most of those on the way of the flow; null where none has a utilisation. */
  busiest: { place: string; utilization: number } | null;
  /** What is in the way of a goal that is not reached: too few trucks come, or a place; null where there is no saying. */
  binds: 'demand' | 'place' | null;
  /** Empty: not said. */
  source: string;
}

/**
 * An alternative against the baseline in money, at the prices of the alternative's file. Present values are of the year
 * `base`; intervals are over replications, paired.
 */
export interface Appraisal {
  baseline: string;
  scenario: string;
  /** Path of demand; null where there is one only. */
  path: string | null;
  currency: 'VND';
  /** Year of the prices, first and last year of service. */
  base: number;
  opens: number;
  last: number;
  /** A year. */
  discountRate: number;
  /** Plan years that were run; empty: the run as it is stands for every year. */
  years: number[];
  /** Present value of what is built and run more than in the baseline, and the same as a sum a year of service. */
  costs: number;
  annualCosts: number;
  /** Present value of what is saved. */
  benefits: Estimate;
  npv: Estimate;
  /** Share of replications whose net present value is above 0. */
  positive: number;
  /** The same with its interval; an earlier document does not have it. */
  positiveRuns?: Share;
  /**
   * Net present values of the replications, ascending, to six digits; of more than 1,000 replications the quantiles at
   * (k + ½) / 1,000, k from 0. An earlier document does not have them.
   */
  npvRuns?: number[];
  /** Benefits by costs; null where there are no costs. */
  ratio: Estimate | null;
  /** Internal rate of return of the mean flows; null where there is none, or more than one. */
  internalRate: number | null;
  /** Mean price of a truck-hour at which the net present value is 0 [VND/h]; null where no hours are saved. */
  breakEvenTruckHour: number | null;
  /** Traffic at which it is 0 if benefits go with it, in trucks a day of the first year of service; null as above. */
  breakEvenTraffic: number | null;
  lines: ValueLine[];
  flows: ValueYear[];
  /** Kinds of lines for which there is no price. */
  unpriced: string[];
  /** Scenarios of the two that cannot clear all that come in some year: what is saved then grows with the run's length. */
  overloaded: string[];
}

/** A kind of cost or benefit; gains are positive. */
export interface ValueLine {
  kind: ValueKind;
  /** What is built, a crew, a flow, a group, a fleet, a fee; `all` or `other`. */
  of: string;
  /** Null: the title of the flow, group or place. */
  title: Text | null;
  /** Costs and benefits make the net present value; transfers and what has no price do not. */
  part: 'cost' | 'benefit' | 'transfer' | 'unpriced';
  /** Saved a year, on the average of the years of service; null of what is built. */
  quantity: Estimate | null;
  /** Of the quantity; empty where there is none. */
  unit: string;
  /** Present value, and the same as a sum a year of service. */
  present: Estimate;
  annual: number;
  /** Relative change of this line that makes the net present value 0; null where there is none. */
  switching: number | null;
}

export const VALUE_KINDS = [
  'capital',
  'running',
  'crews',
  'truckHours',
  'lost',
  'spoilage',
  'idling',
  'reefer',
  'electricity',
  'carbon',
  'overtime',
  'fee',
] as const;

export type ValueKind = (typeof VALUE_KINDS)[number];

/** A year: its net flow, not discounted, and the discounted sum of all up to it, with its interval. */
export interface ValueYear {
  year: number;
  net: number;
  mean: number;
  ciLow: number;
  ciHigh: number;
}
