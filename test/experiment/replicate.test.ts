import { expect, test } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import type { MakeGate } from '../../src/experiment/replicator.ts';
import { Interrupted, type Progress } from '../../src/experiment/rounds.ts';
import { validateResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { fakeGate, LAYOUT, makeScenario, outcomeOf } from './fake.ts';

const options = { makeGate: fakeGate() };

test('the document says what was run', async () => {
  const { results, asked, interrupted, effort } = await replicate(makeScenario('one'), options);
  expect(results).toMatchObject({
    command: 'run',
    seed: '1',
    replications: 5,
    warmUp: 1440,
    horizon: 14_400,
    confidence: 0.95,
  });
  expect(results.scenarios[0]).toMatchObject({
    name: 'one',
    file: 'one.yaml',
    places: [{ name: 'lane', kind: 'lane', capacity: 1 }],
    sources: [{ key: 'LAW', title: 'Law', date: '2015', url: '' }],
  });
  expect(results.scenarios[0].flows).toEqual([
    {
      name: 'everyone',
      kind: 'group',
      title: { en: 'Everyone', vi: 'Tất cả' },
      gate: null,
      direction: null,
      cargo: null,
      members: ['trucks'],
    },
    {
      name: 'trucks',
      kind: 'flow',
      title: { en: 'Trucks', vi: 'Xe tải' },
      gate: 'hn',
      direction: 'export',
      cargo: 'fruit',
    },
    {
      name: 'trucks:green',
      kind: 'channel',
      title: { en: 'Trucks, green', vi: 'Xe tải, green' },
      gate: 'hn',
      direction: 'export',
      cargo: 'fruit',
    },
  ]);
  expect(results.differences).toEqual([]);
  expect(results).not.toHaveProperty('verdictConfidence');
  expect({ asked, interrupted, effort }).toEqual({
    asked: 5,
    interrupted: false,
    effort: [{ scenario: 'one', events: 5000, trucks: 500 }],
  });
});

test('the document passes the examination of a stranger, and is the same a second time', async () => {
  const first = await replicate(makeScenario('one'), options);
  const second = await replicate(makeScenario('one'), options);
  expect(validateResults(first.results)).toEqual(first.results);
  expect(toJson(second.results)).toBe(toJson(first.results));
});

test('replications run in order with the seed of the scenario, and progress is told', async () => {
  const ran: [string, number][] = [];
  const seen: Progress[] = [];
  const makeGate: MakeGate = () => ({
    layout: LAYOUT,
    replicate: (seed, replication) => {
      ran.push([seed, replication]);
      return outcomeOf(10, replication);
    },
  });
  await replicate(makeScenario('one', { seed: 'x', replications: 3 }), { makeGate, onProgress: (p) => seen.push(p) });
  expect(ran).toEqual([
    ['x', 0],
    ['x', 1],
    ['x', 2],
  ]);
  expect(seen[1]).toEqual({ done: 2, total: 3, guessed: false, scenario: 'one', replication: 2 });
});

test('stopped in the middle, it keeps what is finished', async () => {
  const controller = new AbortController();
  const onProgress = ({ done }: Progress) => {
    if (done === 3) controller.abort();
  };
  const { results, asked, interrupted } = await replicate(makeScenario('one'), {
    ...options,
    onProgress,
    signal: controller.signal,
  });
  expect([results.replications, asked, interrupted]).toEqual([3, 5, true]);
  expect(results.metrics[0].n).toBe(3);
});

test('stopped before the first was finished, there is nothing to keep', async () => {
  const signal = AbortSignal.abort();
  await expect(replicate(makeScenario('one'), { ...options, signal })).rejects.toThrow(Interrupted);
});

test('an outcome whose columns are used again does not change what was folded', async () => {
  const outcome = outcomeOf(10, 0);
  const makeGate: MakeGate = () => ({
    layout: LAYOUT,
    replicate: (_seed, replication) => {
      outcome.metrics.set(outcomeOf(10, replication).metrics);
      return outcome;
    },
  });
  const { results } = await replicate(makeScenario('one'), { makeGate });
  expect(results.metrics[0]).toMatchObject({ mean: 10, variance: 7.5 });
});
