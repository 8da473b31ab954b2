/** A run that goes on from the warm-up of another one: as if nothing had happened where nothing differs, and from then on where something does. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { differencesOf } from '../../src/gate/forking/differences.ts';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE, type Outcome } from '../../src/gate/outcome.ts';
import { memory } from '../../src/memory/memory.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Arrivals } from '../../src/scenario/model/flow.ts';
import type { Place } from '../../src/scenario/model/place.ts';
import type { Tidal } from '../../src/scenario/model/rule.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { files } from '../scenarios/files.ts';
import { delay, flow, hold, lane, permits, scenario, serve, traced, yard } from './tiny.ts';

/** Days behind the warm-up, and where the warm-up ends, as a part of a run. */
const DAYS = 3;
const PART = 0.37;

/** Those that differ in what acts in them; it takes long to go through all. */
const some = files('scenarios').filter((file) => /tutorial|baseline-2025|tidal-2027|smart-gate-2027/.test(file));

test.each(some)('%s: a plan that changes nothing is the baseline, and that is as ever', (file) => {
  const given = shortened(loadScenario(file));
  new Gate(given).replicate('luck', 3);
  const warmUp = PART * memory.floats[memory.NOW];
  const scenario = { ...given, run: { ...given.run, warmUp } };
  const baseline = new Gate(scenario);
  const alternative = new Gate({ ...scenario, name: 'alternative' });
  const bytes = bytesOf(baseline.replicate('luck', 3));
  const state = baseline.warmUp('luck', 3);
  expect(bytesOf(baseline.resume(state))).toBe(bytes);
  alternative.replicate('other', 1);
  expect(alternative.canGoOnFrom(baseline)).toBe(true);
  expect(bytesOf(alternative.goOnFrom(baseline, state))).toBe(bytes);
  expect(bytesOf(baseline.resume(state))).toBe(bytes);
});

const exponential = (mean: number) => ({ kind: 'exponential' as const, mean });
const poisson = (rate: number): Arrivals => ({
  kind: 'poisson',
  rates: Array(24).fill(rate),
  weekdays: Array(7).fill(1),
  seasons: [],
  convoy: null,
});

test('what only happens after the fork happens as if there had been none', () => {
  const gate = { utcOffset: 420, week: Array(7).fill([{ from: 0, to: 1440 }]), closed: [], special: [] };
  const event = (from: number, to: number, servers: number) => ({ ...nothing, from, to, servers: { lane: servers } });
  const closed = { first: event(200, 300, 0) };
  const baseline = scenario(
    { lane: lane(3, { calendars: ['gate'] }) },
    { trucks: flow(poisson(0.2), [serve('lane', exponential(10))]) },
    { calendars: { gate }, events: closed, run: { warmUp: 500.5, horizon: 3000 } },
  );
  const plan = { ...baseline, events: { ...closed, second: event(700, 900, 1), third: event(800, 850.25, 0) } };
  const asEver = new Gate(plan).replicate('luck', 0);
  const bytes = bytesOf(asEver);
  expect(bytesOf(new Gate(baseline).replicate('luck', 0))).not.toBe(bytes);
  const [from, to] = [baseline, plan].map((one) => new Gate(one));
  expect(bytesOf(to.goOnFrom(from, from.warmUp('luck', 0)))).toBe(bytes);
});

const nothing = { title: { en: '', vi: '' }, servers: {}, slow: {}, surge: {} };

test('servers: more of them take those who wait, fewer are those that come free', () => {
  const lanes = (servers: number) =>
    scenario(
      { lane: lane(servers) },
      { trucks: flow([0, 1, 2, 3, 4], [serve('lane', 10)]) },
      { run: { warmUp: 5, horizon: 100 } },
    );
  expect(forked(lanes(1), lanes(1))).toEqual(['10 takes lane', '20 takes lane', '30 takes lane', '40 takes lane']);
  // Two are free at once; #0 is done at 10, #1 and #2 at 15.
  expect(forked(lanes(1), lanes(3))).toEqual(['5 takes lane', '5 takes lane', '10 takes lane', '15 takes lane']);
  // #0, #1 and #2 are done at 10, 11 and 12: only then one of them serves on.
  expect(forked(lanes(3), lanes(1))).toEqual(['12 takes lane', '22 takes lane']);
});

