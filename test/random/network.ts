import { positive } from './arrivals.ts';
import type { Dice } from './dice.ts';
import { duration } from './laws.ts';

/** Stations between which loads are carried. */
export const ENDS = ['vn', 'cn'];

/** A fleet whose vehicles run between two stations, with a depot. */
export function network(dice: Dice, hours: string[]): Record<string, unknown> {
  const vehicles = dice.int(1, 5);
  const station = () => ({
    ...dice.maybe(60, 'cranes', () => dice.int(1, 2)),
    ...dice.maybe(60, 'service', () => duration(dice, 6)),
    ...dice.maybe(30, 'stack', () => dice.int(1, 5)),
  });
  return {
    vehicles,
    stations: { vn: station(), cn: station(), depot: {} },
    ...(dice.chance(50)
      ? {
          distances: { vn: { cn: '2.4 km', depot: '300 m' } },
          speed: dice.pick<unknown>(['20 km/h', { uniform: ['15 km/h', '25 km/h'] }]),
        }
      : { times: { vn: { cn: { uniform: ['5 min', '9 min'] }, depot: '1 min' }, cn: { depot: '8 min' } } }),
    ...dice.maybe(40, 'dispatch', () => 'firstIdle'),
    ...dice.maybe(50, 'idle', () => dice.pick<unknown>(['stay', { return: 'depot' }, { balance: { vn: 1 } }])),
    ...dice.maybe(30, 'charging', () => ({
      range: '8 h',
      at: 'depot',
      chargers: dice.int(1, 2),
      time: duration(dice),
      below: '20 %',
    })),
    ...dice.maybe(30, 'breakdowns', () => ({
      between: positive(duration(dice, 300)),
      repair: duration(dice),
      ...dice.maybe(50, 'technicians', () => 1),
    })),
    ...dice.maybe(30, 'singleLane', () => ({
      between: [['vn', 'depot'], 'cn'],
      section: '1 min',
      ...dice.maybe(50, 'headway', () => '1 min'),
      ...dice.maybe(50, 'platoon', () => dice.int(1, 3)),
    })),
    ...(hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {}),
  };
}
