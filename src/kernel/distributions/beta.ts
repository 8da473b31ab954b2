/**
 * Beta laws stretched over [min, max], drawn by table. Error below 1e-9 of the standard deviation plus the rounding of
 * the range, for u down to 2^-54 from either end. The upper half is tabulated as the distance from `max`.
 */
import { betaLogWeight, betaLowerLogit } from '../../numeric/beta.ts';
import { exp } from '../../numeric/exp.ts';
import { log1p } from '../../numeric/log.ts';
import { requireFinite, requireWithin } from './checks.ts';
import { type QuantileTable, Tabulated } from './quantile-table.ts';
import { makeTable, type Point, type Tail } from './refine.ts';
import type { Sampler } from './sampler.ts';
import { remembered } from './tables.ts';

/**
 * Quantile and derivatives at logit t on [0, 1]. With y = 1 − x and w = xy f(x): dx/dv = xy/w, and the curvature is
 * −(dx/dv)² f′/f = −(xy/w²)((a − 1) y − (b − 1) x).
 */
function pointAt(a: number, b: number, t: number): Point {
  const small = exp(-Math.abs(t));
  const near = 1 / (1 + small);
  const far = small * near;
  const logNear = -log1p(small);
  const logFar = logNear - Math.abs(t);
  const x = t < 0 ? far : near;
  const y = t < 0 ? near : far;
  const w = exp(betaLogWeight(a, b, x, y, t < 0 ? logFar : logNear, t < 0 ? logNear : logFar));
  const ratio = (near * far) / w;
  return { value: x, slope: ratio, curve: (ratio / w) * ((b - 1) * x - (a - 1) * y) };
}

function tailOf(a: number, b: number): Tail {
  let last: number | undefined;
  return (v) => {
    last = betaLowerLogit(v, a, b, last);
    return pointAt(a, b, last);
  };
}

function tableOf(a: number, b: number): QuantileTable {
  const sd = Math.sqrt(((a / (a + b)) * (b / (a + b))) / (a + b + 1));
  return remembered(`beta ${a} ${b}`, () => makeTable(tailOf(a, b), tailOf(b, a), 1e-10 * sd + 5e-16));
}

/** The beta law of parameters `a` and `b`, each from 0.01 to 1e5, on [min, max]. */
export function beta(a: number, b: number, min: number, max: number): Sampler {
  requireWithin('beta', 'alpha', a, 0.01, 1e5);
  requireWithin('beta', 'beta', b, 0.01, 1e5);
  requireFinite('beta', 'min', min);
  requireFinite('beta', 'max', max);
  if (!(max > min)) throw new RangeError(`beta: max must be above min (${min}), got ${max}`);
  const range = max - min;
  const share = a / (a + b);
  const variance = (range * range * share * (b / (a + b))) / (a + b + 1);
  return new Tabulated(min + range * share, variance, tableOf(a, b), [min, range, max, -range]);
}
