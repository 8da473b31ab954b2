import { expect, test } from 'vitest';
import { aftermathRows } from '../../src/experiment/aftermath.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { readResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { interval } from '../../src/stats/infer/interval.ts';

const FILE = new URL('./aftermath.yaml', import.meta.url).pathname;

test('trucks that pile up behind a closed lane, day by day, and the hours until they are gone', async () => {
  // A truck an hour, on the hour from the second on; served in six minutes. Closed for the third day.
  const { results } = await replicate(loadScenario(FILE));
  const [row, ...more] = results.aftermath ?? [];
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    scenario: 'aftermath',
    backlog: 'after',
    flows: [],
    width: 1440,
    after: 3 * 1440,
    atMost: 0,
  });
  expect(row.mean.length).toBe(6);
  // Usually one truck for six minutes of every hour, on the first day of 23 of them.
  expect(row.mean[0]).toBeCloseTo((23 * 6) / 1440, 6);
  for (const day of [1, 4, 5]) expect(row.mean[day]).toBeCloseTo(0.1, 6);
  // Those of the closed day stay to its end: 24 + 23 + … + 1 = 300 truck-hours.
  expect(row.mean[2]).toBeCloseTo(300 / 24, 6);
  // From midnight on one leaves every six minutes. To the 24 comes one at once, at one and at two: 27 are gone at 2:42.
  expect(row.cleared).toMatchObject({ n: 3, of: 3 });
  expect(row.cleared?.median).toBeCloseTo(27 * 6, 6);
  expect(row.p5).toEqual(row.mean);
  expect(row.p95).toEqual(row.mean);
  const read = readResults(toJson(results), 'results.json');
  expect(read.aftermath).toEqual(results.aftermath);
});

test('a scenario without events or backlogs has none', async () => {
  const { results } = await replicate(loadScenario(FILE, { set: ['events=null', 'backlogs=null'] }));
  expect(results.aftermath).toBeUndefined();
});

test('a backlog that is not gone in every run: the median over all of them, and no more than is known', () => {
  const scenario = loadScenario(FILE);
  const took = [60, 90, Number.NaN, 120, Number.NaN];
  const fold = {
    scenario: 'x',
    layout: {
      course: {
        width: 1440,
        batches: 1,
        columns: [{ metric: 'numberInSystem', place: 'all', flow: 'trucks', unit: 'trucks', key: false }],
      },
    },
    courses: [1, 3, 2, Number.NaN, 6].map((x) => Float64Array.of(x)),
    indexOf: () => 0,
    values: () => took,
  } as unknown as Parameters<typeof aftermathRows>[1];
  const [row] = aftermathRows(scenario, fold);
  // In order of size: 60, 90, 120, never, never.
  expect(row.cleared).toMatchObject({ n: 3, of: 5, median: 120, ciHigh: null });
  const seen = interval([1, 3, 2, 6], 0.95);
  expect(row.mean[0]).toBe(3);
  expect(row.half[0]).toBeCloseTo(seen.ciHigh - seen.mean, 4);
  // The 5 % quantile of 1, 2, 3, 6 is 0.15 of the way from 1 to 2, the 95 % quantile 0.85 from 3 to 6.
  expect([row.p5[0], row.p95[0]]).toEqual([1.15, 5.55]);
});
