/**
 * A sweep laid out: its points, and what its runs are called in the store. Runs are numbered point by point, replication
 * by replication.
 */
import { VERSION } from '../../results/version.ts';
import { sha256Of } from '../../scenario/load/sha.ts';
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { aliasOf, type Store, type StoredRun } from '../store/store.ts';
import { type Point, pointsOf } from './points.ts';

/** The k-th of n parts of the work, k from 1. */
export interface Shard {
  k: number;
  n: number;
}

/** Replications [from, to) of a point. */
export interface Share {
  point: number;
  from: number;
  to: number;
}

export class Study {
  readonly plan: SweepPlan;
  readonly points: readonly Point[];
  /** Hashes of the scenarios that the file names, as they are. */
  readonly scenarios: readonly string[];
  /** Of all that the runs depend on: what is varied and how, the scenarios, the version. */
  readonly hash: string;

  constructor(plan: SweepPlan, scenarios: readonly string[]) {
    this.plan = plan;
    this.points = pointsOf(plan);
    this.scenarios = scenarios;
    const { factors, design, seed, forkAt } = plan;
    this.hash = sha256Of([VERSION, factors, design, seed, scenarios, ...(forkAt === undefined ? [] : [forkAt])]).slice(
      0,
      32,
    );
  }

  /** Name of a point in the store. */
  alias(point: number): string {
    return aliasOf(this.hash, point);
  }

  /** A run of a point, if it is there. */
  find(store: Store, point: number, replication: number): StoredRun | undefined {
    return store.find(this.alias(point), this.plan.seed, replication);
  }

  /**
   * What a shard has of every point: the k-th n-th of the runs, or of the points where a precision says how many runs a
   * point has; everything without a shard.
   */
  *shares(shard: Shard | null): Generator<Share> {
    const { replications, precision } = this.plan;
    const unit = precision === null ? 1 : replications;
    const size = (this.points.length * replications) / unit;
    const first = shard === null ? 0 : unit * Math.floor(((shard.k - 1) * size) / shard.n);
    const end = unit * (shard === null ? size : Math.floor((shard.k * size) / shard.n));
    for (let point = Math.floor(first / replications); point * replications < end; point++) {
      const before = point * replications;
      yield { point, from: Math.max(0, first - before), to: Math.min(replications, end - before) };
    }
  }

  /** `lanes = 3, demand = 240 /day`. */
  told(point: number): string {
    const { factors } = this.plan;
    return factors.map(({ name, unit }, k) => `${name} = ${this.points[point][k]}${unit && ` ${unit}`}`).join(', ');
  }
}
