import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { hold, lane, serve, yard } from './tiny.ts';

/** The scenario with an unlimited place behind the last stage of every flow. */
function withPlaceBehind(scenario: Scenario, kind: 'lane' | 'yard'): Scenario {
  const copy = structuredClone(scenario);
  copy.places.behind = { ...(kind === 'lane' ? lane(null) : yard(null)), stream: 'behind' };
  for (const flow of Object.values(copy.flows)) {
    const added = flow.itinerary.length;
    for (const stage of flow.itinerary) {
      if (stage.next === -1 && stage.kind !== 'leave') stage.next = added;
    }
    const time = { kind: 'lognormal' as const, mean: 90, sd: 60 };
    const stage = kind === 'lane' ? serve('behind', time) : { ...hold('behind', null), stay: { '*': time } };
    flow.itinerary.push({ id: 'behind', next: -1, ...stage });
  }
  return copy;
}

/** Everything measured at the places there were before, as text so that every digit counts. */
function upstream(scenario: Scenario): string[] {
  const gate = new Gate(scenario);
  const { metrics, series } = gate.replicate('7', 3);
  const of = (rows: { metric: string; place: string; flow: string }[], values: Float64Array) =>
    rows.flatMap(({ metric, place, flow }, k) =>
      place === 'all' || place === 'behind' ? [] : [`${metric} @ ${place} / ${flow}: ${values[k]}`],
    );
  return [...of(gate.layout.metrics, metrics), ...of(gate.layout.series, series)];
}

test.each([
  'scenarios/tutorial/1-one-lane.yaml',
  'scenarios/tutorial/2-yard-and-lanes.yaml',
  'scenarios/tutorial/3-channels-and-checks.yaml',
  'scenarios/tutorial/consignments.yaml',
  'scenarios/tutorial/side-by-side.yaml',
  'scenarios/lang-son/baseline-2025.yaml',
])('%s: an unlimited place downstream leaves every number upstream as it was, to the last digit', (file) => {
  const scenario = loadScenario(file);
  const before = upstream(scenario);
  expect(before.length).toBeGreaterThan(20);
  for (const kind of ['lane', 'yard'] as const) {
    const after = new Set(upstream(withPlaceBehind(scenario, kind)));
    expect(before.filter((row) => !after.has(row))).toEqual([]);
  }
});

test('the order of the blocks in the file changes no number', () => {
  const scenario = loadScenario('scenarios/lang-son/baseline-2025.yaml');
  const turned = {
    ...scenario,
    places: Object.fromEntries(Object.entries(scenario.places).reverse()),
    flows: Object.fromEntries(Object.entries(scenario.flows).reverse()),
  };
  expect(upstream(turned).sort()).toEqual(upstream(scenario).sort());
});

test('replications differ, and the same one comes back', () => {
  const gate = new Gate(loadScenario('scenarios/tutorial/2-yard-and-lanes.yaml'));
  const first = gate.replicate('1', 0);
  const second = gate.replicate('1', 1);
  expect(second.metrics).not.toEqual(first.metrics);
  expect(gate.replicate('1', 0)).toEqual(first);
});

test("Little's law and the utilisation law hold exactly on a run that ends empty", () => {
  const scenario = loadScenario('test/gate/empty-to-empty.yaml');
  const gate = new Gate(scenario);
  const { metrics } = gate.replicate('1', 0);
  const value = (name: string) =>
    metrics[gate.layout.metrics.findIndex((m) => `${m.metric} @ ${m.place} / ${m.flow}` === name)];
  const perMinute = value('throughput @ all / all') / 1440;
  expect(value('arrived @ all / all')).toBe(value('throughput @ all / all'));
  expect(value('numberInSystem @ all / all')).toBeCloseTo(perMinute * value('timeInSystem @ all / all'), 9);
  expect(value('queueLength @ lane / all')).toBeCloseTo(perMinute * value('wait @ lane / all'), 9);
  expect(value('occupancy @ lane / all')).toBeCloseTo(perMinute * 3, 9);
});

test('gates of one thread take turns in the same columns without a trace of each other', () => {
  const files = ['scenarios/tutorial/3-channels-and-checks.yaml', 'scenarios/tutorial/4-agv-shuttle.yaml'];
  const alone = files.map((file) => {
    const gate = new Gate(loadScenario(file));
    return [0, 1].map((r) => [...gate.replicate('1', r).metrics]);
  });
  const gates = files.map((file) => new Gate(loadScenario(file)));
  const inTurns = [0, 1].map((r) => gates.map((gate) => [...gate.replicate('1', r).metrics]));
  expect(inTurns).toEqual([0, 1].map((r) => alone.map((outcomes) => outcomes[r])));
});
