/** The figure at points of the factors' space, each simulated once, all with the same luck. */
import type { Varying } from '../../scenario/load/vary.ts';
import type { MetricRef, Scenario } from '../../scenario/model/scenario.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import type { Trials, Wanted } from '../trials.ts';
import { Unanswerable } from '../unanswerable.ts';

/** A value for each factor; null: as the file has it. */
export type Point = readonly (number | null)[];

/** Points whose scenarios are there at the same time. */
const BLOCK = 256;

export class Points {
  private readonly varying: Varying;
  private readonly metric: MetricRef;
  private readonly trials: Trials;
  private readonly known = new Map<string, readonly number[]>();

  constructor(varying: Varying, metric: MetricRef, trials: Trials) {
    this.varying = varying;
    this.metric = metric;
    this.trials = trials;
  }

  /** Those of the points that have to be run, each once. */
  fresh(points: readonly Point[], replications: number): Point[] {
    const keys = new Map(points.map((point) => [keyOf(point, replications), point]));
    return [...keys].flatMap(([key, point]) => (this.known.has(key) ? [] : [point]));
  }

  /**
   * The figure by replication at every point, `result[point][replication]`; NaN where nothing was observed.
   * @throws {GateRefusal} where the gate refuses a run of a point
   */
  async at(points: readonly Point[], replications: number): Promise<(readonly number[])[]> {
    const fresh = this.fresh(points, replications);
    for (let first = 0; first < fresh.length; first += BLOCK) {
      const block = fresh.slice(first, first + BLOCK);
      const wanted = block.map((point): Wanted => {
        const scenario: Scenario = this.varying.scenario(point);
        return { scenario, name: this.nameOf(point), from: 0, to: replications };
      });
      const values = await this.trials.of(wanted);
      for (const [i, point] of block.entries()) {
        this.known.set(
          keyOf(point, replications),
          values[i].map(([value]) => value),
        );
      }
    }
    return points.map((point) => this.known.get(keyOf(point, replications)) ?? []);
  }

  /** The same where every run must have observed something. Throws `Unanswerable`. */
  async everywhere(points: readonly Point[], replications: number): Promise<(readonly number[])[]> {
    const results = await this.at(points, replications);
    for (const [i, values] of results.entries()) {
      const empty = values.findIndex((value) => !Number.isFinite(value));
      if (empty < 0) continue;
      const where = `in replication ${empty + 1} of ${this.nameOf(points[i])}`;
      throw new Unanswerable(
        `${writeMetric(this.metric)}: nothing was observed ${where}; take longer runs (--days), narrower ranges or another metric`,
      );
    }
    return results;
  }

  /** `my-gate, places.lane.lanes = 3, flows.trucks.patience = 12 min`. */
  private nameOf(point: Point): string {
    const { base, varied } = this.varying;
    const set = varied.flatMap(({ path, unit }, i) =>
      point[i] === null ? [] : [`${path} = ${point[i]}${unit && ` ${unit}`}`],
    );
    return [base.name, ...set].join(', ');
  }
}

function keyOf(point: Point, replications: number): string {
  return `${replications}|${point.join('|')}`;
}
