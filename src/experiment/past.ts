/** Warm-ups from which other scenarios go on. */
import type { Scenario } from '../scenario/model/scenario.ts';
import { OverrideError } from './overrides.ts';

const DAY = 1440;

/** The same scenario with a warm-up that ends where it is to be forked [min]. */
export function warmedUpTo(at: number, { run: { warmUpBy: _, ...run }, ...scenario }: Scenario): Scenario {
  return { ...scenario, run: { ...run, warmUp: at } };
}

/**
 * Makes sure that others may go on from the warm-ups of `past`, which end at minute `at`.
 * @throws {OverrideError} where nothing would be left, or the demands of later years would meet the warm-up of this one
 */
export function checkPast({ name, run: { horizon }, plan }: Scenario, at: number): void {
  if (at >= horizon) {
    throw new OverrideError(
      `a fork at ${at / DAY} days leaves nothing of the ${horizon / DAY} days of ${name}: ` +
        'fork earlier, or run longer (--days, run.days)',
    );
  }
  if (plan !== undefined) {
    throw new OverrideError(
      'what is run in the years of a plan cannot be forked: their demands are not those of the warm-up; ' +
        'take plan out of the scenarios, or leave out --fork-at',
    );
  }
}
