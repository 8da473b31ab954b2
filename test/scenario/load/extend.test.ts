import { describe, expect, test } from 'vitest';
import { complaint, load } from '../scratch.ts';

const BASE = `
title: Base
run: { days: 3, warmUp: 1 d, readAt: [08:00, 20:00] }
places:
  lane: { lanes: { value: 2, source: SOHA }, queue: 5 }
  yard: { zones: { dry: { bays: 300 }, reefer: { bays: 150 } } }
flows:
  fruit:
    arrivals: { poisson: { perDay: 150 } }
    itinerary:
      - { yard: yard, zone: reefer, stay: 12 h }
      - { lane: lane, service: { lognormal: { mean: 2 min, cv: 0.5 }, assumed: fitted } }
  goods:
    arrivals: { every: 10 min }
    itinerary:
      - { lane: lane, service: 1 min }
`;
const over = (text: string) => load({ 'base.yaml': BASE, 'main.yaml': `extends: ./base.yaml\n${text}` });

describe('a file is laid over the one it extends', () => {
  test('maps key by key; what is not named stays', () => {
    const { places, run, title } = over('places: { yard: { zones: { reefer: { bays: 350 } } } }');
    expect(places.yard).toMatchObject({ zones: { dry: { bays: 300 }, reefer: { bays: 350 } } });
    expect([run.horizon, run.warmUp, title.en]).toEqual([4320, 1440, 'Base']);
  });

  test('lists whole, null deletes', () => {
    const { run, places, flows } = over(
      'run: { readAt: [12:00], warmUp: null }\nplaces: { lane: { queue: null } }\nflows: { goods: null }',
    );
    expect([run.readAt, run.warmUp]).toEqual([[720], 0]);
    expect(places.lane).toMatchObject({ queue: 'inPlace' });
    expect(Object.keys(flows)).toEqual(['fruit']);
  });

  test('an annotated number is replaced with its note', () => {
    const scenario = over('places: { lane: { lanes: { value: 6, assumed: the plan } } }');
    expect(scenario.places.lane).toMatchObject({ servers: 6 });
    expect(scenario.notes.filter((note) => note.path === 'places.lane.lanes')).toEqual([
      { path: 'places.lane.lanes', value: '6', kind: 'assumed', text: 'the plan' },
    ]);
    expect(over('places: { lane: { lanes: 6 } }').notes.map((note) => note.path)).toEqual([
      'flows.fruit.itinerary.1.service',
    ]);
  });

  test('of keys that exclude each other the upper one stays', () => {
    expect(over('flows: { goods: { arrivals: { poisson: 6 /h } } }').flows.goods.arrivals.kind).toBe('poisson');
    expect(over('run: { length: 30 h }').run.horizon).toBe(1800);
    expect(over('places: { yard: { bays: 20 } }\nflows: { fruit: null }').places.yard).toMatchObject({
      zones: { bays: { bays: 20 } },
    });
  });

  test('names that look like such keys are names', () => {
    const text = 'places: { bays: { bays: 1 }, zones: { bays: 2 } }';
    const again = { 'a.yaml': `extends: base.yaml\n${text}`, 'base.yaml': BASE };
    const scenario = load({ ...again, 'main.yaml': 'extends: a.yaml\nplaces: { zones: { bays: 3 } }' });
    expect(Object.keys(scenario.places)).toEqual(['lane', 'yard', 'bays', 'zones']);
  });

  test('over several files, each relative to its own folder', () => {
    const scenario = load({
      'shared/base.yaml': BASE.replace('perDay: 150', 'perDay: 90'),
      'shared/plans/more.yaml': 'extends: ../base.yaml\nrun: { days: 5 }',
      'main.yaml': 'extends: shared/plans/more.yaml\ntitle: Top',
    });
    expect([scenario.run.horizon, scenario.title.en, scenario.file]).toEqual([7200, 'Top', 'main.yaml']);
  });

  test('a mistake is told where it was written', () => {
    const files = {
      'base.yaml': BASE.replace('queue: 5', 'queue: five'),
      'main.yaml': 'extends: base.yaml\nplaces: { yard: { queue: six } }',
    };
    expect(complaint(files).split('\n')).toEqual([
      'main.yaml:2:26  places.yard.queue  found "six"; expected a whole number or unlimited',
      'base.yaml:5:53  places.lane.queue  found "five"; expected a whole number or unlimited',
    ]);
  });

  test('a key without a value deletes nothing in a file that extends none', () => {
    expect(complaint(BASE.replace('queue: 5', 'queue: '))).toContain('places.lane.queue  found nothing');
  });

  test('at most sixteen files in a row', () => {
    const files: Record<string, string> = { 'f15.yaml': BASE };
    for (let i = 0; i < 15; i++) files[`f${i}.yaml`] = `extends: f${i + 1}.yaml`;
    expect(load({ ...files, 'main.yaml': 'extends: f1.yaml' }).title.en).toBe('Base');
    expect(complaint({ ...files, 'main.yaml': 'extends: f0.yaml' })).toContain('a chain of more than 16 files');
  });
});

describe('plans add up', () => {
  const plans = {
    'base.yaml': BASE,
    'lanes.yaml': 'extends: base.yaml\ntitle: Lanes\nplaces: { lane: { lanes: 6 } }',
    'yard.yaml': 'extends: base.yaml\ntitle: Yard\nplaces: { yard: { zones: { dry: { bays: 900 } } } }',
  };

  test('what both extend lies below both, so that neither undoes the other', () => {
    const both = load({ ...plans, 'main.yaml': 'extends: [lanes.yaml, yard.yaml]' });
    expect(both.places.lane).toMatchObject({ servers: 6 });
    expect(both.places.yard).toMatchObject({ zones: { dry: { bays: 900 }, reefer: { bays: 150 } } });
    expect(both.title.en).toBe('Yard');
    expect(load({ ...plans, 'main.yaml': 'extends: [yard.yaml, lanes.yaml]' }).title.en).toBe('Lanes');
  });

  test('a ring is told with all its files, a wrong member where it stands', () => {
    const ring = { ...plans, 'main.yaml': 'extends: [lanes.yaml, again.yaml]', 'again.yaml': 'extends: [main.yaml]' };
    expect(complaint(ring)).toContain('extends itself: main.yaml → again.yaml → main.yaml');
    expect(complaint({ ...plans, 'main.yaml': 'extends:\n  - lanes.yaml\n  - yrad.yaml' })).toMatch(
      /main.yaml:3:5 .*yrad/,
    );
    expect(complaint({ ...plans, 'main.yaml': 'extends: [lanes.yaml, { a: 1 }]' })).toContain('or a list of them');
  });
});
