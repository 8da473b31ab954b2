import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import type { BestRow, Results, Standing } from '../../src/results/document.ts';
import { fixture, PLANS } from './fixture.ts';
import { withMoney } from './fixtureMoney.ts';

let document: Document;
/** With one that is surely the best; with a group, in Vietnamese; and without either section. */
let sure: Document;
let group: Document;
let plain: Document;
beforeAll(async () => {
  document = await makeDocument();
  sure = page(withRuns(withBest(['notBest', 'notBest', 'notBest', 'notBest', 'best'])), 'en');
  group = page(withRuns(withBest(['maybe', 'notBest', 'maybe', 'notBest', 'notBest'])), 'vi');
  plain = page(fixture(), 'en');
}, 120_000);

/** With goals that tell in how many runs they are reached. */
function withRuns(results: Results): Results {
  const runs = { count: 27, n: 30, ciLow: 0.7438, ciHigh: 0.9654 };
  return { ...results, goals: withMoney(results).goals?.map((goal) => ({ ...goal, runs })) };
}

/** The fixture with its plans against the best of the others in time at the gate. */
function withBest(standings: Standing[]): Results {
  const results = fixture();
  const ends: Record<Standing, [number, number]> = { best: [-90.4, 0], maybe: [-12.3, 14.5], notBest: [0, 420.6] };
  const means: Record<Standing, number> = { best: -85, maybe: 1, notBest: 415 };
  return {
    ...results,
    verdictConfidence: 1 - 0.05 / 16,
    best: PLANS.map(({ name }, i): BestRow => {
      const [ciLow, ciHigh] = ends[standings[i]];
      const row = { metric: 'timeInSystem', place: 'all', flow: 'all', unit: 'min' as const, scenario: name };
      return { ...row, mean: means[standings[i]], ciLow, ciHigh, n: 30, confidence: 0.9875, standing: standings[i] };
    }),
    perTruck: results.metrics
      .filter(({ metric, place, flow }) => metric === 'timeInSystem' && place === 'all' && flow === 'all')
      .map(({ empty: _, ...row }) => ({
        ...row,
        mean: 2 * row.mean,
        ciLow: 2 * row.ciLow,
        ciHigh: 2 * row.ciHigh,
        trucks: 9,
      })),
  };
}

function page(results: Results, lang: 'en' | 'vi'): Document {
  const view = document.defaultView;
  if (!view) throw new Error('a document without a window');
  return new view.DOMParser().parseFromString(renderReport(results, { lang, document }).html, 'text/html');
}

const text = (node: Element | null) => (node?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/gu, ' ').trim();
const section = (shown: Document, title: string) =>
  [...shown.querySelectorAll('section')].find((one) => text(one.querySelector('h2')) === title) ?? null;

test('who is surely the best, and how many are better than the baseline', () => {
  const best = section(sure, 'Which scenario is best?');
  expect(text(best?.querySelector('dd') ?? null)).toMatch(
    /^Surely the best of all: Smart gate 2027 with AGVs\. Against the baseline: \d better, \d worse, \d cannot be told apart\.$/,
  );
  const cells = [...(best?.querySelectorAll('tbody td') ?? [])].map(text);
  expect(cells).toHaveLength(PLANS.length);
  // 420.6 min are 7.01 h; the error of 5.6 min is one of hundredths of an hour.
  expect(cells[0]).toBe('0 to +7.01 Surely no better than another');
  expect(cells[4]).toMatch(/^−1\.51 to 0 ★ Surely the best of all ?● better$/);
});

test('the group that cannot be told apart from the best, in Vietnamese', () => {
  const best = section(group, 'Kịch bản nào tốt nhất?');
  expect(text(best?.querySelector('dd') ?? null)).toMatch(
    /^Chưa phân biệt được với kịch bản tốt nhất: Hiện trạng 2025; Thêm 200 ô đỗ xe lạnh tại bãi Hữu Nghị\. So với kịch bản cơ sở: /,
  );
  expect(text(best?.querySelector('tbody td') ?? null)).toMatch(/^từ −0,2 đến \+0,2 ☆/);
  expect(text(group.querySelector('.glossary'))).toContain('so sánh bội với phương án tốt nhất của Hsu');
});

test('where nobody can be told apart, that is said, and without the section nothing is', () => {
  const results = withBest(['maybe', 'maybe', 'maybe', 'maybe', 'maybe']);
  for (const row of results.best ?? []) Object.assign(row, { mean: 0, ciLow: 0, ciHigh: 0 });
  const shown = page(results, 'en');
  expect(text(section(shown, 'Which scenario is best?'))).toContain('No scenario can be told apart from the best.');
  expect(text(shown.querySelector('table.best tbody td'))).toMatch(/^0 ☆ /);
  expect(section(plain, 'Which scenario is best?')).toBeNull();
});

test('verdicts hold together for all key figures where the level was raised for them', () => {
  const told = (shown: Document) => text(section(shown, 'Each scenario in turn'));
  expect(told(sure)).toContain(
    'The verdicts on all key figures hold together, for all scenarios compared, with 95% confidence.',
  );
  // An earlier document raised it for the scenarios only.
  expect(told(plain)).toContain('Each verdict holds with 98.75% confidence.');
});

test('the mean of all trucks stands beside the mean of the runs', () => {
  const [first] = [...sure.querySelectorAll('#waiting-1 table')];
  expect(text(first.querySelector('thead'))).toContain('mean of all trucks [h]');
  const [ofRuns, ofTrucks] = [...first.querySelectorAll('tbody tr:first-child td')].map((cell) =>
    Number.parseFloat(text(cell)),
  );
  expect(ofTrucks / ofRuns).toBeCloseTo(2, 1);
});

test('a goal says in how many runs it is reached', () => {
  const cell = (shown: Document) => text(shown.querySelector('.goals tbody td:nth-child(3)'));
  expect(cell(sure)).toContain('in 27 of 30 runs, 74–97%');
  expect(cell(group)).toContain('ở 27/30 lượt, 74–97%');
});

test('what the common luck was worth is told in a sentence', () => {
  expect(text(section(plain, 'Differences to the baseline'))).toMatch(
    /All scenarios met the same trucks with the same luck: to tell as much, runs with luck of their own would have to be \d\.\d times as many/,
  );
});
