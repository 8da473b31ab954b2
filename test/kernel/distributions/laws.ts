/** Distributions the tests share: every family, the shapes that are hard, and their distribution functions. */
import { betaCdf } from '../../../src/numeric/beta.ts';
import { gammaCdf } from '../../../src/numeric/gamma.ts';
import { normalCdf } from '../../../src/numeric/normal.ts';
import type { Distribution } from '../../../src/scenario/model/distribution.ts';

/** A law with its closed-form moments (`skewness` where there is one) and its distribution function. */
export interface Law {
  d: Distribution;
  mean: number;
  variance: number;
  skewness?: number;
  cdf?: (x: number) => number;
}

const gammaLaw = (shape: number, scale: number, d: Distribution): Law => ({
  d,
  mean: shape * scale,
  variance: shape * scale * scale,
  skewness: 2 / Math.sqrt(shape),
  cdf: (x) => gammaCdf(x / scale, shape),
});

const betaLaw = (a: number, b: number): Law => ({
  d: { kind: 'beta', alpha: a, beta: b, min: 2, max: 12 },
  mean: 2 + (10 * a) / (a + b),
  variance: (100 * a * b) / ((a + b) * (a + b) * (a + b + 1)),
  skewness: (2 * (b - a) * Math.sqrt(a + b + 1)) / ((a + b + 2) * Math.sqrt(a * b)),
  cdf: (x) => betaCdf((x - 2) / 10, a, b, (12 - x) / 10),
});

/** E[X^k] of a Weibull law of shape 2 and scale 1 is Γ(1 + k/2): √π/2, 1, 3√π/4. */
const ROOT_PI = Math.sqrt(Math.PI);

export const LAWS: Law[] = [
  { d: { kind: 'uniform', min: -1, max: 3 }, mean: 1, variance: 16 / 12, skewness: 0, cdf: (x) => (x + 1) / 4 },
  {
    d: { kind: 'exponential', mean: 2.5 },
    mean: 2.5,
    variance: 6.25,
    skewness: 2,
    cdf: (x) => -Math.expm1(-x / 2.5),
  },
  gammaLaw(4, 0.75, { kind: 'erlang', phases: 4, mean: 3 }),
  gammaLaw(1, 3, { kind: 'erlang', phases: 1, mean: 3 }),
  ...[0.5, 1, 2.5, 30, 1000].map((shape) => gammaLaw(shape, 2, { kind: 'gamma', shape, scale: 2 })),
  {
    d: { kind: 'triangular', min: 1, mode: 2, max: 5 },
    mean: 8 / 3,
    variance: (16 - 1 * 3) / 18,
    skewness: (Math.SQRT2 * (1 + 5 - 4) * (2 - 5 - 2) * (1 - 10 + 2)) / (5 * (16 - 3) ** 1.5),
    cdf: (x) => (x < 2 ? ((x - 1) * (x - 1)) / 4 : 1 - ((5 - x) * (5 - x)) / 12),
  },
  {
    d: { kind: 'normal', mean: 100, sd: 5 },
    mean: 100,
    variance: 25,
    skewness: 0,
    cdf: (x) => normalCdf((x - 100) / 5),
  },
  // Half of a normal law: mean √(2/π), variance 1 − 2/π.
  {
    d: { kind: 'normal', mean: 0, sd: 1 },
    mean: Math.sqrt(2 / Math.PI),
    variance: 1 - 2 / Math.PI,
    skewness: (Math.SQRT2 * (4 - Math.PI)) / (Math.PI - 2) ** 1.5,
    cdf: (x) => 2 * normalCdf(x) - 1,
  },
  // mu = 0, sigma = ½.
  {
    d: { kind: 'lognormal', mean: Math.exp(0.125), sd: Math.exp(0.125) * Math.sqrt(Math.expm1(0.25)) },
    mean: Math.exp(0.125),
    variance: Math.exp(0.25) * Math.expm1(0.25),
    skewness: (Math.exp(0.25) + 2) * Math.sqrt(Math.expm1(0.25)),
    cdf: (x) => normalCdf(2 * Math.log(x)),
  },
  {
    d: { kind: 'weibull', shape: 2, scale: 3 },
    mean: (3 * ROOT_PI) / 2,
    variance: 9 * (1 - Math.PI / 4),
    skewness: ((3 * ROOT_PI) / 4 - (3 * ROOT_PI) / 2 + (2 * ROOT_PI * Math.PI) / 8) / (1 - Math.PI / 4) ** 1.5,
    cdf: (x) => -Math.expm1(-(x / 3) * (x / 3)),
  },
  ...[
    [0.5, 0.5],
    [2, 3],
    [1, 1],
    [5, 0.7],
    [300, 200],
  ].map(([a, b]) => betaLaw(a, b)),
  { d: { kind: 'empirical', values: [1, 2, 4, 4, 9] }, mean: 3.75, variance: 3.9375 },
  {
    d: { kind: 'discrete', values: [3, 1, 2], weights: [1, 2, 1] },
    mean: 1.75,
    variance: 0.6875,
    skewness: 0.28125 / 0.6875 ** 1.5,
  },
  // Hyperexponential: second moment 2 (0.3 × 25 + 0.7 × 1).
  {
    d: {
      kind: 'mixture',
      weights: [3, 7],
      of: [
        { kind: 'exponential', mean: 5 },
        { kind: 'exponential', mean: 1 },
      ],
    },
    mean: 2.2,
    variance: 16.4 - 4.84,
  },
  { d: { kind: 'constant', value: 7 }, mean: 7, variance: 0 },
];

/** A name for test titles. */
export const nameOf = (d: Distribution): string => JSON.stringify(d).replace(/"/g, '');
