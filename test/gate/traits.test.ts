import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { load } from '../scenario/scratch.ts';
import { follow, measure } from './tiny.ts';

/** Trucks come at minutes 1, 2, …; 60 % of them are declared. */
const gate = (itinerary: string, more = '    traits: { declared: 60 % }', run = 'length: 5000 min') =>
  load(`
run: { ${run} }
places: { desk: { servers: unlimited }, yard: { bays: unlimited }, booth: { servers: unlimited }, lane: { lanes: unlimited } }
flows:
  trucks:
    arrivals: { every: 1 min }
${more}
    itinerary:
${itinerary}
`);
/** Who takes a place. */
const who = (s: ReturnType<typeof load>, place: string) =>
  follow(s, ['takes'])
    .filter((row) => row.endsWith(` ${place}`))
    .map((row) => Number(row.split(' ')[1].slice(1)));

test('a stage is only for trucks with a trait, or for all others; the rest pass it over', () => {
  const s = gate(`
      - { check: desk, service: 20 min, except: declared }
      - { check: booth, service: 1 min, only: declared }
      - { lane: lane, service: 1 min }`);
  const [desk, booth, lane] = ['desk', 'booth', 'lane'].map((place) => who(s, place));
  expect(booth.length / lane.length).toBeCloseTo(0.6, 1);
  // Each takes one of the two: nobody both, nobody none.
  expect([...desk, ...booth].sort((a, b) => a - b).slice(0, 4900)).toEqual(Array.from({ length: 4900 }, (_, k) => k));
  // Declared: 1 + 1, the others 20 + 1 minutes.
  const share = booth.length / (booth.length + desk.length);
  expect(measure(s).get('timeInSystem @ all / trucks')).toBeCloseTo(share * 2 + (1 - share) * 21, 1);
});

test('a duration by trait is the same as stages of their own; the first trait that fits counts', () => {
  const traits = '    traits: { declared: 60 %, trusted: 20 % }';
  const law = (minutes: number) => `{ exponential: ${minutes} min }`;
  const one = gate(
    `      - { check: desk, service: { byTrait: { trusted: ${law(1)}, declared: ${law(5)}, other: ${law(20)} } } }`,
    traits,
  );
  const parted = gate(
    `      - { check: desk, service: 1 min, only: trusted }
      - { check: booth, service: 1 min, except: trusted }
      - { lane: lane, service: 1 min, only: declared }`,
    traits,
  );
  const trusted = new Set(who(parted, 'desk'));
  const declared = new Set(who(parted, 'lane'));
  expect(trusted.size / 5000).toBeCloseTo(0.2, 1);
  // Every truck's time in the desk, by its number: times by trait go with the same trucks as the stages.
  const begun = new Map<string, number>();
  const stays: number[][] = [[], [], []];
  for (const row of follow(one, ['starts', 'ends'])) {
    const [time, truck, did] = row.split(' ');
    if (did === 'starts') begun.set(truck, Number(time));
    else {
      const number = Number(truck.slice(1));
      const kind = trusted.has(number) ? 0 : declared.has(number) ? 1 : 2;
      stays[kind].push(Number(time) - (begun.get(truck) as number));
    }
  }
  const means = stays.map((list) => list.reduce((sum, stay) => sum + stay, 0) / list.length);
  [1, 5, 20].forEach((mean, k) => {
    expect(Math.abs(means[k] / mean - 1)).toBeLessThan(0.12);
  });
});

test('the share of a trait may depend on the channel, and a trait changes no other luck', () => {
  const channels = '    channels: { green: 50 %, red: 50 % }';
  const itinerary = `
      - byChannel: { green: { steps: [{ check: desk, service: { exponential: 3 min } }] } }
      - { lane: lane, service: 0 min, only: declared }`;
  const s = gate(itinerary, `${channels}\n    traits: { declared: { byChannel: { green: 100 %, other: 0 % } } }`);
  expect(who(s, 'lane').sort((a, b) => a - b)).toEqual(
    who(s, 'desk')
      .slice(0, who(s, 'lane').length)
      .sort((a, b) => a - b),
  );
  const plain = gate(itinerary.replace(', only: declared', ''), channels);
  const stays = (scenario: typeof s) => follow(scenario, ['takes', 'ends']).filter((row) => !row.endsWith('lane'));
  expect(stays(plain).filter((row) => row.endsWith('desk'))).toEqual(stays(s).filter((row) => row.endsWith('desk')));
});

