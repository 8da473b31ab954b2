import { describe, expect, test } from 'vitest';
import { parseClock, parseSpan } from '../../../src/scenario/schema/clock.ts';
import { capacity, count } from '../../../src/scenario/schema/count.ts';
import { parseDate, parseDates, parseMoment, writeMoment } from '../../../src/scenario/schema/date.ts';
import { duration, parseDuration } from '../../../src/scenario/schema/duration.ts';
import { parseLength } from '../../../src/scenario/schema/length.ts';
import { parseLoad } from '../../../src/scenario/schema/load.ts';
import { parseMoney } from '../../../src/scenario/schema/money.ts';
import { parseRate } from '../../../src/scenario/schema/rate.ts';
import { hear } from '../../../src/scenario/schema/refusal.ts';
import { checkSum, parseShare } from '../../../src/scenario/schema/share.ts';
import { parseSpeed } from '../../../src/scenario/schema/speed.ts';
import { parseUtcOffset } from '../../../src/scenario/schema/utc-offset.ts';

const refusal = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    return hear((error as Error).message);
  }
  return null;
};

describe('durations are minutes', () => {
  test.each([
    ['30 s', 0.5],
    ['12 min', 12],
    ['1.5 h', 90],
    ['2 d', 2880],
    ['1 day', 1440],
    ['1 week', 10080],
    ['12min', 12],
    ['.5 h', 30],
    ['1e3 min', 1000],
    [0, 0],
    ['0', 0],
  ])('%s', (written, minutes) => {
    expect(parseDuration(written)).toBe(minutes);
  });

  test.each(['12', 12, '12 x', 'min', '', null, true, '-3 min', '1e400 min', Number.NaN])('not %s', (written) => {
    expect(refusal(() => parseDuration(written))?.rule).toContain('a duration such as 12 min, 1.5 h or 2 d');
  });

  test('the likely unit is proposed', () => {
    expect(refusal(() => parseDuration('20 mn'))?.fix).toBe('did you mean `20 min`?');
    expect(refusal(() => parseDuration(12))?.fix).toBe('write the unit: `12 min`, `12 h` or `12 d`');
    expect(refusal(() => parseDuration('1,5 h'))?.fix).toBe('did you mean `1.5 h`?');
  });

  test('a number may carry where it comes from', () => {
    expect(duration.parse({ value: '12 min', assumed: 'a guess' })).toBe(12);
    expect(duration.parse({ value: '12 min', source: 'SOHA', assumed: 'its upper end' })).toBe(12);
    const issues = duration.safeParse({ value: '12 mn', reason: 'a guess' }).error?.issues ?? [];
    expect(issues.map((issue) => issue.path.join('.'))).toEqual(['reason', 'value']);
  });
});

describe('other units', () => {
  test('rates are per minute', () => {
    expect(parseRate('0.9 /min')).toBe(0.9);
    expect(parseRate('10 / h')).toBeCloseTo(1 / 6, 15);
    expect(parseRate('150 /day')).toBeCloseTo(150 / 1440, 15);
  });

  test('lengths are metres, speeds metres a minute, loads tonnes, money dong', () => {
    expect([parseLength('800 m'), parseLength('2.4 km')]).toEqual([800, 2400]);
    expect([parseSpeed('25 km/h'), parseSpeed('7 m/s')]).toEqual([25 * (1000 / 60), 420]);
    expect([parseLoad('22 t'), parseLoad('500 kg')]).toEqual([22, 0.5]);
    expect(['400000 VND', '2.5 bn VND', '300 m VND'].map(parseMoney)).toEqual([400000, 2.5e9, 3e8]);
    expect(refusal(() => parseSpeed('0 km/h'))?.rule).toContain('greater than 0');
    expect(refusal(() => parseLoad('1,500 kg'))?.fix).toBe('did you mean `1500 kg`?');
  });

  test('shares are from 0 to 1', () => {
    expect(['70 %', '70%', 0.7, '0.7', 0, 1].map(parseShare)).toEqual([0.7, 0.7, 0.7, 0.7, 0, 1]);
    for (const wrong of [1.2, '120 %', -0.1, 'half', Number.NaN])
      expect(refusal(() => parseShare(wrong))).not.toBeNull();
    expect(refusal(() => parseShare(70))?.fix).toBe('did you mean `70 %`?');
  });

  test('shares add up to 1 within rounding', () => {
    checkSum(Array.from({ length: 10 }, () => 0.1));
    expect(refusal(() => checkSum([0.7, 0.2, 0.02]))?.found).toBe('shares that add up to 92 %');
  });

  test('counts and capacities are whole', () => {
    expect(capacity.parse('unlimited')).toBeNull();
    expect(capacity.parse({ value: 4, source: 'SOHA' })).toBe(4);
    for (const wrong of [2.5, -1, 1e12, '4', null, Number.NaN]) expect(capacity.safeParse(wrong).success).toBe(false);
    expect(count(2).safeParse(1).success).toBe(false);
  });
});

describe('times', () => {
  test('clock times and spans are minutes after midnight', () => {
    expect(['00:00', '7:30', '23:59'].map((written) => parseClock(written))).toEqual([0, 450, 1439]);
    expect(parseSpan('07:00-24:00')).toEqual({ from: 420, to: 1440 });
    for (const wrong of ['24:00', '25:00', '7:60', '7', 7]) expect(refusal(() => parseClock(wrong))).not.toBeNull();
    expect(refusal(() => parseSpan('20:00-06:00'))?.fix).toBe('over midnight, write `[00:00-06:00, 20:00-24:00]`');
  });

  test('dates exist', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDates('2025-01-28..2025-02-04')).toEqual({ from: '2025-01-28', to: '2025-02-04' });
    expect(parseDates('2025-01-28')).toEqual({ from: '2025-01-28', to: '2025-01-28' });
    for (const wrong of ['2025-02-29', '2025-13-01', '2025-00-10', '0000-01-01', '28.1.2025', 2025]) {
      expect(refusal(() => parseDate(wrong))).not.toBeNull();
    }
    expect(refusal(() => parseDates('2025-02-04..2025-01-28'))?.fix).toBe('did you mean `2025-01-28..2025-02-04`?');
    expect(refusal(() => parseDate('28.1.2025'))?.fix).toBe('did you mean `2025-01-28`?');
  });

  test('a moment is a local date, with or without a time', () => {
    expect(writeMoment(parseMoment('2025-07-01'))).toBe('2025-07-01T00:00');
    expect(writeMoment(parseMoment('2025-07-01T07:30:30'))).toBe('2025-07-01T07:30');
    expect(parseMoment('2025-07-02 00:01') - parseMoment('2025-07-01')).toBe(1441);
    expect(refusal(() => parseMoment('2025-07-01T24:00'))).not.toBeNull();
  });

  test('offsets are minutes ahead of UTC', () => {
    expect(['+07:00', '+08:00', '-03:30'].map(parseUtcOffset)).toEqual([420, 480, -210]);
    for (const wrong of [7, '+7', '+15:00', '07:00']) expect(refusal(() => parseUtcOffset(wrong))).not.toBeNull();
  });
});
