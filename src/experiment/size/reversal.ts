import { paired } from '../../stats/infer/paired.ts';
import type { Target } from '../../stats/infer/sizing/level-test.ts';
import type { Candidate } from './candidate.ts';

/** More capacity that makes a figure worse: candidates with less and with more of it, and which target it is. */
export interface Reversal {
  less: Candidate;
  more: Candidate;
  target: number;
}

/**
 * Whether more capacity never makes things worse, as far as it was tried: the first pair of neighbours of which the
 * larger is worse beyond chance, all pairs and targets judged together (paired differences under common random numbers,
 * Bonferroni); null: there is none.
 */
export function reversalAmong(
  candidates: readonly Candidate[],
  targets: readonly Target[],
  confidence: number,
): Reversal | null {
  const pairs = neighbours(candidates);
  const level = 1 - (1 - confidence) / Math.max(1, pairs.length * targets.length);
  for (const [less, more] of pairs) {
    for (const [k, { sense }] of targets.entries()) {
      const { n, ciLow, ciHigh, mean } = paired(more.column(k), less.column(k), level);
      const worse = sense === 'atMost' ? ciLow > 0 : ciHigh < 0;
      if (n > 1 && mean !== 0 && worse) return { less, more, target: k };
    }
  }
  return null;
}

/** Pairs of which the second has more, and nothing that was tried lies between them. */
function neighbours(candidates: readonly Candidate[]): [Candidate, Candidate][] {
  const run = candidates.filter(({ refusal }) => refusal === null);
  const pairs: [Candidate, Candidate][] = [];
  for (const less of run) {
    const above = run.filter((one) => one !== less && within(less, one));
    for (const more of above) {
      if (!above.some((between) => between !== more && within(between, more))) pairs.push([less, more]);
    }
  }
  return pairs;
}

function within(less: Candidate, more: Candidate): boolean {
  return less.combination.every((value, i) => value <= more.combination[i]);
}
