import type { Estimate } from '../../results/document.ts';
import type { SweepSurface, SweepValue } from '../../results/sweep.ts';
import { leastSquares } from '../../stats/infer/metamodel/least-squares.ts';
import { quadraticTerms, type Term, valuesOf } from '../../stats/infer/metamodel/terms.ts';
import { crossValidationError } from '../../stats/infer/metamodel/validation.ts';

/** A point with an estimate of each metric. */
interface Measured {
  values: readonly SweepValue[];
  estimates: readonly Estimate[];
}

/** Points more than there are terms, so that there is something to hold the fit against. */
const SPARE = 3;
const MOST_TERMS = 100;
/** An error below this share of the deviation is none. */
const ROUNDING = 1e-9;
/** Up to so many points each is left out by itself. */
const FOLDS = 20;

/** A factor that is a number and takes several values, with the middle and half of its range. */
interface Axis {
  factor: number;
  centre: number;
  half: number;
  /** Number of values that it takes, and the one that is nearest to the middle. */
  levels: number;
  middle: number;
}

/** Each metric over the two factors that move it most; none where it cannot be fitted. */
export function surfacesOf(points: readonly Measured[], metrics: number): SweepSurface[] {
  const axes = axesOf(points);
  if (axes.length < 2) return [];
  // Factors that are texts are held at the value of the first point.
  const texts = points[0].values.map((value) => (typeof value === 'string' ? value : null));
  const alike = points.filter(({ values }) => texts.every((text, k) => text === null || text === values[k]));
  return Array.from({ length: metrics }, (_, metric) => surfaceOf(alike, metric, axes, texts)).flatMap(
    (one) => one ?? [],
  );
}

function axesOf(points: readonly Measured[]): Axis[] {
  return points[0].values.flatMap((_, factor) => {
    const values = new Set(points.map((point) => point.values[factor]));
    const numbers = [...values].filter((value) => typeof value === 'number');
    if (numbers.length < values.size || numbers.length < 2) return [];
    let [low, high] = [numbers[0], numbers[0]];
    for (const value of numbers) [low, high] = [Math.min(low, value), Math.max(high, value)];
    const centre = (low + high) / 2;
    const middle = numbers.reduce((a, b) => (Math.abs(b - centre) < Math.abs(a - centre) ? b : a));
    return [{ factor, centre, half: (high - low) / 2, levels: numbers.length, middle }];
  });
}

function surfaceOf(
  points: readonly Measured[],
  metric: number,
  axes: readonly Axis[],
  texts: readonly (string | null)[],
): SweepSurface | null {
  const measured = points.filter(({ estimates }) => estimates[metric].n > 0);
  // A square cannot be told from the constant where a factor takes two values only.
  const terms = quadraticTerms(axes.length).filter(([i, j]) => i === undefined || i !== j || axes[i].levels > 2);
  if (terms.length > MOST_TERMS || measured.length < terms.length + SPARE) return null;
  const at = ({ values }: Measured) => axes.map(({ factor, centre, half }) => (Number(values[factor]) - centre) / half);
  const x = valuesOf(terms, measured.map(at));
  const y = measured.map(({ estimates }) => estimates[metric].mean);
  try {
    const { coefficients } = leastSquares(x, y);
    const error = crossValidationError(x, y, Math.min(FOLDS, measured.length));
    const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
    const deviation = Math.sqrt(y.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / y.length);
    const [one, two] = strongest(terms, coefficients, axes.length);
    const [a, b] = [axes[one], axes[two]];
    return {
      metric,
      axes: [a.factor, b.factor],
      held: points[0].values.map((value, factor) => {
        if (factor === a.factor || factor === b.factor) return null;
        return texts[factor] ?? axes.find((axis) => axis.factor === factor)?.middle ?? value;
      }),
      centre: [a.centre, b.centre],
      half: [a.half, b.half],
      coefficients: heldIn(terms, coefficients, axes, [one, two]),
      points: measured.length,
      // What is left of a perfect fit is rounding.
      error: error > ROUNDING * deviation ? error : 0,
      deviation,
    };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The two factors with the largest coefficients, in their order. */
function strongest(terms: readonly Term[], coefficients: readonly number[], factors: number): [number, number] {
  const strength = new Array<number>(factors).fill(0);
  for (const [k, term] of terms.entries()) for (const j of new Set(term)) strength[j] += Math.abs(coefficients[k]);
  const order = [...strength.keys()].sort((a, b) => strength[b] - strength[a] || a - b);
  return [Math.min(order[0], order[1]), Math.max(order[0], order[1])];
}

/** Coefficients of 1, z₁, z₂, z₁², z₁z₂ and z₂² of two factors, the others being held in their middle. */
function heldIn(
  terms: readonly Term[],
  coefficients: readonly number[],
  axes: readonly Axis[],
  pair: readonly [number, number],
): number[] {
  const left = [[], [0], [1], [0, 0], [0, 1], [1, 1]].map((term) => term.join());
  const sums = left.map(() => 0);
  for (const [k, term] of terms.entries()) {
    const own = term.filter((j) => pair.includes(j)).map((j) => pair.indexOf(j));
    const others = term.filter((j) => !pair.includes(j)).map((j) => (axes[j].middle - axes[j].centre) / axes[j].half);
    sums[left.indexOf(own.join())] += others.reduce((product, z) => product * z, coefficients[k]);
  }
  return sums;
}
