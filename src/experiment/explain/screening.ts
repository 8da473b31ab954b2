import type { Morris, MorrisRow } from '../../results/explanation.ts';
import type { Varied } from '../../scenario/model/varied.ts';
import { moments } from '../../stats/infer/interval.ts';
import { elementaryEffects, morrisTrajectories } from '../../stats/infer/sensitivity/morris.ts';
import { ROUNDING } from './one-at-a-time.ts';
import type { Point, Points } from './points.ts';

/** Levels of the grid: the usual number (Morris 1991). */
const LEVELS = 4;
/** Mean and standard deviation of |z|, z standard normal: √(2/π) and √(1 − 2/π). */
const MEAN_SIZE = 0.7978845608;
const SD_SIZE = 0.6028102749;
/** Standard deviations beyond which chance seldom goes. */
const FAR = 3;

/** Points of so many trajectories through the ranges, whole numbers where they have to be. */
export function morrisPoints(varied: readonly Varied[], trajectories: number, next: () => number): Point[] {
  const grid = morrisTrajectories(trajectories, varied.length, LEVELS, next);
  return grid.map((row) => row.map((u, j) => levelAt(varied[j], u)));
}

/** The value at a share u of the way, both ends included. */
function levelAt({ from, to, whole }: Varied, u: number): number {
  const value = from + u * (to - from);
  return whole ? Math.round(value) : Number(value.toPrecision(12));
}

/**
 * Effects of all factors across their whole ranges. Where a factor takes whole numbers only, each of its steps is
 * counted as long as it was.
 */
export async function screening(
  varied: readonly Varied[],
  rows: readonly Point[],
  points: Points,
  replications: number,
): Promise<Morris> {
  const d = varied.length;
  const trajectories = rows.length / (d + 1);
  const results = await points.everywhere(rows, replications);
  const places = rows.map((row) =>
    row.map((value, j) => ((value ?? 0) - varied[j].from) / (varied[j].to - varied[j].from)),
  );
  const effects = elementaryEffects(
    places,
    results.map((values) => moments(values).mean),
  );
  const errors = chanceOf(places, results);
  const rounding = ROUNDING * Math.max(...results.map((values) => Math.abs(moments(values).mean)));
  const found = effects.map((effect, factor): MorrisRow => {
    const { chance, steps } = errors[factor];
    if (effect.muStar <= rounding) return { factor, mu: 0, muStar: 0, sigma: 0, chance: 0, noise: 0 };
    return { factor, ...effect, chance, noise: chance * (MEAN_SIZE + (FAR * SD_SIZE) / Math.sqrt(steps)) };
  });
  return { replications, trajectories, rows: found.sort((a, b) => b.muStar - a.muStar || a.factor - b.factor) };
}

/**
 * Standard error of an effect of each factor by the luck of the runs, quadratic mean over its steps, and how many
 * different steps there are: on a grid of few whole numbers they come up again and again.
 */
function chanceOf(places: readonly number[][], results: readonly (readonly number[])[]) {
  const d = places[0].length;
  const steps = Array.from({ length: d }, () => new Map<string, number>());
  for (let row = 1; row < places.length; row++) {
    if (row % (d + 1) === 0) continue;
    const factor = places[row].findIndex((x, j) => x !== places[row - 1][j]);
    const step = places[row][factor] - places[row - 1][factor];
    const { n, variance } = moments(results[row].map((value, r) => value - results[row - 1][r]));
    const [one, other] = [places[row - 1], places[row]].map((place) => place.join());
    steps[factor].set([one, other].sort().join('|'), variance / n / (step * step));
  }
  return steps.map((squares) => {
    const sum = [...squares.values()].reduce((all, square) => all + square, 0);
    return { chance: Math.sqrt(sum / squares.size), steps: squares.size };
  });
}
