import { expect, test } from 'vitest';
import { headline } from '../../src/results/headline.ts';
import { pairingOf } from '../../src/results/pairing.ts';
import { sampleResults } from './sample.ts';

test('key figures of several scenarios, in their order, each once', () => {
  const ref = (metric: string) => ({ metric, place: 'all', flow: 'all' });
  const keys = headline([{ keyMetrics: [ref('b'), ref('a')] }, { keyMetrics: [ref('a'), ref('c')] }]);
  expect(keys.map(({ metric }) => metric)).toEqual(['b', 'a', 'c']);
});

test('what the common luck was worth: variance ratios of the key figures', () => {
  expect(pairingOf(sampleResults())).toEqual({ least: 1.5, median: 6.75, most: 12 });
  const results = sampleResults();
  results.differences.push({ ...results.differences[0], metric: 'wait', varianceRatio: 900 });
  expect(pairingOf(results)?.most).toBe(12);
});

test('where nothing varies there is nothing to tell', () => {
  const results = sampleResults();
  for (const row of results.differences) row.varianceRatio = null;
  expect(pairingOf(results)).toBeNull();
});
