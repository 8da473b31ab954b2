/**
 * Gamma laws, and Erlang's as those of whole shape, drawn by table. Error below 1e-9 of the smaller of mean and standard
 * deviation, for u down to 2^-54 from either end. Where the shape is small, values below 1e-200 of the scale are 0.
 */
import { exp } from '../../numeric/exp.ts';
import { gammaLogWeight, gammaLowerLog, gammaUpperLog } from '../../numeric/gamma.ts';
import { requireCount, requirePositive, requireWithin } from './checks.ts';
import { Exponential } from './exponential.ts';
import { type QuantileTable, Tabulated } from './quantile-table.ts';
import { makeTable, type Point, type Tail } from './refine.ts';
import type { Sampler } from './sampler.ts';
import { remembered } from './tables.ts';

/**
 * Quantile and derivatives at ln x = y for scale 1. With w = x f(x): dx/dv = ±x/w, and the curvature is
 * −(dx/dv)² f′/f = −(x/w²)(a − 1 − x).
 */
function pointAt(a: number, y: number, sign: number): Point {
  const x = exp(y);
  const w = exp(gammaLogWeight(a, x, y));
  const ratio = x / w;
  return { value: x, slope: sign * ratio, curve: (ratio / w) * (x - (a - 1)) };
}

function tailOf(a: number, invert: (v: number, a: number, start?: number) => number, sign: number): Tail {
  let last: number | undefined;
  return (v) => {
    last = invert(v, a, last);
    return pointAt(a, last, sign);
  };
}

function tableOf(shape: number): QuantileTable {
  const tolerance = 1e-10 * Math.min(shape, Math.sqrt(shape));
  return remembered(`gamma ${shape}`, () =>
    makeTable(tailOf(shape, gammaLowerLog, 1), tailOf(shape, gammaUpperLog, -1), tolerance),
  );
}

/** The gamma law of mean shape × scale; shapes from 0.01 to 1e6, 1 being the exponential law in its closed form. */
export function gamma(shape: number, scale: number): Sampler {
  requireWithin('gamma', 'shape', shape, 0.01, 1e6);
  requirePositive('gamma', 'scale', scale);
  if (shape === 1) return new Exponential(scale);
  return new Tabulated(shape * scale, shape * scale * scale, tableOf(shape), [0, scale, 0, scale]);
}

/** The sum of `phases` independent exponential times, with the total mean given; up to a million phases. */
export function erlang(phases: number, mean: number): Sampler {
  requireCount('erlang', 'phases', phases);
  requireWithin('erlang', 'phases', phases, 1, 1e6);
  requirePositive('erlang', 'mean', mean);
  return gamma(phases, mean / phases);
}
