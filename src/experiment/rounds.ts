/**
 * The loop over replications. Replication 1 of every scenario, then replication 2 of every scenario, and so on: when
 * it is stopped in the middle, every scenario has the same number of replications and they still make pairs. Whoever
 * runs them, in whatever order, they are folded here and in this order, so that the sums are the same to the last digit.
 */
import { Gate } from '../gate/gate.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { chooseExecutor } from './choose-executor.ts';
import { Fold } from './fold.ts';
import { refuseOthers } from './fork.ts';
import { handOut } from './hand-out.ts';
import { named } from './named.ts';
import { checkReferences } from './references.ts';
import type { MakeGate } from './replicator.ts';

/** How far the work is; told of every single replication of every scenario when it is done. */
export interface Progress {
  done: number;
  total: number;
  /** The total is a guess: it goes on until what matters is precise. */
  guessed: boolean;
  /** The scenario that was just run, and the replication, from 1. */
  scenario: string;
  replication: number;
}

export interface RoundOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the work; what is finished is kept. */
  signal?: AbortSignal;
  /** Threads to run on, from 1 (default: 1, the calling thread). The results do not depend on it. */
  threads?: number;
  /** A stand-in for the gate; runs in the calling thread. */
  makeGate?: MakeGate;
}

/** The same where all scenarios go on from the warm-ups of the first of them, `past`. */
export interface ForkOptions extends RoundOptions {
  past?: Scenario;
}

/** Who says when there are replications enough. */
export interface Stopping {
  /** Asked once after every round, when all folds have taken it in. */
  enough(): boolean;
  /** Replications that it will take in all, as far as can be seen. */
  readonly likely: number;
}

/** What came of the rounds. */
export interface Rounds {
  folds: Fold[];
  /** Threads that ran them: 1 where it was not worth starting more. */
  threads: number;
  /** Stopped by the signal before there were replications enough. */
  interrupted: boolean;
}

/** Replications that a precision takes as a rule, for the choice of who runs them. */
const USUAL = 100;

/** Stopped before a single replication of every scenario was finished: there is nothing to keep. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted before the first replication was finished');
    this.name = 'Interrupted';
  }
}

/**
 * Runs `replications` of every scenario with one seed, or fewer where `begin` gives somebody to say when there are
 * enough; it is handed the folds, one for each scenario, while they are empty. A round that was not finished for all
 * scenarios is dropped, and so is what was run beyond the last one that is needed.
 */
export async function runRounds(
  scenarios: readonly Scenario[],
  seed: string,
  replications: number,
  { onProgress, signal = new AbortController().signal, threads = 1, makeGate, past }: ForkOptions = {},
  begin: (folds: readonly Fold[]) => Stopping | undefined = () => undefined,
): Promise<Rounds> {
  const make: MakeGate = makeGate ?? ((scenario) => new Gate(scenario));
  const gates = new Map(scenarios.map((scenario) => [scenario, named(scenario.name, () => make(scenario))]));
  const folds: Fold[] = [];
  for (const [scenario, { layout }] of gates) {
    checkReferences(scenario, layout);
    folds.push(new Fold(scenario.name, layout));
  }
  if (past !== undefined) refuseOthers(past, gates);
  const stopping = begin(folds);
  const job = { scenarios, seed, replications, past };
  const size = stopping === undefined ? replications : Math.min(replications, USUAL);
  const executor = await chooseExecutor({ ...job, replications: size }, gates, makeGate === undefined ? threads : 1);
  let done = 0;
  const rounds = handOut(executor, job, signal, ({ scenario, from }, { rows }) => {
    for (const k of rows.keys()) {
      done++;
      const total = Math.max(done, (stopping?.likely ?? replications) * scenarios.length);
      const replication = from + k + 1;
      onProgress?.({ done, total, guessed: stopping !== undefined, scenario: scenario.name, replication });
    }
  });
  let enough = false;
  for await (const round of rounds) {
    for (const [i, row] of round.entries()) folds[i].add(row);
    enough = stopping?.enough() ?? false;
    if (enough) break;
  }
  const finished = folds[0].replications;
  if (finished === 0) throw new Interrupted();
  return {
    folds,
    threads: Math.min(executor.width, replications * scenarios.length),
    interrupted: !enough && finished < replications,
  };
}
