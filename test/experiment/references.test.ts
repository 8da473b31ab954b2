import { expect, test } from 'vitest';
import { checkReferences } from '../../src/experiment/references.ts';
import { LAYOUT, makeScenario } from './fake.ts';

const ref = (metric: string, place = 'all', flow = 'all') => ({ metric, place, flow });

test('every key metric and published figure has its row', () => {
  const scenario = makeScenario('one');
  expect(() =>
    checkReferences({ ...scenario, keyMetrics: [ref('wait', 'lane'), ref('throughput')] }, LAYOUT),
  ).not.toThrow();
});

test('a slip is heard, with what was probably meant', () => {
  const scenario = {
    ...makeScenario('one'),
    keyMetrics: [ref('wait', 'lame'), ref('wait.p95', 'somewhere-else', 'fruit')],
  };
  expect(() => checkReferences(scenario, LAYOUT)).toThrow(
    'one: a metric that is not there\n  keyMetrics: no wait @ lame, did you mean wait @ lane?\n  keyMetrics: no wait.p95 @ somewhere-else / fruit',
  );
});

test('a level that is not read at that time', () => {
  const figure = {
    title: { en: 'x', vi: 'x' },
    ...ref('queueLength', 'lane'),
    at: 1200,
    value: 8,
    role: 'fitted' as const,
    source: 'LAW',
  };
  const scenario = { ...makeScenario('one'), published: [figure] };
  expect(() => checkReferences(scenario, LAYOUT)).toThrow(
    'published: no queueLength @ lane at 20:00 (is it in run.readAt?)',
  );
  expect(() => checkReferences({ ...scenario, published: [{ ...figure, at: 480 }] }, LAYOUT)).not.toThrow();
});
