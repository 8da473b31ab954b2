import { expect, test } from 'vitest';
import { reconcile, replay } from '../../../src/experiment/bulletin/reconcile.ts';
import { readResults } from '../../../src/results/read.ts';
import { toJson } from '../../../src/results/write.ts';
import { loadBulletin } from '../../../src/scenario/load/bulletin.ts';

const FILE = 'scenarios/lang-son/bulletin-2025-11-11.yaml';

test('the day begins with its stock and has its arrivals, to the truck', () => {
  const { scenario } = reconcile(loadBulletin(FILE));
  if (scenario === null) throw new Error('the bulletin names a scenario');
  expect(scenario.run.start).toBe('2025-11-10T20:00');
  const trucks = (flow: string, place: string) => {
    const law = scenario.places[place].stock[flow].count;
    return law.kind === 'constant' ? law.value : Number.NaN;
  };
  const hn = ['hn-export-fruit', 'hn-export-other'];
  const inside = hn.flatMap((flow) => ['viettel-park', 'huu-nghi-yard'].map((place) => trucks(flow, place)));
  expect(inside.reduce((sum, n) => sum + n, 0)).toBe(151);
  expect(trucks('tt-export-fruit', 'tan-thanh-yard') + trucks('tt-export-other', 'tan-thanh-yard')).toBe(204);
  expect(trucks('cn-export', 'coc-nam-yard') + trucks('cm-export', 'chi-ma-yard')).toBe(35);
  // 65 new vehicles a day that stay four days; what is not published is what a steady day holds.
  expect(trucks('tt-import-new', 'new-vehicle-yard')).toBe(260);
  const arrived = (flow: string) => {
    const { arrivals } = scenario.flows[flow];
    return arrivals.kind === 'recorded' ? arrivals.times.length : Number.NaN;
  };
  expect(hn.map(arrived)).toEqual([46, 94]);
  expect(arrived('tt-export-fruit') + arrived('tt-export-other')).toBe(210);
  expect(arrived('hn-import-goods') + arrived('hn-import-new')).toBe(601);
  expect(scenario.flows['hn-empty-out'].arrivals.kind).toBe('poisson');
});

test('the replay keeps its books, and the document holds the bulletin', async () => {
  const { bulletin, scenario } = reconcile(loadBulletin(FILE));
  if (scenario === null) throw new Error('the bulletin names a scenario');
  scenario.run.replications = 3;
  const { results } = await replay(bulletin, scenario);
  const of = (metric: string, flow: string) =>
    results.calibration.find((row) => row.metric === metric && row.flow === flow) ?? expect.fail(`${metric} ${flow}`);
  for (const row of results.bulletin?.rows ?? []) {
    const { flow, opening, arrived, closing } = row;
    if (flow === null || opening === null || arrived === null || closing === null) continue;
    const cleared = of('throughput', flow);
    const left = of('numberInSystem', flow);
    expect(left.at).toBe(1200);
    // A truck that was in a lane when the others were counted may have passed it a second later.
    expect(Math.abs(opening.value + arrived.value - cleared.mean - left.mean)).toBeLessThan(0.5);
    expect(cleared.publishedLow).toBe(row.cleared?.value);
    expect(left.publishedLow).toBe(closing.value);
  }
  // What was put in by what was cleared proves nothing by coming back.
  expect(of('throughput', 'huu-nghi-import').role).toBe('input');
  expect(of('throughput', 'huu-nghi-export').role).toBe('predicted');
  expect(of('throughput', 'province-import').role).toBe('input');
  expect(readResults(toJson(results), 'results.json')).toEqual(results);
});

test('a bulletin without a scenario has its books only', () => {
  const { bulletin, scenario } = reconcile(loadBulletin('scenarios/lang-son/bulletin-2022-06-20.yaml'));
  expect(scenario).toBeNull();
  // 778 left over of 913, 279 of them cleared: 144 came.
  expect(bulletin.rows[0]).toMatchObject({ gate: 'all', arrived: { value: 144, origin: 'balance' }, residual: null });
});
