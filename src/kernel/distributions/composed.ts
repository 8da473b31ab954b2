/**
 * The sum, the least or the greatest of several independent draws. One uniform number does it all: its bits are the seed
 * of a small generator (sfc32, settled by twelve steps) that gives a uniform number to every part, so a truck still
 * carries one number for such a law. The value is no longer monotone in u.
 */
import * as bits from '../../numeric/bits.ts';
import type { Sampler } from './sampler.ts';

const { HIGH, view, words } = bits;

const SETTLE = 12;
/** Points of the quadrature by which the moments of the least and the greatest are found (to some 0.1 %). */
const POINTS = 1000;

export type Composition = 'sum' | 'minimum' | 'maximum';

export class Composed implements Sampler {
  readonly mean: number;
  readonly variance: number;
  private readonly how: Composition;
  private readonly of: readonly Sampler[];

  constructor(how: Composition, of: readonly Sampler[]) {
    if (of.length === 0) throw new RangeError(`${how}: of one law at least`);
    this.how = how;
    this.of = of;
    const { mean, variance } = how === 'sum' ? added(of) : extreme(how, of);
    this.mean = mean;
    this.variance = variance;
  }

  sample(u: number): number {
    view[0] = u;
    let a = words[HIGH] | 0;
    let b = words[1 - HIGH] | 0;
    let c = 0x2545f491;
    let d = 1;
    let value = 0;
    let high = 0;
    for (let step = -SETTLE; step < 2 * this.of.length; step++) {
      const out = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
      if (step < 0) continue;
      if ((step & 1) === 0) high = out;
      else {
        const part = (high >>> 0) * 2.3283064365386963e-10 + (out >>> 11) * 1.1102230246251565e-16;
        value = this.join(step >> 1, value, this.of[step >> 1].sample(part));
      }
    }
    return value;
  }

  private join(k: number, before: number, draw: number): number {
    if (k === 0) return draw;
    if (this.how === 'sum') return before + draw;
    return this.how === 'minimum' ? Math.min(before, draw) : Math.max(before, draw);
  }
}

function added(of: readonly Sampler[]): { mean: number; variance: number } {
  return {
    mean: of.reduce((sum, part) => sum + part.mean, 0),
    variance: of.reduce((sum, part) => sum + part.variance, 0),
  };
}

/** Each part in turn is the least (or greatest) with the chance that all others lie beyond its value. */
function extreme(how: Composition, of: readonly Sampler[]): { mean: number; variance: number } {
  let weight = 0;
  let first = 0;
  let second = 0;
  of.forEach((part, i) => {
    for (let k = 0; k < POINTS; k++) {
      const x = part.sample((k + 0.5) / POINTS);
      let chance = 1 / POINTS;
      of.forEach((other, j) => {
        // Of equal values the first part counts.
        if (j !== i) chance *= how === 'maximum' ? below(other, x, j > i) : 1 - below(other, x, j < i);
      });
      weight += chance;
      first += chance * x;
      second += chance * x * x;
    }
  });
  const mean = first / weight;
  return { mean, variance: Math.max(0, second / weight - mean * mean) };
}

/** P(X < x), or P(X ≤ x) where `too`, by bisection of the quantile function. */
function below(law: Sampler, x: number, too: boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    const value = law.sample(middle);
    if (value < x || (too && value === x)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
