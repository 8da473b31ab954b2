import { expect, test } from 'vitest';
import { rowLabels } from '../../src/cli/labels.ts';
import type { Results } from '../../src/results/document.ts';
import { sampleResults } from '../results/sample.ts';

/** The sample with a long segment and two long places. */
function titled(): Results {
  const results = sampleResults();
  const place = (name: string, en: string) => ({ name, kind: 'lane' as const, title: { en, vi: en }, capacity: 1 });
  for (const entry of results.scenarios) {
    entry.segments = [{ name: 'crossing', title: { en: 'Crossing: ready to crossed', vi: 'Qua biên giới' } }];
    entry.places = [
      place('out', 'Hữu Nghị International Border Gate, freight lanes towards China'),
      place('in', 'Hữu Nghị International Border Gate, freight lanes towards Vietnam'),
      place('scan', 'Scanner'),
    ];
  }
  return results;
}

const at = (metric: string, place = 'all', flow = 'all') => ({ metric, place, flow });

test('a segment goes by the part of its title before the colon', () => {
  expect(rowLabels(titled(), [at('segment:crossing.p95', 'all', 'trucks')], 'en')).toEqual([
    'Crossing, 95% point / One lane',
  ]);
  expect(rowLabels(titled(), [at('segment:crossing')], 'vi')).toEqual(['Qua biên giới']);
});

test('a long place is cut, and what is measured is not', () => {
  const [label] = rowLabels(titled(), [at('wait.p95', 'out')], 'en');
  expect(label).toBe('waiting time, 95% point @ Hữu Nghị Internationa…');
  expect(label.length).toBe(48);
  expect(rowLabels(titled(), [at('wait.p95', 'scan')], 'en')).toEqual(['waiting time, 95% point @ Scanner']);
});

test('labels that would be the same keep their length', () => {
  const labels = rowLabels(titled(), [at('wait', 'out'), at('wait', 'in'), at('wait.p95', 'out')], 'en');
  expect(labels[0]).toMatch(/towards China$/);
  expect(labels[1]).toMatch(/towards Vietnam$/);
  expect(labels[2]).toMatch(/…$/);
});
