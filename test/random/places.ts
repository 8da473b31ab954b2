import type { Dice } from './dice.ts';
import { duration } from './laws.ts';

type Written = Record<string, unknown>;

/** Places by the verb of the stages that visit them. */
export interface Places {
  written: Record<string, Written>;
  lane: string[];
  check: string[];
  yard: { name: string; zones: string[] }[];
  cross: string[];
  take: { name: string; most: number }[];
  batch: string[];
  match: string[];
}

/** A few places of every kind; what names calendars finds them in `hours`. */
export function places(dice: Dice, hours: string[]): Places {
  const made: Places = { written: {}, lane: [], check: [], yard: [], cross: [], take: [], batch: [], match: [] };
  const put = (name: string, place: Written) => {
    made.written[name] = place;
    return name;
  };
  dice.some(1, 3, (k) => made.lane.push(put(`lane-${k}`, { lanes: servers(dice), ...serverKeys(dice, hours) })));
  dice.some(0, 2, (k) => made.check.push(put(`check-${k}`, { servers: servers(dice), ...serverKeys(dice, hours) })));
  dice.some(0, 2, (k) => {
    const zones = dice.chance(25) ? ['dry', 'reefer'] : [];
    const space =
      zones.length > 0
        ? { zones: Object.fromEntries(zones.map((zone) => [zone, { bays: capacity(dice, 8) }])) }
        : { bays: capacity(dice, 12) };
    made.yard.push({ name: put(`yard-${k}`, { ...space, ...room(dice) }), zones });
  });
  if (dice.chance(25)) made.cross.push(put('fleet', fleet(dice, hours)));
  dice.some(0, 2, (k) => {
    const most = dice.int(1, 5);
    made.take.push({ name: put(`permit-${k}`, { permits: most }), most });
  });
  if (dice.chance(25)) made.batch.push(put('batch', { batch: dice.int(2, 5), merge: dice.chance(50) }));
  if (dice.chance(20)) made.match.push(put('match', { match: ['one', 'other'] }));
  return made;
}

function servers(dice: Dice): unknown {
  if (dice.chance(15)) return { '00:00': dice.int(0, 2), '06:00': dice.int(1, 3), '18:00': dice.int(0, 1) };
  return capacity(dice, 4);
}

function capacity(dice: Dice, most: number): unknown {
  return dice.chance(10) ? 'unlimited' : dice.int(1, most);
}

function serverKeys(dice: Dice, hours: string[]): Written {
  return {
    ...(hours.length > 0 ? dice.maybe(40, 'calendar', () => dice.pick(hours)) : {}),
    ...dice.maybe(40, 'atClose', () => dice.pick(['finish', 'stay', 'handBackKeep', 'handBackRedraw'])),
    ...room(dice),
  };
}

/** Room in front, and what becomes of those who find none. */
function room(dice: Dice): Written {
  return {
    ...dice.maybe(40, 'queue', () => (dice.chance(30) ? 'unlimited' : dice.int(0, 4))),
    ...dice.maybe(30, 'whenFull', () =>
      dice.pick<unknown>(['block', 'turnAway', 'divert', { divert: { travel: '15 min' } }]),
    ),
  };
}

function fleet(dice: Dice, hours: string[]): Written {
  return {
    vehicles: dice.int(1, 4),
    load: { cranes: dice.int(1, 2), service: duration(dice, 10) },
    unload: { cranes: 1, service: duration(dice, 10) },
    ...(dice.chance(50)
      ? { road: { length: '2 km', speed: '20 km/h' } }
      : { loadedRun: duration(dice), emptyRun: duration(dice) }),
    ...(hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {}),
  };
}
