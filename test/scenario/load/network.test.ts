import { describe, expect, test } from 'vitest';
import type { Network } from '../../../src/scenario/model/place.ts';
import { load } from '../scratch.ts';

const fleet = (keys: string) =>
  load(`
places:
  agv: { vehicles: 5, ${keys} }
flows:
  containers:
    arrivals: { poisson: 10 /h }
    itinerary:
      - { cross: agv, from: vn, to: cn }
`).places.agv as Network;
const KM = 'stations: { vn: {}, cn: {}, depot: {} }, speed: 30 km/h, distances: { vn: { cn: 2 km, depot: 300 m } }';

describe('a fleet with stations', () => {
  test('ways back are those out, and what is not written leads over other stations', () => {
    expect(fleet(KM).ways).toEqual({
      cn: { vn: { length: 2000 }, depot: { length: 2300 } },
      depot: { vn: { length: 300 }, cn: { length: 2300 } },
      vn: { cn: { length: 2000 }, depot: { length: 300 } },
    });
  });

  test('a way back that is written is another one', () => {
    const { ways } = fleet(
      'stations: { vn: {}, cn: {} }, times: { vn: { cn: { uniform: [5 min, 9 min] } }, cn: { vn: 6 min } }',
    );
    expect(ways).toEqual({
      cn: { vn: { time: { kind: 'constant', value: 6 } } },
      vn: { cn: { time: { kind: 'uniform', min: 5, max: 9 } } },
    });
  });

  test('what is left out has its default', () => {
    expect(fleet(KM)).toMatchObject({
      kind: 'network',
      speed: { kind: 'constant', value: 30 * (1000 / 60) },
      dispatch: 'nearestIdle',
      idle: { kind: 'stay' },
      start: { cn: 2, depot: 2, vn: 1 },
      stations: { vn: { cranes: null, service: { kind: 'constant', value: 0 }, stack: null } },
      calendars: [],
    });
    expect(Object.keys(fleet(KM))).not.toContain('charging');
    expect(fleet(`${KM}, idle: { return: depot }`).start).toEqual({ depot: 5 });
  });

  test('range and section are lengths or times', () => {
    const { charging, singleLane } = fleet(
      `${KM}, charging: { range: 8 h, at: depot, chargers: 1, time: 40 min }, singleLane: { between: [[vn, depot], cn], section: 800 m }`,
    );
    expect(charging).toMatchObject({ range: { time: 480 }, below: 0.2 });
    expect(singleLane).toEqual({
      between: [['vn', 'depot'], ['cn']],
      section: { length: 800 },
      headway: 0,
      platoon: null,
    });
  });
});
