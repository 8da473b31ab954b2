/**
 * Who runs replications: this thread, workers beside it, or a queue that many machines work off. An executor knows
 * nothing of rounds, folding or stopping: it is handed chunks and gives back their rows, in any order of its own; which
 * chunks there are, and what becomes of the rows, is the caller's affair (`hand-out`).
 */
import { GateRefusal } from '../gate/refusal.ts';
import type { MetricRef, Scenario } from '../scenario/model/scenario.ts';
import type { Replicator } from './replicator.ts';
import { type Row, rowOf, some } from './row.ts';

/** Replications [from, to) of a scenario, counted from 0: the unit of work. Plain data. */
export interface Chunk {
  scenario: Scenario;
  seed: string;
  from: number;
  to: number;
  /** Metrics that are wanted and nothing else of a row, in this order; null: whole rows. */
  only: readonly MetricRef[] | null;
  /** Every replication goes on from the warm-up of the same one of this scenario; left out: it has a warm-up of its own. */
  past?: Scenario;
}

/** What came of a chunk. Plain data, too. */
export interface Batch {
  /** One row per replication, in order: all of them, or those before the one that was refused. */
  rows: Row[];
  /** Why the next replication cannot be run; null where there was no such thing. */
  refusal: string | null;
  /** Time spent on the rows [ms]. */
  milliseconds: number;
}

export interface Executor {
  /** Chunks that it runs at the same time. More are not handed to it. */
  readonly width: number;
  /** Least work worth handing to it at once [ms]; 0: any. */
  readonly grain: number;
  /**
   * Runs chunks that go together, one after the other, and gives back a batch for each. A refusal of the gate is told in
   * the batch; the promise is rejected when the signal aborts it, or by a fault of ours.
   */
  run(load: readonly Chunk[], signal: AbortSignal): Promise<Batch[]>;
}

/** Runs the replications of a chunk one after the other on the gate of its scenario, wherever that is. */
export function runChunk(gate: Replicator, { seed, from, to, only }: Omit<Chunk, 'scenario' | 'past'>): Batch {
  const start = performance.now();
  const keep = only === null ? rowOf : some(gate.layout, only);
  const rows: Row[] = [];
  let refusal: string | null = null;
  try {
    for (let replication = from; replication < to; replication++) rows.push(keep(gate.replicate(seed, replication)));
  } catch (error) {
    if (!(error instanceof GateRefusal)) throw error;
    refusal = error.message;
  }
  return { rows, refusal, milliseconds: performance.now() - start };
}
