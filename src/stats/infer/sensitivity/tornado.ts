/**
 * Tornado: one factor at a time goes to its low and its high value while all others stay, with the luck of the base run.
 * It shows what each can do by itself, and nothing of what they do together.
 */
import { type Paired, paired } from '../paired.ts';

/** A factor's three values; the base may be whatever stands for leaving it as it is. */
export interface Range<Value> {
  low: Value;
  base: Value;
  high: Value;
}

/** What a factor does to the result: differences from the base, and from low to high. */
export interface Swing {
  /** Number of the factor. */
  factor: number;
  low: Paired;
  high: Paired;
  /** The result at the high value less that at the low one. */
  swing: Paired;
}

/** Rows of factor values to run: the base, then for each factor its low and its high value. */
export function tornadoRows<Value>(factors: readonly Range<Value>[]): Value[][] {
  const base = factors.map((factor) => factor.base);
  return [base, ...factors.flatMap(({ low, high }, j) => [base.with(j, low), base.with(j, high)])];
}

/**
 * Swings of all factors, the widest first, from the results at `tornadoRows`: `results[row]` by replication, all rows
 * with the same luck. Intervals at level `confidence`, each for itself.
 */
export function tornado(results: readonly ArrayLike<number>[], confidence: number): Swing[] {
  const [base, ...others] = results;
  const swings: Swing[] = [];
  for (let factor = 0; 2 * factor < others.length; factor++) {
    const low = others[2 * factor];
    const high = others[2 * factor + 1];
    swings.push({
      factor,
      low: paired(low, base, confidence),
      high: paired(high, base, confidence),
      swing: paired(high, low, confidence),
    });
  }
  const width = ({ low, high, swing }: Swing) =>
    Math.max(Math.abs(low.mean), Math.abs(high.mean), Math.abs(swing.mean));
  return swings.sort((a, b) => width(b) - width(a));
}
