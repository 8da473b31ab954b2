import { expect, test } from 'vitest';
import { goalTable } from '../../src/cli/goals.ts';
import { wordsOf } from '../../src/cli/words/words.ts';
import { valueTable } from '../../src/cli/worth.ts';
import type { GoalRow } from '../../src/results/document.ts';
import { sampleResults } from '../results/sample.ts';

const look = (language: 'en' | 'vi') => ({ language, words: wordsOf(language), columns: 120 });

test('goals: what is wanted, what is reached', () => {
  const [, , line, ...rest] = goalTable(sampleResults(), look('en')).split('\n');
  expect(line).toMatch(/^1,300 a day: at least 1,300 +trucks\/day +– +1,297 ± 4 cannot tell \(3\/10 runs, 11–60 %\)$/);
  expect(rest).toEqual([]);
});

test('a goal that is missed says what is in the way: trucks that do not come, or a place', () => {
  const results = sampleResults();
  const [goal] = results.goals ?? [];
  const told = (change: Partial<GoalRow>) =>
    goalTable({ ...results, goals: [{ ...goal, verdict: 'notReached', ...change }] }, look('vi'))
      .split('\n')
      .at(-1);
  expect(told({ binds: 'demand' })).toBe(
    '1.300 xe mỗi ngày: không đạt theo two-lanes, vì mỗi ngày chỉ có 1.298 xe đến.',
  );
  expect(told({ binds: 'place', path: 'high' })).toBe(
    '1.300 xe mỗi ngày: không đạt theo two-lanes (high); nơi đầu tiên thành nút thắt là lane, sử dụng 45 % thời gian.',
  );
});

test('money: figures down, alternatives across, and what was not counted', () => {
  const lines = valueTable(sampleResults(), look('en')).split('\n');
  expect(lines[0]).toBe('Money of 2025, discounted at 9 % a year');
  expect(lines).toContainEqual(expect.stringMatching(/^years of service +2026–2027$/));
  expect(lines).toContainEqual(expect.stringMatching(/^runs with NPV above 0 +% +100 \(72–100\)$/));
  expect(lines).toContainEqual(expect.stringMatching(/^internal rate of return +% +50$/));
  expect(lines).toContainEqual(expect.stringMatching(/^traffic that just pays +trucks\/day +none$/));
  expect(lines.at(-2)).toBe('Without a price, and not counted: carbon dioxide.');
  expect(lines.at(-1)).toMatch(/^one-lane cannot clear all that come/);
});
