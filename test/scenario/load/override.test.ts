import { describe, expect, test } from 'vitest';
import { complaint, load } from '../scratch.ts';

const TEXT = `
places: { lane: { lanes: { value: 2, source: SOHA } }, yard: { bays: 10 } }
seasons: { fruit: { 2025-03-01..2025-07-31: 1.3 } }
flows:
  trucks:
    arrivals: { poisson: { perDay: 150, season: fruit } }
    itinerary:
      - { lane: lane, service: { discrete: { 1.5 min: 50 %, 3 min: 50 % } } }
`;
const set = (...assignments: string[]) => load(TEXT, { set: assignments });
const refused = (assignment: string) => complaint(TEXT, { set: [assignment] });

describe('overrides by path', () => {
  test('a number, annotated or not', () => {
    expect(set('places.lane.lanes=6').places.lane).toMatchObject({ servers: 6 });
    expect(set('places.lane.lanes.value=6').places.lane).toMatchObject({ servers: 6 });
    expect(set('places.lane.lanes.value=6').notes).toHaveLength(1);
  });

  test('what was not written is added, null deletes, later ones win', () => {
    expect(set('run={ days: 3 }', 'run.days=4').run.horizon).toBe(5760);
    expect(set('places.lane.queue=unlimited').places.lane).toMatchObject({ queue: null });
    expect(Object.keys(set('places.yard=null').places)).toEqual(['lane']);
  });

  test('into lists, and through keys with dots', () => {
    expect(set('flows.trucks.itinerary.0.service=3 min').flows.trucks.itinerary[0]).toMatchObject({
      service: { '*': { kind: 'constant', value: 3 } },
    });
    expect(set('seasons.fruit.2025-03-01..2025-07-31=1.5').flows.trucks.arrivals).toMatchObject({
      seasons: [{ factor: 1.5 }],
    });
    const shares = ['flows.trucks.itinerary.0.service.discrete={ 1.5 min: 20 %, 3 min: 80 % }'];
    expect(set(...shares).flows.trucks.itinerary[0]).toMatchObject({ service: { '*': { weights: [0.2, 0.8] } } });
  });

  test('what is refused', () => {
    expect(refused('places.lane')).toContain('path=value');
    expect(refused('=3')).toContain('path=value');
    expect(refused('places.lanes.lanes=3')).toContain('did you mean `lane`?');
    expect(refused('flows.trucks.itinerary.3.service=3 min')).toContain('a place in the list, from 0 to 0');
    expect(refused('places.yard.bays.value=3')).toContain('nothing below it');
    expect(refused('places.yard.bayz=3')).toContain('did you mean `bays`?');
    expect(refused('places.yard.bays=[1')).toContain('a closing ] before');
    expect(refused('places.yard.__proto__=3')).toContain('another name');
    expect(refused('places.yard.bays=')).toContain('to delete, write `null`');
  });
});
