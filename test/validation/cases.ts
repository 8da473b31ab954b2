import { expect, test } from 'vitest';
import { knownAnswers, openCase, readKnownAnswer } from '../../src/experiment/verify/known-answer.ts';
import { measure } from '../../src/experiment/verify/measure.ts';
import { isMet } from '../../src/experiment/verify/verify.ts';

/** Tests every known answer but the long ones on a seed, at the first attempt; or the long ones only. */
export function testAgainstKnownAnswers(seed: string, long = false): void {
  for (const name of knownAnswers()) {
    if ((readKnownAnswer(name).long ?? false) !== long) continue;
    test(`${name}, seed ${seed}`, { timeout: 1_200_000 }, async () => {
      const of = openCase(name);
      const { checks } = await measure(of, seed, of.scenario.run.replications);
      expect(checks.filter((check) => !isMet(check))).toEqual([]);
    });
  }
}
