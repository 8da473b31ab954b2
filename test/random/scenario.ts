import { SHAPES } from './arrivals.ts';
import { calendars } from './calendars.ts';
import { callForMore, crews } from './crews.ts';
import type { Dice } from './dice.ts';
import { flows } from './flows.ts';
import { places } from './places.ts';
import { rules } from './rules.ts';
import { addStock } from './stock.ts';

/** A random scenario file, as plain data: each section has a generator of its own in a file of its name. */
export function scenario(dice: Dice): Record<string, unknown> {
  const hours = calendars(dice);
  const people = crews(dice, Object.keys(hours));
  const made = places(dice, Object.keys(hours), people);
  callForMore(dice, people, made.lane);
  const traffic = flows(dice, made, Object.keys(hours));
  addStock(dice, made.written, traffic);
  return {
    run: run(dice),
    calendars: hours,
    ...SHAPES,
    segments: { 'clock-0': {}, 'clock-1': { ...(hours['hours-0'] ? { calendar: 'hours-0' } : {}) } },
    crews: people.written,
    places: made.written,
    flows: traffic,
    ...rules(dice, made, traffic),
    ...dice.maybe(20, 'targets', () => ({ wait: '10 min', timeInSystem: '1 h' })),
  };
}

/** Small enough to be over soon, whatever happens. */
function run(dice: Dice): Record<string, unknown> {
  const length = dice.int(2, 60);
  return {
    length: `${length} h`,
    ...dice.maybe(30, 'warmUp', () => `${dice.int(1, length - 1)} h`),
    ...dice.maybe(30, 'until', () => dice.pick<unknown>(['empty', { cleared: dice.int(1, 200) }])),
    ...dice.maybe(20, 'readAt', () => ['00:00', '12:00']),
    ...dice.maybe(10, 'start', () => '2025-01-07T13:30'),
    limits: { trucks: 3000, events: 60_000 },
  };
}
