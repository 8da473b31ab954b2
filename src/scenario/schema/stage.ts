import { z } from 'zod';
import type { Distribution, Timing } from '../model/distribution.ts';
import type { WhenFull } from '../model/place.ts';
import type { Balk, BranchOption, Choice } from '../model/stage.ts';
import { isAnnotated, isMap } from './annotation.ts';
import { byKey, definitions } from './choice.ts';
import { count } from './count.ts';
import { piecesOfDay } from './day.ts';
import { durationLaw } from './distribution.ts';
import { duration } from './duration.ts';
import { goodsLaw, type InUnit } from './goods.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { anyNumber } from './number.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { share } from './share.ts';
import { stayLimit, type WrittenLimit } from './stay-limit.ts';
import { timing } from './timing.ts';
import { whenFull } from './when-full.ts';

/** How a truck waits, as written; what is left out is undefined. `patience` null: for ever. */
export interface WrittenEntry {
  priority?: ByHour;
  patience?: Distribution | null;
  balk?: Balk;
  whenFull?: WhenFull;
}

/** What goods a truck brings to a warehouse or takes from it, and how it waits for room or for them. */
export interface WrittenGoods extends Pick<WrittenEntry, 'priority' | 'patience'> {
  room?: string;
  goods?: string;
  amount?: InUnit<Distribution>;
  handling?: Timing;
}

/** One way out of a branch: to another stage, through steps of its own, or straight on. */
export interface WrittenOption {
  share?: BranchOption['share'];
  go?: string;
  steps?: WrittenStage[];
}

/** One way of a choice by the state of the gate. */
export interface WrittenWay extends WrittenOption {
  at: string;
  zone?: string;
  plus?: number;
  service?: Timing;
  redirected?: boolean;
}

/** A stage as written, by the verb it has. */
export type WrittenStage = { id?: string; only?: string; except?: string } & (
  | ({ lane: string; service: Timing } & WrittenEntry)
  | ({ check: string; service: Timing } & WrittenEntry)
  | ({ yard: string; zone?: string[]; stay?: Timing; stayLimit?: WrittenLimit; heldUntil?: string } & WrittenEntry)
  | ({ unload: string } & WrittenGoods)
  | ({ load: string } & WrittenGoods)
  | { travel: Timing }
  | { prepare: Timing }
  | { documents: Timing }
  | { branch: Record<string, WrittenOption> }
  | { byChannel: Record<string, WrittenOption> }
  | { choose: { by: Choice; ways: Record<string, WrittenWay> } }
  | ({ take: string; count?: number } & WrittenEntry)
  | { give: string; count?: number }
  | ({ cross: string; from?: string; to?: string } & WrittenEntry)
  | { batch: string }
  | { match: string; side: string }
  | { transload: string; side: string }
  | { depart: string }
  | { fork: Record<string, { steps: WrittenStage[] }> }
  | { split: number | 'merged' }
  | { await: { calendar: string } }
  | { rechannel: Record<string, Record<string, number>> }
  | { start: string }
  | { stop: string }
  | { go: string }
  | { leave: 'cleared' | 'diverted' | 'turnedAway' }
);

/** A duration after which a waiting truck gives up; `none` is null. */
export const patience: Schema<Distribution | null> = reader(
  (written, reading) => (written === 'none' ? null : reading.part(durationLaw, written)),
  { description: 'How long a truck waits before it gives up: a duration, a law of it, or `none`.' },
);

const balk: Schema<Balk> = reader(
  (written, reading) => {
    const part = reading.part(map({ atLeast: count(), probability: share.optional() }), written);
    reading.settle();
    return { atLeast: part.atLeast, probability: part.probability ?? 1 };
  },
  { description: '{ atLeast: 10, probability: 50 % }: trucks that meet so many waiting do not join.', type: 'object' },
);

/** A number, or numbers by time of day (then `byHour`; `value` is the greatest). */
export interface ByHour {
  value: number;
  byHour: { from: number; value: number }[];
}

const priority: Schema<ByHour> = reader(
  (written, reading) => {
    if (!isMap(written) || isAnnotated(written)) return { value: reading.part(anyNumber, written), byHour: [] };
    const byHour = piecesOfDay(written, reading, anyNumber, '{ 00:00: 0, 06:00: 2 }');
    return { value: Math.max(...byHour.map(({ value }) => value)), byHour };
  },
  { description: 'A number, or numbers by time of day: { 00:00: 0, 06:00: 2 }.', type: ['number', 'object'] },
);

/** What any stage may carry: its id, and which trucks it is for. */
const id = { id: name.optional(), only: name.optional(), except: name.optional() };
const entry = {
  priority: priority.optional(),
  patience: patience.optional(),
  balk: balk.optional(),
  whenFull: whenFull.optional(),
};

