/**
 * Rinott's two-stage selection: the best of k independent normal systems with variances unknown and unequal. Whenever the
 * best is ahead by at least the indifference zone, it is chosen with probability `confidence`. (Y. Rinott, "On two-stage
 * selection procedures and related probability-inequalities", Communications in Statistics A7(8), 1978.)
 */
import { exp, pow } from '../../../numeric/exp.ts';
import { gammaLogWeight } from '../../../numeric/gamma.ts';
import { normalCdf } from '../../../numeric/normal.ts';
import { positiveRoot } from '../../../numeric/root.ts';

/** Points and weights of a sum that stands for an expectation. */
interface Quadrature {
  points: number[];
  weights: number[];
}

/**
 * Chi-square with `freedom` degrees of freedom, by equal steps of ln X: the density of ln X is smooth and dies fast on
 * both sides, so that the sum is exact to rounding once its steps are below half its standard deviation and a quarter.
 */
function chiSquare(freedom: number): Quadrature {
  const shape = freedom / 2;
  const step = Math.min(0.25, 0.5 / Math.sqrt(shape));
  const points: number[] = [];
  const weights: number[] = [];
  const peak = gammaLogWeight(shape, shape, 0);
  const visit = (k: number): boolean => {
    const ratio = exp(k * step);
    const logWeight = peak + shape * (k * step - ratio + 1);
    points.push(freedom * ratio);
    weights.push(step * exp(logWeight));
    return logWeight > peak - 40;
  };
  for (let k = 0; visit(k); k++);
  for (let k = -1; visit(k); k--);
  return { points, weights };
}

/**
 * Rinott's constant h for k ≥ 2 systems and n0 ≥ 2 replications of each in the first stage: the h at which
 * E[E[Φ(h / √(ν(1/X + 1/Y))) | Y]^(k−1)] = `confidence`, with X and Y chi-square of ν = n0 − 1 degrees of freedom and
 * 1/k < confidence < 1.
 */
export function rinottConstant(systems: number, firstStage: number, confidence: number): number {
  const freedom = firstStage - 1;
  const { points, weights } = chiSquare(freedom);
  const scales = points.map((y) => points.map((x) => 1 / Math.sqrt(freedom * (1 / x + 1 / y))));
  const probability = (h: number) => {
    let sum = 0;
    for (let j = 0; j < points.length; j++) {
      let inner = 0;
      for (let i = 0; i < points.length; i++) inner += weights[i] * normalCdf(h * scales[j][i]);
      sum += weights[j] * pow(inner, systems - 1);
    }
    return sum;
  };
  return positiveRoot((h) => probability(h) - confidence, 4);
}

/**
 * Replications a system needs in all, given the sample variance of its first `firstStage`: max(n0, ⌈h² S² / δ²⌉), δ > 0
 * being the indifference zone in the unit of the metric. After them the smallest (or largest) mean is chosen.
 */
export function rinottSize(h: number, variance: number, indifference: number, firstStage: number): number {
  return Math.max(firstStage, Math.ceil((h * h * variance) / (indifference * indifference)));
}
