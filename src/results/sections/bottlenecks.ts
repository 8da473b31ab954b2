/** Bottlenecks: how the units of every place spend their time and because of whom, and what one more of each would change. */
import { z } from 'zod';
import { estimate, row, size, text, unit } from '../shapes.ts';
import type { Unit } from '../unit.ts';

/** Over replications, as in the other tables. */
interface Estimated {
  mean: number;
  ciLow: number;
  ciHigh: number;
  n: number;
  variance: number;
}

/** What a server, a bay or a vehicle does at a time; `busy` is what it is there for. */
export const TIME_STATES = [
  'busy',
  'waiting',
  'setup',
  'blocked',
  'starved',
  'idle',
  'away',
  'charging',
  'failed',
  'closed',
] as const;

export type TimeState = (typeof TIME_STATES)[number];

/** Share of the whole time that the units of a place spend in a state; the shares of a place add up to 1. */
export interface TimeRow extends Estimated {
  scenario: string;
  place: string;
  state: TimeState;
  /** The place because of which they are blocked or starved; null: not said, or nobody's doing. */
  by: string | null;
}

/** What there may be one more of. */
export const PARTS = [
  'lane',
  'server',
  'bay',
  'plug',
  'vehicle',
  'crane',
  'permit',
  'dock',
  't',
  'pallets',
  'seat',
  'charger',
  'technician',
  'person',
] as const;

export type Part = (typeof PARTS)[number];

/** A key metric with a little more of a resource, less the metric as it is; paired, replication by replication. */
export interface MarginalRow extends Estimated {
  scenario: string;
  /** Place, part of one (`yard/zone`, `fleet/load`) or crew. */
  resource: string;
  part: Part;
  /** As many as there are, and more in the run that is compared. */
  capacity: number;
  step: number;
  /** From 1, the resource that does most good to the first key metric; where two cannot be told apart there, to the next. */
  rank: number;
  metric: string;
  place: string;
  flow: string;
  unit: Unit;
  correlation: number | null;
  varianceRatio: number | null;
  /** At `judged`, raised by Bonferroni over the resources. */
  verdict: 'better' | 'worse' | 'cannotTell';
  judged: number;
}

export const TIME_ROW = z.object({
  scenario: text,
  place: text,
  state: z.enum(TIME_STATES),
  by: text.nullable(),
  ...estimate,
});

export const MARGINAL_ROW = z.object({
  scenario: text,
  resource: text,
  part: z.enum(PARTS),
  capacity: size,
  step: size,
  rank: z.number().int().min(1),
  ...row,
  unit,
  ...estimate,
  correlation: z.number().min(-1).max(1).nullable(),
  varianceRatio: size.nullable(),
  verdict: z.enum(['better', 'worse', 'cannotTell']),
  judged: z.number().gt(0).lt(1),
});
