/** Section `preview`: what can be said of every place without a run, from means and calendars alone. */
import { z } from 'zod';
import { number, size, text } from '../shapes.ts';

export const PREVIEW_BOUNDS = [
  /** Trucks choose by the state of the gate: shared out so that the places are loaded as evenly as can be. */
  'choice',
  /** Some of the trucks come only because a place before was full, or do not come for that reason: by Erlang's formulas. */
  'overflow',
  /** Trucks of several sides go on in pairs: as many as come of the side with the fewest. */
  'pairs',
  /** Extra servers or people are there whenever the place is open. */
  'extra',
  /** Lanes change over, or a server goes round, so that all places they serve are loaded alike. */
  'shared',
  /** Set-ups that depend on the truck before are not counted. */
  'setup',
  /** Every ride is full. */
  'rides',
  /** Empty runs are as few and as short as the loads allow. */
  'emptyRuns',
  /** Breakdowns and charging of vehicles are not counted. */
  'alwaysReady',
  /** Held without the waits for what comes next. */
  'waits',
] as const;

export type PreviewBound = (typeof PREVIEW_BOUNDS)[number];

export const PREVIEW_LEFT = [
  /** A source that is never empty loads it to the full. */
  'saturated',
  /** The vehicles that come stay inside: how often depends on how long they wait. */
  'population',
  /** It has no servers, bays or vehicles: trucks wait for other trucks. */
  'gathering',
  /** What is in store depends on what was taken out. */
  'goods',
  /** The itinerary goes round without an end, or branches too much. */
  'endless',
  /** It is not open in the time looked at. */
  'closed',
] as const;

export type PreviewLeft = (typeof PREVIEW_LEFT)[number];

/** A place, or a crew, before anything is run. */
export interface PreviewRow {
  scenario: string;
  place: string;
  /** Why there are no numbers; null: there are. All numbers are then null. */
  left: PreviewLeft | null;
  /** Trucks that come to it [trucks/day]. */
  arrivals: number | null;
  /** Mean time for which a truck needs a unit [min]. */
  time: number | null;
  /** Units while it is open, on the average; null: unlimited. */
  units: number | null;
  /** Most trucks that it can take in a day [trucks/day]; null: unlimited. */
  capacity: number | null;
  /** Work that comes in a day by what can be done in it, 1 being all; null: unlimited. */
  load: number | null;
  /** The hour of the day with the greatest load while open: from its beginning [min after midnight]; null: unlimited. */
  worst: { from: number; load: number } | null;
  /** Mean wait [min] by Allen and Cunneen, at the mean load of the open hours; null: not below 1, or no such formula. */
  wait: number | null;
  /** Share of those who come that find no bay (Erlang B), at the load of the hour; null as above. */
  full: number | null;
  /** Fewest units with whom one truck in five has to wait, or one in a hundred finds no bay; null as above. */
  enough: number | null;
  /** Who cannot be served may go: gives up, is turned away or sent elsewhere. */
  relief: boolean;
  /** What was taken at its best, where it depends on the course of the run: the load is then the least there can be. */
  bounds: PreviewBound[];
  /** Offered load and units by hour of the day, means over the days of the run; units empty where unlimited. */
  offered: number[];
  open: number[];
}

const known = size.nullable();
/** By hour of the day. */
const day = z.array(size).max(24);

export const PREVIEW: z.ZodType<PreviewRow> = z.object({
  scenario: text,
  place: text,
  left: z.enum(PREVIEW_LEFT).nullable(),
  arrivals: known,
  time: known,
  units: known,
  capacity: known,
  load: known,
  worst: z.object({ from: number, load: size }).nullable(),
  wait: known,
  full: known,
  enough: known,
  relief: z.boolean(),
  bounds: z.array(z.enum(PREVIEW_BOUNDS)),
  offered: day,
  open: day,
});
