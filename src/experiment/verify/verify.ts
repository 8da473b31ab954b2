import type { RoundOptions } from '../rounds.ts';
import { type Check, LEVEL } from './judge.ts';
import type { Case } from './known-answer.ts';
import { measure, type Run } from './measure.ts';

/** How many times as long the second run of a known answer is. Its intervals are half as wide: harder to meet by luck. */
export const LONGER = 4;

/** A known answer and how the gate did. */
export interface Verified {
  of: Case;
  /** One run, or two where the first did not meet every value; the last one counts. */
  runs: Run[];
  met: boolean;
}

/**
 * Holds the gate against a known answer. Of so many intervals some miss by chance: where one does, or is too wide, the
 * whole case is run once more on a fresh seed and four times as long, and must then meet every value. What is wrong with
 * a gate shows twice as clearly then; what was chance is gone.
 */
export async function verify(of: Case, seed: string, options: RoundOptions = {}): Promise<Verified> {
  const { replications } = of.scenario.run;
  const first = await measure(of, seed, replications, options);
  if (first.checks.every(isMet)) return { of, runs: [first], met: true };
  const second = await measure(of, `${seed}/again`, LONGER * replications, options);
  return { of, runs: [first, second], met: second.checks.every(isMet) };
}

export function isMet({ verdict }: Check): boolean {
  return verdict === 'met';
}

/** All known answers that were run, in figures. */
export interface Tally {
  cases: number;
  values: number;
  /** Values that were not met in a first run, and how many of these chance alone is expected to give. */
  missedAtFirst: number;
  expectedByChance: number;
  /** Known answers that were not met in the end. */
  failed: string[];
}

export function tallyOf(verified: readonly Verified[]): Tally {
  const checks = verified.flatMap(({ runs: [first] }) => first.checks);
  // Where there is no chance in the runs the interval is a point, which misses nothing by chance.
  const random = checks.filter(({ ciLow, ciHigh }) => ciHigh > ciLow).length;
  return {
    cases: verified.length,
    values: checks.length,
    missedAtFirst: checks.filter((check) => !isMet(check)).length,
    expectedByChance: Number((random * (1 - LEVEL)).toPrecision(3)),
    failed: verified.filter(({ met }) => !met).map(({ of }) => of.name),
  };
}
