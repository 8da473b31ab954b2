import { expect, test } from 'vitest';
import { paired } from '../../src/stats/infer/paired.ts';
import { type Better, signOf, type Verdict, verdictConfidence, verdictOf } from '../../src/stats/infer/verdict.ts';
import { SYSTEMS } from './vectors.ts';

test('the level is raised over the alternatives', () => {
  expect(verdictConfidence(0.95, 1)).toBe(0.95);
  expect(verdictConfidence(0.95, 5)).toBeCloseTo(0.99, 12);
  expect(verdictConfidence(0.95, 0)).toBe(0.95);
});

test.each<[keyof typeof SYSTEMS, keyof typeof SYSTEMS, number, string]>([
  ['One', 'Two', 1, 'cannotTell'],
  ['One', 'Three', 1, 'up'],
  ['Three', 'Four', 1, 'down'],
  ['One', 'Three', 6, 'up'],
  ['One', 'Three', 8, 'cannotTell'],
])('%s − %s among %i comparisons: %s', (a, b, comparisons, sign) => {
  const difference = paired(SYSTEMS[a], SYSTEMS[b], 0.95);
  expect(signOf(difference, verdictConfidence(0.95, comparisons), 90)).toBe(sign);
});

test('one replication cannot tell, and rounding is no difference', () => {
  expect(signOf(paired([5], [3], 0.95), 0.95, 5)).toBe('cannotTell');
  expect(signOf(paired([0.3, 0.3], [0.1 + 0.2, 0.1 + 0.2], 0.95), 0.95, 0.3)).toBe('cannotTell');
  expect(signOf(paired([2, 3], [1, 2], 0.95), 0.95, 3)).toBe('up');
  // A ten-thousandth is nothing beside a million, and much beside a hundredth.
  const tiny = paired([1e-4, 1e-4], [0, 0], 0.95);
  expect([signOf(tiny, 0.95, 1e6), signOf(tiny, 0.95, 0.01)]).toEqual(['cannotTell', 'up']);
});

test.each<['up' | 'down' | 'cannotTell', Better, Verdict]>([
  ['down', 'less', 'better'],
  ['up', 'less', 'worse'],
  ['up', 'more', 'better'],
  ['down', 'more', 'worse'],
  ['up', 'none', 'cannotTell'],
  ['down', 'none', 'cannotTell'],
  ['cannotTell', 'less', 'cannotTell'],
])('%s where %s is good: %s', (sign, better, verdict) => {
  expect(verdictOf(sign, better)).toBe(verdict);
});
