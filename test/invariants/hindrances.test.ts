import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { GateRefusal } from '../../src/gate/refusal.ts';
import { everyTruck } from '../../src/gate/trucks.ts';
import { memory } from '../../src/memory/memory.ts';
import { loadScenario, ScenarioError } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { Dice } from '../random/dice.ts';
import { scenario as random } from '../random/scenario.ts';
import { folderOf } from '../scenario/scratch.ts';
import { files } from '../scenarios/files.ts';
import { emptyToEmpty } from './gates.ts';

const { ints } = memory;

const observing = (s: Scenario): Scenario => ({ ...s, run: { ...s.run, hindrances: true } });

/** Runs a scenario as it is and observed; tells what is wrong with the observation. */
function wrong(s: Scenario): string[] {
  const plain = new Gate(s);
  const before = plain.replicate('1', 0);
  const kept = { metrics: before.metrics.slice(), series: before.series.slice(), events: before.events };
  const gate = new Gate(observing(s));
  const { metrics, series, events } = gate.replicate('1', 0);
  const told: string[] = [];
  if (events !== kept.events) told.push(`${events} events, not ${kept.events}`);
  kept.metrics.forEach((value, k) => {
    if (!Object.is(value, metrics[k]))
      told.push(`${JSON.stringify(plain.layout.metrics[k])}: ${metrics[k]}, not ${value}`);
  });
  if (kept.series.some((value, k) => !Object.is(value, series[k]))) told.push('another series');
  const { presences = [], keepings = [] } = gate.compiled.registry.hindrances ?? {};
  const inside = everyTruck().length;
  let standing = 0;
  for (const { cell, ...of } of [...presences, ...keepings]) {
    if (ints[cell] < 0 || (inside === 0 && ints[cell] !== 0)) told.push(`${JSON.stringify(of)}: ${ints[cell]}`);
  }
  for (const { cell } of presences) standing += ints[cell];
  if (standing > inside) told.push(`${standing} stand somewhere, of ${inside}`);
  const value = (metric: string, place: string) =>
    metrics[gate.layout.metrics.findIndex((m) => m.metric === metric && m.place === place)];
  for (const { metric, place } of gate.layout.metrics.slice(kept.metrics.length)) {
    const share = value(metric, place);
    // A run that was over before its warm-up has collected nothing.
    if (Number.isNaN(share) && Number.isNaN(value('numberInSystem', 'all'))) continue;
    const most = metric === 'starvedShare' ? (value('idleShare', place) ?? 1) : 1;
    if (!(share >= 0 && share <= most + 1e-9)) told.push(`${metric} @ ${place} is ${share} of ${most}`);
  }
  return told;
}

test.each([...files('scenarios/tutorial'), 'scenarios/lang-son/agv-both-ways-2027.yaml'])(
  '%s: who is observed does the same, and nobody is counted who is gone',
  (file) => {
    const scenario = loadScenario(file);
    const day = { ...scenario, run: { ...scenario.run, horizon: 1440, warmUp: 0 } };
    expect(wrong(emptyToEmpty(scenario) ?? day)).toEqual([]);
  },
);

test('random scenarios, too', { timeout: 300_000 }, () => {
  const file = join(folderOf({ 'main.yaml': '' }), 'main.yaml');
  let observed = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const text = JSON.stringify(random(new Dice(draw)));
      writeFileSync(file, text);
      try {
        const found = wrong(loadScenario(file));
        if (found.length > 0) throw new Error(`${found.join('\n')}\n${text}`);
        observed++;
      } catch (error) {
        if (!(error instanceof ScenarioError || error instanceof GateRefusal)) throw error;
      }
    }),
    { numRuns: 300, seed: 19650, endOnFailure: true },
  );
  expect(observed).toBeGreaterThan(100);
});
