import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Candidate } from '../../../src/experiment/size/candidate.ts';
import { pricesOf } from '../../../src/experiment/size/prices.ts';
import { reversalAmong } from '../../../src/experiment/size/reversal.ts';
import { size } from '../../../src/experiment/size/size.ts';
import { readRequirement } from '../../../src/scenario/load/requirement.ts';
import { loadVarying, readVaried } from '../../../src/scenario/load/vary.ts';
import type { Scenario } from '../../../src/scenario/model/scenario.ts';
import { fewestByBlocking } from '../../../src/stats/infer/erlang.ts';
import { folderOf, load } from '../../scenario/scratch.ts';
import { sizeYard } from './erlang.ts';

describe('the bays of a yard, by the formula of Erlang', () => {
  // Both neighbours are 8 % of the target away, or more.
  test.each([
    [8, 5],
    [15, 1],
    [15, 5],
  ])('%i offered, %i %% turned away', async (offered, percent) => {
    const { answer, candidates, runs, reversal } = await sizeYard(offered, percent, 'yard');
    const exact = fewestByBlocking(offered, percent / 100);
    expect(answer === null ? null : candidates[answer].values).toEqual([exact]);
    expect(candidates.find(({ values }) => values[0] === exact - 1)?.meets).toBe(false);
    expect(candidates.reduce((sum, one) => sum + one.runs, 0)).toBe(runs);
    expect(reversal).toBeNull();
  });

  test('the same document on any number of threads', async () => {
    const [one, two] = await Promise.all([sizeYard(8, 5, 's', 1), sizeYard(8, 5, 's', 2)]);
    expect(two).toEqual(one);
  });

  test('too few runs: it goes by the mean and says so', async () => {
    // With 22 bays 2.1 % are turned away: three runs do not tell that from 2 %.
    const { candidates } = await sizeYard(15, 2, 'yard', 1, 3);
    expect(candidates.some(({ figures: [{ finding }] }) => finding === 'open')).toBe(true);
  });
});

const GATE = `
run: { days: 4, warmUp: 1 d }
places: { yard: { bays: 4, queue: 0 }, lane: { lanes: 1 } }
crews: { guards: { count: 3 } }
flows:
  trucks:
    arrivals: { poisson: 10 /h }
    itinerary: [{ yard: yard, stay: { exponential: 1 h } }, { lane: lane, service: { exponential: 2 min } }]
`;
const sized = (vary: string[], require: string[], more: object = {}, text = GATE.replace(/crews.*\n/, '')) => {
  const varying = loadVarying(join(folderOf({ 'gate.yaml': text }), 'gate.yaml'), vary);
  const requirements = require.map(readRequirement);
  return size(varying, { folder: null, overrides: {}, requirements, limit: null, indifference: 0.01, ...more });
};

describe('what is no answer', () => {
  test('none of the numbers is enough', async () => {
    const sizing = await sized(['places.yard.bays=1..6'], ['turnedAway.share <= 1 %']);
    expect(sizing?.answer).toBeNull();
    expect(sizing?.candidates.map(({ meets }) => meets)).not.toContain(true);
    expect(sizing?.candidates.at(-1)?.values).toEqual([6]);
  });

  test('what the gate refuses to run is not enough', async () => {
    const text = GATE.replace(/crews.*\n/, '')
      .replace('days: 4', 'days: 4, limits: { trucks: 60 }')
      .replace('bays: 4, queue: 0', 'bays: 4');
    const sizing = await sized(['places.yard.bays=2..12'], ['wait.p95 @ yard <= 9 h'], {}, text);
    const refused = sizing?.candidates.filter(({ refusal }) => refusal !== null) ?? [];
    expect(refused.map(({ values: [bays], meets }) => [bays, meets])).toContainEqual([7, false]);
  });

  test.each([
    [['places.yard.bays=1.0..6.0'], ['turnedAway.share <= 1 %'], {}, /a capacity is a whole number/],
    [['places.yard.bays=1..6'], [], {}, /it has no goals: add --require/],
    [['places.yard.bays=1..6'], ['wait @ yrd <= 2 min'], {}, /did you mean wait @ yard/],
    [
      ['places.yard.bays=1..9000', 'places.lane.lanes=1..900'],
      ['wait @ lane <= 2 min'],
      {},
      /12600 combinations .* at most 5000/,
    ],
  ])('%o %o', async (vary, require, more, message) => {
    await expect(sized(vary, require, more)).rejects.toThrow(message);
  });
});

test('more capacity that makes a figure worse is noticed beyond chance only', () => {
  const target = { sense: 'atMost', value: 1, indifference: 0 } as const;
  const candidate = (size: number, values: number[]) => {
    const one = new Candidate([size], {} as Scenario, '');
    one.values.push(...values.map((value) => [value]));
    return one;
  };
  // The same luck in both: differences of 1 ± 0.1 show, however far the runs are apart.
  const luck = [5, 1, 9, 3, 7, 2];
  const few = candidate(3, luck);
  const worse = candidate(
    4,
    luck.map((value, i) => value + 1 + (i % 2) / 10),
  );
  const alike = candidate(
    5,
    luck.map((value, i) => value + (i % 2 === 0 ? 1 : -0.9)),
  );
  expect(reversalAmong([worse, few], [target], 0.95)).toEqual({ less: few, more: worse, target: 0 });
  expect(reversalAmong([few, alike], [target], 0.95)).toBeNull();
  expect(reversalAmong([few, worse], [{ ...target, sense: 'atLeast' }], 0.95)).toBeNull();
});

test('a price in a year: the capital over its life, and the running cost', () => {
  const costs = `
costs:
  base: 2025
  discountRate: 9 %
  life: 20 years
  build:
    bays: { at: yard, capital: 100 m VND, running: 2 m VND }
    lane: { at: lane, capital: 10 m VND, life: 1 years }
  crews: { guards: { people: 3, pay: 90 m VND } }
`;
  const scenario = load(GATE + costs);
  const prices = pricesOf(
    scenario,
    ['places.yard.bays=1..9', 'places.lane.lanes=1..9', 'crews.guards.count=1..9'].map(readVaried),
  );
  // The capital recovery factor of 9 % over 20 years is 0.109546475 (validation vector econ-crf), over one year 1.09.
  expect(prices).toEqual([expect.closeTo(0.109546475 * 100e6 + 2e6, -1), expect.closeTo(10.9e6, 3), 90e6]);
  expect(pricesOf(scenario, [readVaried('flows.trucks.patience=1..9')])).toBeNull();
});