test('a `go` for some, a whole way for some, and a bay held until a stage that is passed over', () => {
  const s = gate(`
      - { yard: yard, heldUntil: booth }
      - { go: out, only: declared }
      - { check: desk, service: 4 min }
      - { check: booth, service: 1 min, except: declared }
      - id: out
        lane: lane
        service: 1 min`);
  const declared = 5000 - who(s, 'desk').length;
  expect(declared / 5000).toBeCloseTo(0.6, 1);
  // Who goes straight on keeps its bay to the end (0 + 1 min), the others until the booth (4 min).
  const passed = gate(`
      - { yard: yard, heldUntil: booth }
      - { check: booth, service: 1 min, except: declared }
      - { lane: lane, service: 50 min }`);
  // Nobody stays in a bay: freed by the booth, or when it is passed over.
  expect(measure(passed).get('occupancy @ yard / all')).toBe(0);
});

test('a change of channel: later stages and the statistics go by the new one', () => {
  const s = gate(
    `
      - rechannel: { yellow: { red: 25 %, green: 25 % } }
      - { check: desk, service: { byChannel: { green: 1 min, yellow: 5 min, red: 20 min } } }`,
    '    channels: { green: 20 %, yellow: 60 %, red: 20 % }',
  );
  const found = measure(s);
  const counted = (channel: string) => found.get(`timeInSystem @ all / trucks:${channel}`);
  expect(counted('green')).toBeCloseTo(1, 9);
  expect(counted('yellow')).toBeCloseTo(5, 9);
  expect(counted('red')).toBeCloseTo(20, 9);
  // 35 % green, 30 % yellow, 35 % red: 0.35 + 1.5 + 7.
  expect(Math.abs((found.get('timeInSystem @ all / trucks') as number) / 8.85 - 1)).toBeLessThan(0.05);
});

test('who comes back draws its times and its way anew', () => {
  const s = gate(
    `
      - id: look
        check: desk
        service: { exponential: 10 min }
      - branch: { back: { share: 50 %, go: look }, on: { share: 50 % } }`,
    '',
  );
  const visits = new Map<string, number[]>();
  const begun = new Map<string, number>();
  for (const row of follow(s, ['starts', 'ends'])) {
    const [time, truck, did] = row.split(' ');
    if (did === 'starts') begun.set(truck, Number(time));
    else visits.set(truck, [...(visits.get(truck) ?? []), Number(time) - (begun.get(truck) as number)]);
  }
  const many = [...visits.values()];
  expect(many.filter((stays) => stays.length > 2).length).toBeGreaterThan(1000);
  for (const stays of many) expect(new Set(stays).size).toBe(stays.length);
});

test('who comes back for a second look may change its channel anew', () => {
  // Each visit makes 50 % of the yellow green; green leaves, yellow comes again: visits are geometric, with mean 2.
  const s = gate(
    `
      - id: look
        check: desk
        service: 1 min
      - rechannel: { yellow: { green: 50 % } }
      - byChannel: { yellow: { go: look } }`,
    '    channels: { green: 0 %, yellow: 100 % }',
  );
  expect(Math.abs((measure(s).get('timeInSystem @ all / trucks') as number) / 2 - 1)).toBeLessThan(0.06);
});

test('stock at the start has traits of its own, drawn from streams of their own', () => {
  const itinerary = '      - { yard: yard, stay: 1 min }\n      - { lane: lane, service: 1 min, only: declared }';
  const without = gate(itinerary);
  const withStock = load(`
run: { length: 5000 min }
places:
  yard: { bays: unlimited, stock: { trucks: { count: 100 } } }
  lane: { lanes: unlimited }
flows:
  trucks:
    arrivals: { every: 1 min }
    traits: { declared: 60 % }
    itinerary:
${itinerary}
`);
  const shifted = who(withStock, 'lane')
    .filter((truck) => truck >= 100)
    .map((truck) => truck - 100);
  expect(shifted).toEqual(who(without, 'lane'));
  expect(new Gate(withStock).replicate('1', 0).counts[0]).toBe(100);
});
