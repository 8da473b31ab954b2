import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load, loadSweep, override, simulate, sweep } from '../../src/index.ts';

test('a point of a sweep is what a simulation of that scenario gives', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'smartgate-api-'));
  try {
    const { summary, left } = await sweep(loadSweep('scenarios/tutorial/sweep-lanes-and-bays.yaml'), { folder });
    expect(left).toBe(0);
    const points = summary?.points ?? [];
    expect(points).toHaveLength(2 * 3 * 3);
    const [[lanes, bays, demand], estimates] = [points[7].values, points[7].estimates];
    const set = [
      `places.lanes.lanes=${lanes}`,
      `places.yard.bays=${bays}`,
      `flows.trucks.arrivals.poisson.perDay=${demand}`,
    ];
    const { results } = await simulate(
      override(load('scenarios/tutorial/2-yard-and-lanes.yaml', { set }), { replications: 5, seed: summary?.seed }),
    );
    summary?.metrics.forEach(({ metric, place, flow }, k) => {
      const row = results.metrics.find((one) => one.metric === metric && one.place === place && one.flow === flow);
      expect(estimates[k], metric).toMatchObject({ mean: row?.mean, ciLow: row?.ciLow, ciHigh: row?.ciHigh, n: 5 });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
