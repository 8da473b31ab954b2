import type { z } from 'zod';
import { entriesOf, isMap } from './annotation.ts';
import { byKey } from './choice.ts';
import { parseClock } from './clock.ts';
import { count } from './count.ts';
import { duration } from './duration.ts';
import { map } from './map.ts';
import { named, names } from './name.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const RULE =
  'lanes by time of day, such as { 06:00: { lanes-in: 3, lanes-out: 1 }, 12:00: { lanes-in: 1, lanes-out: 3 } }';
const lanes = named(count(), {});
const time = reader((written) => parseClock(String(written)), {});

/** Lanes by group from a time of day on, ascending; two times at least, and the same two groups each time. */
const byClock: Schema<{ from: number; lanes: Record<string, number> }[]> = reader(
  (written, reading) => {
    if (!isMap(written)) throw new Refusal(RULE);
    const pieces = entriesOf(written, reading).map(([key, value]) => ({
      from: reading.part(time, key, key),
      lanes: reading.part(lanes, value, key),
    }));
    reading.settle();
    if (pieces.length < 2) throw new Refusal(`${RULE}: two times at least`);
    const first = Object.keys(pieces[0].lanes);
    if (first.length !== 2) throw new Refusal('the lanes of two groups at each time', '', `${first.length} groups`);
    for (const [key, piece] of Object.entries(written)) {
      const groups = isMap(piece) ? Object.keys(piece) : first;
      if (groups.length === 2 && first.every((group) => groups.includes(group))) continue;
      reading.refuse(new Refusal(`lanes of ${first.join(' and ')}, as at the first time`, '', groups.join(', ')), key);
    }
    return pieces.sort((a, b) => a.from - b.from);
  },
  { description: RULE, type: 'object' },
);

const byQueue = map(
  { between: names, difference: count(1), every: duration, least: count().optional() },
  'One lane at a time to the group with the longer line.',
);
const clearing = duration.optional();
const kinds = {
  byClock: map({ byClock, clearing }, 'Lanes that change over by the clock.'),
  byQueue: map({ byQueue, clearing }, 'Lanes that change over by the lines.'),
};

/** Lanes that change over between two lane groups, as written. */
export const tidal = byKey('tidal', 'tidal lanes', kinds, 'Lanes that change over between two lane groups.');
export type WrittenTidal = z.output<typeof tidal>;
