import { z } from 'zod';
import { isMap } from './annotation.ts';
import { clock } from './clock.ts';
import { count } from './count.ts';
import { moment } from './date.ts';
import { duration, parseDuration } from './duration.ts';
import { map } from './map.ts';
import { positive } from './number.ts';
import { precision } from './precision.ts';
import { quantity } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { share } from './share.ts';
import { utcOffset } from './utc-offset.ts';

/** Longest run [min]: 200 years of 365 days. */
export const LONGEST = 200 * 365 * 1440;

const until: Schema<'empty' | number> = reader(
  (written, reading) => {
    if (written === 'empty') return written;
    if (!isMap(written)) throw new Refusal('empty, or { cleared: 10000 }');
    const part = reading.part(map({ cleared: count(1, 1e9) }), written);
    reading.settle();
    return part.cleared;
  },
  { description: '`empty`, or { cleared: 10000 }.', anyOf: [{ const: 'empty' }, { type: 'object' }] },
);

export const seed = quantity(
  (written) => {
    if (typeof written !== 'string' && typeof written !== 'number') throw new Refusal('a number or a word');
    return String(written);
  },
  { description: 'Seed of the random numbers.', type: ['number', 'string'] },
);

const warmUp = quantity(
  (written) => (written === 'auto' ? written : parseDuration(written, 'a duration such as 2 d, or auto')),
  {
    description: 'A duration: a number with s, min, h, d or week; or auto.',
    type: ['string', 'number'],
    examples: ['2 d', 'auto'],
  },
);

const confidence: Schema<number> = reader(
  (written, reading) => {
    const level = reading.part(share, written);
    reading.settle();
    if (level < 0.5 || level > 0.9999) throw new Refusal('a confidence from 50 % to 99.99 %');
    return level;
  },
  { description: 'Confidence of every interval.', type: ['string', 'number'], examples: ['95 %'] },
);

/** How long a run lasts, what counts, and how often it is repeated. */
export const run = map(
  {
    start: moment.optional(),
    utcOffset: utcOffset.optional(),
    days: positive.optional(),
    length: duration.optional(),
    until: until.optional(),
    warmUp: warmUp.optional(),
    replications: count(1).optional(),
    precision: precision.optional(),
    seed: seed.optional(),
    confidence: confidence.optional(),
    readAt: z.array(clock).optional(),
    limits: map({ trucks: positive.optional(), events: positive.optional() }).optional(),
  },
  'How long a run lasts, what counts, and how often it is repeated.',
);
export type WrittenRun = z.output<typeof run>;