test('servers: those beyond the new number go as they do at closing', () => {
  const lanes = (servers: number) =>
    scenario(
      { lane: lane(servers, { calendars: ['gate'], atClose: 'handBackKeep' }) },
      { trucks: flow([0, 1], [serve('lane', 10)]) },
      { calendars: { gate: open(1440) }, run: { warmUp: 5, horizon: 100 } },
    );
  // #1 came last, goes back to the line with six minutes left and has the lane at 10.
  expect(forked(lanes(2), lanes(1), ['takes', 'leaves'])).toEqual([
    '10 takes lane',
    '10 leaves cleared',
    '16 leaves cleared',
  ]);
});

test('hours: a place that was to close at 60 stays open until 120', () => {
  const until = (to: number) =>
    scenario(
      { lane: lane(1, { calendars: ['gate'] }) },
      { trucks: flow([0, 1, 2, 3], [serve('lane', 50)]) },
      { calendars: { gate: open(to) }, run: { warmUp: 30, horizon: 1500 } },
    );
  expect(forked(until(60), until(60))).toEqual(['50 takes lane', '1440 takes lane', '1490 takes lane']);
  expect(forked(until(60), until(120))).toEqual(['50 takes lane', '100 takes lane', '1440 takes lane']);
  expect(forked(until(120), until(60))).toEqual(['50 takes lane', '1440 takes lane', '1490 takes lane']);
});

const open = (to: number) => ({ utcOffset: 420, week: Array(7).fill([{ from: 0, to }]), closed: [], special: [] });

test('places to wait and permits', () => {
  const queue = (places: number) =>
    scenario(
      { lane: lane(1, { queue: places, whenFull: { kind: 'turnAway' } }) },
      { trucks: flow([0, 1, 2, 6, 7], [serve('lane', 10, { whenFull: { kind: 'turnAway' } })]) },
      { run: { warmUp: 5, horizon: 100 } },
    );
  const turned = (from: number, to: number) =>
    forked(queue(from), queue(to), ['leaves']).filter((row) => /turned/.test(row));
  expect(turned(1, 1)).toEqual(['6 leaves turnedAway', '7 leaves turnedAway']);
  expect(turned(1, 2)).toEqual(['7 leaves turnedAway']);
});

test('bays: the share of time in which all are taken is that of the new number', () => {
  const bays = (many: number) =>
    scenario({ yard: yard(many) }, { trucks: flow([0, 1], [hold('yard', 20)]) }, { run: { warmUp: 5, horizon: 105 } });
  const full = (from: number, to: number) => {
    const [one, other] = [bays(from), bays(to)].map((s) => new Gate(s));
    const { metrics } = other.goOnFrom(one, one.warmUp('1', 0));
    return metrics[other.layout.metrics.findIndex(({ metric }) => metric === 'fullShare')];
  };
  // One bay: #0 until 20, #1 until 40. Two: both from 5 to 20. Three: never. From three to one: two stand there until 20, one until 21.
  expect(full(1, 1)).toBeCloseTo(0.35, 12);
  expect(full(1, 2)).toBeCloseTo(0.15, 12);
  expect(full(1, 3)).toBe(0);
  expect(full(3, 1)).toBeCloseTo(0.16, 12);
});

