/** What runs inside a worker thread. It loads the gate and nothing else. */
import { Gate } from '../gate/gate.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { type Batch, type Chunk, runChunk } from './executor.ts';
import { gateFor } from './fork.ts';

/** Chunks on their way to a worker. */
export interface Order {
  /** Each with its normalised scenarios as JSON; the same text is the same gate. */
  chunks: (Omit<Chunk, 'scenario' | 'past'> & { scenario: string; past?: string })[];
  /** Gates to keep: scenarios that take turns. */
  keep: number;
}

/** Compiling takes as long as a replication or two, and a gate that has run before runs several times as fast. */
const gates = new Map<string, Gate>();

export default function work({ chunks, keep }: Order): Batch[] {
  const gateOf = (text: string) => {
    const gate = gates.get(text) ?? compile(text, keep);
    // The latest stand last, so that the one all others go on from stays.
    gates.delete(text);
    gates.set(text, gate);
    return gate;
  };
  return chunks.map((chunk) => runChunk(gateFor(chunk, gateOf), chunk));
}

/** Compiles a gate, which takes the place of the oldest one if there are enough. */
function compile(text: string, keep: number): Gate {
  for (const oldest of gates.keys()) {
    if (gates.size < keep) break;
    gates.delete(oldest);
  }
  const scenario: Scenario = JSON.parse(text);
  return new Gate(scenario);
}
