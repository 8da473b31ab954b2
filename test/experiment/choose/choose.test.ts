import { expect, test } from 'vitest';
import { frontierOf } from '../../../src/experiment/choose/frontier.ts';
import { chosenBy, queues } from './known.ts';

test('queues with known means: the best is chosen, and close ones get the runs', async () => {
  const choice = await chosenBy(queues(), 'a seed');
  expect(choice).toMatchObject({ chosen: 0, decided: true, probability: null, better: 'less', firstStage: 10 });
  expect(choice.plans[0].dropped).toBeNull();
  for (const { dropped, runs } of choice.plans.slice(1)) {
    expect(dropped).toBeGreaterThanOrEqual(10);
    expect(runs).toBeGreaterThanOrEqual(dropped ?? 0);
  }
  expect(choice.runs).toBe(choice.plans.reduce((sum, { runs }) => sum + runs, 0));
});

test('the same on two threads', async () => {
  expect(await chosenBy(queues(), '5', { threads: 2 })).toEqual(await chosenBy(queues(), '5'));
});

test('a budget that ends first is told, and kept to', async () => {
  const choice = await chosenBy(queues(), '1', { budget: 43, indifference: 0.001 });
  expect(choice.decided).toBe(false);
  expect(choice.runs).toBeLessThanOrEqual(43);
  await expect(chosenBy(queues(), '1', { budget: 39 })).rejects.toThrow(
    'the first stage takes 10 of each of 4 plans, 40 in all',
  );
});

test('an allocation spends its budget, most of it on the close ones, and finds the best', async () => {
  const choice = await chosenBy(queues(), '3', { method: 'ocba', budget: 600 });
  expect(choice).toMatchObject({ chosen: 0, runs: 600, decided: true });
  expect(choice.probability).toBeGreaterThan(0.9);
  for (const { runs } of choice.plans) expect(runs).toBeGreaterThanOrEqual(10);
});

test('under a cost only combinations without room for more are looked at', () => {
  const axes = [
    { from: 1, to: 4, price: 3 },
    { from: 0, to: 5, price: 2 },
  ];
  // 3a + 2b ≤ 12 by hand: (1, 4), (2, 3), (3, 1), (4, 0).
  expect(frontierOf(axes, 12)).toEqual({
    combinations: [
      [1, 4],
      [2, 3],
      [3, 1],
      [4, 0],
    ],
    all: 24,
    affordable: 5 + 4 + 2 + 1,
  });
  expect(frontierOf(axes, 100).combinations).toEqual([[4, 5]]);
  expect(frontierOf(axes, 2)).toMatchObject({ combinations: [], affordable: 0 });
});
