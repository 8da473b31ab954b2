import { expect, test } from 'vitest';
import { preview } from '../../../src/experiment/preview/preview.ts';
import type { PreviewRow } from '../../../src/results/sections/preview.ts';
import { load } from '../../scenario/scratch.ts';

/** Rows by place of a scenario with 240 trucks a day, ten an hour, unless it says otherwise. */
function previewed(text: string): Record<string, PreviewRow> {
  const rows = preview(load(text));
  return Object.fromEntries(rows.map((row) => [row.place, row]));
}

const flow = (itinerary: string, arrivals = '{ poisson: 10 /h }') =>
  `flows: { trucks: { arrivals: ${arrivals}, itinerary: [ ${itinerary} ] } }`;

test('a lane by day: open hours × lanes / service, and the night comes at the opening', () => {
  const { lane } = previewed(`
calendars: { day: { open: 07:00-20:00 } }
places: { lane: { lanes: 1, calendar: day } }
${flow('{ lane: lane, service: 3 min }')}`);
  expect(lane.arrivals).toBeCloseTo(240, 10);
  expect(lane.capacity).toBeCloseTo((13 * 60) / 3, 10);
  expect(lane.load).toBeCloseTo(240 / 260, 10);
  // Eleven hours of the night and the first of the day, of which 1/40 begin too late to be done in the hour.
  expect(lane.worst?.from).toBe(420);
  expect(lane.offered[7]).toBeCloseTo(120 * 0.05 * (1 - 1 / 40), 4);
  expect(lane.offered[8]).toBeCloseTo(10 * 0.05 * (1 - 1 / 40) + (120 * 0.05) / 40, 4);
  expect(lane.open.map((units) => units > 0).indexOf(true)).toBe(7);
});

test('a bay is held over the night until the lane opens', () => {
  const { yard } = previewed(`
calendars: { noon: { open: 12:00-18:00 } }
places: { yard: { bays: 60 }, lane: { lanes: 2, calendar: noon } }
${flow('{ yard: yard, stay: 1 h }, { lane: lane, service: 1 min }', '{ poisson: { perDay: 24, hours: morning } }')}
profiles: { morning: { hours: { 00-05: 0, 05-06: 1, 06-24: 0 } } }`);
  // All come between 05:00 and 06:00, stay an hour, and wait from 06:30 on the average until 12:00.
  expect(yard.arrivals).toBeCloseTo(24, 10);
  expect(yard.offered.slice(4, 14).map((x) => Number(x.toFixed(6)))).toEqual([0, 12, 24, 24, 24, 24, 24, 24, 0, 0]);
  expect(yard.time).toBeCloseTo(6.5 * 60, 3);
});

test('weekdays, seasons and surges are averaged over the days of the run', () => {
  const { lane } = previewed(`
run: { start: 2025-01-06, days: 14 }
seasons: { fruit: { 2025-01-13..2025-01-19: 2 } }
events: { rush: { title: Rush, from: 2025-01-06, to: 2025-01-06, surge: { trucks: 3 } } }
places: { lane: { lanes: 1 } }
${flow('{ lane: lane, service: 1 min }', '{ poisson: { perDay: 100, weekdays: { sun: 0.5 }, season: fruit } }')}`);
  expect(lane.arrivals).toBeCloseTo((300 + 500 + 50 + 1200 + 100) / 14, 8);
});

test('traits, channels and rechannelling: who comes to a check, and for how long', () => {
  const { desk, scanner } = previewed(`
places: { desk: { servers: 2 }, scanner: { servers: 1 } }
flows:
  trucks:
    arrivals: { poisson: 10 /h }
    channels: { green: 80 %, red: 20 % }
    traits: { declared: { byChannel: { green: 50 %, other: 0 % } } }
    itinerary:
      - { check: desk, service: { byTrait: { declared: 1 min, other: 4 min } } }
      - rechannel: { green: { red: 10 % } }
      - { check: scanner, except: declared, service: { byChannel: { red: 5 min, other: 2 min } } }`);
  // Declared: half of the green, 40 % of all. The others: 40 % green and 20 % red, of whom 36 % and 24 % are left at the scanner.
  expect(desk.load).toBeCloseTo((10 * (0.4 * 1 + 0.6 * 4)) / 120, 10);
  expect(scanner.arrivals).toBeCloseTo(240 * 0.6, 10);
  expect(scanner.load).toBeCloseTo((10 * (0.36 * 2 + 0.24 * 5)) / 60, 10);
});

test('ten in one and one in ten; a fork keeps the bay as long as its longest way', () => {
  const { lane, yard, desk } = previewed(`
places: { lane: { lanes: 1 }, hall: { batch: 10, merge: true }, yard: { bays: 50 }, desk: { servers: 4 } }
flows:
  boxes: { arrivals: { poisson: 100 /h }, itinerary: [ { batch: hall }, { lane: lane, service: 2 min }, { split: merged }, { check: desk, service: 1 min } ] }
  trucks:
    arrivals: { poisson: 10 /h }
    itinerary:
      - { yard: yard }
      - fork: { papers: { steps: [ { documents: 30 min } ] }, scan: { steps: [ { documents: 2 h } ] } }`);
  expect(lane.arrivals).toBeCloseTo(240, 8);
  expect(desk.arrivals).toBeCloseTo(2400, 8);
  expect(yard.load).toBeCloseTo((10 * 2) / 50, 8);
});

