import type { Timing } from '../model/distribution.ts';
import { isMap } from './annotation.ts';
import { durationLaw } from './distribution.ts';
import { named } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const byChannel = named(durationLaw, { description: 'A law for each channel; `other` for those not named.' });

/** A duration that may depend on the channel. The key `other` of the file becomes `*`. */
export const timing: Schema<Timing> = reader(
  (written, reading) => {
    if (!isMap(written) || !Object.hasOwn(written, 'byChannel')) return { '*': reading.part(durationLaw, written) };
    for (const key of Object.keys(written)) {
      if (key === 'byChannel' || key === 'source' || key === 'assumed') continue;
      reading.refuse(new Refusal('byChannel alone', '', `byChannel beside ${key}`), key);
    }
    const laws = reading.part(byChannel, written.byChannel, 'byChannel');
    reading.settle();
    const { other, ...named } = laws;
    if (Object.keys(laws).length === 0) throw new Refusal('a duration for each channel', '', 'no channel');
    return other === undefined ? named : { ...named, '*': other };
  },
  {
    description: 'A duration, a law of it, or { byChannel: … }.',
    anyOf: [{ type: ['string', 'number'] }, { type: 'object' }],
  },
);
