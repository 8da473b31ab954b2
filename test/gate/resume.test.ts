/** A run that is paused and continued ends as if nothing had happened, whatever acts in it. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { memory } from '../../src/memory/memory.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { files } from '../scenarios/files.ts';

/** The long ones are run for so many days behind the warm-up, or trucks. */
const DAYS = 3;
const TRUCKS = 5_000;
/** Where a run is paused, as parts of it. */
const PAUSES = [0.04, 0.61];

const known = readdirSync('scenarios/known-answers').filter((name) => name.endsWith('.yaml'));

/** Actors and processes of arrivals that took part in a run that was continued. */
const seen = new Set<string>();

test.each(files('scenarios'))('%s', (file) => {
  goesOn(shortened(loadScenario(file)), PAUSES);
});

test.each(known)('known answer %s', (name) => {
  goesOn(shortened(loadScenario(`scenarios/known-answers/${name}`, { root: 'scenarios' })), PAUSES.slice(1));
});

test('recorded arrivals', () => {
  const scenario = loadScenario('scenarios/tutorial/1-one-lane.yaml');
  const { trucks } = scenario.flows;
  const times = Array.from({ length: 900 }, (_, k) => 2 * Math.floor(k / 3));
  goesOn(shortened({ ...scenario, flows: { trucks: { ...trucks, arrivals: { kind: 'recorded', times } } } }), PAUSES);
});

function goesOn(scenario: Scenario, pauses: readonly number[]): void {
  const gate = new Gate(scenario);
  const bytes = bytesOf(gate.replicate('luck', 3));
  const end = memory.floats[memory.NOW];
  for (const part of pauses) {
    const state = gate.pause('luck', 3, part * end);
    const other = new Gate(scenario);
    other.replicate('other', 1);
    expect(bytesOf(other.resume(state))).toBe(bytes);
    expect(bytesOf(gate.resume(state))).toBe(bytes);
  }
  for (const one of [...gate.world.actors, ...gate.world.processes]) if (one !== null) seen.add(one.constructor.name);
}

test('with an eye on who hinders whom', () => {
  const { run, ...scenario } = loadScenario('scenarios/tutorial/2-yard-and-lanes.yaml');
  const gate = new Gate({ ...scenario, run: { ...run, hindrances: true } });
  const bytes = bytesOf(gate.replicate('luck', 0));
  for (const part of PAUSES) {
    const state = gate.pause('luck', 0, part * run.horizon);
    gate.replicate('other', 1);
    expect(bytesOf(gate.resume(state))).toBe(bytes);
  }
});

test('every kind of actor and of arrivals took part', () => {
  const folders = ['actors', 'arrivals', 'calendar', 'vehicles'].map((name) => `src/gate/${name}`);
  const sources = folders.flatMap((folder) =>
    readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const kinds = sources.flatMap((source) =>
    [...source.matchAll(/class (\w+) (?:extends Actor|implements ArrivalProcess)/g)].map(([, name]) => name),
  );
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
});

test('a run that is over before is refused', () => {
  const scenario = loadScenario('scenarios/tutorial/1-one-lane.yaml');
  const { horizon } = scenario.run;
  expect(() => new Gate(scenario).pause('luck', 0, horizon)).toThrow(`the run is over at minute ${horizon}`);
});

/** A fingerprint of all numbers of an outcome, to the last bit. */
function bytesOf(outcome: Outcome): string {
  const hash = createHash('sha256');
  for (const value of Object.values(outcome)) hash.update(typeof value === 'number' ? String(value) : value);
  return hash.digest('hex');
}

function shortened(scenario: Scenario): Scenario {
  const { horizon, warmUp, until } = scenario.run;
  return {
    ...scenario,
    run: {
      ...scenario.run,
      horizon: Math.min(horizon, Math.max(2 * warmUp, warmUp + DAYS * 1440)),
      until: typeof until === 'number' ? Math.min(until, TRUCKS) : until,
    },
  };
}
