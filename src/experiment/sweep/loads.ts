/** Cuts the runs of a sweep that are still to be made into loads worth handing over. */
import type { Chunk } from '../executor.ts';
import { countOf, type Missing } from './due.ts';
import type { Study } from './study.ts';
import type { Variants } from './variants.ts';

/** Chunks that go together, and the points they are of. */
export interface Load {
  chunks: Chunk[];
  points: number[];
}

interface Run {
  point: number;
  replication: number;
}

/** Least work of a load [ms], whatever the executor says: every load is a file on the disk. */
const LEAST = 50;
/** Loads for each taker that are left, at least, when one is cut: so that all end together. */
const LAST = 2;

/**
 * Each of those who take loads has a series of runs of its own, which go on from what the run before left behind: a gate
 * that is compiled and has run before, or a warm-up. Only when no series is left untouched do two share one.
 */
export class Loads {
  private readonly study: Study;
  private readonly variants: Variants;
  private readonly grain: number;
  private readonly untouched: Iterator<Run[]>;
  /** What is left of the series of each taker. */
  private readonly own: Run[][];
  /** Runs that are not cut into loads yet. */
  private left: number;
  /** Time of a run, of late [ms]; 0: not known yet. */
  private each = 0;
  private last = 0;

  /** Of the runs that are missing, for so many takers. */
  constructor(study: Study, variants: Variants, missing: readonly Missing[], takers: number, grain: number) {
    this.study = study;
    this.variants = variants;
    this.grain = Math.max(LEAST, grain);
    this.untouched = variants.past === undefined ? byPoint(missing) : byReplication(missing);
    this.own = Array.from({ length: takers }, () => []);
    this.left = countOf(missing);
  }

  /** The next load for a taker, from 0; null when all are cut. */
  next(taker: number): Load | null {
    if (this.left === 0) return null;
    const load: Load = { chunks: [], points: [] };
    const { seed, metrics } = this.study.plan;
    const { past } = this.variants;
    const size = this.size();
    this.last = size;
    this.left -= size;
    for (let k = 0; k < size; k++) {
      const { point, replication } = this.take(taker);
      const chunk = load.chunks.at(-1);
      if (chunk !== undefined && load.points.at(-1) === point && chunk.to === replication) chunk.to++;
      else {
        const scenario = this.variants.of(point);
        const span = { from: replication, to: replication + 1 };
        load.chunks.push({ scenario, seed, ...span, only: metrics, ...(past !== undefined && { past }) });
        load.points.push(point);
      }
    }
    return load;
  }

  /** Takes note of so many runs that took so long together [ms]. */
  learn(runs: number, milliseconds: number): void {
    if (runs === 0) return;
    const latest = milliseconds / runs;
    this.each = this.each === 0 ? latest : (this.each + latest) / 2;
  }

  /** The next run of a taker's series, of an untouched one, or of the second half of what another one has left. */
  private take(taker: number): Run {
    const { own } = this;
    if (own[taker].length === 0) {
      const { value, done } = this.untouched.next();
      own[taker] = done ? half(own.reduce((a, b) => (a.length < b.length ? b : a))) : value;
    }
    return own[taker].shift() as Run;
  }

  /** Runs that last for `grain`; not many more than last time, and fewer near the end. */
  private size(): number {
    const worth = this.each === 0 ? 1 : Math.ceil(this.grain / this.each);
    const share = Math.ceil(this.left / (LAST * this.own.length));
    return Math.max(1, Math.min(worth, 4 * Math.max(1, this.last), share));
  }
}

/** Takes the second half away, the middle one included. */
function half(runs: Run[]): Run[] {
  return runs.splice(Math.floor(runs.length / 2));
}

/** Runs of the same scenario. */
function* byPoint(missing: readonly Missing[]): Generator<Run[]> {
  for (const { point, replications } of missing) yield replications.map((replication) => ({ point, replication }));
}

/** Runs that go on from the same warm-up. */
function* byReplication(missing: readonly Missing[]): Generator<Run[]> {
  const most = Math.max(...missing.map(({ replications }) => replications[replications.length - 1] + 1));
  const wanted = missing.map(({ point, replications }) => ({ point, replications: new Set(replications) }));
  for (let replication = 0; replication < most; replication++) {
    const series = wanted.filter(({ replications }) => replications.has(replication));
    if (series.length > 0) yield series.map(({ point }) => ({ point, replication }));
  }
}
