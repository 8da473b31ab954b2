import { expect, test } from 'vitest';
import { override } from '../../src/experiment/overrides.ts';
import { makeScenario } from './fake.ts';

const scenario = makeScenario('one');

test('what is not named stays', () => {
  expect(override(scenario, {})).toEqual(scenario);
});

test('seed, replications and days', () => {
  const { run } = override(scenario, { seed: '007', replications: 3, days: 2.5 });
  expect(run).toEqual({ ...scenario.run, seed: '007', replications: 3, horizon: 3600 });
  expect(scenario.run.seed).toBe('1');
});

test.each([
  [{ replications: 0 }, 'replications: 0 is not a whole number from 1'],
  [{ replications: 2.5 }, 'replications: 2.5 is not'],
  [{ days: 0 }, 'days: 0 is not a number above 0'],
  [{ days: Number.NaN }, 'days: NaN'],
  [{ days: 1 }, 'a run of 1 days leaves nothing after the warm-up of 1 days of one'],
])('%o is refused', (wrong, message) => {
  expect(() => override(scenario, wrong)).toThrow(message);
});
