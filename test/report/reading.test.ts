import { expect, test } from 'vitest';
import { judgementOf } from '../../src/report/judgement.ts';
import { metricMeaning, metricTitle, parseDuration, targetOf } from '../../src/report/metric.ts';
import { cumulative, pooled } from '../../src/report/parts/distribution.ts';
import { portions } from '../../src/report/parts/table.ts';
import { viewOf } from '../../src/report/view.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import { fixture, PLANS } from './fixture.ts';

const en = wordsOf('en');
const vi = wordsOf('vi');

test('metrics are called by their names in the catalogue', () => {
  expect(metricTitle('wait.p95', en)).toBe('Waiting time, 95% point');
  expect(metricTitle('timeInSystem', vi)).toBe('Thời gian xe ở cửa khẩu');
  expect(metricTitle('occupancy', vi)).toMatch(/^Số /u);
  expect(metricTitle('segment:clearance.p50', en)).toBe('Segment “clearance”, median');
  expect(metricTitle('wait.within:24h', en).replaceAll('\u00a0', ' ')).toBe('Waiting time: share within 24 h');
  expect(metricTitle('somethingNew', en)).toBe('somethingNew');
  expect(metricMeaning('wait.p95', en)).toMatch(/^Time a truck waits .* Counted: /u);
  expect(metricMeaning('somethingNew', en)).toBeNull();
});

test('targets in names are durations', () => {
  expect(['1440', '24h', '24 h', '1 d', '90min', 'soon', ''].map(parseDuration)).toEqual([
    1440,
    1440,
    1440,
    1440,
    90,
    null,
    null,
  ]);
  expect(targetOf('wait.within:24h')).toBe(1440);
  expect(targetOf('wait.within')).toBeNull();
  expect(targetOf('wait.p95')).toBeNull();
});

test('a distribution becomes the share done within a time', () => {
  const points = cumulative({ edges: [0, 10, 20, 30, 40], counts: [1, 0, 0, 3] });
  expect(points).toEqual([
    [10, 0.25],
    [30, 0.25],
    [40, 1],
  ]);
  expect(pooled(points, 0.25).mean).toBe(10);
  expect(pooled(points, 0.5).mean).toBeCloseTo(33.333, 3);
});

test('the first bin with trucks starts from nothing', () => {
  expect(cumulative({ edges: [5, 6, 7], counts: [2, 2] })).toEqual([
    [5, 0],
    [6, 0.5],
    [7, 1],
  ]);
});

test('columns are shared out evenly', () => {
  expect(portions([1, 2, 3, 4, 5, 6], 5)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  expect(portions([], 5)).toEqual([]);
});

test('scenarios with the same title are told apart by their names', () => {
  const results = fixture(PLANS.slice(0, 3));
  results.scenarios[2].title = results.scenarios[1].title;
  results.scenarios[0].title = { en: ' ', vi: '' };
  expect(viewOf(results, en).scenarios.map(({ label }) => label)).toEqual([
    'baseline-2025',
    'Six export lanes (lanes-6)',
    'Six export lanes (yard-expansion)',
  ]);
});

test('a flow without a title is named as in the daily bulletin', () => {
  const results = fixture(PLANS.slice(0, 1));
  for (const flow of results.scenarios[0].flows) flow.title = { en: flow.name, vi: flow.name };
  const view = viewOf(results, vi);
  expect(view.flowLabel('hn-export-fruit')).toBe('Hữu Nghị · xuất khẩu · hoa quả (hn-export-fruit)');
  expect(view.flowLabel('huu-nghi-export')).toBe('huu-nghi-export');
  expect(view.where('huu-nghi-out', 'hn-import')).toBe(
    'Hữu Nghị · nhập khẩu · hàng điện tử (hn-import) tại Hữu Nghị, làn xuất',
  );
  expect(view.where('all', 'all')).toBe('toàn cửa khẩu');
});

test('places, segments and gates go by their titles, and by their names where they have none', () => {
  const view = viewOf(fixture(PLANS.slice(0, 2)), vi);
  expect(view.where('huu-nghi-out', 'all')).toBe('Hữu Nghị, làn xuất');
  expect(view.where('huu-nghi-in', 'all')).toBe('huu-nghi-in');
  expect(view.where('huu-nghi-yard/dry', 'all')).toBe('Hữu Nghị, bãi xe: hàng khô');
  expect(metricTitle('segment:clearance.p95', vi, view.titles)).toBe(
    'Thông quan: từ sẵn sàng đến qua biên giới, phân vị 95%',
  );
  expect(metricTitle('segment:road', en, view.titles)).toBe('Segment “road”');
  expect(metricTitle('blockedShare:huu-nghi-out', en, viewOf(fixture(), en).titles)).toBe(
    'Share of time blocked “Hữu Nghị, lanes out”',
  );
});

test('a difference is judged only where more or less is good, and equal runs are called so', () => {
  const row = { metric: 'wait', mean: -3, ciLow: -4, ciHigh: -2, verdict: 'better' as const };
  expect(judgementOf(row)).toBe('better');
  // Judged at a higher level than the interval is drawn at: still open.
  expect(judgementOf({ ...row, verdict: 'cannotTell' })).toBe('cannotTell');
  expect(judgementOf({ ...row, metric: 'arrived', verdict: 'cannotTell' })).toBe('neutral');
  expect(judgementOf({ ...row, metric: 'arrived', ciHigh: 1, verdict: 'cannotTell' })).toBe('cannotTell');
  expect(judgementOf({ ...row, mean: 0, ciLow: 0, ciHigh: 0, verdict: 'cannotTell' })).toBe('same');
});
