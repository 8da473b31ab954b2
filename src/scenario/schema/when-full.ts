import type { WhenFull } from '../model/place.ts';
import { isMap } from './annotation.ts';
import { didYouMean } from './closest.ts';
import { durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { name } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const RULE = 'block, turnAway, divert or { divert: { to: stage-id, travel: 30 min } }';
const divert = map({ divert: map({ to: name.optional(), travel: durationLaw.optional() }) });

/** What becomes of a truck that finds no room. */
export const whenFull: Schema<WhenFull> = reader(
  (written, reading) => {
    if (written === 'block' || written === 'turnAway') return { kind: written };
    if (written === 'divert') return { kind: 'divert', to: null, travel: null };
    if (!isMap(written)) {
      throw new Refusal(RULE, typeof written === 'string' ? didYouMean(written, ['block', 'turnAway', 'divert']) : '');
    }
    const part = reading.part(divert, written);
    reading.settle();
    return { kind: 'divert', to: part.divert.to ?? null, travel: part.divert.travel ?? null };
  },
  {
    description: 'What becomes of a truck that finds no room.',
    anyOf: [{ enum: ['block', 'turnAway', 'divert'] }, { type: 'object', properties: { divert: { type: 'object' } } }],
  },
);
