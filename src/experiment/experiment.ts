import type { Results } from '../results/document.ts';

/** A finished, or interrupted, piece of work: the document, and what of it depends on this one execution. */
export interface Experiment {
  results: Results;
  /** Replications that were wanted, null: as many as the precision takes; `results.replications` were finished. */
  asked: number | null;
  /** Stopped by the caller's signal before there were enough. */
  interrupted: boolean;
  /** Threads that ran the replications: 1 where it was not worth starting more. */
  threads: number;
  /** Work done by scenario. */
  effort: Effort[];
}

/** Events fired and trucks made in the replications that count. */
export interface Effort {
  scenario: string;
  events: number;
  trucks: number;
}
