import { z } from 'zod';
import type { Idle, Measure } from '../model/network.ts';
import { isMap } from './annotation.ts';
import { didYouMean } from './closest.ts';
import { capacity, count } from './count.ts';
import { durationLaw, speedLaw } from './distribution.ts';
import { duration, parseDuration } from './duration.ts';
import { length, parseLength } from './length.ts';
import { map } from './map.ts';
import { name, named, names } from './name.ts';
import { quantity, split } from './quantity.ts';
import { reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';
import { share } from './share.ts';
import { stock } from './stock.ts';
import { text } from './text.ts';

const MEASURE = 'a length such as 800 m, or a time such as 2 min';

/** A length [m] or a time [min], as the unit says. */
const measure: Schema<Measure> = quantity(
  (written) => {
    const unit = split(written)?.unit;
    if (unit === undefined || unit === '') throw new Refusal(MEASURE);
    const measured =
      unit === 'm' || unit === 'km' ? { length: parseLength(written) } : { time: parseDuration(written) };
    if (Object.values(measured)[0] === 0) throw new Refusal(`${MEASURE}, greater than 0`);
    return measured;
  },
  { description: 'A length or a time.', type: 'string', examples: ['800 m', '2 min'] },
);

const IDLE = 'stay, { return: station } or { balance: { station: 6, … } }';
const comeBack = map({ return: name });
const balance = map({ balance: named(count(), {}) });

const idle: Schema<Idle> = reader(
  (written, reading) => {
    if (written === 'stay') return { kind: 'stay' };
    if (!isMap(written)) throw new Refusal(IDLE, typeof written === 'string' ? didYouMean(written, ['stay']) : '');
    if (Object.hasOwn(written, 'balance')) {
      return { kind: 'balance', at: reading.part(balance, written)?.balance };
    }
    return { kind: 'return', to: reading.part(comeBack, written)?.return };
  },
  { description: IDLE, anyOf: [{ const: 'stay' }, { type: 'object' }] },
);

const sides: Schema<[string[], string[]]> = reader(
  (written, reading) => {
    if (!Array.isArray(written) || written.length !== 2) throw new Refusal('a list of two sides, such as [vn, cn]');
    return [reading.part(names, written[0], 0), reading.part(names, written[1], 1)];
  },
  { description: 'Stations on either side: [vn, cn] or [[vn, depot], cn].', type: 'array' },
);

const station = map(
  {
    title: text.optional(),
    cranes: capacity.optional(),
    service: durationLaw.optional(),
    stack: capacity.optional(),
  },
  'A station: where loads are taken up and put down, or vehicles wait.',
);

const charging = map({
  range: measure,
  at: name,
  chargers: count(1),
  time: durationLaw,
  below: share.optional(),
});

const singleLane = map({
  between: sides,
  section: measure,
  headway: duration.optional(),
  platoon: count(1).optional(),
});

/** A fleet whose vehicles run between any stations, as written. */
export const network = map(
  {
    vehicles: count(1),
    stations: named(station, { description: 'Stations, by name.' }),
    distances: named(named(length, {}), { description: 'Lengths by from and to.' }).optional(),
    times: named(named(durationLaw, {}), { description: 'Times by from and to.' }).optional(),
    speed: speedLaw.optional(),
    dispatch: z.enum(['nearestIdle', 'firstIdle']).optional(),
    idle: idle.optional(),
    start: named(count(), { description: 'Vehicles at each station at the start.' }).optional(),
    charging: charging.optional(),
    breakdowns: map({ between: durationLaw, repair: durationLaw, technicians: count(1).optional() }).optional(),
    singleLane: singleLane.optional(),
    calendar: names.optional(),
    title: text.optional(),
    stream: name.optional(),
    stock: stock.optional(),
  },
  'A fleet of vehicles that carry loads between any stations.',
);
export type WrittenNetwork = z.output<typeof network>;
