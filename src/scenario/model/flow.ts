import type { DateRange } from './calendar.ts';
import type { Distribution } from './distribution.ts';
import type { Stage } from './stage.ts';
import type { Text } from './text.ts';

/** A sinusoid: rate × (1 + `amplitude` × sin(2π (clock time − `shift`) / `period`)); times in minutes, amplitude 0…1. */
export interface Wave {
  amplitude: number;
  period: number;
  shift: number;
}

/** Appointments by the clock, and how well they are kept. */
export interface Appointments {
  /** Length of a slot [min]. */
  every: number;
  /** Trucks with an appointment at the beginning of every slot of a span of the day. */
  slots: { from: number; to: number; trucks: number }[];
  /** Only while this calendar is open; null: every day. */
  calendar: string | null;
  /** Share of trucks that come early or late, and by how many minutes; null: none. */
  early: { share: number; by: Distribution } | null;
  late: { share: number; by: Distribution } | null;
  /** Share of trucks that do not come. */
  noShow: number;
}

/** How the trucks of a flow come. */
export type Arrivals =
  /**
   * A Poisson process whose rate is constant within each clock hour: `rates[hour]` × weekday factor × season factor,
   * in arrival events per minute. Each event brings `convoy` trucks.
   */
  | {
      kind: 'poisson';
      /** 24 rates [1/min], by hour of the scenario's clock. */
      rates: number[];
      /** 7 factors, Monday first. */
      weekdays: number[];
      /** Factors by date, multiplied where they overlap; outside every range the factor is 1. */
      seasons: { dates: DateRange; factor: number }[];
      convoy: Distribution | null;
      /** The rate swings about `rates`, which are then all equal. */
      wave?: Wave;
    }
  /** Independent times between arrival events [min]; the first one counts from minute 0. */
  | { kind: 'renewal'; between: Distribution; convoy: Distribution | null }
  | ({ kind: 'appointments' } & Appointments)
  /** Recorded arrival times [min from the start], ascending. */
  | { kind: 'recorded'; times: number[] }
  /** A source that is never empty: a new truck stands ready whenever the last one has been taken in. */
  | { kind: 'saturated' }
  /** A fixed number of vehicles that start over when they reach the end. */
  | { kind: 'population'; size: number };

export interface Cargo {
  kind: string;
  /** Mean load [t]; null: not said. */
  load: number | null;
  reefer: boolean;
  /** What a load is worth [VND], and the share of it that is lost in a day. */
  value?: number;
  loss?: number;
}

/** A class of traffic. */
export interface Flow {
  title: Text;
  /** Key of the random streams; by default the flow's name. */
  stream: string;
  /** Gate it belongs to (its title is in `Scenario.gates`), for tables by gate; null: none. */
  gate: string | null;
  direction: 'export' | 'import' | null;
  cargo: Cargo | null;
  arrivals: Arrivals;
  /** Shares of the channels, adding up to 1; empty: no channels. Drawn when the truck arrives. */
  channels: Record<string, number>;
  /** Share of the trucks that have a trait, by channel; `*`: in every other channel. Drawn when the truck arrives. */
  traits?: Record<string, Record<string, number>>;
  itinerary: Stage[];
}