test('one more of everything: nobody gets lost', () => {
  let forks = 0;
  for (const file of some) {
    const scenario = shortened(loadScenario(file));
    const more = {
      ...scenario,
      places: Object.fromEntries(Object.entries(scenario.places).map(([name, place]) => [name, oneMore(place)])),
    };
    const { run } = scenario;
    const warmUp = Math.max(run.warmUp, 60);
    const [from, to] = [scenario, more].map((one) => new Gate({ ...one, run: { ...run, warmUp } }));
    if (!to.canGoOnFrom(from)) continue;
    forks++;
    const { counts } = to.goOnFrom(from, from.warmUp('luck', 0));
    for (let row = 0; row < counts.length; row += BALANCE.length) {
      const [initial, arrived, split, ...rest] = counts.subarray(row, row + BALANCE.length);
      const gone = rest.slice(0, BALANCE.indexOf('inside') - 2).reduce((sum, n) => sum + n, 0);
      expect(gone).toBe(initial + arrived + split);
    }
  }
  expect(forks).toBeGreaterThan(5);
});

function oneMore(place: Place): Place {
  switch (place.kind) {
    case 'lane':
    case 'check':
      return place.servers === null ? place : { ...place, servers: place.servers + 1 };
    case 'yard': {
      const zones = Object.entries(place.zones).map(([name, zone]) => [
        name,
        zone.bays === null ? zone : { ...zone, bays: zone.bays + 1 },
      ]);
      return { ...place, zones: Object.fromEntries(zones) };
    }
    case 'fleet':
      return { ...place, vehicles: place.vehicles + 1 };
    case 'permits':
      return { ...place, count: place.count + 1 };
    default:
      return place;
  }
}

test('a state of a gate with other parts is refused', () => {
  const lanes = (more: Parameters<typeof lane>[1]) =>
    new Gate(scenario({ lane: lane(1, more) }, { trucks: flow([0], [serve('lane', 10)]) }));
  const plain = lanes({});
  expect(lanes({ stream: 'other' }).canGoOnFrom(plain)).toBe(true);
  expect(lanes({ queue: 3 }).canGoOnFrom(plain)).toBe(false);
  expect(lanes({ schedule: [{ from: 0, servers: 1 }] }).canGoOnFrom(plain)).toBe(false);
});

test('what a fork can bring about, and what it cannot', () => {
  const gate = open(1440);
  const base = scenario(
    { lane: lane(1, { calendars: ['gate'] }), yard: yard(5), ferry, pass: permits(2), out: lane(1), in: lane(1) },
    { trucks: flow([0], [serve('lane', 10)]) },
    {
      calendars: { gate, office: gate },
      tidal: { road },
      backlogs: { after: { title: { en: '', vi: '' }, after: 'storm', atMost: 1, flows: ['trucks'] } },
    },
  );
  const { places, calendars, events = {} } = base;
  const differ = (more: Partial<Scenario>) => differencesOf(base, { ...base, ...more });
  const forks = (...forked: string[]) => ({ forked, others: [] });
  const not = (...others: string[]) => ({ forked: [], others });
  expect(differ({ name: 'other', title: { en: 'Other', vi: '' }, goals: [] })).toEqual(forks());
  expect(differ({ places: { ...places, lane: lane(2, { stream: 'lane', calendars: ['gate', 'office'] }) } })).toEqual(
    forks('places.lane.servers', 'places.lane.calendars'),
  );
  expect(differ({ places: { ...places, lane: yard(2, { stream: 'lane' }) } }).others).toContain('places.lane.kind');
  expect(differ({ places: { ...places, yard: yard(6, { stream: 'yard' }) } })).toEqual(
    forks('places.yard.zones.bays.bays'),
  );
  expect(differ({ places: { ...places, more: lane(1) } })).toEqual(not('places.more'));
  expect(differ({ places: { ...places, out: lane(2, { stream: 'out' }) } })).toEqual(not('places.out.servers'));
  expect(differ({ flows: { trucks: { ...base.flows.trucks, itinerary: [] } } })).toEqual(not('flows.trucks.itinerary'));
  expect(differ({ calendars: { ...calendars, gate: { ...gate, utcOffset: 0 } } })).toEqual(forks('calendars.gate'));
  expect(differ({ calendars: { ...calendars, office: { ...gate, utcOffset: 0 } } })).toEqual(not('calendars.office'));
  expect(differ({ events: { ...events, one: { ...nothing, from: 1, to: 2 } } })).toEqual(forks('events.one'));
  expect(differ({ events: { ...events, one: { ...nothing, from: 1, to: 2, surge: { trucks: 2 } } } })).toEqual(
    not('events.one'),
  );
  expect(differ({ events: { ...events, storm: { ...nothing, from: 1, to: 2 } } })).toEqual(not('events.storm'));
});

