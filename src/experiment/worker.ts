/** What runs inside a worker thread. It loads the gate and nothing else. */
import { Gate } from '../gate/gate.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { type Batch, runChunk } from './executor.ts';

/** A chunk on its way to a worker. */
export interface Order {
  /** The normalised scenario as JSON; the same text is the same gate. */
  scenario: string;
  seed: string;
  /** Replications [from, to). */
  from: number;
  to: number;
  /** Gates to keep: scenarios that take turns. */
  keep: number;
}

/** Compiling takes as long as a replication or two, and a gate that has run before runs several times as fast. */
const gates = new Map<string, Gate>();

export default function work({ scenario, seed, from, to, keep }: Order): Batch {
  return runChunk(gates.get(scenario) ?? compile(scenario, keep), seed, from, to);
}

/** Compiles a gate, which takes the place of the oldest one if there are enough. */
function compile(text: string, keep: number): Gate {
  for (const oldest of gates.keys()) {
    if (gates.size < keep) break;
    gates.delete(oldest);
  }
  const scenario: Scenario = JSON.parse(text);
  const gate = new Gate(scenario);
  gates.set(text, gate);
  return gate;
}
