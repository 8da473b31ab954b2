/** The points of a sweep: a value for every factor, by its design. */
import alea from 'seedrandom/lib/alea.js';
import type { Factor, FactorValue, SweepPlan } from '../../scenario/model/sweep.ts';
import { fullFactorial } from '../../stats/infer/designs/factorial.ts';
import { bestLatinHypercube } from '../../stats/infer/designs/latin.ts';
import { MOST_DIMENSIONS, sobolPoints } from '../../stats/infer/designs/sobol.ts';
import { generatorsFor, twoLevel } from '../../stats/infer/designs/two-level.ts';
import { SweepError } from './sweep-error.ts';

/** A value for each factor, in their order. */
export type Point = readonly FactorValue[];

/** Latin hypercubes of which the one is taken whose columns are correlated least; none of a large one is bad. */
const TRIES = 20;
const LARGE = 2000;
/** Most points of a design that multiplies levels. */
const MOST_POINTS = 1_000_000;

/** All points of a plan. A design that needs luck takes it from the seed of the sweep. Throws a `SweepError`. */
export function pointsOf({ name, factors, design, seed }: SweepPlan): Point[] {
  switch (design.kind) {
    case 'list':
      return design.points;
    case 'factorial': {
      const levels = factors.map(levelsOf);
      checkSize(levels.reduce((product, { length }) => product * length, 1));
      return fullFactorial(levels.map(({ length }) => length)).map((row) => row.map((level, k) => levels[k][level]));
    }
    case 'twoLevel': {
      const generators =
        design.resolution === null ? [] : guarded(() => generatorsFor(factors.length, design.resolution ?? 3));
      checkSize(2 ** (factors.length - generators.length));
      return twoLevel(factors.length, generators).map((row) => row.map((sign, k) => extremeOf(factors[k], sign > 0)));
    }
    case 'latinHypercube': {
      const tries = design.points > LARGE ? 1 : TRIES;
      const next = alea(`${seed}|${name}|design`).double;
      return spread(factors, bestLatinHypercube(design.points, factors.length, 'random', next, tries));
    }
    case 'sobol':
      if (factors.length > MOST_DIMENSIONS)
        throw new SweepError(`Sobol points are known for up to ${MOST_DIMENSIONS} factors`);
      return spread(factors, sobolPoints(design.points, factors.length));
  }
}

function spread(factors: readonly Factor[], cube: number[][]): Point[] {
  return cube.map((row) => row.map((u, k) => valueAt(factors[k], u)));
}

/** The levels of a factor, or the steps of its range. */
function levelsOf({ levels, range }: Factor): FactorValue[] {
  if (range === null) return levels ?? [];
  const { from, to, whole, steps } = range;
  const many = steps ?? 2;
  const evenly = Array.from({ length: many }, (_, i) => tidy(from + ((to - from) * i) / (many - 1), whole));
  return [...new Set(evenly)];
}

function extremeOf({ levels, range }: Factor, high: boolean): FactorValue {
  if (range !== null) return high ? range.to : range.from;
  const all = levels ?? [];
  return all[high ? all.length - 1 : 0];
}

/** The value at a share u of the way through a factor, 0 ≤ u < 1. */
export function valueAt({ levels, range }: Pick<Factor, 'levels' | 'range'>, u: number): FactorValue {
  if (range === null) return (levels ?? [])[Math.floor(u * (levels ?? []).length)];
  const { from, to, whole } = range;
  return whole ? from + Math.floor(u * (to - from + 1)) : tidy(from + u * (to - from), false);
}

/** Twelve digits say all there is to a value, and look it. */
function tidy(value: number, whole: boolean): number {
  return whole ? Math.round(value) : Number(value.toPrecision(12));
}

function checkSize(points: number): void {
  if (points <= MOST_POINTS) return;
  const found = points.toLocaleString('en-US');
  throw new SweepError(
    `the design has ${found} points; at most ${MOST_POINTS.toLocaleString('en-US')}: take fewer levels, or a Latin hypercube`,
  );
}

function guarded<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new SweepError(error.message);
    throw error;
  }
}
