import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { level } from '../../src/experiment/levelling.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { yearRuns } from '../../src/experiment/years.ts';
import { readResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Plan } from '../../src/scenario/model/costs.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { makeScenario } from './fake.ts';

const path = (perYear: number) => ({ since: 2025, perYear });
const plan: Plan = { years: [2025, 2027], paths: { low: path(0), high: path(0.5) } };

/** One truck a minute, from 2025 on. */
function growing(): Scenario {
  const scenario = makeScenario('base');
  const rates = Array.from({ length: 24 }, () => 1);
  const arrivals = { kind: 'poisson' as const, rates, weekdays: [1, 1, 1, 1, 1, 1, 1], seasons: [], convoy: null };
  return { ...scenario, plan, flows: { trucks: { ...scenario.flows.trucks, arrivals } } };
}

test('a year whose traffic is that of the file is not run again', () => {
  const { runs, of } = yearRuns(growing());
  expect(runs.map(({ name }) => name)).toEqual(['base', 'base@2027-high']);
  expect(['low', 'high'].map((path) => [of(path, 2025), of(path, 2027)])).toEqual([
    [0, 0],
    [0, 1],
  ]);
  const { arrivals } = runs[1].flows.trucks;
  expect(arrivals.kind === 'poisson' && arrivals.rates[7]).toBe(2.25);
  expect(() => of('low', 2030)).toThrow('base: the year 2030 is not one of the plan');
});

test('arrivals without a rate cannot grow', () => {
  const scenario = growing();
  const { trucks } = scenario.flows;
  const recorded = { ...trucks, arrivals: { kind: 'recorded' as const, times: [] } };
  expect(() => yearRuns({ ...scenario, flows: { trucks: recorded } })).toThrow(
    /base, flow trucks: only arrivals with a rate/,
  );
});

const file = (name: string) => loadScenario(`scenarios/tutorial/${name}.yaml`);
const short = (scenario: Scenario): Scenario => ({
  ...scenario,
  run: { ...scenario.run, horizon: 40 * 1440, replications: 4 },
});

test('goals of a year are judged in its run; the figures of the document stay those of the file', async () => {
  const { results, effort } = await replicate(short(file('value')));
  expect(results.scenarios.map(({ name }) => name)).toEqual(['value']);
  const { goals } = results;
  // So short a run cannot tell 162 from 160.
  expect(goals?.map(({ goal, by, verdict }) => [goal, by, verdict])).toEqual([
    ['clear-160', 2027, 'cannotTell'],
    ['two-hours', 2027, 'notReached'],
  ]);
  // 150 · 1.04² trucks a day come in 2027, for 8 min each.
  expect(goals?.[0].demand).toBeCloseTo(162.2, -1);
  expect(goals?.[1].busiest?.place).toBe('lane');
  expect(goals?.[1].busiest?.utilization).toBeCloseTo(0.9, 1);
  const arrived = results.metrics.find(({ metric }) => metric === 'arrived');
  expect(arrived?.mean).toBeCloseTo(150, -1);
  // Both runs are counted as work.
  expect(effort[0].trucks).toBeGreaterThan(1.9 * 150 * 40 * 4);
  expect(results.value).toBeUndefined();
});

test('an appraisal is the same on any number of threads, and is read back as it was written', async () => {
  const both = [file('value'), file('value-plan')].map(short);
  const { results } = await compare(both);
  const text = toJson(results);
  expect(toJson((await compare(both, { threads: 2 })).results)).toBe(text);
  expect(toJson(readResults(text))).toBe(text);
  const [one] = results.value ?? [];
  // Capital of 2025, 20 years of 2 bn at 9 %: 40 + 2 / 0.109546475.
  expect(one).toMatchObject({
    baseline: 'value',
    scenario: 'value-plan',
    path: null,
    base: 2025,
    opens: 2026,
    last: 2045,
  });
  expect(one.costs / 1e9).toBeCloseTo(40 + 2 / 0.109546475, 6);
  const sum = (part: string) =>
    one.lines.filter((line) => line.part === part).reduce((total, { present }) => total + present.mean, 0);
  expect(one.npv.mean).toBeCloseTo(sum('cost') + sum('benefit'), -2);
  expect(one.flows.at(-1)?.mean).toBeCloseTo(one.npv.mean, -2);
  expect(one.positive).toBe(1);
});

test('all scenarios of a comparison have the plan of the first one that has some', () => {
  const other = { ...growing(), name: 'other', plan: { years: [2030], paths: { low: path(0) } } };
  const { plan: _, ...none } = { ...growing(), name: 'none' };
  const { scenarios, levelled } = level([growing(), other, none]);
  expect(scenarios.map((scenario) => scenario.plan)).toEqual([plan, plan, plan]);
  expect(levelled).toEqual([{ scenario: 'other', setting: 'plan', own: '2030 (low)', used: '2025, 2027 (low, high)' }]);
});
