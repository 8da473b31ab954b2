import { expect, test } from 'vitest';
import { chooseExecutor } from '../../src/experiment/choose-executor.ts';
import type { Executor } from '../../src/experiment/executor.ts';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';

const scenario = loadScenario(new URL('../cli/fixtures/one-lane.yaml', import.meta.url).pathname, { set: [] });
const gates = new Map([[scenario, new Gate(scenario)]]);
const job = (replications: number) => ({ scenarios: [scenario], seed: '1', replications });

/** This thread takes work of any size. */
const isHere = ({ width, grain }: Executor) => width === 1 && grain === 0;

test('one thread is this thread', async () => {
  expect(isHere(await chooseExecutor(job(1_000_000), gates, 1))).toBe(true);
});

test('something tiny starts no workers', async () => {
  for (const replications of [1, 2, 4]) expect(isHere(await chooseExecutor(job(replications), gates, 4))).toBe(true);
});

test('something large has them, be it a single long replication', async () => {
  expect((await chooseExecutor(job(1_000_000), gates, 4)).width).toBe(4);
  const long = { ...scenario, run: { ...scenario.run, horizon: 1e6 } };
  const own = new Map([[long, new Gate(long)]]);
  expect((await chooseExecutor({ scenarios: [long], seed: '1', replications: 1 }, own, 4)).width).toBe(4);
});
