import { describe, expect, test } from 'vitest';
import { calendar } from '../../../src/scenario/schema/calendar.ts';
import { profile } from '../../../src/scenario/schema/profile.ts';
import { season } from '../../../src/scenario/schema/season.ts';
import { parseDays } from '../../../src/scenario/schema/week.ts';

const DAY = [{ from: 420, to: 1200 }];
const complaint = (written: unknown) => calendar.safeParse(written).error?.issues.map((issue) => issue.message) ?? [];

describe('calendars', () => {
  test('the same hours every day', () => {
    expect(calendar.parse({ open: '07:00-20:00' }).open).toEqual([DAY, DAY, DAY, DAY, DAY, DAY, DAY]);
    expect(calendar.parse({ open: 'always' }).open[6]).toEqual([{ from: 0, to: 1440 }]);
  });

  test('hours by day; days that are not named are closed', () => {
    const { open } = calendar.parse({ open: { 'mon-fri': ['14:00-20:00', '08:00-12:00'], sat: '07:00-20:00' } });
    expect(open[0]).toEqual([
      { from: 480, to: 720 },
      { from: 840, to: 1200 },
    ]);
    expect(open[5]).toEqual(DAY);
    expect(open[6]).toEqual([]);
  });

  test('spans that touch are one', () => {
    expect(calendar.parse({ open: ['07:00-12:00', '12:00-20:00'] }).open[0]).toEqual(DAY);
  });

  test('closed and special days', () => {
    const { closed, special } = calendar.parse({
      open: '07:00-20:00',
      closed: ['2025-01-28..2025-02-04', '2025-09-02'],
      special: { '2025-02-01..2025-02-03': '09:00-15:00', '2025-02-04': 'closed' },
    });
    expect(closed?.[1]).toEqual({ from: '2025-09-02', to: '2025-09-02' });
    expect(special?.map((days) => days.open)).toEqual([[{ from: 540, to: 900 }], []]);
  });

  test('what is refused', () => {
    expect(complaint({ open: ['07:00-13:00', '12:00-20:00'] })[0]).toContain('spans that do not overlap');
    expect(complaint({ open: { 'mon-fri': '07:00-20:00', fri: 'closed' } })[0]).toContain('every day once');
    expect(complaint({ open: { monday: '07:00-20:00' } })[0]).toContain('days such as sun or mon-sat');
    expect(complaint({})).toHaveLength(1);
  });

  test('days of the week', () => {
    expect(parseDays('sat-mon')).toEqual([5, 6, 0]);
    expect(parseDays('mon-sun')).toHaveLength(7);
  });
});

describe('profiles', () => {
  test('by spans of hours, or a list', () => {
    const weights = profile.parse({ hours: { '00-06': 1, '06': 4, '07-24': 2 } });
    expect([weights[5], weights[6], weights[7], weights[23]]).toEqual([1, 4, 2, 2]);
    expect(profile.parse(Array.from({ length: 24 }, (_, hour) => hour))[23]).toBe(23);
  });

  test.each([
    [{ hours: { '00-06': 1, '07-24': 2 } }],
    [{ hours: { '00-08': 1, '07-24': 2 } }],
    [{ hours: { '00-25': 1 } }],
    [{ hours: { '06-00': 1 } }],
    [{ hours: { '00-24': 0 } }],
    [{ hours: { '00-24': -1 } }],
    [[1, 2, 3]],
  ])('not %j', (written) => {
    expect(profile.safeParse(written).success).toBe(false);
  });
});

test('seasons are factors by date that do not overlap', () => {
  expect(season.parse({ '2025-03-01..2025-07-31': 1.3, source: 'a newspaper' })).toEqual([
    { dates: { from: '2025-03-01', to: '2025-07-31' }, factor: 1.3 },
  ]);
  expect(season.safeParse({ '2025-03-01..2025-07-31': 1.3, '2025-07-31': 2 }).success).toBe(false);
});
