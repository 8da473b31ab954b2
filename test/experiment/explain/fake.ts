import type { Executor } from '../../../src/experiment/executor.ts';
import { Points } from '../../../src/experiment/explain/points.ts';
import { Trials } from '../../../src/experiment/trials.ts';
import type { Varying } from '../../../src/scenario/load/vary.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import type { Varied } from '../../../src/scenario/model/varied.ts';

/** A figure that is a known function of the factors and of luck, in place of a gate. */
export type Known = (x: number[], replication: number) => number;

const METRIC = { metric: 'wait', place: 'all', flow: 'all' };

/** Factors between these ends, as they would be varied in a scenario. */
export function variedIn(ranges: [from: number, to: number][], whole = false): Varied[] {
  return ranges.map(([from, to], i) => ({ path: `x${i + 1}`, unit: '', from, to, whole }));
}

/** Points whose figure is `known` of their values; null: that of `base`. Counts the runs of every point. */
export function pointsOf(varied: Varied[], base: number[], known: Known) {
  const runs = new Map<string, number>();
  const valuesOf = new WeakMap<Scenario, number[]>();
  const varying = {
    base: { name: 'known' },
    varied,
    written: base,
    scenario: (values: readonly (number | null)[]) => {
      const scenario = {} as Scenario;
      valuesOf.set(
        scenario,
        values.map((value, i) => value ?? base[i]),
      );
      return scenario;
    },
  } as unknown as Varying;
  const executor: Executor = {
    width: 2,
    grain: 5,
    run: async (load) =>
      load.map(({ scenario, from, to }) => {
        const x = valuesOf.get(scenario) ?? [];
        runs.set(x.join(), (runs.get(x.join()) ?? 0) + to - from);
        const rows = Array.from({ length: to - from }, (_, k) => ({ metrics: Float64Array.of(known(x, from + k)) }));
        return { rows: rows as never, refusal: null, milliseconds: 1 };
      }),
  };
  const { signal } = new AbortController();
  const trials = new Trials({ executor, metrics: [METRIC], seed: '1', store: null, signal });
  return { points: new Points(varying, METRIC, trials), trials, runs };
}
