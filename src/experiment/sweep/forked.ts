import type { Sweep } from '../../scenario/load/sweep.ts';
import { checkPast, warmedUpTo } from '../past.ts';

/**
 * The same sweep, whose runs all go on from the warm-ups of its own scenario, which end at minute `at`.
 * @throws {OverrideError} where the scenario cannot be forked there
 */
export function forkedSweep(sweep: Sweep, at: number): Sweep {
  const whole = sweep.whole().map((scenario) => warmedUpTo(at, scenario));
  checkPast(whole[0], at);
  return {
    plan: { ...sweep.plan, forkAt: at },
    scenario: (point) => warmedUpTo(at, sweep.scenario(point)),
    whole: () => whole,
  };
}
