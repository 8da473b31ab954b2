import { z } from 'zod';
import type { Distribution, Timing } from '../model/distribution.ts';
import type { WhenFull } from '../model/place.ts';
import type { Balk, BranchOption } from '../model/stage.ts';
import { isAnnotated, isMap } from './annotation.ts';
import { byKey, definitions } from './choice.ts';
import { count } from './count.ts';
import { piecesOfDay } from './day.ts';
import { durationLaw } from './distribution.ts';
import { map } from './map.ts';
import { name, named } from './name.ts';
import { anyNumber } from './number.ts';
import { reader, type Schema } from './reader.ts';
import { share } from './share.ts';
import { timing } from './timing.ts';
import { whenFull } from './when-full.ts';

/** How a truck waits, as written; what is left out is undefined. `patience` null: for ever. */
export interface WrittenEntry {
  priority?: ByHour;
  patience?: Distribution | null;
  balk?: Balk;
  whenFull?: WhenFull;
}

/** One way out of a branch: to another stage, through steps of its own, or straight on. */
export interface WrittenOption {
  share?: BranchOption['share'];
  go?: string;
  steps?: WrittenStage[];
}

/** A stage as written, by the verb it has. */
export type WrittenStage = { id?: string } & (
  | ({ lane: string; service: Timing } & WrittenEntry)
  | ({ check: string; service: Timing } & WrittenEntry)
  | ({ yard: string; zone?: string; stay?: Timing; heldUntil?: string } & WrittenEntry)
  | { travel: Timing }
  | { prepare: Timing }
  | { documents: Timing }
  | { branch: Record<string, WrittenOption> }
  | { byChannel: Record<string, WrittenOption> }
  | ({ take: string; count?: number } & WrittenEntry)
  | { give: string; count?: number }
  | ({ cross: string } & WrittenEntry)
  | { batch: string }
  | { match: string; side: string }
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

const id = { id: name.optional() };
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
const tokens = count(1).optional();

const kinds = {
  lane: map({ lane: name, service: timing, ...entry, ...id }, 'Be served in a lane.'),
  check: map({ check: name, service: timing, ...entry, ...id }, 'Be checked.'),
  yard: map(
    { yard: name, zone: name.optional(), stay: timing.optional(), heldUntil: name.optional(), ...entry, ...id },
    'Hold a bay.',
  ),
  travel: map({ travel: timing, ...id }, 'Drive.'),
  prepare: map({ prepare: timing, ...id }, 'Spend time on preparation.'),
  documents: map({ documents: timing, ...id }, 'Wait for documents.'),
  branch: map({ branch: byChance, ...id }, 'Go one of several ways, by chance.'),
  byChannel: map({ byChannel, ...id }, 'Go one of several ways, by channel.'),
  take: map({ take: name, count: tokens, ...entry, ...id }, 'Take permits.'),
  give: map({ give: name, count: tokens, ...id }, 'Give permits back.'),
  cross: map({ cross: name, ...entry, ...id }, 'Be carried by a fleet.'),
  batch: map({ batch: name, ...id }, 'Wait until a batch is together.'),
  match: map({ match: name, side: name, ...id }, 'Wait for the other sides.'),
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