test('a choice is shared so that the places are loaded alike, with what else comes to them', () => {
  const rows = previewed(`
places: { near: { lanes: 1 }, far: { lanes: 2 } }
flows:
  own: { arrivals: { poisson: 4 /h }, itinerary: [ { lane: near, service: 6 min } ] }
  free:
    arrivals: { poisson: 11 /h }
    itinerary:
      - choose: { by: queue, ways: { one: { at: near, steps: [ { lane: near, service: 6 min } ] }, two: { at: far, steps: [ { lane: far, service: 6 min } ] } } }`);
  expect(rows.near.load).toBeCloseTo(0.5, 3);
  expect(rows.far.load).toBeCloseTo(0.5, 3);
  expect(rows.far.bounds).toContain('choice');
});

test('pairs: docks serve as many as come of the side with the fewest', () => {
  const { exchange } = previewed(`
places: { exchange: { transload: [here, there], docks: 4, handling: 30 min } }
flows:
  many: { arrivals: { poisson: 9 /h }, itinerary: [ { transload: exchange, side: here } ] }
  few: { arrivals: { poisson: 6 /h }, itinerary: [ { transload: exchange, side: there } ] }`);
  expect(exchange.arrivals).toBeCloseTo(144, 6);
  expect(exchange.load).toBeCloseTo((6 * 0.5) / 4, 6);
});

test('vehicles: fleet × 60 / cycle one way; both ways no more empty runs than loads make necessary', () => {
  const one = previewed(`
places: { agv: { vehicles: 6, load: { cranes: 1, service: 3 min }, unload: { cranes: 1, service: 2 min }, loadedRun: 15 min, emptyRun: 10 min } }
${flow('{ cross: agv }')}`);
  expect(one.agv.capacity).toBeCloseTo((6 * 1440) / 30, 8);
  expect(one['agv/load'].load).toBeCloseTo(0.5, 8);
  const both = previewed(`
places:
  agv: { vehicles: 10, stations: { vn: {}, cn: {} }, times: { vn: { cn: 12 min } } }
flows:
  out: { arrivals: { poisson: 10 /h }, itinerary: [ { cross: agv, from: vn, to: cn } ] }
  in: { arrivals: { poisson: 4 /h }, itinerary: [ { cross: agv, from: cn, to: vn } ] }`);
  // Ten loaded runs an hour one way; the other way four loaded and six empty ones.
  expect(both.agv.load).toBeCloseTo((20 * 12) / 600, 8);
});

test('people, breakdowns, rides, tidal lanes', () => {
  const rows = previewed(`
calendars: { day: { open: 06:00-18:00 } }
crews: { officers: { count: 3, calendar: day } }
places:
  desk: { servers: 4, crew: { officers: 2 } }
  scanner: { servers: 2, breakdowns: { between: { exponential: 9 h }, repair: { exponential: 1 h } } }
  ferry: { lanes: 1, upTo: 5 }
  in: { lanes: 2 }
  out: { lanes: 2 }
tidal: { road: { byQueue: { between: [in, out], difference: 5, every: 30 min } } }
flows:
  trucks:
    arrivals: { poisson: 10 /h }
    itinerary:
      - { check: desk, service: 3 min }
      - { check: scanner, service: 6 min }
      - { lane: ferry, service: 20 min }
      - { lane: in, service: 9 min }
  others: { arrivals: { poisson: 10 /h }, itinerary: [ { lane: out, service: 3 min } ] }`);
  // Three people are a desk and a half, for half of the day.
  expect(rows.desk.load).toBeCloseTo((10 * 3) / 60 / (1.5 * 0.5), 8);
  expect(rows.officers.load).toBeCloseTo((10 * 3 * 2) / 60 / (3 * 0.5), 8);
  expect(rows.scanner.load).toBeCloseTo((10 * 6) / 60 / (2 * 0.9), 8);
  expect(rows.ferry.load).toBeCloseTo((10 * 20) / 60 / 5, 8);
  // Two hours of work an hour, on four lanes that go where they are needed.
  expect(rows.in.load).toBeCloseTo(0.5, 8);
  expect(rows.out.load).toBeCloseTo(0.5, 8);
});

test('what a full yard turns away does not come to the lane; what it sends on comes elsewhere', () => {
  const rows = previewed(`
places: { yard: { bays: 25, queue: 0, whenFull: { divert: { to: other } } }, over: { bays: 100 }, lane: { lanes: 1 } }
flows:
  trucks:
    arrivals: { poisson: 10 /h }
    itinerary:
      - { yard: yard, stay: { exponential: 2 h }, heldUntil: ready }
      - { lane: lane, service: 1 min }
      - { leave: cleared }
      - { id: other, yard: over, stay: 1 h }`);
  // Erlang B of 25 bays at a load of 20: 0.05022177789.
  expect(rows.yard.load).toBeCloseTo(20 / 25, 8);
  expect(rows.over.arrivals).toBeCloseTo(240 * 0.05022177789, 6);
  expect(rows.lane.arrivals).toBeCloseTo(240 * (1 - 0.05022177789), 6);
  expect(rows.lane.bounds).toContain('overflow');
  expect(rows.yard.relief).toBe(true);
});

test('overload: no estimate, and what can be done', () => {
  const { lane } = previewed(`places: { lane: { lanes: 1 } }\n${flow('{ lane: lane, service: 8 min }')}`);
  expect(lane).toMatchObject({ wait: null, full: null, enough: null, relief: false });
  expect(lane.load).toBeCloseTo(4 / 3, 8);
  expect(lane.capacity).toBeCloseTo(180, 8);
});
