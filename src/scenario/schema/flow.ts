import { z } from 'zod';
import { isAnnotated, isMap } from './annotation.ts';
import { arrivals } from './arrivals.ts';
import { load } from './load.ts';
import { map } from './map.ts';
import { name, named } from './name.ts';
import { dailyLoss, money } from './prices.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { checkSum, share } from './share.ts';
import { itinerary, patience } from './stage.ts';
import { text } from './text.ts';

/** Most channels of a flow. */
const MOST_CHANNELS = 100;

const shares = named(share, {});

const channels: Schema<Record<string, number>> = reader(
  (written, reading) => {
    const parts = reading.part(shares, written);
    reading.settle();
    if (Object.hasOwn(parts, 'other'))
      throw new Refusal('another name for the channel `other`', '', 'a channel `other`');
    if (Object.keys(parts).length > MOST_CHANNELS) throw new Refusal(`at most ${MOST_CHANNELS} channels`);
    if (Object.keys(parts).length > 0) checkSum(Object.values(parts));
    return parts;
  },
  { description: 'Channels and their shares: { green: 70 %, yellow: 28 %, red: 2 % }.', type: 'object' },
);

const cargo = map(
  {
    kind: name,
    load: load.optional(),
    reefer: z.boolean().optional(),
    value: money.optional(),
    loss: dailyLoss.optional(),
  },
  'What the trucks carry; value and loss are of a load.',
);

/** Most traits of a flow. */
const MOST_TRAITS = 8;

const byChannel = map({ byChannel: shares });
const trait: Schema<Record<string, number>> = reader(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { '*': reading.part(share, written) };
    const part = reading.part(byChannel, written);
    reading.settle();
    const { other, ...each } = part.byChannel;
    return other === undefined ? each : { ...each, '*': other };
  },
  { description: 'The share of trucks that have it, or { byChannel: … }.' },
);
const each = named(trait, {});
const traits: Schema<Record<string, Record<string, number>>> = reader(
  (written, reading) => {
    const parts = reading.part(each, written);
    reading.settle();
    if (Object.hasOwn(parts, 'other')) throw new Refusal('another name for the trait `other`', '', 'a trait `other`');
    if (Object.keys(parts).length > MOST_TRAITS) throw new Refusal(`at most ${MOST_TRAITS} traits`);
    return parts;
  },
  { description: 'Traits and the share of trucks that have each: { declared: 60 % }.', type: 'object' },
);

/** A class of traffic, as written. */
export const flow = map(
  {
    title: text.optional(),
    gate: name.optional(),
    direction: z.enum(['export', 'import']).optional(),
    cargo: cargo.optional(),
    arrivals,
    channels: channels.optional(),
    traits: traits.optional(),
    patience: patience.optional(),
    itinerary,
    stream: name.optional(),
  },
  'A class of traffic: how it comes and the stages it passes.',
);
export type WrittenFlow = z.output<typeof flow>;
