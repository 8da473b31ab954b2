import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadVarying, readVaried } from '../../../src/scenario/load/vary.ts';
import { folderOf, load } from '../scratch.ts';

const TEXT = `
run: { days: 3 }
places: { yard: { bays: { value: 3, assumed: yes } } }
flows: { trucks: { arrivals: { poisson: 2 /h }, itinerary: [{ yard: yard, stay: { exponential: 1 h } }] } }
`;
const open = (...vary: string[]) => loadVarying(join(folderOf({ 'gate.yaml': TEXT }), 'gate.yaml'), vary);

const complaint = (...vary: string[]) => {
  try {
    open(...vary);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('--vary path=from..to', () => {
  test('numbers with and without a unit', () => {
    expect(readVaried('places.yard.bays=1..400')).toEqual({
      path: 'places.yard.bays',
      unit: '',
      from: 1,
      to: 400,
      whole: true,
    });
    expect(readVaried('flows.a.itinerary.0.stay=1.5 h .. 12 h')).toMatchObject({
      unit: 'h',
      from: 1.5,
      to: 12,
      whole: false,
    });
    expect(readVaried('flows.a.patience=10..30 min')).toMatchObject({ unit: 'min', from: 10, to: 30, whole: false });
    expect(readVaried('seasons.fruit.2025-03-01..2025-07-31=1.0..2.0')).toMatchObject({
      path: 'seasons.fruit.2025-03-01..2025-07-31',
      whole: false,
    });
  });

  test('the scenario with other values, and as it is', () => {
    const { base, scenario, varied } = open('places.yard.bays=1..9', 'flows.trucks.arrivals.poisson=1 /h..4 /h');
    expect(varied).toHaveLength(2);
    expect(base.places.yard).toMatchObject({ zones: { bays: { bays: 3 } } });
    const other = scenario([7, 3]);
    expect(other.places.yard).toMatchObject({ zones: { bays: { bays: 7 } } });
    expect(other.flows.trucks.arrivals).toEqual(load(TEXT.replace('2 /h', '3 /h')).flows.trucks.arrivals);
    expect(scenario([3, 2]).flows).toEqual(base.flows);
  });

  test('what is refused, at once', () => {
    expect(complaint('places.yard.bays')).toMatch(/expected path=from\.\.to/);
    expect(complaint('places.yard.bays=4')).toMatch(/expected path=from\.\.to/);
    expect(complaint('places.yard.bays=a..b')).toMatch(/found "a\.\.b"/);
    expect(complaint('places.yard.bays=9..1')).toMatch(/a first number below the second/);
    expect(complaint('places.yard.bays=1 h..2 min')).toMatch(/both ends in the same unit/);
    expect(complaint('places.yrd.bays=1..2')).toMatch(/--vary places\.yrd\.bays=1 .*did you mean `yard`/s);
    expect(complaint('places.yard.bay=1..2')).toMatch(/--vary places\.yard\.bay=1 .*did you mean `bays`/s);
    expect(complaint('places.yard.bays=-3..2')).toMatch(/--vary places\.yard\.bays=-3/);
    expect(complaint('places.yard.bays=1..2', 'places.yard.bays=3..4')).toMatch(/the same path twice/);
    expect(complaint('places.__proto__.bays=1..2')).toMatch(/__proto__/);
  });
});
