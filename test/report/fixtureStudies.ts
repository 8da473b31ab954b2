import type { Choice } from '../../src/results/choice.ts';
import type { Explanation } from '../../src/results/explanation.ts';
import type { Sizing } from '../../src/results/sizing.ts';
import { HOSTILE } from './gallery.ts';

export const LONG = 'Số làn xuất khẩu tại Hữu Nghị trong mùa sầu riêng, kể cả các làn tăng cường theo giờ';
const estimate = (mean: number, half = 1) => ({ mean, ciLow: mean - half, ciHigh: mean + half, n: 20, variance: 4 });
const times =
  (by: number) =>
  (mean: number, half = 1) =>
    estimate(mean * by, half * by);
const index = (value: number) => ({ value, ciLow: value - 0.08, ciHigh: value + 0.1 });
const studied = { name: 'gate', title: { en: HOSTILE, vi: LONG }, file: 'gate.yaml', sha256: '0'.repeat(64) };
const run = { seed: '1', confidence: 0.95, horizon: 14_400, warmUp: 1440, runs: 12_345 };
const figure = {
  ...{ metric: 'wait', place: 'lanes', flow: 'all', unit: 'min' as const },
  label: { en: `waiting time @ ${HOSTILE}`, vi: `thời gian chờ @ ${LONG}` },
};
const generator = { name: 'smartgate' as const, version: '0' };

/** An explanation by all three methods; figures are so many times as large as usual. */
export function explanation(names: string[], by = 1): Explanation {
  const estimate = times(by);
  return {
    ...{ schemaVersion: 1, generator, command: 'explain', scenario: studied, figure, ...run },
    factors: names.map((name, i) => ({
      ...{ path: `places.p${i}.lanes`, unit: i % 2 ? 'min' : '', label: { en: name, vi: name } },
      ...{ low: i, high: 10 + i, base: i === 1 ? null : 5 },
    })),
    tornado: {
      replications: 20,
      base: estimate(1000),
      rows: names.map((_, factor) => ({
        factor,
        low: estimate(200 / (factor + 1)),
        high: estimate(-300 / (factor + 1), 40),
        swing: estimate(-500 / (factor + 1), 40),
      })),
    },
    morris: {
      ...{ replications: 5, trajectories: 20 },
      rows: names.map((_, factor) => {
        const muStar = (300 * by) / (factor + 1);
        return {
          factor,
          mu: factor % 2 ? muStar : -muStar / 2,
          muStar,
          sigma: muStar / 3,
          chance: 20 * by,
          noise: 30 * by,
        };
      }),
    },
    sobol: {
      ...{ replications: 5, basePoints: 256, mean: 900 * by, deviation: 120 * by, chance: 0.08 },
      rows: names.map((_, factor) => ({ factor, first: index(0.5 / (factor + 1)), total: index(0.6 / (factor + 1)) })),
    },
  };
}

/** A choice among so many plans. */
export function choice(plans: number, by = 1): Choice {
  const estimate = times(by);
  return {
    ...{
      schemaVersion: 1,
      generator,
      command: 'choose',
      method: 'kn',
      figure,
      better: 'less',
      indifference: 10,
      ...run,
    },
    ...{ budget: 10_000, firstStage: 10, chosen: 1, decided: true, probability: null, search: null },
    plans: Array.from({ length: plans }, (_, i) => ({
      ...{ name: `plan-${i}`, title: { en: HOSTILE, vi: `${LONG} ${i}` }, values: null, cost: null },
      ...{ estimate: estimate(400 + 7 * i, 12), runs: 10 * (i + 1), dropped: i === 1 ? null : 10 * (i + 1) },
    })),
  };
}

/** A size of one capacity, or of several, of which so many numbers were tried. */
export function sizing(tried: number, { capacities = 1, by = 1, answer = true } = {}): Sizing {
  const estimated = times(by);
  const requirement = {
    ...{ metric: 'turnedAway.share', place: 'yard', flow: 'all', unit: 'trucks' as const, sense: 'atMost' as const },
    ...{ label: { en: `turned away @ ${HOSTILE}`, vi: `bị từ chối @ ${LONG}` }, value: 20 * by, indifference: by },
  };
  return {
    ...{ schemaVersion: 1, generator, command: 'size', scenario: studied, ...run },
    capacities: Array.from({ length: capacities }, (_, i) => ({
      ...{ path: `places.p${i}.bays`, unit: '', label: { en: HOSTILE, vi: LONG }, low: 1, high: 400, base: 130 },
    })),
    cost: { prices: new Array(capacities).fill(1), priced: false, limit: null },
    requirements: [requirement],
    test: { questions: 9, error: 0.0055, looks: [10, 20, 40, 80] },
    candidates: Array.from({ length: tried }, (_, i) => ({
      ...{ values: Array.from({ length: capacities }, (_, k) => (k === 0 ? 10 + i : 2)), cost: 10 + i },
      ...{ meets: i >= tried / 2, runs: 40, refusal: i === 0 && tried > 2 ? `${HOSTILE} (${LONG})` : null },
      figures:
        i === 0 && tried > 2
          ? []
          : [
              {
                ...estimated(40 - (40 * i) / tried, 2),
                finding: i >= tried / 2 ? ('meets' as const) : ('misses' as const),
              },
            ],
    })),
    answer: answer && tried > 0 ? tried - 1 : null,
    reversal: tried > 3 ? { less: 2, more: 3, requirement: 0 } : null,
  };
}
