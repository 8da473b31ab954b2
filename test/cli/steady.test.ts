import { expect, test } from 'vitest';
import { sentences } from '../../src/cli/sentences.ts';
import { growthLines, warmUpLines } from '../../src/cli/steady.ts';
import { keyTable } from '../../src/cli/table.ts';
import { en } from '../../src/cli/words/en.ts';
import { vi } from '../../src/cli/words/vi.ts';
import type { Results } from '../../src/results/document.ts';
import type { WarmUpEntry } from '../../src/results/sections/warm-up.ts';
import { sampleResults } from '../results/sample.ts';

const look = { language: 'en' as const, words: en, columns: 100 };
const all = { place: 'all', flow: 'all' };

/** The sample, whose one lane cannot keep up. */
function overloaded(): Results {
  const results = sampleResults();
  const estimate = { mean: 120.3, ciLow: 117.2, ciHigh: 123.4, n: 10, variance: 18 };
  return {
    ...results,
    metrics: results.metrics.map((row) =>
      row.metric === 'timeInSystem' && row.scenario === 'one-lane' ? { ...row, grows: 'numberInSystem' } : row,
    ),
    growth: [
      { scenario: 'one-lane', metric: 'numberInSystem', ...all, ...estimate, limit: null, full: null },
      {
        scenario: 'one-lane',
        metric: 'queueLength',
        place: 'lane',
        flow: 'all',
        ...estimate,
        limit: 400,
        full: { mean: 4752, ciLow: 4608, ciHigh: 4896 },
      },
      ...['a', 'b', 'c', 'd'].map((place, i) => ({
        scenario: 'one-lane',
        metric: 'queueLength',
        place,
        flow: 'all',
        ...estimate,
        mean: i + 1,
        ciLow: i + 1,
        ciHigh: i + 1,
        limit: null,
        full: null,
      })),
    ],
  };
}

const warmUp = (verdict: WarmUpEntry['verdict'], wanted: number | null): Results => ({
  ...sampleResults(),
  warmUps: [
    {
      scenario: 'one-lane',
      verdict,
      wanted,
      pilot: null,
      figures: [
        {
          metric: 'timeInSystem',
          ...all,
          settled: wanted,
          verdict: verdict === 'runLonger' ? 'runLonger' : 'tooShort',
        },
        { metric: 'throughput', ...all, settled: 0, verdict: 'enough' },
      ],
    },
  ],
});

test('the table says how fast it grows in place of a mean', () => {
  const row = (results: Results) =>
    keyTable(results, look)
      .split('\n')
      .find((line) => line.startsWith('time at the gate'));
  expect(row(overloaded())).toMatch(/grows 120 ± 3 trucks\/day +1\.50 ± 0\.03$/);
  expect(row(sampleResults())).toMatch(/10\.0 ± 0\.5 +1\.50 ± 0\.03$/);
});

test('a difference to such a mean is judged, and not told', () => {
  const said = (results: Results) => sentences(results, 'en', en, false).join('\n');
  expect(said(overloaded())).toContain('better in time at the gate (no steady mean)');
  expect(said(sampleResults())).toContain('better in time at the gate (−8.5 ± 0.3 h)');
});

test('what is overloaded is named with its growth, the fastest first, and with the day on which it is full', () => {
  expect(growthLines(overloaded(), look)).toEqual([
    'one-lane: more trucks come than go. Growing, in trucks a day: lane +120 ± 3 (full 3.3 ± 0.1 days after the start); d +4; c +3; b +2; and 1 more.',
    'There is no mean wait there: a longer run would show longer ones.',
  ]);
  expect(growthLines(overloaded(), { ...look, language: 'vi', words: vi })[0]).toBe(
    'one-lane: số xe đến nhiều hơn số xe đi. Mức tăng mỗi ngày (xe): lane +120 ± 3 (đầy sau 3,3 ± 0,1 ngày kể từ đầu); d +4; c +3; b +2; và 1 nơi nữa.',
  );
  expect(growthLines({ ...sampleResults(), growth: undefined }, look)).toEqual([]);
});

test('a warm-up that is too short is told with the likely remedy, as the file has it', () => {
  const said = (minutes: number) => warmUpLines(warmUp('tooShort', minutes), look)[0];
  expect(said(12 * 1440)).toBe(
    'one-lane: a warm-up of 1 day is too short for time at the gate (MSER-5); write run.warmUp: 12 d, or auto.',
  );
  expect(said(36 * 60)).toContain('run.warmUp: 36 h');
  expect(said(90)).toContain('run.warmUp: 90 min');
  expect(warmUpLines(warmUp('tooShort', 12 * 1440), { ...look, language: 'vi', words: vi })[0]).toContain(
    'hãy ghi run.warmUp: 12 d, hoặc auto.',
  );
});

test('a run that has not settled is to be longer', () => {
  expect(warmUpLines(warmUp('runLonger', null), look)).toEqual([
    'one-lane: time at the gate has not settled in the first half of the run (MSER-5); let it run longer (run.days).',
  ]);
});

test.each(['enough', 'grows', 'stock', 'terminating', 'dated', 'tooFew'] as const)(
  'nobody is nagged: %s',
  (verdict) => {
    expect(warmUpLines(warmUp(verdict, null), look)).toEqual([]);
  },
);
