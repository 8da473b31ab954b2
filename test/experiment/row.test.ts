import { expect, test } from 'vitest';
import { addPairs, rowOf } from '../../src/experiment/row.ts';
import { outcomeOf } from './fake.ts';

test('a row holds the same counts as the outcome, without the empty bins', () => {
  const outcome = outcomeOf(10, 2);
  const { spread, distributions, ...others } = rowOf(outcome);
  expect(distributions.length).toBe(6);
  for (const [pairs, bins] of [
    [spread, outcome.spread],
    [distributions, outcome.distributions],
  ]) {
    const sums = new Float64Array(bins.length);
    addPairs(sums, pairs);
    expect([...sums]).toEqual([...bins]);
  }
  const { metrics, series, counts, course, journey, events, trucks } = outcome;
  expect(others).toEqual({ metrics, series, counts, course, journey, events, trucks });
});

test('a row is a copy', () => {
  const outcome = outcomeOf(10, 0);
  const row = rowOf(outcome);
  outcome.metrics.fill(0);
  outcome.counts.fill(0);
  outcome.distributions.fill(0);
  expect(row).toEqual(rowOf(outcomeOf(10, 0)));
});
