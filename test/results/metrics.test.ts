import { expect, test } from 'vitest';
import { CATALOGUE } from '../../src/results/catalogue.ts';
import { betterOf, entryOf, labelOf, parseMetric, rowLabel, unitOf } from '../../src/results/metrics.ts';

test('every metric has its words in both languages, and is there once', () => {
  expect(new Set(CATALOGUE.map(({ metric }) => metric)).size).toBe(CATALOGUE.length);
  for (const { label, definition, counted } of CATALOGUE) {
    for (const { en, vi } of [label, definition, counted]) {
      expect(en).not.toBe('');
      expect(vi).not.toBe('');
      expect(vi).not.toBe(en);
    }
    for (const text of [definition.en, definition.vi]) expect(text).toMatch(/^\S.*\.$/);
  }
});

test.each([
  ['wait', { base: 'wait', qualifier: null, statistic: null }],
  ['wait.p95', { base: 'wait', qualifier: null, statistic: 'p95' }],
  ['segment:clearance.open.p50', { base: 'segment', qualifier: 'clearance', statistic: 'open.p50' }],
  ['blockedShare:yard/reefer', { base: 'blockedShare', qualifier: 'yard/reefer', statistic: null }],
])('%s in its parts', (name, parts) => {
  expect(parseMetric(name)).toEqual(parts);
});

test.each([
  ['timeInSystem.p95', 'less', 'min'],
  ['timeInSystem.within', 'more', 'share'],
  ['segment:clearance.open.within', 'more', 'share'],
  ['throughput', 'more', 'trucks/day'],
  ['turnedAway.share', 'less', 'share'],
  ['utilization', 'none', 'share'],
  ['blockedShare:yard', 'less', 'share'],
  ['nonsense', 'none', undefined],
])('%s: %s is good, in %s', (name, better, unit) => {
  expect(betterOf(name)).toBe(better);
  expect(unitOf(name)).toBe(unit);
});

test('names for people', () => {
  expect(labelOf('wait.p95', 'en')).toBe('waiting time, 95% point');
  expect(labelOf('wait.p50', 'vi')).toBe('thời gian chờ, trung vị');
  expect(labelOf('segment:clearance.open', 'en')).toBe('segment “clearance”, open hours only');
  expect(labelOf('timeInSystem.within', 'vi')).toBe('thời gian xe ở cửa khẩu, tỷ lệ đạt mục tiêu');
  expect(labelOf('nonsense.p12', 'en')).toBe('nonsense, 12% point');
  expect(rowLabel({ metric: 'wait', place: 'lane', flow: 'fruit' }, 'en')).toBe('waiting time @ lane / fruit');
  expect(entryOf('wait.max')?.metric).toBe('wait');
});
