import type { Plan } from '../scenario/model/costs.ts';

/**
 * Traffic of year `to` as a multiple of that of year `from`: the product of (1 + rate) over the years between, each
 * with the last rate that holds by then (before the first, the first).
 */
export function growthBetween(steps: Plan['paths'][string], from: number, to: number): number {
  let factor = 1;
  for (let year = Math.min(from, to); year < Math.max(from, to); year++) factor *= 1 + rateOf(steps, year);
  return to < from ? 1 / factor : factor;
}

function rateOf(steps: Plan['paths'][string], year: number): number {
  let { rate } = steps[0];
  for (const step of steps) if (step.from <= year) rate = step.rate;
  return rate;
}
