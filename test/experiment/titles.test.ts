import { expect, test } from 'vitest';
import { describe as describeScenario } from '../../src/experiment/describe.ts';
import { placeTitle } from '../../src/experiment/titles.ts';
import type { Place } from '../../src/scenario/model/place.ts';
import { LAYOUT, makeScenario } from './fake.ts';

const text = (en: string, vi: string) => ({ en, vi });
const crane = { cranes: 1, service: { kind: 'constant' as const, value: 3 } };
const common = { stream: 'x', stock: {} };
const fleet: Place = {
  ...common,
  kind: 'fleet',
  vehicles: 2,
  load: crane,
  unload: crane,
  loadedRun: crane.service,
  emptyRun: crane.service,
  calendars: [],
};
const yard: Place = {
  ...common,
  kind: 'yard',
  zones: { dry: { bays: 3, title: text('dry', 'hàng khô') }, reefer: { bays: 2 } },
  queue: 0,
  whenFull: { kind: 'block' },
};
const scenario = {
  ...makeScenario('one'),
  places: {
    agv: { ...fleet, title: text('AGV road', 'Tuyến AGV') },
    shuttle: fleet,
    yard,
    park: { ...yard, title: text('Park', 'Bãi') },
  },
};

test('parts of a place are named after it', () => {
  expect(placeTitle(scenario, 'agv')).toEqual(text('AGV road', 'Tuyến AGV'));
  expect(placeTitle(scenario, 'agv/load')).toEqual(text('AGV road: loading crane', 'Tuyến AGV: cẩu bốc'));
  expect(placeTitle(scenario, 'shuttle/unload')).toEqual(text('shuttle: unloading crane', 'shuttle: cẩu dỡ'));
  expect(placeTitle(scenario, 'park/dry')).toEqual(text('Park: dry', 'Bãi: hàng khô'));
  expect(placeTitle(scenario, 'park/reefer')).toEqual(text('Park: reefer', 'Bãi: reefer'));
  expect(placeTitle(scenario, 'yard/dry')).toEqual(text('yard: dry', 'yard: hàng khô'));
});

test('without any title the name stays', () => {
  for (const name of ['yard', 'yard/reefer', 'nowhere', 'nowhere/load']) {
    expect(placeTitle(scenario, name)).toEqual(text(name, name));
  }
});

test('the entry tells segments, gates and targets', () => {
  const full = {
    ...scenario,
    segments: { road: { title: text('Road', 'Đường'), calendar: null } },
    targets: { wait: 60, 'segment:road': 240 },
  };
  expect(describeScenario(full, LAYOUT)).toMatchObject({
    places: [{ name: 'lane', kind: 'lane', title: text('lane', 'lane'), capacity: 1 }],
    segments: [{ name: 'road', title: text('Road', 'Đường') }],
    gates: [{ name: 'hn', title: text('hn', 'hn') }],
    targets: [
      { metric: 'wait', value: 60 },
      { metric: 'segment:road', value: 240 },
    ],
  });
  const gates = { hn: text('Hữu Nghị', 'Hữu Nghị'), cm: text('Chi Ma', 'Chi Ma') };
  expect(describeScenario({ ...full, gates }, LAYOUT).gates).toEqual([
    { name: 'hn', title: gates.hn },
    { name: 'cm', title: gates.cm },
  ]);
});
