import { expect, test } from 'vitest';
import { replicate } from '../../src/experiment/replicate.ts';
import { readResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';

test('a run tells the journeys of its flows, over replications, as a document that is read again', async () => {
  const scenario = loadScenario('scenarios/tutorial/2-yard-and-lanes.yaml');
  const run = { ...scenario.run, replications: 3, horizon: 10 * 1440, warmUp: 1440 };
  const { results } = await replicate({ ...scenario, run });
  const rows = results.journey ?? [];
  expect(new Set(rows.map(({ stage, point }) => `${stage} ${point}`))).toEqual(
    new Set(['0 taken', '0 done', '2 taken', '2 done']),
  );
  const of = (stage: number, point: string, statistic: string) =>
    rows.find((row) => row.stage === stage && row.point === point && row.statistic === statistic)?.mean ?? Number.NaN;
  for (const statistic of ['mean', 'p50', 'p95']) {
    expect(of(0, 'taken', statistic)).toBeLessThanOrEqual(of(0, 'done', statistic));
    expect(of(0, 'done', statistic)).toBeLessThanOrEqual(of(2, 'taken', statistic));
    expect(of(2, 'taken', statistic)).toBeLessThan(of(2, 'done', statistic));
  }
  // The last moment is that at which the truck is cleared: one in 31 tells about what all have told.
  const all = results.metrics.find(({ metric, flow }) => metric === 'timeInSystem' && flow === 'trucks');
  expect(Math.abs(of(2, 'done', 'mean') / (all?.mean ?? 0) - 1)).toBeLessThan(0.15);
  expect(rows.every(({ n }) => n === 3)).toBe(true);
  expect(readResults(toJson(results)).journey).toEqual(rows);
  expect(() => readResults(toJson(results).replace('"point":"taken"', '"point":"lost"'))).toThrow(
    /journey\[0\]\.point/u,
  );
});
