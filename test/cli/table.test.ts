import { expect, test } from 'vitest';
import { sentences } from '../../src/cli/sentences.ts';
import { calibrationTable, keyTable } from '../../src/cli/table.ts';
import { wordsOf } from '../../src/cli/words/words.ts';
import { sampleResults } from '../results/sample.ts';

const look = (language: 'en' | 'vi', columns = 120) => ({ language, words: wordsOf(language), columns });

test('key metrics by scenario, in units for people and with the digits the runs support', () => {
  expect(keyTable(sampleResults(), look('en'))).toBe(
    [
      '                      unit          one-lane    two-lanes',
      '──────────────────────────────────────────────────────────',
      'trucks cleared a day  trucks/day   1,296 ± 5    1,297 ± 4',
      'time at the gate      h           10.0 ± 0.5  1.50 ± 0.03',
      'utilisation @ lane    %               90 ± 2       45 ± 1',
    ].join('\n'),
  );
});

test('the same in Vietnamese', () => {
  const lines = keyTable(sampleResults(), look('vi')).split('\n');
  expect(lines[2]).toMatch(/^số xe thông quan mỗi ngày\s+xe\/ngày\s+1\.296 ± 5\s+1\.297 ± 4$/);
  expect(lines[3]).toMatch(/^thời gian xe ở cửa khẩu\s+giờ\s+10,0 ± 0,5\s+1,50 ± 0,03$/);
});

test('where there is no room for all scenarios, there are several tables', () => {
  const tables = keyTable(sampleResults(), look('en', 50)).split('\n\n');
  expect(tables.length).toBe(2);
  expect(tables[0]).toContain('one-lane');
  expect(tables[1]).toContain('two-lanes');
  for (const line of tables.join('\n').split('\n')) expect(line.length).toBeLessThanOrEqual(50);
});

test('what nobody observed, and what the other scenario does not have', () => {
  const results = sampleResults();
  results.scenarios[0].keyMetrics = [{ metric: 'blocked', place: 'lane', flow: 'all' }];
  expect(keyTable(results, look('en')).split('\n')[2]).toMatch(/^blocked time @ lane\s+min\s+–\s+nothing observed$/);
});

test('published figures beside simulated ones', () => {
  const [, , row] = calibrationTable(sampleResults().calibration, look('en')).split('\n');
  expect(row).toMatch(/^Theory\s+h\s+8\.33–9\.17\s+10\.0 ± 0\.5\s+\+9 %\s+predicted$/);
  const [figure] = sampleResults().calibration;
  const exact = calibrationTable(
    [
      { ...figure, residual: 0 },
      { ...figure, publishedLow: 550, residual: -0.5 },
    ],
    look('vi'),
  );
  expect(exact).toContain('trong khoảng');
  expect(exact).toContain('−50 %');
});

test('a sentence for each alternative', () => {
  expect(sentences(sampleResults(), 'en', wordsOf('en'), false)).toEqual([
    [
      'two-lanes against one-lane:',
      '  better in time at the gate (−8.5 ± 0.3 h);',
      '  changed (neither good nor bad by itself) in utilisation @ lane (−45 ± 1 points);',
      '  cannot be told apart in trucks cleared a day (+1 ± 3 trucks/day).',
    ].join('\n'),
  ]);
  expect(sentences(sampleResults(), 'vi', wordsOf('vi'), false)[0]).toMatch(
    /^two-lanes so với one-lane:\n {2}tốt hơn về thời gian xe ở cửa khẩu \(−8,5 ± 0,3 giờ\);\n {2}có thay đổi/,
  );
});

test('exactly the same is said so', () => {
  const results = sampleResults();
  Object.assign(results.differences[0], { mean: 0, ciLow: 0, ciHigh: 0, variance: 0 });
  expect(sentences(results, 'en', wordsOf('en'), false)[0]).toContain('exactly the same in trucks cleared a day.');
  for (const row of results.differences)
    Object.assign(row, { mean: 0, ciLow: 0, ciHigh: 0, variance: 0, verdict: 'cannotTell' });
  expect(sentences(results, 'en', wordsOf('en'), false)).toEqual([
    'two-lanes against one-lane:\n  exactly the same in every key metric.',
  ]);
});

test('colours only where they are wanted', () => {
  const mark = String.fromCharCode(27);
  expect(sentences(sampleResults(), 'en', wordsOf('en'), true)[0]).toContain(mark);
  expect(sentences(sampleResults(), 'en', wordsOf('en'), false)[0]).not.toContain(mark);
});
