/**
 * The arithmetic of appraisals (Newnan et al., Engineering Economic Analysis; ADB, Guidelines for the Economic Analysis
 * of Projects, 2017). Money of a year stands at its end; year 0 is the one to which everything is discounted.
 */

/** 1 / (1 + rate)^t for t = 0 … last. */
export function discountFactors(rate: number, last: number): number[] {
  const factors = [1];
  for (let t = 1; t <= last; t++) factors.push(factors[t - 1] / (1 + rate));
  return factors;
}

/** Σ flows[t] · factors[t]. */
export function presentValue(flows: readonly number[], factors: readonly number[]): number {
  let sum = 0;
  for (let t = 0; t < flows.length; t++) sum += flows[t] * factors[t];
  return sum;
}

/** Rates between which a rate of return is looked for. */
const LOWEST = -0.9;
const HIGHEST = 10;

/**
 * The rate at which the present value of the flows is 0; null where there is none from −90 % to 1000 %, or where the
 * flows change their sign more than once, so that there may be several.
 */
export function internalRate(flows: readonly number[]): number | null {
  const signs = flows.filter((flow) => flow !== 0).map((flow) => flow > 0);
  if (signs.filter((sign, i) => i > 0 && sign !== signs[i - 1]).length !== 1) return null;
  const value = (rate: number) => presentValue(flows, discountFactors(rate, flows.length - 1));
  let [low, high] = [LOWEST, HIGHEST];
  const rising = value(low) < 0;
  if (rising === value(high) < 0) return null;
  for (let i = 0; i < 200 && high - low > 1e-13; i++) {
    const middle = (low + high) / 2;
    if (value(middle) < 0 === rising) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
