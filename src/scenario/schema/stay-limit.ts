import { isAnnotated, isMap } from './annotation.ts';
import { duration } from './duration.ts';
import { map } from './map.ts';
import { name } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

/** How long a truck may stay in a bay [min], and what becomes of one that stays longer; neither `leave` nor `go`: it is counted. */
export interface WrittenLimit {
  after: number;
  leave?: 'diverted' | 'turnedAway' | 'cleared';
  go?: string;
}

const FATES = ['diverted', 'turnedAway', 'cleared'] as const;
const full = map({ after: duration, leave: name.optional(), go: name.optional() });

export const stayLimit: Schema<WrittenLimit> = reader<WrittenLimit>(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { after: reading.part(duration, written) };
    const part = reading.part(full, written);
    reading.settle();
    const { after, leave, go } = part;
    const fate = FATES.find((one) => one === leave);
    if (leave !== undefined && fate === undefined)
      reading.refuse(new Refusal('cleared, diverted or turnedAway'), 'leave');
    if (leave !== undefined && go !== undefined)
      reading.refuse(new Refusal('either leave or go', '', 'both leave and go'));
    return { after, ...(fate && { leave: fate }), ...(go !== undefined && { go }) };
  },
  {
    description:
      'How long a truck may stay: a duration, or { after: 24 h, leave: diverted } or { after: 24 h, go: stage-id }.',
    anyOf: [{ type: ['string', 'number'] }, { type: 'object' }],
  },
);
