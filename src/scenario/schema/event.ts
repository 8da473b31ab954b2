import type { z } from 'zod';
import { count } from './count.ts';
import { parseMoment } from './date.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { atLeastZero, positive } from './number.ts';
import { quantity } from './quantity.ts';
import { text } from './text.ts';

/** Minutes since 1970-01-01 of the scenario's clock; `day`: a date was written without a time. */
const edge = quantity((written) => ({ minute: parseMoment(written), day: !/\d[T ]\d/.test(String(written)) }), {
  description: 'A local date, or date and time.',
  type: 'string',
  examples: ['2025-07-01', '2025-07-01T07:30'],
});

/** A closure, an outage, a slowdown or a surge, as written. */
export const event = map(
  {
    title: text.optional(),
    from: edge,
    to: edge,
    close: names.optional(),
    servers: named(count(), { description: 'Most servers or vehicles that work meanwhile, by place.' }).optional(),
    slow: named(positive, { description: 'Factors of times that begin meanwhile, by place.' }).optional(),
    surge: named(atLeastZero, { description: 'Factors of arrivals, by flow or group.' }).optional(),
  },
  'Something that happens once, at a known time.',
);
export type WrittenEvent = z.output<typeof event>;

/** The time until few enough trucks are inside, as written. */
export const backlog = map(
  { title: text.optional(), after: name.optional(), atMost: count(), flows: names.optional() },
  'The time until few enough trucks are inside.',
);
