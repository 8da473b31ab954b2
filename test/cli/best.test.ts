import { expect, test } from 'vitest';
import { bestLines } from '../../src/cli/best.ts';
import { certainty } from '../../src/cli/certainty.ts';
import { wordsOf } from '../../src/cli/words/words.ts';
import type { BestRow, Results } from '../../src/results/document.ts';
import { sampleResults } from '../results/sample.ts';

/** Four scenarios of which the last two cannot be told apart from the best. */
function four(standings: BestRow['standing'][]): Results {
  const results = sampleResults();
  const [entry] = results.scenarios;
  const names = ['one-lane', 'two-lanes', 'three-lanes', 'four-lanes'];
  const [, time] = results.differences;
  const [best] = results.best ?? [];
  return {
    ...results,
    verdictConfidence: 1 - 0.05 / 9,
    scenarios: names.map((name) => ({ ...entry, name })),
    differences: [
      { ...time, scenario: 'two-lanes', verdict: 'worse' },
      { ...time, scenario: 'three-lanes' },
      { ...time, scenario: 'four-lanes', verdict: 'cannotTell' },
    ],
    best: names.map((scenario, i) => ({ ...best, scenario, standing: standings[i] })),
  };
}

test('metric by metric: against the baseline, and who may be the best', () => {
  expect(bestLines(four(['notBest', 'notBest', 'maybe', 'maybe']), 'en', wordsOf('en'))).toEqual([
    [
      'time at the gate:',
      '  better than one-lane: three-lanes; worse than one-lane: two-lanes; cannot be told apart from one-lane: four-lanes.',
      '  cannot be told apart from the best: three-lanes and four-lanes; surely no better than another: one-lane and two-lanes.',
    ].join('\n'),
  ]);
});

test('one that is surely the best is named alone', () => {
  const [said] = bestLines(four(['notBest', 'notBest', 'best', 'notBest']), 'vi', wordsOf('vi'));
  expect(said.split('\n').at(-1)).toBe('  chắc chắn tốt nhất: three-lanes.');
  const all = bestLines(four(['maybe', 'maybe', 'maybe', 'maybe']), 'en', wordsOf('en'))[0];
  expect(all.split('\n').at(-1)).toBe(
    '  cannot be told apart from the best: one-lane, two-lanes, three-lanes and four-lanes.',
  );
});

test('a comparison without the section says nothing of it', () => {
  expect(bestLines({ ...sampleResults(), best: undefined }, 'en', wordsOf('en'))).toEqual([]);
});

test('how far verdicts hold together, and what the common luck was worth', () => {
  expect(certainty(four(['best', 'notBest', 'notBest', 'notBest']), 'en', wordsOf('en')).split('\n')).toEqual([
    'Differences are paired, replication by replication, with 95 % intervals.',
    'With 3 alternatives in 3 key metrics each verdict is judged at 99.4444 %, so that all of them hold together at 95 % (Bonferroni).',
    'What is said of the best holds together for all scenarios and key metrics at 95 % (multiple comparisons with the best).',
    'All met the same trucks with the same luck: to tell as much, runs with luck of their own would have to be 1.5 times as many (median of the key metrics; 1.5 to 1.5).',
  ]);
  const alone = { ...sampleResults(), best: undefined, differences: [] };
  expect(certainty(alone, 'vi', wordsOf('vi'))).toBe(
    'Chênh lệch được tính theo cặp từng lượt mô phỏng, với khoảng tin cậy 95 %.',
  );
});
