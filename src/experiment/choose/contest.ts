/** Plans with their runs so far, all with the same luck: what the methods of choosing work on. */
import type { MetricRef, Scenario } from '../../scenario/model/scenario.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import type { Trials } from '../trials.ts';
import { Unanswerable } from '../unanswerable.ts';

export interface Plan {
  name: string;
  scenario: Scenario;
}

/** Runs of every plan before anything is decided. */
export const FIRST_STAGE = 10;

export class Contest {
  /** Values of the figure by plan and replication. */
  readonly values: number[][];
  private readonly plans: readonly Plan[];
  private readonly metric: MetricRef;
  private readonly trials: Trials;

  constructor(plans: readonly Plan[], metric: MetricRef, trials: Trials) {
    this.plans = plans;
    this.metric = metric;
    this.trials = trials;
    this.values = plans.map(() => []);
  }

  get runs(): number {
    return this.values.reduce((sum, { length }) => sum + length, 0);
  }

  /** Runs plans so many times more each. Throws `Unanswerable` where a run observed nothing. */
  async run(more: ReadonlyMap<number, number>): Promise<void> {
    const asked = [...more].filter(([, runs]) => runs > 0);
    const wanted = asked.map(([i, runs]) => {
      const { name, scenario } = this.plans[i];
      const from = this.values[i].length;
      return { name, scenario, from, to: from + runs };
    });
    const found = await this.trials.of(wanted);
    for (const [k, [i]] of asked.entries()) {
      for (const [value] of found[k]) {
        if (!Number.isFinite(value)) throw this.nothing(i);
        this.values[i].push(value);
      }
    }
  }

  private nothing(i: number): Unanswerable {
    const where = `in replication ${this.values[i].length + 1} of ${this.plans[i].name}`;
    return new Unanswerable(
      `${writeMetric(this.metric)}: nothing was observed ${where}; take longer runs (--days) or another metric`,
    );
  }
}

/** Throws unless the first stage is within the budget. */
export function checkBudget(plans: number, budget: number): void {
  const least = plans * FIRST_STAGE;
  if (budget >= least) return;
  throw new Unanswerable(
    `--budget: ${budget} runs are too few; the first stage takes ${FIRST_STAGE} of each of ${plans} plans, ${least} in all`,
  );
}
