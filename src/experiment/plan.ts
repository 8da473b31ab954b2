/** Cuts the replications of an experiment into chunks. */
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Chunk } from './executor.ts';

/** A chunk is at most so many times as long as the one before: one lucky measurement shall not make a giant. */
const GROWTH = 4;
/** Chunks that are left for each thread, at least, when a chunk is cut: so that all end together. */
const LAST = 2;

/** What is to be done: replications [0, replications) of every scenario. */
export interface Job {
  scenarios: readonly Scenario[];
  seed: string;
  replications: number;
  /** All scenarios go on from the warm-ups of this one, which is the first of them; left out: each has its own. */
  past?: Scenario;
}

/**
 * Chunks in the order in which they are wanted: the same replications of every scenario in turn, then the next ones.
 * They are single replications at first; once it is known how long those take, as many as last for `grain`.
 */
export class Plan {
  private readonly job: Job;
  private readonly width: number;
  private readonly grain: number;
  /** The replications being handed out, [from, to), and the next scenario to get them. */
  private from = 0;
  private to = 0;
  private turn = 0;
  /** Time of a replication, of late [ms]; 0: not known yet. */
  private each = 0;

  constructor(job: Job, width: number, grain: number) {
    this.job = job;
    this.width = width;
    this.grain = grain;
  }

  /** The next chunk; null when all are handed out. */
  next(): Chunk | null {
    const { scenarios, seed, replications, past } = this.job;
    if (this.turn === 0) {
      if (this.to === replications) return null;
      const size = this.size();
      this.from = this.to;
      this.to += size;
    }
    const scenario = scenarios[this.turn];
    this.turn = (this.turn + 1) % scenarios.length;
    return { scenario, seed, from: this.from, to: this.to, only: null, ...(past !== undefined && { past }) };
  }

  /** The next chunks that are to run together: one, or those that have their warm-up in common; null when all are handed out. */
  load(): Chunk[] | null {
    const chunk = this.next();
    if (chunk === null) return null;
    const load = [chunk];
    if (this.job.past !== undefined) while (this.turn > 0) load.push(this.next() as Chunk);
    return load;
  }

  /** Takes note of `replications` that took so long together [ms]. */
  learn(replications: number, milliseconds: number): void {
    if (replications === 0) return;
    const latest = milliseconds / replications;
    this.each = this.each === 0 ? latest : (this.each + latest) / 2;
  }

  private size(): number {
    const { scenarios, replications, past } = this.job;
    // A state is good for one replication of each.
    if (past !== undefined) return 1;
    const left = replications - this.to;
    const worth = this.each === 0 ? 1 : Math.ceil(this.grain / this.each);
    const share = Math.ceil((left * scenarios.length) / (LAST * this.width));
    return Math.max(1, Math.min(worth, GROWTH * (this.to - this.from), share, left));
  }
}
