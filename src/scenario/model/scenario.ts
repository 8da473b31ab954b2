import type { Calendar } from './calendar.ts';
import type { Costs, Plan } from './costs.ts';
import type { Crew } from './crew.ts';
import type { Backlog, DatedEvent } from './event.ts';
import type { Flow } from './flow.ts';
import type { Place, Round } from './place.ts';
import type { Tidal } from './rule.ts';
import type { Study } from './study.ts';
import type { Text } from './text.ts';

/**
 * A scenario with nothing left to look up: plain JSON, times in minutes from the start, tonnes, metres; names
 * resolved, `extends` applied, recorded arrivals inlined. The gate, the workers and the report see only this.
 * Maps keep the order of the file for tables; no number depends on that order.
 */
export interface Scenario {
  /** File name without ending. */
  name: string;
  /** File, relative to the root folder given or implied when loading. */
  file: string;
  title: Text;
  description: Text | null;
  /** What a published study says of itself in words; left out where the file says nothing. */
  study?: Study;
  run: Run;
  keyMetrics: MetricRef[];
  /** Targets by metric (`wait`, `timeInSystem`, `segment:<name>`) [min]: each gives a share `within`. */
  targets: Record<string, number>;
  calendars: Record<string, Calendar>;
  /** Titles of the gates that flows belong to; left out, gates go by the names that flows give them. */
  gates?: Record<string, Text>;
  /** Crews by name; left out where there is none. */
  crews?: Record<string, Crew>;
  places: Record<string, Place>;
  /** Servers that visit several places in turn; left out where there are none. */
  rounds?: Record<string, Round>;
  flows: Record<string, Flow>;
  /** Named sets of flows that tables show as one. */
  groups: Record<string, { title: Text; flows: string[] }>;
  /** Clocks that run between two stages of an itinerary. */
  segments: Record<string, Segment>;
  /** Lanes that change over between two lane groups. */
  tidal?: Record<string, Tidal>;
  /** What happens once, at a known time. */
  events?: Record<string, DatedEvent>;
  /** Times until few enough trucks are inside. */
  backlogs?: Record<string, Backlog>;
  /** Published figures to hold the model against. */
  published: Published[];
  /** What is to be reached; left out where the file sets no goal. */
  goals?: Goal[];
  /** Prices; left out where the file has none. */
  costs?: Costs;
  /** Further years to be run; left out where there are none. */
  plan?: Plan;
  /** Every number with a note: where it stands, what it is, where it comes from. */
  notes: Note[];
  sources: Record<string, Source>;
}

export interface Run {
  /** Local date and time of minute 0, `YYYY-MM-DDTHH:MM`. */
  start: string;
  /** Minutes ahead of UTC of the scenario's clock. */
  utcOffset: number;
  /** Length of the run, warm-up included [min]; the latest end where `until` says something else. */
  horizon: number;
  /** Part at the beginning that no statistic counts [min]. */
  warmUp: number;
  /** A pilot chooses it (`run.warmUp: auto`), and it is 0 until then; left out: the file says it. */
  warmUpBy?: 'pilot';
  /** `horizon`: run to the end. `empty`: until no truck is inside and none will come. Number: until so many are cleared. */
  until: 'horizon' | 'empty' | number;
  /** Exactly so many; with a `precision`, the most. */
  replications: number;
  /** How well the key metrics are to be known, and then enough is enough; left out: it does not matter. */
  precision?: Precision;
  seed: string;
  /** Confidence level of intervals, 0.95 by default. */
  confidence: number;
  /** Times of day [min after midnight] at which levels are read, every day. */
  readAt: number[];
  /** The run is refused with a clear word beyond these. */
  maxTrucks: number;
  maxEvents: number;
  /** Whether it is observed which place keeps which others from working (`run --bottlenecks`); left out: no. */
  hindrances?: true;
  /** Every so many-th truck of a flow tells how long ago it came at each stage; left out: none does. */
  journey?: number;
}

/** Half-widths of intervals that are small enough. */
export interface Precision {
  /** As a share of the mean, for all key metrics but those below. */
  relative: number;
  /** Of single key metrics, in the unit of their rows. */
  absolute: (MetricRef & { halfWidth: number })[];
}

/** A row of the results: `place` and `flow` are `all` where they do not apply. */
export interface MetricRef {
  metric: string;
  place: string;
  flow: string;
}

export interface Segment {
  title: Text;
  /** Calendar whose open time is measured beside the wall clock; null: none. */
  calendar: string | null;
}

export interface Published extends MetricRef {
  title: Text;
  /** Minute of day for a level read at that time; null otherwise. */
  at: number | null;
  /** Value, or a range of two. */
  value: number | [number, number];
  /** `fitted`: used to choose a parameter. `predicted`: not. `input`: book-keeping. */
  role: 'fitted' | 'predicted' | 'input';
  source: string;
}

/** A figure that a plan is to reach. */
export interface Goal extends MetricRef {
  name: string;
  title: Text;
  sense: 'atLeast' | 'atMost';
  /** In the unit of the metric's rows. */
  value: number;
  /** Year of the plan in which it is judged; null: in the run as it is. */
  by: number | null;
  /** Where it comes from; empty: not said. */
  source: string;
}

export interface Note {
  /** Path in the file, such as `flows.export-fruit.itinerary.0.stay`. */
  path: string;
  /** The value as written. */
  value: string;
  kind: 'source' | 'assumed';
  text: string;
}

export interface Source {
  title: string;
  date: string;
  url: string;
}