const ferry: Place = {
  kind: 'departures',
  stream: '',
  stock: {},
  times: [0],
  every: null,
  seats: null,
  calendars: ['office'],
};

test('trucks that wait for an opening go when the new hours open', () => {
  const from = (minute: number) =>
    scenario(
      { lane: lane(1) },
      { trucks: flow([0], [{ kind: 'awaitOpening', calendar: 'gate' }, serve('lane', 10)]) },
      { calendars: { gate: { ...open(0), week: Array(7).fill([{ from: minute, to: 900 }]) } }, run: { warmUp: 30 } },
    );
  expect(forked(from(60), from(60))).toEqual(['60 takes lane']);
  expect(forked(from(60), from(90))).toEqual(['90 takes lane']);
  expect(forked(from(60), from(20))).toEqual(['30 takes lane']);
});

test('clocks of open hours go on by the new ones', () => {
  // Into the yard at 0, out at 100. Open from 0 to 60, and from the fork at 30 on until 90 or 45; or closed at first.
  const hours = (from: number, to: number) =>
    scenario(
      { lane: lane(1, { calendars: ['gate'] }) },
      { trucks: flow([0], [{ kind: 'start', segment: 'way' }, delay(100), { kind: 'stop', segment: 'way' }]) },
      {
        calendars: { gate: { ...open(to), week: Array(7).fill([{ from, to }]) } },
        segments: { way: { title: { en: '', vi: '' }, calendar: 'gate' } },
        run: { warmUp: 30, horizon: 200 },
      },
    );
  const openTime = (one: Scenario, other: Scenario) => {
    const [from, to] = [one, other].map((s) => new Gate(s));
    const { metrics } = to.goOnFrom(from, from.warmUp('1', 0));
    return metrics[to.layout.metrics.findIndex(({ metric }) => metric === 'segment:way.open')];
  };
  expect(openTime(hours(0, 60), hours(0, 90))).toBe(90);
  expect(openTime(hours(0, 60), hours(0, 45))).toBe(45);
  expect(openTime(hours(0, 60), hours(40, 50))).toBe(40);
  expect(openTime(hours(40, 50), hours(0, 60))).toBe(30);
  expect(openTime(hours(0, 20), hours(0, 60))).toBe(50);
});

const road: Tidal = {
  between: ['out', 'in'],
  clearing: 0,
  rule: { kind: 'clock', pieces: [{ from: 0, lanes: [1, 1] }] },
};

/** Who does what from the fork on, where a run of `from` goes on as one of `to`. */
function forked(from: Scenario, to: Scenario, did: string[] = ['takes']): string[] {
  const [one, other] = [from, to].map((s) => new Gate(s));
  const state = one.warmUp('1', 0);
  return traced(other, () => other.goOnFrom(one, state), did).map((row) => row.replace(/ #-?\d+/, ''));
}

/** A fingerprint of all numbers of an outcome, to the last bit. */
function bytesOf(outcome: Outcome): string {
  const hash = createHash('sha256');
  for (const value of Object.values(outcome)) hash.update(typeof value === 'number' ? String(value) : value);
  return hash.digest('hex');
}

function shortened(scenario: Scenario): Scenario {
  const { horizon, warmUp } = scenario.run;
  return {
    ...scenario,
    run: { ...scenario.run, horizon: Math.min(horizon, Math.max(2 * warmUp, warmUp + DAYS * 1440)) },
  };
}
