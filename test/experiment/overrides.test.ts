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

test('a number of replications takes the place of a precision, and a precision that of a number', () => {
  const wait = { metric: 'wait', place: 'lane', flow: 'all', halfWidth: 2 };
  const precise = override(scenario, { precision: 0.02 });
  expect(precise.run).toEqual({
    ...scenario.run,
    replications: 1000,
    precision: { relative: 0.02, absolute: [] },
  });
  const own = {
    ...scenario,
    run: { ...precise.run, replications: 80, precision: { relative: 0.1, absolute: [wait] } },
  };
  expect(override(own, { precision: 0.02 }).run).toEqual({
    ...own.run,
    precision: { relative: 0.02, absolute: [wait] },
  });
  expect(override(own, { replications: 3 }).run).toEqual({ ...scenario.run, replications: 3 });
  expect(own.run.precision.relative).toBe(0.1);
});

test.each([
  [{ replications: 0 }, 'replications: 0 is not a whole number from 1'],
  [{ replications: 2.5 }, 'replications: 2.5 is not'],
  [{ precision: 0 }, 'precision: 0 is not a share above 0 and below 1'],
  [{ precision: 5 }, 'precision: 5 is not a share'],
  [{ precision: 0.05, replications: 3 }, 'either replications or precision, not both'],
  [{ days: 0 }, 'days: 0 is not a number above 0'],
  [{ days: Number.NaN }, 'days: NaN'],
  [{ days: 1 }, 'a run of 1 days leaves nothing after the warm-up of 1 days of one'],
])('%o is refused', (wrong, message) => {
  expect(() => override(scenario, wrong)).toThrow(message);
});
