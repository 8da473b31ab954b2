import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { override } from '../../src/experiment/overrides.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { print } from './table.ts';

/** Independent experiments, each of them a `run` with a seed of its own. */
const EXPERIMENTS = 2000;
/** Three standard deviations of a true 95 %, and a little for what no interval can help. */
const [LEAST, MOST] = [0.93, 0.97];

interface Case {
  file: string;
  /** Metric, place and its exact value [min or trucks]. */
  exact: [metric: string, place: string, value: number][];
}

const CASES: Case[] = [
  {
    file: 'mm1.yaml',
    exact: [
      ['wait', 'lane', 1],
      ['timeInSystem', 'all', 2],
      ['numberInSystem', 'all', 1],
    ],
  },
  {
    file: 'mg1.yaml',
    exact: [
      ['wait', 'lane', 0.625],
      ['timeInSystem', 'all', 1.625],
      ['numberInSystem', 'all', 0.8125],
    ],
  },
  {
    file: 'tandem.yaml',
    exact: [
      ['wait', 'lane', 0.5 / 0.36],
      ['timeInSystem', 'all', 4.5],
      ['numberInSystem', 'all', 2.25],
    ],
  },
];

test.each(CASES)(
  '$file: 95 % intervals hold the exact value in 93 to 97 of 100 experiments',
  async ({ file, exact }) => {
    const scenario = loadScenario(fileURLToPath(new URL(file, import.meta.url)));
    const covered = exact.map(() => 0);
    const ofTrucks = exact.map(() => 0);
    const width = exact.map(() => 0);
    for (let seed = 1; seed <= EXPERIMENTS; seed++) {
      const { results } = await replicate(override(scenario, { seed: String(seed) }));
      for (const [i, [metric, place, value]] of exact.entries()) {
        const same = (row: { metric: string; place: string; flow: string }) =>
          row.metric === metric && row.place === place && row.flow === 'all';
        const row = results.metrics.find(same);
        const all = results.perTruck?.find(same);
        if (row === undefined) throw new Error(`no ${metric} @ ${place}`);
        if (row.ciLow <= value && value <= row.ciHigh) covered[i]++;
        if (all !== undefined && all.ciLow <= value && value <= all.ciHigh) ofTrucks[i]++;
        width[i] += (row.ciHigh - row.ciLow) / 2 / value;
      }
    }
    const percent = (x: number) => `${(x * 100).toFixed(2)} %`;
    print(
      `${scenario.title.en}: coverage of 95 % intervals in ${EXPERIMENTS} experiments of ${scenario.run.replications} runs`,
      ['metric', 'exact', 'covered', 'mean of all trucks', 'mean half-width'],
      exact.map(([metric, place, value], i) => [
        `${metric} @ ${place}`,
        value.toFixed(5),
        percent(covered[i] / EXPERIMENTS),
        metric === 'numberInSystem' ? '–' : percent(ofTrucks[i] / EXPERIMENTS),
        percent(width[i] / EXPERIMENTS),
      ]),
    );
    const shares = [...covered, ...exact.flatMap(([metric], i) => (metric === 'numberInSystem' ? [] : ofTrucks[i]))];
    for (const share of shares.map((count) => count / EXPERIMENTS)) {
      expect(share).toBeGreaterThanOrEqual(LEAST);
      expect(share).toBeLessThanOrEqual(MOST);
    }
  },
);
