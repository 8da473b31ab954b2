import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';

test('seed, split-merge: replications run apart, by other gates and in another order, are those of one run', () => {
  const scenario = loadScenario('scenarios/tutorial/3-channels-and-checks.yaml');
  scenario.run.horizon = Math.min(scenario.run.horizon, scenario.run.warmUp + 3 * 1440);
  const told = (gate: Gate, r: number) => {
    const { metrics, series, counts, events } = gate.replicate('5', r);
    return JSON.stringify([[...metrics], [...series], [...counts], events]);
  };
  const whole = new Gate(scenario);
  const all = [0, 1, 2, 3, 4, 5].map((r) => told(whole, r));
  expect(new Set(all).size).toBe(6);
  const second = new Gate(structuredClone(scenario));
  const first = new Gate(structuredClone(scenario));
  const apart = [3, 4, 5].map((r) => told(second, r));
  expect([...[2, 1, 0].map((r) => told(first, r)).reverse(), ...apart]).toEqual(all);
});
