/** What was simulated, so that a document tells its model without the file: structure, which the report puts into words. */
import { z } from 'zod';
import { both, count, text } from '../shapes.ts';

/** Plain data of the normalised scenario; times in minutes, laws as `{ kind, … }`, what is a default left out. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Part = { [key: string]: Json };

export interface ModelSection {
  /** The scenario that is told: the first. */
  scenario: string;
  /** What the study says of itself in words. */
  study: { [key: string]: { en: string; vi: string } };
  run: Part;
  calendars: Record<string, Part>;
  crews: Record<string, Part>;
  places: Record<string, Part>;
  /** Rounds, tidal lanes, dated events and backlogs, by name. */
  rules: Record<string, Part>;
  flows: Record<string, FlowModel>;
  /** Of every other scenario, what it has otherwise. */
  others: { scenario: string; changes: Change[]; more: number }[];
}

export interface FlowModel {
  /** Arrivals, channels, traits, cargo. */
  facts: Part;
  /** Stages in their order; `next` is the index of the one that follows, −1: the truck is cleared. */
  itinerary: Stage[];
}

export interface Stage {
  kind: string;
  place: string | null;
  next: number;
  facts: Part;
}

/** A value by its path in the model; null: it is not there. */
export interface Change {
  path: string;
  from: Json;
  to: Json;
}

/** Deepest nesting of a part. */
const DEEPEST = 24;

const json = z.custom<Json>((value) => isJson(value, DEEPEST), 'expected plain data');
const part = z.custom<Part>((value) => isJson(value, DEEPEST) && isMap(value), 'expected a map of plain data');
const parts = z.record(text, part);

export const modelSection = z.object({
  scenario: text,
  study: z.record(text, both),
  run: part,
  calendars: parts,
  crews: parts,
  places: parts,
  rules: parts,
  flows: z.record(
    text,
    z.object({
      facts: part,
      itinerary: z.array(z.object({ kind: text, place: text.nullable(), next: z.number().int(), facts: part })),
    }),
  ),
  others: z.array(
    z.object({ scenario: text, changes: z.array(z.object({ path: text, from: json, to: json })), more: count }),
  ),
});

function isMap(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown, depth: number): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth === 0) return false;
  return Object.values(value).every((item) => isJson(item, depth - 1));
}
