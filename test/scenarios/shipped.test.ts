import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { faults } from '../invariants/faults.ts';
import { files } from './files.ts';

test.each(files('scenarios'))('%s: what must hold of every replication does', (file) => {
  const scenario = loadScenario(file);
  const gate = new Gate(scenario);
  for (let replication = 0; replication < 3; replication++) {
    const outcome = gate.replicate(scenario.run.seed, replication);
    expect(outcome.trucks).toBeGreaterThan(0);
    // The balance by flow, the time of servers, nobody waiting for what is free, no truck lost.
    expect(faults(gate, outcome)).toEqual([]);
  }
});

test('July 2025 comes back: what is cleared a day by gate and direction is what was put in, within 1 %', () => {
  const scenario = loadScenario('scenarios/lang-son/baseline-2025.yaml');
  const gate = new Gate(scenario);
  const inputs = scenario.published.filter((figure) => figure.role === 'input' && figure.metric === 'throughput');
  expect(inputs.length).toBe(8);
  const columns = inputs.map((figure) =>
    gate.layout.metrics.findIndex(
      (row) => row.metric === figure.metric && row.flow === figure.flow && row.place === figure.place,
    ),
  );
  // Enough replications that a month's chance (a standard error of 0.4 % for the smallest gate) does not hide an error of 1 %.
  const replications = 64;
  const sums = inputs.map(() => 0);
  for (let r = 0; r < replications; r++) {
    const { metrics } = gate.replicate(scenario.run.seed, r);
    columns.forEach((column, k) => {
      sums[k] += metrics[column];
    });
  }
  inputs.forEach((figure, k) => {
    const published = figure.value as number;
    expect(Math.abs(sums[k] / replications / published - 1), `${figure.flow} ${published}`).toBeLessThan(0.01);
  });
});
