/**
 * The normal law truncated at zero: the law of X given X ≥ 0. `center` and `sd` are those before truncation; `mean` and
 * `variance` are those of what is drawn.
 */
import * as bits from '../../numeric/bits.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../numeric/normal.ts';
import { requireFinite, requirePositive } from './checks.ts';
import { lowerNormal, prepareNormal } from './normal-table.ts';
import type { Sampler } from './sampler.ts';

const LEAST = bits.HALF_STEP;
/** The least probability of X ≥ 0 that is accepted; it is reached at a center of −7.03 sd. */
const LEAST_MASS = 1e-12;

/**
 * The value at `u`; `below` and `above` are P(X < 0) and P(X ≥ 0) before truncation. Each half of the untruncated law is
 * inverted from its own tail, by table down to 2^-54 and by AS 241 beyond. Error below 1e-9 of the truncated law's sd.
 */
export function normalValue(u: number, center: number, sd: number, below: number, above: number): number {
  const p = below + u * above;
  const q = above * (1 - u);
  const z = p < q ? lowerNormal(Math.max(p, LEAST)) : q >= LEAST ? -lowerNormal(q) : -normalQuantile(q);
  const x = center + sd * z;
  return x > 0 ? x : 0;
}

export class TruncatedNormal implements Sampler {
  readonly mean: number;
  readonly variance: number;
  readonly center: number;
  readonly sd: number;
  readonly below: number;
  readonly above: number;

  constructor(center: number, sd: number) {
    requireFinite('normal', 'mean', center);
    requirePositive('normal', 'sd', sd);
    prepareNormal();
    const start = -center / sd;
    this.center = center;
    this.sd = sd;
    this.below = normalCdf(start);
    this.above = normalCdf(-start);
    if (!(this.above >= LEAST_MASS)) {
      throw new RangeError(
        `normal: mean ${center} with sd ${sd} leaves a probability of ${this.above} above zero, less than ${LEAST_MASS}; ` +
          'give a mean of at least -7 sd',
      );
    }
    // Mean and variance of a truncated normal law (Johnson, Kotz and Balakrishnan, vol. 1, 10.1).
    const hazard = normalDensity(start) / this.above;
    this.mean = center + sd * hazard;
    this.variance = sd * sd * (1 - hazard * (hazard - start));
  }

  sample(u: number): number {
    return normalValue(u, this.center, this.sd, this.below, this.above);
  }
}
