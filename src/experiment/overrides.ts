/** What the command line may change of a run without touching the file. */
import type { Scenario } from '../scenario/model/scenario.ts';

export interface Overrides {
  seed?: string;
  /** Number of replications, a whole number from 1. */
  replications?: number;
  /** Length of a run, warm-up included [days]. */
  days?: number;
}

/** An override that this scenario cannot have. */
export class OverrideError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OverrideError';
  }
}

/** A copy of the scenario with another seed, number of replications or length; the warm-up stays as it is. */
export function override(scenario: Scenario, { seed, replications, days }: Overrides): Scenario {
  const run = { ...scenario.run };
  if (seed !== undefined) run.seed = seed;
  if (replications !== undefined) {
    if (!Number.isInteger(replications) || replications < 1) {
      throw new OverrideError(`replications: ${replications} is not a whole number from 1`);
    }
    run.replications = replications;
  }
  if (days !== undefined) {
    if (!(days > 0) || !Number.isFinite(days)) throw new OverrideError(`days: ${days} is not a number above 0`);
    run.horizon = days * 1440;
    if (run.horizon <= run.warmUp) {
      throw new OverrideError(
        `days: a run of ${days} days leaves nothing after the warm-up of ${run.warmUp / 1440} days of ${scenario.name}` +
          ` (its run.warmUp can be set, too)`,
      );
    }
  }
  return { ...scenario, run };
}
