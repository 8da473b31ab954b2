import type { z } from 'zod';
import type { Amount, Figure } from '../model/bulletin.ts';
import { isAnnotated, isMap } from './annotation.ts';
import { clock } from './clock.ts';
import { parseDate } from './date.ts';
import type { Mistake } from './file.ts';
import { map } from './map.ts';
import { named, names } from './name.ts';
import { quantity } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { text } from './text.ts';
import { words } from './words.ts';

/** Whole trucks; a change of stock may be negative. */
function trucks(least: number) {
  const rule = least < 0 ? 'a whole number of trucks' : 'a whole number of trucks, at least 0';
  return quantity(
    (written) => {
      if (typeof written !== 'number' || !Number.isInteger(written) || written < least) throw new Refusal(rule);
      return written;
    },
    { description: rule, type: 'integer' },
  );
}

/** A number, or one with the reason for which it was put in. */
function amount(least: number): Schema<Amount> {
  const value = trucks(least);
  return reader(
    (written, reading) => {
      const read = { value: reading.part(value, written) };
      const assumed = isAnnotated(written) ? written.assumed : undefined;
      return typeof assumed === 'string' ? { ...read, assumed } : read;
    },
    { description: 'Trucks.' },
  );
}

/** Trucks in all, or `{ all: 123, fruit: 40 }`. */
function figure(least = 0): Schema<Figure> {
  const one = amount(least);
  return reader(
    (written, reading) => {
      if (!isMap(written) || isAnnotated(written)) return { all: reading.part(one, written), cargo: {} };
      const { all, ...cargo } = written;
      if (Object.keys(written).length === 0) throw new Refusal('a number of trucks, or { all: 123, fruit: 40 }');
      const figure: Figure = { cargo: reading.part(named(one, {}), cargo) };
      return all === undefined ? figure : { ...figure, all: reading.part(one, all, 'all') };
    },
    { description: 'Trucks in all, or { all: 123, fruit: 40 } by kind of cargo.' },
  );
}

const direction = map(
  {
    opening: figure().optional(),
    change: figure(Number.NEGATIVE_INFINITY).optional(),
    arrived: figure().optional(),
    cleared: figure().optional(),
    closing: figure().optional(),
  },
  'What is published of one direction.',
);
const both = { title: text.optional(), export: direction.optional(), import: direction.optional() };
const gate = map({ ...both, gates: names.optional() }, 'A gate, or several that the bulletin tells as one.');
const day = quantity(parseDate, { description: 'The day told.', type: 'string' });

/** The bulletin of a day as written. */
const bulletin = map(
  {
    title: text.optional(),
    description: text.optional(),
    day,
    closing: clock.optional(),
    scenario: reader(
      (written) => {
        if (typeof written !== 'string' || written === '') throw new Refusal('the name of a scenario file');
        return written;
      },
      { type: 'string', description: 'Scenario that is run over this day.' },
    ).optional(),
    gates: named(gate, { description: 'Gates, by name.' }).optional(),
    total: map(both, 'All gates together.').optional(),
  },
  'What an office publishes of a day.',
);
export type WrittenBulletin = z.output<typeof bulletin>;

/** Reads a bulletin as plain data: what it says, or all that is wrong with it. */
export function readBulletin(plain: unknown): { written: WrittenBulletin | null; mistakes: Mistake[] } {
  const result = bulletin.safeParse(plain, { error: words });
  return result.success
    ? { written: result.data, mistakes: [] }
    : { written: null, mistakes: result.error.issues.map(({ path, message }) => ({ path, message })) };
}
