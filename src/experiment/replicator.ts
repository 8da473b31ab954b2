import type { Layout, Outcome } from '../gate/outcome.ts';
import type { Scenario } from '../scenario/model/scenario.ts';

/** What runs one replication: the gate, or a stand-in for tests. */
export interface Replicator {
  readonly layout: Layout;
  /** Replication number `replication` (from 0) of this seed. The outcome is good until the next call. */
  replicate(seed: string, replication: number): Outcome;
}

export type MakeGate = (scenario: Scenario) => Replicator;
