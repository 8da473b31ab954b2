/**
 * The loop over replications. Replication 1 of every scenario, then replication 2 of every scenario, and so on: when
 * it is stopped in the middle, every scenario has the same number of replications and they still make pairs.
 */
import { Gate } from '../gate/gate.ts';
import type { Layout, Outcome } from '../gate/outcome.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { Fold } from './fold.ts';
import { named } from './named.ts';
import { checkReferences } from './references.ts';

/** What runs one replication: the gate, or a stand-in for tests. */
export interface Replicator {
  readonly layout: Layout;
  /** Replication number `replication` (from 0) of this seed. The outcome is good until the next call. */
  replicate(seed: string, replication: number): Outcome;
}

export type MakeGate = (scenario: Scenario) => Replicator;

/** How far the work is; told after every single replication of every scenario. */
export interface Progress {
  done: number;
  total: number;
  /** The scenario that was just run, and the replication, from 1. */
  scenario: string;
  replication: number;
}

export interface RoundOptions {
  onProgress?: (progress: Progress) => void;
  /** Stops the loop before the next replication; what is finished is kept. */
  signal?: AbortSignal;
  makeGate?: MakeGate;
}

/** Stopped before a single replication of every scenario was finished: there is nothing to keep. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted before the first replication was finished');
    this.name = 'Interrupted';
  }
}

/**
 * Runs `replications` of every scenario with one seed. A round that was not finished for all scenarios is dropped. The
 * event loop gets a turn after each replication, so that Ctrl-C can be heard.
 */
export async function runRounds(
  scenarios: readonly Scenario[],
  seed: string,
  replications: number,
  options: RoundOptions = {},
): Promise<Fold[]> {
  const makeGate = options.makeGate ?? ((scenario) => new Gate(scenario));
  const gates = scenarios.map((scenario) => named(scenario.name, () => makeGate(scenario)));
  const folds = gates.map(({ layout }, i) => new Fold(scenarios[i].name, layout));
  for (const [i, { layout }] of gates.entries()) checkReferences(scenarios[i], layout);
  const total = replications * scenarios.length;
  let done = 0;
  for (let replication = 0; replication < replications; replication++) {
    const round: Outcome[] = [];
    for (const [i, gate] of gates.entries()) {
      if (options.signal?.aborted) break;
      round.push(named(scenarios[i].name, () => gate.replicate(seed, replication)));
      done++;
      options.onProgress?.({ done, total, scenario: scenarios[i].name, replication: replication + 1 });
      await turn();
    }
    if (round.length < gates.length) break;
    for (const [i, outcome] of round.entries()) folds[i].add(outcome);
  }
  if (folds.some((fold) => fold.replications === 0)) throw new Interrupted();
  return folds;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
