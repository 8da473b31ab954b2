import type { Dice } from './dice.ts';

/** Opening hours that open at some time of every week. */
export function calendars(dice: Dice): Record<string, unknown> {
  return Object.fromEntries(dice.some(0, 2, (k) => [`hours-${k}`, calendar(dice)]));
}

function calendar(dice: Dice): unknown {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  const opens = dice.int(0, 10);
  const closes = dice.int(opens + 1, 24);
  const span = `${clock(opens)}-${clock(closes)}`;
  return {
    open: dice.pick<unknown>([span, 'always', { 'mon-sat': span, sun: 'closed' }]),
    ...dice.maybe(20, 'utcOffset', () => '+08:00'),
    ...dice.maybe(10, 'closed', () => ['2025-01-07']),
    ...dice.maybe(10, 'special', () => ({ '2025-01-08': '09:00-10:00' })),
  };
}
