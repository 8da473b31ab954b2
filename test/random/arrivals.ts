import type { Dice } from './dice.ts';
import { duration } from './laws.ts';

/** How the trucks of a flow come. */
export function arrivals(dice: Dice, hours: string[]): unknown {
  const convoy = dice.maybe(15, 'convoy', () => dice.pick<unknown>([2, 3, { uniform: [1, 4] }]));
  const perDay = dice.int(1, 300);
  return dice.pick<() => unknown>([
    () => ({ poisson: { perDay, ...convoy } }),
    () => ({ poisson: `${dice.int(1, 20)} /h` }),
    () => ({ poisson: { perDay, hours: 'day', weekdays: { sun: 0 }, season: 'fruit', ...convoy } }),
    () => ({ every: positive(duration(dice, 60)), ...convoy }),
    () => ({ poisson: { perDay, growth: 'demand' } }),
    () => ({
      poisson: { perDay, wave: { amplitude: '60 %', period: '24 h', ...dice.maybe(50, 'shift', () => '6 h') } },
    }),
    () => ({ appointments: appointments(dice, hours) }),
    () => (dice.chance(50) ? { population: dice.int(1, 8) } : 'saturated'),
  ])();
}

/** Appointments of a day that is never quite empty, kept more or less. */
function appointments(dice: Dice, hours: string[]): Record<string, unknown> {
  return {
    every: `${dice.pick([7, 30, 60])} min`,
    slots: { '06:00-12:00': dice.int(1, 6), '13:00-18:30': dice.int(0, 4) },
    ...(hours.length > 0 ? dice.maybe(30, 'calendar', () => dice.pick(hours)) : {}),
    ...dice.maybe(50, 'noShow', () => `${dice.int(0, 50)} %`),
    ...dice.maybe(30, 'early', () => ({ share: '30 %', by: duration(dice, 60) })),
    ...dice.maybe(30, 'late', () => ({ share: '20 %', by: duration(dice, 60) })),
  };
}

/** A time between arrivals is longer than 0. */
export const positive = (law: unknown) => (law === 0 ? '7 min' : law);

/** What arrivals refer to. */
export const SHAPES = {
  profiles: { day: { hours: { '00-06': 1, '06-20': 5, '20-24': 0 } } },
  seasons: { fruit: { '2025-01-06..2025-01-07': 1.5 } },
  growth: { demand: { since: 2023, perYear: '10 %', byYear: { 2025: '-5 %' } } },
};
