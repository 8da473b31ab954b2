import { expect, test } from 'vitest';
import type { Missing } from '../../../src/experiment/sweep/due.ts';
import { Loads } from '../../../src/experiment/sweep/loads.ts';
import { Study } from '../../../src/experiment/sweep/study.ts';
import { Variants } from '../../../src/experiment/sweep/variants.ts';
import { loadSweep } from '../../../src/index.ts';

const sweep = loadSweep('scenarios/tutorial/sweep-lanes-and-bays.yaml');
const study = new Study(sweep.plan, ['hash']);

/** Runs of `points` points, `replications` of each. */
const missing = (points: number, replications: number): Missing[] =>
  Array.from({ length: points }, (_, point) => ({ point, replications: [...Array(replications).keys()] }));

/** Takes all loads in turn, each run taking so long [ms], and gives the runs in the order in which every taker has them. */
function taken(points: number, replications: number, takers: number, each: number) {
  const loads = new Loads(study, new Variants(sweep, study), missing(points, replications), takers, 50);
  const runs: { point: number; replication: number }[][] = Array.from({ length: takers }, () => []);
  for (let turn = 0, idle = 0; idle < takers; turn = (turn + 1) % takers) {
    const load = loads.next(turn);
    idle = load === null ? idle + 1 : 0;
    for (const [k, { from, to }] of load?.chunks.entries() ?? []) {
      for (let r = from; r < to; r++) runs[turn].push({ point: load?.points[k] ?? -1, replication: r });
      loads.learn(to - from, (to - from) * each);
    }
  }
  return runs;
}

const points = Math.min(6, study.points.length);

test.each([
  [1, 100],
  [2, 100],
  [3, 100],
  [2, 2],
  [5, 7],
])('every run is handed out once: %i takers, runs of %i ms', (takers, each) => {
  const runs = taken(points, 20, takers, each)
    .flat()
    .map(({ point, replication }) => `${point}/${replication}`);
  expect(runs).toHaveLength(points * 20);
  expect(new Set(runs).size).toBe(points * 20);
});

test('a point stays with one taker, so that its gate is compiled once, until none is left untouched', () => {
  const runs = taken(points, 20, 2, 100);
  const visits = runs.map((series) => series.filter(({ point }, k) => point !== series[k - 1]?.point).length);
  // Two takers share the last points: each time that one runs out it takes over half of what the other has left.
  const halves = Math.ceil(Math.log2(20)) + 1;
  expect(visits[0] + visits[1]).toBeLessThanOrEqual(points + halves);
  for (const series of runs) expect(series.length).toBe((points * 20) / 2);
});
