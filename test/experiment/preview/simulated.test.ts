import { expect, test } from 'vitest';
import { preview } from '../../../src/experiment/preview/preview.ts';
import { Gate } from '../../../src/gate/gate.ts';
import { loadScenario } from '../../../src/scenario/load/load.ts';

/** Shipped scenarios, with the places whose use depends on means alone: λ E[S] / c, whatever the waits and the order. */
const CASES: [file: string, places: string[]][] = [
  [
    'lang-son/baseline-2025',
    ['huu-nghi-out', 'huu-nghi-in', 'tan-thanh-out', 'tan-thanh-in', 'chi-ma-out', 'chi-ma-in'],
  ],
  ['lang-son/demand-2030', ['huu-nghi-out', 'huu-nghi-in', 'tan-thanh-yard', 'tan-thanh-in']],
  ['lang-son/predeclaration-2027', ['huu-nghi-out', 'huu-nghi-in', 'tan-thanh-in']],
  ['tutorial/3-channels-and-checks', ['desks', 'scanner', 'lane']],
  ['tutorial/4-agv-shuttle', ['customs', 'shuttle/load', 'shuttle/unload']],
  ['tutorial/7-tidal-lanes', ['inbound', 'outbound']],
  ['tutorial/agv-both-ways', ['agv/vn', 'agv/cn', 'china-lanes']],
  ['tutorial/appointments', ['booked-lane', 'walk-in-lane']],
  ['tutorial/side-by-side', ['desks', 'lane']],
  ['tutorial/who-goes-first', ['desk', 'scale']],
];

/** Replications: chance then moves the mean of a place by less than 1 %. */
const RUNS = 4;

test.each(CASES)(
  '%s: servers are in use as much as was said before, within 3 %',
  { timeout: 120_000 },
  (file, places) => {
    const scenario = loadScenario(`scenarios/${file}.yaml`);
    const rows = preview(scenario);
    const gate = new Gate(scenario);
    const columns = places.map((place) =>
      gate.layout.metrics.findIndex((row) => row.metric === 'utilization' && row.place === place),
    );
    const sums = places.map(() => 0);
    for (let run = 0; run < RUNS; run++) {
      const { metrics } = gate.replicate(scenario.run.seed, run);
      columns.forEach((column, k) => {
        sums[k] += metrics[column];
      });
    }
    places.forEach((place, k) => {
      const load = rows.find((row) => row.place === place)?.load ?? Number.NaN;
      expect(load).toBeLessThan(1);
      expect(Math.abs(sums[k] / RUNS / load - 1), `${place}: ${sums[k] / RUNS} simulated, ${load} said`).toBeLessThan(
        0.03,
      );
    });
  },
);

test('overload is said where the simulation is full: the lanes in of the target of 2027', () => {
  const scenario = loadScenario('scenarios/lang-son/target-2027.yaml');
  const row = preview(scenario).find(({ place }) => place === 'huu-nghi-in');
  const gate = new Gate(scenario);
  const column = gate.layout.metrics.findIndex(
    ({ metric, place }) => metric === 'utilization' && place === 'huu-nghi-in',
  );
  expect(gate.replicate('1', 0).metrics[column]).toBeGreaterThan(0.99);
  // 2.874 times (608 × 1.5 min + 262 × 1 min) over three lanes of 13 hours, as the file reckons.
  expect(row?.load).toBeCloseTo(((608 * 1.5 + 262) * 2.874) / (3 * 780), 2);
});
