/** The scenarios of a sweep's points, made when they are wanted. */

import { Gate } from '../../gate/gate.ts';
import { GateRefusal } from '../../gate/refusal.ts';
import type { Sweep } from '../../scenario/load/sweep.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { refuseOthers } from '../fork.ts';
import { checkMetrics } from '../references.ts';
import type { Study } from './study.ts';
import { SweepError } from './sweep-error.ts';

/** Scenarios that are kept: the runs of a point are made one after the other, those of some points side by side. */
const LATEST = 64;
/** Points that are looked at before anything is run. */
const MOST_CHECKED = 200;

export class Variants {
  private readonly sweep: Sweep;
  private readonly study: Study;
  private readonly latest = new Map<number, Scenario>();
  /** The scenario from whose warm-ups all runs go on, where they do. */
  readonly past: Scenario | undefined;

  constructor(sweep: Sweep, study: Study) {
    this.sweep = sweep;
    this.study = study;
    if (study.plan.forkAt !== undefined) [this.past] = sweep.whole();
  }

  /** The scenario of a point; a mistake says which point it is (`SweepError`). */
  of(point: number): Scenario {
    const scenario = this.latest.get(point) ?? this.make(point);
    this.latest.delete(point);
    this.latest.set(point, scenario);
    if (this.latest.size > LATEST) this.latest.delete(this.latest.keys().next().value as number);
    return scenario;
  }

  /** Makes one point with each value of each factor, and looks for the metrics in the first: better now than after an hour. */
  check(): void {
    const seen = new Set<string>();
    const { points, plan } = this.study;
    let checked = 0;
    for (let point = 0; point < points.length && checked < MOST_CHECKED; point++) {
      const fresh = points[point].filter((value, k) => plan.factors[k].levels !== null && !seen.has(`${k}|${value}`));
      if (fresh.length === 0 && point > 0 && point < points.length - 1) continue;
      points[point].forEach((value, k) => {
        seen.add(`${k}|${value}`);
      });
      const scenario = this.of(point);
      if (checked++ === 0) checkMetrics(scenario, plan.metrics);
      if (this.past !== undefined) this.checkFork(this.past, scenario, point);
    }
  }

  private checkFork(past: Scenario, scenario: Scenario, point: number): void {
    try {
      refuseOthers(past, new Map([past, scenario].map((one) => [one, new Gate(one)])));
    } catch (error) {
      if (!(error instanceof GateRefusal)) throw error;
      throw new SweepError(`point ${point + 1} (${this.study.told(point)}):\n${error.message}`);
    }
  }

  private make(point: number): Scenario {
    try {
      return this.sweep.scenario(this.study.points[point]);
    } catch (error) {
      if (error instanceof Error && error.name === 'ScenarioError') {
        throw new SweepError(`point ${point + 1} (${this.study.told(point)}):\n${error.message}`);
      }
      throw error;
    }
  }
}
