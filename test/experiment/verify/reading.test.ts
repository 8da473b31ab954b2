import { expect, test } from 'vitest';
import type { Row } from '../../../src/experiment/row.ts';
import { type Reading, readerOf } from '../../../src/experiment/verify/reading.ts';
import { readingText } from '../../../src/experiment/verify/reading-text.ts';
import type { Layout } from '../../../src/gate/outcome.ts';
import { BINS, binOf } from '../../../src/stats/observe/bins.ts';
import { SPREAD_BINS, spreadBin } from '../../../src/stats/observe/spread.ts';

const row = (metric: string, place = 'all') => ({ metric, place, flow: 'all' });
const layout: Layout = {
  metrics: [
    { ...row('wait', 'lane'), unit: 'min' },
    { ...row('makespan'), unit: 'min' },
  ],
  series: [
    { ...row('queueLength', 'lane'), by: 'hour', from: 60, to: 120 },
    { ...row('queueLength', 'lane'), by: 'at', from: 60, to: 60 },
  ],
  distributions: [row('timeInSystem'), row('wait', 'lane')],
  counts: [],
  journey: [],
  course: { width: 1, batches: 0, period: 0, dated: false, columns: [] },
  places: [],
  flows: [],
};

/** Readings of a queue on four days: 0, 0, 3, 8; waits of ten trucks: 0 (four of them) and 2 (six). */
const outcome: Row = {
  metrics: Float64Array.of(5, 400),
  series: Float64Array.of(7, 2.75),
  spread: Uint32Array.of(3, 99, SPREAD_BINS, 2, SPREAD_BINS + spreadBin(3), 1, SPREAD_BINS + spreadBin(8), 1),
  distributions: Uint32Array.of(0, 50, binOf(9), 50, BINS, 4, BINS + binOf(2), 6),
  counts: Float64Array.of(),
  course: Float64Array.of(),
  journey: Float64Array.of(),
  events: 0,
  trucks: 0,
};

const read = (reading: Reading) => readerOf(layout, reading)(outcome);
const text = (reading: Reading) => readingText(reading, ({ metric, place }) => metric + (place ? ` @ ${place}` : ''));

test.each<[Reading, number, string]>([
  [{ metric: 'wait', place: 'lane' }, 5, 'wait @ lane'],
  [{ metric: 'wait', place: 'lane', complement: true }, -4, '1 − wait @ lane'],
  [{ metric: 'wait', place: 'lane', about: 3 }, 4, '(wait @ lane − 3)²'],
  [{ metric: 'wait', place: 'lane', about: 0 }, 25, '(wait @ lane)²'],
  [{ metric: 'makespan', over: 399 }, 1, 'P(makespan > 399)'],
  [{ metric: 'makespan', over: 400 }, 0, 'P(makespan > 400)'],
  [{ metric: 'queueLength', place: 'lane', at: 60 }, 2.75, 'queueLength @ lane (01:00)'],
  [{ metric: 'queueLength', place: 'lane', at: 60, zero: true }, 0.5, 'P(queueLength @ lane (01:00) = 0)'],
  [{ metric: 'queueLength', place: 'lane', at: 60, least: 3 }, 0.5, 'P(queueLength @ lane (01:00) ≥ 3)'],
  [{ metric: 'queueLength', place: 'lane', at: 60, least: 4 }, 0.25, 'P(queueLength @ lane (01:00) ≥ 4)'],
  [{ metric: 'wait', place: 'lane', zero: true }, 0.4, 'P(wait @ lane = 0)'],
  [{ metric: 'wait', place: 'lane', quantile: 0.4 }, 0, 'wait.p40 @ lane'],
  [{ sum: [{ metric: 'wait', place: 'lane' }, { metric: 'makespan' }] }, 405, 'wait @ lane + makespan'],
  [
    { product: [{ metric: 'makespan' }, { metric: 'wait', place: 'lane', complement: true }] },
    -1600,
    'makespan × (1 − wait @ lane)',
  ],
])('%o', (reading, value, formula) => {
  expect(read(reading)).toBe(value);
  expect(text(reading)).toBe(formula);
});

test('a percentile lies in the bin of its observation, no wider than 1/64 of it', () => {
  const p99 = read({ metric: 'wait', place: 'lane', quantile: 0.99 });
  expect(p99).toBeGreaterThan(2);
  expect(p99).toBeLessThanOrEqual(2 + 2 / 64);
});

test('a row that the gate does not have is named', () => {
  expect(() => read({ metric: 'wait', place: 'yard' })).toThrow('no row wait / yard / all');
  expect(() => read({ metric: 'queueLength', place: 'lane', at: 90 })).toThrow('no row queueLength / lane / all');
});
