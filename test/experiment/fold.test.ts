import { expect, test } from 'vitest';
import { Fold } from '../../src/experiment/fold.ts';
import { rowOf } from '../../src/experiment/row.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { LAYOUT, LUCK, outcomeOf } from './fake.ts';

function folded(replications: number): Fold {
  const fold = new Fold('one', LAYOUT);
  for (let r = 0; r < replications; r++) fold.add(rowOf(outcomeOf(10, r)));
  return fold;
}

test('a metric is the mean over replications with Student interval', () => {
  const [wait, throughput, utilization] = folded(5).metricRows(0.95);
  // Waits 13, 9, 12, 10, 6: mean 10, squares 9 + 1 + 4 + 0 + 16 = 30, variance 7.5; t(0.975, 4) = 2.7764451052.
  expect(wait).toMatchObject({ scenario: 'one', metric: 'wait', place: 'lane', flow: 'all', unit: 'min', n: 5 });
  expect(wait.mean).toBeCloseTo(10, 12);
  expect(wait.variance).toBeCloseTo(7.5, 12);
  expect(wait.ciHigh).toBeCloseTo(10 + 2.7764451052 * Math.sqrt(1.5), 9);
  expect(throughput.mean).toBeCloseTo(700, 12);
  expect(utilization).toMatchObject({ mean: 0.5, ciLow: 0.5, ciHigh: 0.5, variance: 0 });
});

test('what no replication observed is marked empty', () => {
  const blocked = folded(5).metricRows(0.95)[3];
  expect(blocked).toMatchObject({ mean: 0, ciLow: 0, ciHigh: 0, n: 0, variance: 0, empty: true });
  expect(folded(5).metricRows(0.95)[0]).not.toHaveProperty('empty');
});

test('a level: mean over replications, percentiles over all days; nothing for an hour nobody saw', () => {
  const rows = folded(5).seriesRows(0.9);
  expect(rows.map(({ by, from, to }) => [by, from, to])).toEqual([
    ['hour', 0, 60],
    ['at', 480, 480],
  ]);
  expect(rows[0]).toMatchObject(pick(interval([11, 7, 10, 8, 4], 0.9)));
  // Twenty days at 10 … 14, 20 … 24, 30 … 34, 40 … 44; bins are a sixteenth of an octave wide.
  expect(rows[0].p5).toBeGreaterThan(9.9);
  expect(rows[0].p5).toBeLessThan(11.5);
  expect(rows[0].p95).toBeGreaterThan(42);
  expect(rows[0].p95).toBeLessThan(46);
  expect(rows[1]).toMatchObject({ mean: 25, ciLow: 25, ciHigh: 25 });
});

function pick({ mean, ciLow, ciHigh }: { mean: number; ciLow: number; ciHigh: number }) {
  return { mean, ciLow, ciHigh };
}

test('observations of all replications are pooled, and an empty distribution is left out', () => {
  const rows = folded(5).distributionRows();
  expect(rows.length).toBe(1);
  const [{ edges, counts }] = rows;
  expect(counts).toEqual([10, 0, 15, 0, 5]);
  expect(edges[0]).toBe(0);
  expect(edges[2]).toBeLessThanOrEqual(10);
  expect(edges[3]).toBeGreaterThan(10);
  expect(edges[4]).toBeLessThanOrEqual(11);
  expect(edges[5]).toBeGreaterThan(11);
});

test('the balance is told in means per replication', () => {
  const [all, trucks] = folded(5).countRows();
  expect(all).toMatchObject({ scenario: 'one', flow: 'all', arrived: 102, cleared: 0 });
  expect(trucks).toMatchObject({ flow: 'trucks', arrived: 0, cleared: 94 });
});

test('values by replication stay for pairing, work is added up', () => {
  const fold = folded(3);
  expect(fold.values(0)).toEqual([10 + LUCK[0], 10 + LUCK[1], 10 + LUCK[2]]);
  expect([fold.replications, fold.events, fold.trucks]).toEqual([3, 3000, 300]);
});

test('a unit the document does not know is a fault of the gate', () => {
  const layout = { ...LAYOUT, metrics: [{ metric: 'wait', place: 'lane', flow: 'all', unit: 'furlong' }] };
  expect(() => new Fold('one', layout).metricRows(0.95)).toThrow('metric wait comes in "furlong"');
});
