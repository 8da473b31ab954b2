import { expect, test } from 'vitest';
import { labelOf, rowLabel } from '../../src/results/metrics.ts';
import { titlesOf } from '../../src/results/titles.ts';
import { sampleResults } from './sample.ts';

test('titles in the language asked for; a name without one stands for itself', () => {
  const { scenarios } = sampleResults();
  const vi = titlesOf(scenarios, 'vi');
  expect(vi.segment('crossing')).toBe('Qua biên giới');
  expect(vi.gate('hn')).toBe('Hữu Nghị');
  expect(vi.flow('trucks')).toBe('Một làn');
  expect([vi.place('lane'), vi.place('nowhere'), vi.place('constructor')]).toEqual(['lane', 'nowhere', 'constructor']);
});

test('the first scenario that has a title is asked', () => {
  const { scenarios } = sampleResults();
  const titled = (vi: string) => ({ name: 'lane', kind: 'lane' as const, title: { en: ' ', vi }, capacity: 1 });
  const [one, two] = [titled('lane'), titled('Làn xuất')].map((place, i) => ({ ...scenarios[i], places: [place] }));
  expect(titlesOf([one, two], 'vi').place('lane')).toBe('Làn xuất');
  expect(titlesOf([two, one], 'en').place('lane')).toBe('lane');
  expect(titlesOf([two], 'vi', (text) => text.toUpperCase()).place('lane')).toBe('LÀN XUẤT');
});

test('metrics and rows with titles', () => {
  const titles = titlesOf(sampleResults().scenarios, 'en');
  expect(labelOf('segment:crossing.open.p95', 'en', titles)).toBe('Crossing, open hours only, 95% point');
  expect(labelOf('segment:other', 'en', titles)).toBe('segment “other”');
  expect(labelOf('blockedShare:lane', 'en', titles)).toBe('share of time blocked “lane”');
  expect(rowLabel({ metric: 'wait', place: 'lane', flow: 'trucks' }, 'en', titles)).toBe(
    'waiting time @ lane / One lane',
  );
});
