/** From a distribution of the normalised scenario to its sampler: the one place that knows every family. */
import type { Distribution } from '../../scenario/model/distribution.ts';
import { beta } from './beta.ts';
import { Bounded } from './bounded.ts';
import { requireNotNegative } from './checks.ts';
import { Composed } from './composed.ts';
import { Constant } from './constant.ts';
import { Discrete } from './discrete.ts';
import { Empirical } from './empirical.ts';
import { Exponential } from './exponential.ts';
import { erlang, gamma } from './gamma.ts';
import { Lognormal } from './lognormal.ts';
import { Mixture } from './mixture.ts';
import { TruncatedNormal } from './normal.ts';
import type { Sampler } from './sampler.ts';
import { Triangular } from './triangular.ts';
import { Uniform } from './uniform.ts';
import { Weibull } from './weibull.ts';

/** A law without spread: one value, which must not be negative for laws of durations. */
function still(family: string, mean: number): Sampler {
  requireNotNegative(family, 'mean', mean);
  return new Constant(mean);
}

/**
 * The sampler of a distribution. A law whose spread is zero (an sd of 0, max = min, one observed value) becomes a
 * constant. Throws a RangeError that names family, parameter, value and rule where the parameters make no law.
 */
export function compileDistribution(d: Distribution): Sampler {
  switch (d.kind) {
    case 'constant':
      return new Constant(d.value);
    case 'uniform':
      return d.min === d.max ? new Constant(d.min) : new Uniform(d.min, d.max);
    case 'exponential':
      return new Exponential(d.mean);
    case 'erlang':
      return erlang(d.phases, d.mean);
    case 'triangular':
      return d.min === d.mode && d.mode === d.max ? new Constant(d.min) : new Triangular(d.min, d.mode, d.max);
    case 'normal':
      return d.sd === 0 ? still('normal', d.mean) : new TruncatedNormal(d.mean, d.sd);
    case 'lognormal':
      return d.sd === 0 ? still('lognormal', d.mean) : new Lognormal(d.mean, d.sd);
    case 'gamma':
      return gamma(d.shape, d.scale);
    case 'weibull':
      return new Weibull(d.shape, d.scale);
    case 'beta':
      return d.min === d.max ? new Constant(d.min) : beta(d.alpha, d.beta, d.min, d.max);
    case 'empirical':
      return d.values.length === 1 ? new Constant(d.values[0]) : new Empirical(d.values);
    case 'discrete':
      return new Discrete(d.values, d.weights);
    case 'mixture':
      return new Mixture(d.weights, d.of.map(compileDistribution));
    case 'sum':
    case 'minimum':
    case 'maximum':
      return new Composed(d.kind, d.of.map(compileDistribution));
    case 'bounded':
      return new Bounded(compileDistribution(d.of), d.min, d.max ?? Number.POSITIVE_INFINITY);
    default: {
      const { kind } = d as { kind: unknown };
      throw new RangeError(`unknown distribution: ${kind}`);
    }
  }
}
