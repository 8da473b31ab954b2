import { describe, expect, test } from 'vitest';
import { oneMoreOfEach } from '../../src/experiment/one-more.ts';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { files } from '../scenarios/files.ts';

/** Rows of the places of a scenario that have a capacity. */
function capacities(scenario: Scenario): Map<string, number> {
  const { places } = new Gate(scenario).layout;
  return new Map(places.flatMap(({ name, capacity }) => (capacity === null ? [] : [[name, capacity]])));
}

/** Rows that are the sum of others: a yard of several zones. */
const isWhole = (row: string, resource: string) => resource.startsWith(`${row}/`);

describe.each(files('scenarios/tutorial'))('%s', (file) => {
  const scenario = loadScenario(file);
  const before = capacities(scenario);
  const variants = oneMoreOfEach(scenario);

  test('each variant has more of one resource, and as much of all others', () => {
    for (const { resource, part, step, scenario: larger } of variants) {
      const after = capacities(larger);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [row, capacity] of after) {
        const more = row === resource && part !== 'plug' ? step : 0;
        if (more === 0 && isWhole(row, resource)) continue;
        expect(capacity, `${resource}: ${row}`).toBeCloseTo((before.get(row) as number) + more, 9);
      }
    }
  });

  test('no two of them are the same, and each has a name of its own', () => {
    const names = variants.map(({ scenario: { name } }) => name);
    expect(new Set([scenario.name, ...names]).size).toBe(names.length + 1);
    const texts = [scenario, ...variants.map((variant) => variant.scenario)].map((s) =>
      JSON.stringify({ ...s, name: '' }),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});

const resourcesOf = (file: string) =>
  oneMoreOfEach(loadScenario(`scenarios/${file}.yaml`)).map(
    ({ resource, part, capacity, step }) => `${resource}: ${capacity} + ${step} ${part}`,
  );

test('of a hundred units and more, one in twenty; what no truck needs and what is unlimited is left out', () => {
  expect(resourcesOf('lang-son/baseline-2025')).toEqual([
    'viettel-park: 1500 + 75 bay',
    'huu-nghi-yard/reefer: 300 + 15 bay',
    'huu-nghi-yard/dry: 150 + 8 bay',
    'non-tariff-zone: 900 + 45 bay',
    'huu-nghi-out: 2 + 1 lane',
    'huu-nghi-in: 2 + 1 lane',
    'tan-thanh-yard: 1150 + 58 bay',
    'tan-thanh-out: 2 + 1 lane',
    'tan-thanh-in: 2 + 1 lane',
    'coc-nam-out: 1 + 1 lane',
    'coc-nam-in: 1 + 1 lane',
    'chi-ma-yard: 495 + 25 bay',
    'chi-ma-out: 1 + 1 lane',
    'chi-ma-in: 1 + 1 lane',
  ]);
});
