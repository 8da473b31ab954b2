import type { Round } from '../model/place.ts';
import { isMap } from './annotation.ts';
import { didYouMean } from './closest.ts';
import { count } from './count.ts';
import { durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { names } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const limited = map({ limited: count(1) });

const rule: Schema<Round['rule']> = reader(
  (written, reading) => {
    if (written === 'exhaustive' || written === 'gated') return written;
    if (isMap(written)) return reading.part(limited, written)?.limited;
    const near = typeof written === 'string' ? didYouMean(written, ['exhaustive', 'gated']) : '';
    throw new Refusal('exhaustive, gated or { limited: 2 }', near);
  },
  {
    description: 'How many are served at a place before the server walks on.',
    anyOf: [{ enum: ['exhaustive', 'gated'] }, { type: 'object', properties: { limited: { type: 'integer' } } }],
  },
);

/** A server that visits several places in turn. */
export const round = map(
  { serves: names, rule: rule.optional(), walk: durationLaw },
  'A server that visits several places in turn.',
);
