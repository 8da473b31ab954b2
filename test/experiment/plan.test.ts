import { expect, test } from 'vitest';
import { Plan } from '../../src/experiment/plan.ts';
import { makeScenario } from './fake.ts';

const job = (replications: number, ...names: string[]) => ({
  scenarios: names.map((name) => makeScenario(name)),
  seed: '1',
  replications,
});

/** The chunks of a plan where a replication takes `each` ms, learnt as soon as a chunk is handed out. */
function chunks(plan: Plan, each: number): [string, number, number][] {
  const all: [string, number, number][] = [];
  for (let chunk = plan.next(); chunk !== null; chunk = plan.next()) {
    all.push([chunk.scenario.name, chunk.from, chunk.to]);
    plan.learn(chunk.to - chunk.from, each * (chunk.to - chunk.from));
  }
  return all;
}

test('long replications go one by one, scenarios in turn', () => {
  expect(chunks(new Plan(job(2, 'a', 'b'), 4, 50), 80)).toEqual([
    ['a', 0, 1],
    ['b', 0, 1],
    ['a', 1, 2],
    ['b', 1, 2],
  ]);
});

test('short ones go in chunks of 50 ms, small at first and at the end', () => {
  const sizes = chunks(new Plan(job(200, 'a'), 2, 50), 2).map(([, from, to]) => to - from);
  expect(sizes.slice(0, 6)).toEqual([1, 4, 16, 25, 25, 25]);
  expect(sizes.slice(-3)).toEqual([1, 1, 1]);
  expect(sizes.reduce((a, b) => a + b)).toBe(200);
});

test('before anything is measured, single ones; without a grain, always', () => {
  const plan = new Plan(job(100, 'a'), 8, 50);
  expect([1, 2, 3].map(() => plan.next()?.to)).toEqual([1, 2, 3]);
  expect(chunks(new Plan(job(5, 'a'), 1, 0), 0.001).length).toBe(5);
});

test('replications that take no time at all', () => {
  const all = chunks(new Plan(job(1000, 'a'), 2, 50), 0);
  expect(all[all.length - 1][2]).toBe(1000);
});
