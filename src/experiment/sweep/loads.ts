/** Cuts the runs of a sweep that are still to be made into loads worth handing over. */
import type { Chunk } from '../executor.ts';
import type { Missing } from './due.ts';
import type { Study } from './study.ts';
import type { Variants } from './variants.ts';

/** Chunks that go together, and the points they are of. */
export interface Load {
  chunks: Chunk[];
  points: number[];
}

/** Least work of a load [ms], whatever the executor says: every load is a file on the disk. */
const LEAST = 50;
/** Loads for each thread that are left, at least, when one is cut: so that all end together. */
const LAST = 2;

export class Loads {
  private readonly grain: number;
  private readonly width: number;
  private readonly wanted: Iterator<{ point: number; replication: number }>;
  private ahead: { point: number; replication: number } | null = null;
  private readonly study: Study;
  private readonly variants: Variants;
  /** Runs that are not cut into loads yet. */
  private left: number;
  /** Time of a run, of late [ms]; 0: not known yet. */
  private each = 0;
  private last = 0;

  /** Of the runs that are missing. */
  constructor(study: Study, variants: Variants, missing: readonly Missing[], width: number, grain: number) {
    this.study = study;
    this.variants = variants;
    this.width = width;
    this.grain = Math.max(LEAST, grain);
    this.wanted = variants.past === undefined ? oneByOne(missing) : byReplication(missing);
    this.left = missing.reduce((sum, { replications }) => sum + replications.length, 0);
    this.step();
  }

  /** The next load; null when all are cut. */
  next(): Load | null {
    if (this.ahead === null) return null;
    const load: Load = { chunks: [], points: [] };
    const { seed, metrics } = this.study.plan;
    let size = this.size();
    this.last = size;
    this.left -= size;
    for (; size > 0 && this.ahead !== null; size--) {
      const { point, replication } = this.ahead;
      const chunk = load.chunks.at(-1);
      if (chunk !== undefined && load.points.at(-1) === point && chunk.to === replication) chunk.to++;
      else {
        const scenario = this.variants.of(point);
        const { past } = this.variants;
        const span = { from: replication, to: replication + 1 };
        load.chunks.push({ scenario, seed, ...span, only: metrics, ...(past !== undefined && { past }) });
        load.points.push(point);
      }
      this.step();
    }
    return load;
  }

  /** Takes note of so many runs that took so long together [ms]. */
  learn(runs: number, milliseconds: number): void {
    if (runs === 0) return;
    const latest = milliseconds / runs;
    this.each = this.each === 0 ? latest : (this.each + latest) / 2;
  }

  private step(): void {
    const { value, done } = this.wanted.next();
    this.ahead = done ? null : value;
  }

  /** Runs that last for `grain`; not many more than last time, and fewer near the end. */
  private size(): number {
    const worth = this.each === 0 ? 1 : Math.ceil(this.grain / this.each);
    const share = Math.ceil(this.left / (LAST * this.width));
    return Math.max(1, Math.min(worth, 4 * Math.max(1, this.last), share));
  }
}

/** Replication by replication: all that go on from the same warm-up, one after the other. */
function* byReplication(missing: readonly Missing[]) {
  const most = Math.max(...missing.map(({ replications }) => replications[replications.length - 1] + 1));
  const wanted = missing.map(({ point, replications }) => ({ point, replications: new Set(replications) }));
  for (let replication = 0; replication < most; replication++) {
    for (const { point, replications } of wanted) if (replications.has(replication)) yield { point, replication };
  }
}

function* oneByOne(missing: readonly Missing[]) {
  for (const { point, replications } of missing) for (const replication of replications) yield { point, replication };
}
