import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preview } from '../../src/experiment/preview/preview.ts';
import { Gate } from '../../src/gate/gate.ts';
import { GateRefusal } from '../../src/gate/refusal.ts';
import { compact } from '../../src/results/compact.ts';
import { PREVIEW } from '../../src/results/sections/preview.ts';
import { loadScenario, ScenarioError } from '../../src/scenario/load/load.ts';
import { folderOf } from '../scenario/scratch.ts';
import { Dice } from './dice.ts';
import { scenario } from './scenario.ts';

test('of random scenarios, something finite is said of places that the results have, too', { timeout: 300_000 }, () => {
  const file = join(folderOf({ 'main.yaml': '' }), 'main.yaml');
  let told = 0;
  fc.assert(
    fc.property(fc.gen(), (draw) => {
      const text = JSON.stringify(scenario(new Dice(draw)));
      writeFileSync(file, text);
      try {
        const loaded = loadScenario(file);
        const places = new Set(new Gate(loaded).layout.places.map(({ name }) => name));
        for (const row of compact(preview(loaded))) {
          PREVIEW.parse(row);
          expect(places.has(row.place), row.place).toBe(true);
          if (row.load !== null) told++;
        }
      } catch (error) {
        if (!(error instanceof ScenarioError) && !(error instanceof GateRefusal)) {
          throw new Error(`${error}\n${text}`, { cause: error });
        }
      }
    }),
    { numRuns: 100, seed: 20251111, endOnFailure: true },
  );
  expect(told).toBeGreaterThan(100);
});
