import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { files } from './files.ts';

const IN = ['initial', 'arrived', 'split'];
const OUT = ['cleared', 'diverted', 'turnedAway', 'balked', 'reneged', 'merged', 'inside'];

test.each(files('scenarios'))('%s: the balance is exact, by flow, in every replication', (file) => {
  const scenario = loadScenario(file);
  const gate = new Gate(scenario);
  for (let replication = 0; replication < 3; replication++) {
    const { counts, trucks } = gate.replicate(scenario.run.seed, replication);
    expect(trucks).toBeGreaterThan(0);
    gate.layout.counts.forEach((flow, row) => {
      const term = (name: string) => counts[row * BALANCE.length + BALANCE.indexOf(name as (typeof BALANCE)[number])];
      const sum = (names: string[]) => names.reduce((total, name) => total + term(name), 0);
      expect(`${flow}: ${sum(IN)}`).toBe(`${flow}: ${sum(OUT)}`);
    });
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