const steps: Schema<WrittenStage[]> = reader((written, reading) => reading.part(itinerary, written), {
  description: 'Stages of this way, one after the other.',
  type: 'array',
  items: { $ref: '#/$defs/stage' },
});
const way = { go: name.optional(), steps: steps.optional() };
const byChance = named(map({ share, ...way }), { description: 'Ways and their shares.' });
const byChannel = named(map(way), { description: 'Ways by channel.' });
const gateWay = map({
  at: name,
  zone: name.optional(),
  plus: duration.optional(),
  service: timing.optional(),
  redirected: z.boolean().optional(),
  ...way,
});
const choose = map({
  by: z.enum(['queue', 'expectedWait', 'free']),
  ways: named(gateWay, { description: 'Ways and the places that are looked at.' }),
});
const tokens = count(1).optional();
const several = count(2, 1000);
const parts: Schema<number | 'merged'> = reader(
  (written, reading) => (written === 'merged' ? written : reading.part(several, written)),
  { description: 'A number of trucks, or `merged`: as many as were merged into it.', type: ['integer', 'string'] },
);
const fork: Schema<Record<string, { steps: WrittenStage[] }>> = reader(
  (written, reading) => {
    const ways = reading.part(named(map({ steps }), {}), written);
    reading.settle();
    const many = Object.keys(ways).length;
    if (many < 2) throw new Refusal('two ways at least', '', many === 0 ? 'no way' : 'one way');
    return ways;
  },
  {
    description: 'Ways that the truck goes at once: { papers: { steps: […] }, scan: { steps: […] } }.',
    type: 'object',
  },
);
const changes: Schema<Record<string, number>> = reader(
  (written, reading) => {
    const shares = reading.part(named(share, {}), written);
    reading.settle();
    const sum = Object.values(shares).reduce((total, part) => total + part, 0);
    if (sum > 1 + 1e-9) throw new Refusal('shares that add up to at most 100 %; the rest stays as it is');
    return shares;
  },
  { description: 'Channels and their shares; the rest stays as it is.', type: 'object' },
);

const ofGoods = {
  room: name.optional(),
  goods: name.optional(),
  amount: goodsLaw.optional(),
  handling: timing.optional(),
  priority: entry.priority,
  patience: entry.patience,
};

const kinds = {
  lane: map({ lane: name, service: timing, ...entry, ...id }, 'Be served in a lane.'),
  check: map({ check: name, service: timing, ...entry, ...id }, 'Be checked.'),
  yard: map(
    {
      yard: name,
      zone: names.optional(),
      stay: timing.optional(),
      stayLimit: stayLimit.optional(),
      heldUntil: name.optional(),
      ...entry,
      ...id,
    },
    'Hold a bay.',
  ),
  unload: map({ unload: name, ...ofGoods, ...id }, 'Put goods into a warehouse.'),
  load: map({ load: name, ...ofGoods, ...id }, 'Take goods out of a warehouse.'),
  travel: map({ travel: timing, ...id }, 'Drive.'),
  prepare: map({ prepare: timing, ...id }, 'Spend time on preparation.'),
  documents: map({ documents: timing, ...id }, 'Wait for documents.'),
  branch: map({ branch: byChance, ...id }, 'Go one of several ways, by chance.'),
  byChannel: map({ byChannel, ...id }, 'Go one of several ways, by channel.'),
  choose: map({ choose, ...id }, 'Go one of several ways, by the state of the gate.'),
  take: map({ take: name, count: tokens, ...entry, ...id }, 'Take permits.'),
  give: map({ give: name, count: tokens, ...id }, 'Give permits back.'),
  cross: map({ cross: name, from: name.optional(), to: name.optional(), ...entry, ...id }, 'Be carried by a fleet.'),
  batch: map({ batch: name, ...id }, 'Wait until a batch is together.'),
  match: map({ match: name, side: name, ...id }, 'Wait for the other sides.'),
  transload: map({ transload: name, side: name, ...id }, 'Hand goods over to a truck of the other side.'),
  depart: map({ depart: name, ...id }, 'Wait for the next departure.'),
  fork: map({ fork, ...id }, 'Go several ways at once, and on when all are done.'),
  split: map({ split: parts, ...id }, 'Go on as so many trucks.'),
  await: map({ await: map({ calendar: name }), ...id }, 'Wait until a calendar is open.'),
  rechannel: map({ rechannel: named(changes, {}), ...id }, 'Change the channel, by chance.'),
  start: map({ start: name, ...id }, 'Start the clock of a segment.'),
  stop: map({ stop: name, ...id }, 'Stop the clock of a segment.'),
  go: map({ go: name, ...id }, 'Go on at another stage.'),
  leave: map({ leave: z.enum(['cleared', 'diverted', 'turnedAway']), ...id }, 'The end.'),
};

/** A stage; its verb says what it is. */
const stage = byKey('stage', 'a stage', kinds, 'A stage: its verb says what it is.') as Schema<WrittenStage>;

/** Greatest number of stages in one list; a whole itinerary may have as many, with the steps of its branches. */
export const MOST_STAGES = 1000;

/** Stages, one after the other. */
export const itinerary: Schema<WrittenStage[]> = z
  .array(stage, { error: 'a list of stages' })
  .max(MOST_STAGES, { error: `at most ${MOST_STAGES} stages` });

definitions.set('stage', stage);
