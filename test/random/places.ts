import { positive } from './arrivals.ts';
import { type Crews, needs } from './crews.ts';
import type { Dice } from './dice.ts';
import { duration } from './laws.ts';
import { network } from './network.ts';

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
  network: string[];
  store: string[];
  transload: string[];
  depart: string[];
}

/** A few places of every kind; what names calendars finds them in `hours`. */
export function places(dice: Dice, hours: string[], crews: Crews): Places {
  const made: Places = {
    written: {},
    lane: [],
    check: [],
    yard: [],
    cross: [],
    take: [],
    batch: [],
    match: [],
    network: [],
    store: [],
    transload: [],
    depart: [],
  };
  const put = (name: string, place: Written) => {
    made.written[name] = place;
    return name;
  };
  dice.some(1, 3, (k) => made.lane.push(put(`lane-${k}`, group(dice, 'lanes', hours, crews))));
  dice.some(0, 2, (k) => made.check.push(put(`check-${k}`, group(dice, 'servers', hours, crews))));
  dice.some(0, 2, (k) => {
    const zones = dice.chance(25) ? ['dry', 'reefer'] : [];
    const space =
      zones.length > 0 ? { zones: Object.fromEntries(zones.map((zone) => [zone, bays(dice, 8)])) } : bays(dice, 12);
    made.yard.push({ name: put(`yard-${k}`, { ...space, ...room(dice) }), zones });
  });
  if (dice.chance(25)) made.cross.push(put('fleet', fleet(dice, hours, crews)));
  dice.some(0, 2, (k) => {
    const most = dice.int(1, 5);
    made.take.push({ name: put(`permit-${k}`, { permits: most }), most });
  });
  if (dice.chance(25))
    made.batch.push(
      put('batch', {
        batch: dice.int(2, 5),
        merge: dice.chance(50),
        ...dice.maybe(30, 'longest', () => `${dice.int(0, 90)} min`),
      }),
    );
  if (dice.chance(20)) made.match.push(put('match', { match: ['one', 'other'] }));
  if (dice.chance(20)) made.network.push(put('agv', network(dice, hours)));
  if (dice.chance(15)) made.store.push(put('store', { ...store(dice, hours), ...important(dice, staff(dice, crews)) }));
  if (dice.chance(15))
    made.transload.push(put('dock', { ...transload(dice, hours), ...important(dice, staff(dice, crews)) }));
  if (dice.chance(20)) made.depart.push(put('bus', departures(dice)));
  return made;
}

function servers(dice: Dice): unknown {
  if (dice.chance(15)) return { '00:00': dice.int(0, 2), '06:00': dice.int(1, 3), '18:00': dice.int(0, 1) };
  return capacity(dice, 4);
}

function capacity(dice: Dice, most: number): unknown {
  return dice.chance(10) ? 'unlimited' : dice.int(1, most);
}

/** Lanes or the servers of a check, with all that may be said of them. */
function group(dice: Dice, key: 'lanes' | 'servers', hours: string[], crews: Crews): Written {
  const written = servers(dice);
  const isFixed = typeof written === 'number';
  const openAt = dice.int(1, 6);
  return {
    [key]: written,
    ...(isFixed
      ? dice.maybe(15, 'extra', () => ({
          [key]: dice.int(1, 2),
          openAt: dice.chance(30) ? { wait: '30 min' } : openAt,
          closeAt: dice.int(0, openAt - 1),
          ...dice.maybe(50, 'after', () => '10 min'),
        }))
      : {}),
    ...(written === 'unlimited' ? {} : dice.maybe(15, 'breakdowns', () => breakdowns(dice, crews))),
    ...important(dice, staff(dice, crews)),
    ...serverKeys(dice, hours),
  };
}

/** How much a place matters that has people. */
const important = (dice: Dice, people: Written): Written =>
  people.crew === undefined ? {} : { ...people, ...dice.maybe(40, 'crewPriority', () => dice.int(-1, 1)) };

/** The people of a place, if it has any. */
function staff(dice: Dice, crews: Crews): Written {
  if (Object.keys(crews.most).length === 0 || !dice.chance(50)) return {};
  return { crew: needs(dice, crews) };
}

function breakdowns(dice: Dice, crews: Crews): Written {
  return {
    between: positive(duration(dice, 300)),
    repair: duration(dice),
    ...dice.maybe(40, 'by', () => dice.pick(['clock', 'busy'])),
    ...(Object.keys(crews.most).length > 0 ? dice.maybe(50, 'crew', () => needs(dice, crews)) : {}),
    ...dice.maybe(60, 'atBreak', () => dice.pick(['resume', 'restart', 'handBackKeep', 'handBackRedraw'])),
  };
}

/** Bays of a yard or a zone, some with plugs and a longest stay. */
function bays(dice: Dice, most: number): Written {
  const many = capacity(dice, most);
  return {
    bays: many,
    ...dice.maybe(15, 'plugs', () => (typeof many === 'number' ? dice.int(0, many) : 3)),
    ...dice.maybe(15, 'stayLimit', () => {
      const after = `${dice.int(1, 120)} min`;
      return dice.chance(50) ? after : { after, leave: dice.pick(['diverted', 'turnedAway']) };
    }),
  };
}

function store(dice: Dice, hours: string[]): Written {
  const room = () => ({ capacity: `${dice.int(30, 60)} t`, goods: { fruit: `${dice.int(0, 30)} t` } });
  return {
    ...(dice.chance(50) ? room() : { rooms: { cold: room() } }),
    docks: capacity(dice, 3),
    handling: '30 t/h',
    ...open(dice, hours),
  };
}

function transload(dice: Dice, hours: string[]): Written {
  return {
    transload: ['one', 'other'],
    docks: capacity(dice, 3),
    handling: duration(dice),
    ...open(dice, hours),
  };
}

function departures(dice: Dice): Written {
  return {
    departures: dice.chance(50) ? ['00:00', '07:00', '16:30'] : { every: positive(duration(dice, 90)) },
    ...dice.maybe(60, 'seats', () => dice.int(1, 6)),
  };
}

/** Opening hours, or none. */
const open = (dice: Dice, hours: string[]): Written =>
  hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {};

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

function fleet(dice: Dice, hours: string[], crews: Crews): Written {
  return {
    vehicles: dice.int(1, 4),
    load: { cranes: dice.int(1, 2), service: duration(dice, 10), ...staff(dice, crews) },
    unload: { cranes: 1, service: duration(dice, 10) },
    ...(dice.chance(50)
      ? { road: { length: '2 km', speed: '20 km/h' } }
      : { loadedRun: duration(dice), emptyRun: duration(dice) }),
    ...(hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {}),
  };
}
