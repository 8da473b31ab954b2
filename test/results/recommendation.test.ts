import { expect, test } from 'vitest';
import type { Appraisal, GoalRow, Results } from '../../src/results/document.ts';
import { recommendation } from '../../src/results/recommendation.ts';

type Verdict = GoalRow['verdict'];

/** Scenarios with the verdicts on their goals and what they cost a year; the first one is the baseline. */
function results(plans: { verdicts: Verdict[]; costs?: number[] }[]): Results {
  const goals = plans.flatMap(({ verdicts }, k) =>
    verdicts.map((verdict, goal) => ({ scenario: `s${k}`, goal: `g${goal}`, verdict })),
  ) as GoalRow[];
  const value = plans.flatMap(({ costs = [] }, k) =>
    costs.map((annualCosts) => ({ scenario: `s${k}`, annualCosts })),
  ) as Appraisal[];
  const scenarios = plans.map((_, k) => ({ name: `s${k}` }));
  return { scenarios, goals, value } as unknown as Results;
}

const [yes, no, maybe]: Verdict[] = ['reached', 'notReached', 'cannotTell'];
const names = (rows: { scenario: string }[] = []) => rows.map(({ scenario }) => scenario);

test('of those that surely reach all goals the cheapest stands first', () => {
  const found = recommendation(
    results([
      { verdicts: [no, yes] },
      { verdicts: [yes, yes], costs: [30] },
      { verdicts: [yes, yes], costs: [20] },
      { verdicts: [yes, maybe], costs: [1] },
    ]),
  );
  expect(names(found?.reaching)).toEqual(['s2', 's1']);
  expect(found?.priced).toBe(true);
  expect(found?.closest?.scenario).toBe('s2');
});

test('the baseline builds nothing and costs nothing; of several paths of demand the dearest counts', () => {
  const found = recommendation(
    results([{ verdicts: [yes] }, { verdicts: [yes], costs: [1, 5] }, { verdicts: [yes], costs: [4] }]),
  );
  expect(found?.reaching.map(({ scenario, annualCosts }) => [scenario, annualCosts])).toEqual([
    ['s0', 0],
    ['s2', 4],
    ['s1', 5],
  ]);
});

test('where none reaches all: the one that reaches most, then that of which more cannot be told, then the cheaper one', () => {
  const most = recommendation(results([{ verdicts: [no, no, no] }, { verdicts: [yes, no, no], costs: [9] }]));
  expect(names(most?.reaching)).toEqual([]);
  expect(most?.closest?.scenario).toBe('s1');
  const open = recommendation(
    results([{ verdicts: [yes, no] }, { verdicts: [yes, maybe], costs: [9] }, { verdicts: [yes, no], costs: [1] }]),
  );
  expect(open?.closest?.scenario).toBe('s1');
  const cheaper = recommendation(
    results([{ verdicts: [no, no] }, { verdicts: [yes, no], costs: [9] }, { verdicts: [yes, no], costs: [1] }]),
  );
  expect(cheaper?.closest).toMatchObject({ scenario: 's2', reached: 1, goals: 2 });
  expect(cheaper?.closest?.missed.map(({ goal }) => goal)).toEqual(['g1']);
});

test('a plan without a price stands behind those that have one, and is said to have none', () => {
  const found = recommendation(results([{ verdicts: [no] }, { verdicts: [yes] }, { verdicts: [yes], costs: [7] }]));
  expect(names(found?.reaching)).toEqual(['s2', 's1']);
  expect(found?.priced).toBe(false);
});

test('nothing is recommended where nothing is wanted', () => {
  expect(recommendation(results([{ verdicts: [] }]))).toBeNull();
});
