import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { GateRefusal } from '../../src/gate/refusal.ts';
import { loadScenario, ScenarioError } from '../../src/scenario/load/load.ts';
import { faults } from '../invariants/faults.ts';
import { folderOf } from '../scenario/scratch.ts';
import { Dice } from './dice.ts';
import { scenario } from './scenario.ts';

/** Scenarios tried; more with `SCENARIOS=20000`. */
const RUNS = Number(process.env.SCENARIOS ?? 2000);

/** What a run may be refused for. */
const REFUSALS = [
  /^deadlock since minute \d+: trucks of .* that hold .* wait for /,
  /^more than \d+ trucks are inside at minute \d+: \d+ of them wait for .*, which cannot keep up/,
  /^more than 60000 events: shorten the run/,
  /^time stands still at minute \d+: /,
  /^the stock of .* stands between a take and a give of /,
  /^the itinerary of .* is too large: /,
];

test('random scenarios end with results that hold together, or with a clear refusal', { timeout: 600_000 }, () => {
  const file = join(folderOf({ 'main.yaml': '' }), 'main.yaml');
  const ends = { results: 0, refused: 0, wrong: 0 };
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const text = JSON.stringify(scenario(new Dice(draw)));
      writeFileSync(file, text);
      try {
        const gate = new Gate(loadScenario(file));
        expect(faults(gate, gate.replicate('1', 0))).toEqual([]);
        ends.results++;
      } catch (error) {
        if (error instanceof ScenarioError) ends.wrong++;
        else if (error instanceof GateRefusal && REFUSALS.some((kind) => kind.test(error.message))) ends.refused++;
        else throw new Error(`${error}\n${text}`, { cause: error });
      }
    }),
    { numRuns: RUNS, seed: 20251111, endOnFailure: true },
  );
  // Most of them are right, and most of those run to their end.
  expect(ends.wrong).toBeLessThan(RUNS / 10);
  expect(ends.refused).toBeLessThan(RUNS / 2);
  expect(ends.refused).toBeGreaterThan(0);
});
