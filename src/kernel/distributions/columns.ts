/**
 * Many samplers by number, for the engine's hot loop. Families in closed form are drawn by a switch on their code with
 * parameters in one column, laws by table through a call that only ever meets one class, so that neither allocates nor
 * calls through a pointer that varies; the rest (empirical, discrete, mixture) through their objects. Every draw has the same bits as
 * that of `compileDistribution`, because both call the family's one formula.
 */
import type { Distribution } from '../../scenario/model/distribution.ts';
import { compileDistribution } from './compile.ts';
import * as law from './exponential.ts';
import { Exponential } from './exponential.ts';
import { Lognormal, lognormalValue } from './lognormal.ts';
import { normalValue, TruncatedNormal } from './normal.ts';
import { Tabulated } from './quantile-table.ts';
import type { Sampler } from './sampler.ts';
import { Triangular, triangularValue } from './triangular.ts';
import { Uniform, uniformValue } from './uniform.ts';
import { Weibull, weibullValue } from './weibull.ts';

const { exponentialValue } = law;

const OBJECT = 0;
const CONSTANT = 1;
const UNIFORM = 2;
const EXPONENTIAL = 3;
const TRIANGULAR = 4;
const WEIBULL = 5;
const LOGNORMAL = 6;
const NORMAL = 7;
const TABULATED = 8;

/** Parameters of a sampler in the column. */
const WIDTH = 5;

/** Code and parameters of a sampler; [0] where it is drawn through its object. */
function coded(s: Sampler): number[] {
  if (s.constant !== undefined) return [CONSTANT, s.constant];
  if (s instanceof Uniform) return [UNIFORM, s.min, s.range];
  if (s instanceof Exponential) return [EXPONENTIAL, s.mean];
  if (s instanceof Triangular) return [TRIANGULAR, s.min, s.max, s.share, s.rise, s.fall];
  if (s instanceof Weibull) return [WEIBULL, s.scale, s.power];
  if (s instanceof Lognormal) return [LOGNORMAL, s.mu, s.sigma];
  if (s instanceof TruncatedNormal) return [NORMAL, s.center, s.sd, s.below, s.above];
  return [s instanceof Tabulated ? TABULATED : OBJECT];
}

export class Samplers {
  /** How many there are; they are numbered from 0. */
  size = 0;
  private codes = new Int8Array(16);
  private parameters = new Float64Array(16 * WIDTH);
  private readonly samplers: Sampler[] = [];

  /** Compiles a distribution and returns its number. */
  add(d: Distribution): number {
    const sampler = compileDistribution(d);
    if (this.size === this.codes.length) {
      const { codes, parameters } = this;
      this.codes = new Int8Array(2 * codes.length);
      this.codes.set(codes);
      this.parameters = new Float64Array(2 * parameters.length);
      this.parameters.set(parameters);
    }
    const [code, ...parameters] = coded(sampler);
    this.codes[this.size] = code;
    this.parameters.set(parameters, this.size * WIDTH);
    this.samplers.push(sampler);
    return this.size++;
  }

  /** Exact mean of sampler `i`. */
  mean(i: number): number {
    return this.samplers[i].mean;
  }

  /** Exact variance of sampler `i`. */
  variance(i: number): number {
    return this.samplers[i].variance;
  }

  /** The value of sampler `i` where it has only one, else undefined. */
  constant(i: number): number | undefined {
    return this.samplers[i].constant;
  }

  /** Turns `many` uniform numbers in a column, from position `from` on, into draws of sampler `i`. */
  transform(i: number, column: Float64Array, from: number, many: number): void {
    if (this.codes[i] === EXPONENTIAL) {
      const mean = this.parameters[i * WIDTH];
      for (let k = from; k < from + many; k++) column[k] = exponentialValue(column[k], mean);
      return;
    }
    for (let k = from; k < from + many; k++) column[k] = this.sample(i, column[k]);
  }

  /** The value of sampler `i` at the uniform number `u` in [0, 1). */
  sample(i: number, u: number): number {
    const p = this.parameters;
    const at = i * WIDTH;
    switch (this.codes[i]) {
      case CONSTANT:
        return p[at];
      case UNIFORM:
        return uniformValue(u, p[at], p[at + 1]);
      case EXPONENTIAL:
        return exponentialValue(u, p[at]);
      case TRIANGULAR:
        return triangularValue(u, p[at], p[at + 1], p[at + 2], p[at + 3], p[at + 4]);
      case WEIBULL:
        return weibullValue(u, p[at], p[at + 1]);
      case LOGNORMAL:
        return lognormalValue(u, p[at], p[at + 1]);
      case NORMAL:
        return normalValue(u, p[at], p[at + 1], p[at + 2], p[at + 3]);
      case TABULATED:
        return (this.samplers[i] as Tabulated).sample(u);
      default:
        return this.samplers[i].sample(u);
    }
  }
}
