import type { Estimate } from '../../src/results/document.ts';
import type { SweepFactor, SweepPoint, SweepSummary, SweepValue } from '../../src/results/sweep.ts';
import { LONG } from './fixtureStudies.ts';
import { HOSTILE } from './gallery.ts';

export interface SweepCase {
  /** Values of each factor; every one is run with every other. */
  factors: SweepValue[][];
  /** The figure at a point. */
  of?: (values: readonly SweepValue[]) => number;
  /** Half-widths, as a share of the figure. */
  error?: number;
  name?: (k: number) => string;
  /** Runs of each point that the gate refused. */
  refused?: number;
  surface?: boolean;
  design?: SweepSummary['design'];
}

const estimate = (mean: number, half: number): Estimate => ({
  mean,
  ciLow: mean - half,
  ciHigh: mean + half,
  n: 5,
  variance: half * half,
});
const numbers = (values: readonly SweepValue[]) => values.map((value) => (typeof value === 'number' ? value : 1));
const total = (values: readonly SweepValue[]) => numbers(values).reduce((sum, value) => sum + value, 0);

/** A sweep of two figures: one as asked, one that is not seen at the first point. */
export function sweepOf({
  factors,
  of = total,
  error = 0.05,
  name = (k) => `factor-${k}`,
  refused = 0,
  surface = false,
  design = 'factorial',
}: SweepCase): SweepSummary {
  const points = factors.reduce<SweepValue[][]>(
    (all, values) => values.flatMap((value) => all.map((before) => [...before, value])),
    [[]],
  );
  const label = (text: string) => ({ en: text, vi: `${text} ${text.length > 60 ? '' : LONG}` });
  return {
    schemaVersion: 1,
    generator: { name: 'smartgate', version: '0' },
    command: 'sweep',
    name: 'sweep',
    title: label(name(0)),
    file: 'sweep.yaml',
    scenarios: ['0'.repeat(64)],
    factors: factors.map(
      (levels, k): SweepFactor => ({
        ...{ name: `f${k}`, path: k === 2 ? null : `places.p${k}.lanes`, unit: k === 1 ? '/day' : '' },
        ...{ levels, range: null, label: label(name(k)) },
      }),
    ),
    ...{ design, seed: name(1), replications: 5, precision: null, confidence: 0.95 },
    metrics: [
      { metric: 'wait', place: 'lane', flow: 'all', unit: 'min', label: label(name(7)) },
      { metric: 'turnedAway', place: 'all', flow: 'all', unit: 'trucks/day' },
    ],
    points: points.map((values, i): SweepPoint => {
      const mean = of(values);
      const seen = estimate(mean, Math.abs(mean) * error);
      return {
        ...{ values, estimates: [seen, i === 0 ? { ...estimate(0, 0), n: 0 } : seen], replications: 5, precise: null },
        ...{ refused, refusal: refused > 0 ? name(5) : null },
      };
    }),
    ...(factors.some((levels) => levels.length < points.length) && {
      effects: factors.flatMap((levels, factor) =>
        levels.map((value) => {
          const own = points.filter((values) => values[factor] === value);
          const mean = own.reduce((sum, values) => sum + of(values) / own.length, 0);
          return { factor, value, points: own.length, estimates: [estimate(mean, 0), estimate(mean, 0)] };
        }),
      ),
    }),
    ...(surface && {
      surfaces: [
        {
          ...{
            metric: 0,
            axes: [0, 1] as [number, number],
            held: factors.map((levels, k) => (k < 2 ? null : levels[0])),
          },
          ...{ centre: [2, 20] as [number, number], half: [1, 10] as [number, number] },
          ...{ coefficients: [50, 10, -20, 5, 3, 8], points: points.length, error: 1, deviation: 20 },
        },
      ],
    }),
  };
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

/** Sweeps that a page must survive, from the ordinary to the hostile. */
export const SWEEPS: [string, SweepCase][] = [
  ['a sweep of one factor', { factors: [upTo(5)] }],
  ['lines by a few values', { factors: [upTo(3), [10, 20, 30]] }],
  ['main effects of three factors', { factors: [upTo(4), [10, 20, 30], upTo(5)] }],
  ['a surface', { factors: [upTo(3), [10, 20, 30]], surface: true }],
  ['a single point', { factors: [[1], [2]] }],
  [
    'names for values',
    {
      factors: [
        ['two lanes', 'three lanes', LONG],
        [1, 2],
      ],
      name: () => LONG,
    },
  ],
  ['points anywhere', { factors: [upTo(700).map((i) => i * 1.37)], design: 'sobol' }],
  ['nothing differs', { factors: [upTo(3), upTo(3)], of: () => 0 }],
  ['sweep of something huge', { factors: [upTo(3), upTo(3)], of: (values) => 1e300 * total(values) }],
  ['sweep of something tiny', { factors: [upTo(3), upTo(3)], of: (values) => 1e-9 * total(values) }],
  ['figures below nothing', { factors: [upTo(3), upTo(3)], of: (values) => 4 - total(values), error: 0.5 }],
  ['refused runs', { factors: [upTo(3), upTo(2)], refused: 2, name: () => LONG }],
  ['hostile sweep', { factors: [[HOSTILE, 'b'], upTo(3)], name: () => HOSTILE, refused: 1, surface: false }],
];
