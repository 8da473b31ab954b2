/** What the command line may change of a run without touching the file. */
import type { Scenario } from '../scenario/model/scenario.ts';
import { MOST_REPLICATIONS } from '../scenario/schema/precision.ts';

export interface Overrides {
  seed?: string;
  /** Number of replications, a whole number from 1. */
  replications?: number;
  /** Half-width of the key metrics as a share of their means, above 0 and below 1; widths that the file asks for stay. */
  precision?: number;
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

/**
 * A copy of the scenario with another seed, number of replications, precision or length; the warm-up stays as it is.
 * @throws {OverrideError} for a value out of its range, both replications and a precision, or days within the warm-up
 */
export function override(scenario: Scenario, { seed, replications, precision, days }: Overrides): Scenario {
  const run = { ...scenario.run };
  if (seed !== undefined) run.seed = seed;
  if (replications !== undefined) {
    if (!Number.isInteger(replications) || replications < 1) {
      throw new OverrideError(`replications: ${replications} is not a whole number from 1`);
    }
    run.replications = replications;
    delete run.precision;
  }
  if (precision !== undefined) {
    if (!(precision > 0 && precision < 1)) {
      throw new OverrideError(`precision: ${precision} is not a share above 0 and below 1`);
    }
    if (replications !== undefined) throw new OverrideError('either replications or precision, not both');
    if (run.precision === undefined) run.replications = MOST_REPLICATIONS;
    run.precision = { relative: precision, absolute: run.precision?.absolute ?? [] };
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
