import type { Distribution, Timing } from '../model/distribution.ts';
import { isMap } from './annotation.ts';
import { durationLaw } from './distribution.ts';
import { named } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

/** What a duration may depend on, and what stands in front of its names in a `Timing`. */
const FRONTS = { byChannel: '', byTrait: 'trait:' } as const;
const WHOM = { byChannel: 'channel', byTrait: 'trait' } as const;

const laws = named(durationLaw, { description: 'A law for each channel or trait; `other` for those not named.' });

/** A duration that may depend on the channel or on traits. The key `other` of the file becomes `*`. */
export const timing: Schema<Timing> = reader(
  (written, reading) => {
    const by = (['byChannel', 'byTrait'] as const).find((key) => isMap(written) && Object.hasOwn(written, key));
    if (!isMap(written) || by === undefined) return { '*': reading.part(durationLaw, written) };
    for (const key of Object.keys(written)) {
      if (key === by || key === 'source' || key === 'assumed') continue;
      reading.refuse(new Refusal(`${by} alone`, '', `${by} beside ${key}`), key);
    }
    const read = reading.part(laws, written[by], by);
    reading.settle();
    const { other, ...each } = read;
    const timing: Timing = {};
    for (const [key, law] of Object.entries<Distribution>(each)) timing[FRONTS[by] + key] = law;
    if (other !== undefined) timing['*'] = other;
    if (Object.keys(timing).length === 0) throw new Refusal(`a duration for each ${WHOM[by]}`, '', `no ${WHOM[by]}`);
    return timing;
  },
  {
    description: 'A duration, a law of it, { byChannel: … } or { byTrait: … }.',
    anyOf: [{ type: ['string', 'number'] }, { type: 'object' }],
  },
);
