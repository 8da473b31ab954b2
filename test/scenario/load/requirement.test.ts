import { expect, test } from 'vitest';
import { readRequirement } from '../../../src/scenario/load/requirement.ts';

test.each([
  [
    'turnedAway.share @ yard <= 2 %',
    { metric: 'turnedAway.share', place: 'yard', flow: 'all', sense: 'atMost', value: 0.02 },
  ],
  [
    'wait.p95 @ lanes / trucks≤24 h',
    { metric: 'wait.p95', place: 'lanes', flow: 'trucks', sense: 'atMost', value: 1440 },
  ],
  ['throughput >= 150 /day', { metric: 'throughput', place: 'all', sense: 'atLeast', value: 150 }],
  ['queueLength ≥ 3', { metric: 'queueLength', sense: 'atLeast', value: 3 }],
])('%s', (text, goal) => {
  expect(readRequirement(text)).toMatchObject(goal);
});

test.each([
  ['wait.p95 @ lanes', /expected metric @ place <= value/],
  ['wiat <= 2 h', /did you mean `wait`/],
  ['wait <= 2', /write the unit: `2 min`/],
  ['wait <= ', /expected/],
  ['turnedAway <= 2 %', /for a share write `turnedAway.share`/],
])('%s is refused', (text, message) => {
  expect(() => readRequirement(text)).toThrow(message);
});
