/** Scenarios that go on from the warm-ups of another one: whether they can, and how a replication of theirs is run. */
import { differencesOf } from '../gate/forking/differences.ts';
import { Gate } from '../gate/gate.ts';
import { GateRefusal } from '../gate/refusal.ts';
import type { State } from '../gate/state.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Replicator } from './replicator.ts';

/** Most paths that are told of. */
const SHOWN = 3;

/**
 * Makes sure that every scenario can go on from the warm-ups of `past`.
 * @throws {GateRefusal} for the first that cannot, with what it has otherwise
 */
export function refuseOthers(past: Scenario, gates: ReadonlyMap<Scenario, Replicator>): void {
  const from = gateAt(past, (scenario) => gates.get(scenario));
  for (const scenario of gates.keys()) {
    const { forked, others } = differencesOf(past, scenario);
    if (others.length > 0) {
      throw new GateRefusal(
        `${scenario.name} cannot be forked from ${past.name}: it has ${list(others)} otherwise. From a fork on there may be ` +
          'another number of servers, bays, places to wait, vehicles, cranes, docks, permits and people, and other hours ' +
          '(schedules, their calendars, closures and slowdowns under events); leave out --fork-at to compare the rest',
      );
    }
    if (gateAt(scenario, (one) => gates.get(one)).canGoOnFrom(from)) continue;
    throw new GateRefusal(
      `${scenario.name} cannot be forked from ${past.name}: its ${list(forked)} ask for parts that the gate of ${past.name} ` +
        'does not have, or has otherwise (a limit where there was none, hours where it was always open, servers that fail or ' +
        'are set up one by one); write both with the same parts, or leave out --fork-at',
    );
  }
}

function list(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return `${paths.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The latest warm-up of this thread: the scenarios of a replication come one after the other. */
let latest: { gate: Gate; seed: string; replication: number; state: State } | null = null;

/** Who runs the replications of a chunk: its gate by itself, or from the warm-ups of its past. */
export function gateFor<S>(
  { scenario, past }: { scenario: S; past?: S },
  gateOf: (scenario: S) => Replicator,
): Replicator {
  if (past === undefined) return gateOf(scenario);
  const from = gateAt(past, gateOf);
  const gate = gateAt(scenario, gateOf);
  const able = gate.canGoOnFrom(from);
  return {
    layout: gate.layout,
    replicate(seed, replication) {
      // Told as a refusal of the run, wherever it is run.
      if (!able) throw new GateRefusal('it cannot be forked: it asks for parts that its past does not have');
      const state = warmUp(from, seed, replication);
      return gate === from ? gate.resume(state) : gate.goOnFrom(from, state);
    },
  };
}

function warmUp(gate: Gate, seed: string, replication: number): State {
  if (latest?.gate !== gate || latest.seed !== seed || latest.replication !== replication) {
    latest = { gate, seed, replication, state: gate.warmUp(seed, replication) };
  }
  return latest.state;
}

function gateAt<S>(scenario: S, gateOf: (scenario: S) => Replicator | undefined): Gate {
  const gate = gateOf(scenario);
  if (!(gate instanceof Gate)) throw new Error('only a gate can be forked');
  return gate;
}
