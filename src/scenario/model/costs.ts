import type { Growth } from './growth.ts';
import type { Text } from './text.ts';

/** Something by flow or group of flows; `other` is meant for every flow that has none of its own. */
export type ByFlow = Record<string, number>;

/**
 * What things are worth and cost. Money is in VND of the year `base`; a year has 365 days. What has no price here is
 * not counted.
 */
export interface Costs {
  currency: 'VND';
  /** Year of the prices, to which everything is discounted. */
  base: number;
  /** A year, such as 0.09. */
  discountRate: number;
  /** Years of service that are counted. */
  life: number;
  /** First year of service; null: the year after the last money is spent. */
  opens: number | null;
  /** Days of a year for which a day of the run stands. */
  days: number;
  build: Record<string, Build>;
  crews: Record<string, Crew>;
  /** Energy of electric vehicles, by fleet. */
  electric: Record<string, { round: number; energy: number }>;
  /** An hour of a truck at the gate [VND/h]. */
  truckHour: ByFlow;
  /** A truck that is turned away, diverted, does not join or gives up [VND]. */
  lost: ByFlow;
  fees: Record<string, Fee>;
  /** Price [VND/l] and carbon dioxide [kg/l]; null: fuel has no price. */
  diesel: { price: number; co2: number } | null;
  /** Price [VND/kWh] and carbon dioxide [kg/kWh]. */
  electricity: { price: number; co2: number } | null;
  /** Fuel of a truck that moves up in a queue while the place is open [l/h]. */
  idling: number | null;
  /** Fuel of the cooling of a reefer, as long as it is at the gate [l/h]. */
  reefer: number | null;
  /** A tonne of carbon dioxide [VND/t]; null: counted in tonnes only. */
  carbon: number | null;
  /** An hour that a server works after closing [VND/h]. */
  overtime: number | null;
}

/** Something that is built or bought: `number` pieces. */
export interface Build {
  what: Text;
  /** Place it belongs to; null: none. */
  at: string | null;
  number: number;
  /** [VND a piece] */
  capital: number;
  /** Years after which a piece is replaced; null: the life of the plan. */
  life: number | null;
  /** [VND a year and piece] */
  running: number;
  /** Shares of the capital by year, adding up to 1; empty: all of it in the year before the opening. */
  spent: Record<string, number>;
}

/** People who are paid whether there is work or not. */
export interface Crew {
  title: Text;
  people: number;
  /** [VND a year and head] */
  pay: number;
}

/** Money that changes hands: no benefit and no cost of the whole, but one of those who pay and receive. */
export interface Fee {
  title: Text;
  from: Text;
  to: Text;
  /** [VND] */
  amount: number;
  per: 'day' | 'truck';
  /** Flows or groups that pay; empty: all. */
  flows: string[];
}

/** Years for which the scenario is run once more each, and how demand may grow. */
export interface Plan {
  /** Ascending. */
  years: number[];
  /** Paths of demand, by the names of their growths. */
  paths: Record<string, Growth>;
}
