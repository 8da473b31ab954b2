import { expect, test } from 'vitest';
import { chooseExecutor } from '../../src/experiment/choose-executor.ts';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';

const scenario = loadScenario(new URL('../cli/fixtures/one-lane.yaml', import.meta.url).pathname, { set: [] });
const gates = new Map([[scenario, new Gate(scenario)]]);
const job = (replications: number) => ({ scenarios: [scenario], seed: '1', replications });

test('one thread is this thread', async () => {
  expect((await chooseExecutor(job(1_000_000), gates, 1)).width).toBe(1);
});

test('something tiny starts no workers', async () => {
  for (const replications of [1, 2, 4]) expect((await chooseExecutor(job(replications), gates, 4)).width).toBe(1);
});

test('something large has them, and never more than there are replications', async () => {
  expect((await chooseExecutor(job(1_000_000), gates, 4)).width).toBe(4);
  const long = { ...scenario, run: { ...scenario.run, horizon: 1e6 } };
  const own = { scenarios: [long], seed: '1', replications: 3 };
  expect((await chooseExecutor(own, new Map([[long, new Gate(long)]]), 8)).width).toBe(3);
});
