import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import type { Calendar } from '../../src/scenario/model/calendar.ts';
import type { Choice, StageBody, WayOption } from '../../src/scenario/model/stage.ts';
import { delay, flow, follow, lane, minutes, scenario, serve } from './tiny.ts';

const way = (at: string, to: number, more: Partial<WayOption> = {}): WayOption => ({
  name: at,
  share: null,
  to,
  at,
  zone: null,
  plus: 0,
  service: null,
  redirected: false,
  ...more,
});
const choose = (by: Choice, ...options: WayOption[]): StageBody => ({ kind: 'branch', by, options });
const END = -1;
const takes = (s: Parameters<typeof follow>[0]) => follow(s, ['takes']);

test('queue: where fewest wait, less the units that are free; the first of those that are equal', () => {
  const s = scenario(
    { a: lane(1), b: lane(2) },
    {
      trucks: flow(
        [0, 1, 2, 3, 4, 5],
        [choose('queue', way('a', 1), way('b', 2)), { ...serve('a', 10), next: END } as never, serve('b', 20)],
      ),
    },
    { run: { horizon: 100 } },
  );
  // Waiting less free, a and b, as each comes: −1 −2, −1 −1, 0 −1, 0 0, 1 0, 1 1; so b a b a b a.
  expect(takes(s)).toEqual([
    '0 #0 takes b',
    '1 #1 takes a',
    '2 #2 takes b',
    '11 #3 takes a',
    '20 #4 takes b',
    '21 #5 takes a',
  ]);
});

test('queue: those on the road in front of the room count as well', () => {
  // Each lane has one place to wait behind it. The first four take both lanes and both places; the fifth waits on the
  // road of a (1 against 1), so the sixth finds 2 against 1 and goes to b.
  const one = lane(1, { queue: 1 });
  const stages = [choose('queue', way('a', 1), way('b', 2)), { ...serve('a', 10), next: END } as never, serve('b', 10)];
  const s = scenario({ a: one, b: one }, { trucks: flow([0, 0, 0, 0, 0, 0], stages) }, { run: { horizon: 100 } });
  expect(takes(s).filter((line) => line.startsWith('20 '))).toEqual(['20 #4 takes a', '20 #5 takes b']);
});

test('free: the first way with a free unit, and the last where none is', () => {
  const s = scenario(
    { fruit: lane(1), all: lane(1) },
    {
      fruit: flow(
        [0, 1, 2, 10],
        [choose('free', way('fruit', 1), way('all', 2)), { ...serve('fruit', 8), next: END } as never, serve('all', 8)],
      ),
    },
    { run: { horizon: 100 } },
  );
  expect(takes(s)).toEqual(['0 #0 takes fruit', '1 #1 takes all', '9 #2 takes all', '10 #3 takes fruit']);
});

test('expectedWait: the services that come before, by as many as work, with the way there; counted as sent on', () => {
  const near = way('near', 1, { service: { '*': minutes(6) } });
  const far = way('far', 2, { plus: 10, redirected: true, service: { '*': minutes(4) } });
  const s = scenario(
    { near: lane(1), far: lane(2) },
    {
      trucks: flow(
        [0, 1, 2, 3, 4],
        [choose('expectedWait', near, far), { ...serve('near', 6), next: END } as never, delay(10), serve('far', 4)],
      ),
    },
    { run: { horizon: 100 } },
  );
  // Near: 0, then 1 there → 6, then 2 there → 12 minutes; far is 10 away and, as trucks under way are not seen, free.
  expect(takes(s)).toEqual([
    '0 #0 takes near',
    '6 #1 takes near',
    '12 #2 takes far',
    '13 #3 takes far',
    '16 #4 takes far',
  ]);
  const gate = new Gate(s);
  const { counts } = gate.replicate('1', 0);
  expect(counts[BALANCE.indexOf('redirected')]).toBe(3);
});

test('expectedWait: with two lanes, n trucks there mean n − 1 services by two', () => {
  // a: one lane of 5; b: two lanes of 9. As each comes, (n − units + 1) × mean / units:
  // a 0 → a; a 5, b 0 → b; a 5, b 0 → b; a 5, b 1 × 9 / 2 = 4.5 → b; a 5, b 2 × 4.5 → a.
  const a = way('a', 1, { service: { '*': minutes(5) } });
  const b = way('b', 2, { service: { '*': minutes(9) } });
  const s = scenario(
    { a: lane(1), b: lane(2) },
    {
      trucks: flow(
        [0, 0, 0, 0, 0],
        [choose('expectedWait', a, b), { ...serve('a', 5), next: END } as never, serve('b', 9)],
      ),
    },
    { run: { horizon: 100 } },
  );
  expect(takes(s)).toEqual(['0 #0 takes a', '0 #1 takes b', '0 #2 takes b', '5 #4 takes a', '9 #3 takes b']);
});

const daily = (...spans: [number, number][]): Calendar => ({
  utcOffset: 420,
  week: Array(7).fill(spans.map(([from, to]) => ({ from, to }))),
  closed: [],
  special: [],
});

test('expectedWait: closed hours count, also when a place closes before a truck is there or served', () => {
  // Near opens at 60. Far is 30 away and open from 0 to 45. At 0 far (30) beats near (60); at 14 a truck would be there
  // at 44, in time; at 16 it would be there at 46, after closing, so near: 60.
  const near = way('near', 1, { service: { '*': minutes(10) } });
  const far = way('far', 2, { plus: 30, service: { '*': minutes(10) } });
  const stages = [
    choose('expectedWait', near, far),
    { ...serve('near', 10), next: END } as never,
    delay(30),
    serve('far', 10),
  ];
  const places = { near: lane(1, { calendars: ['late'] }), far: lane(1, { calendars: ['early'] }) };
  const calendars = { late: daily([60, 200]), early: daily([0, 45]) };
  const s = scenario(places, { trucks: flow([0, 14, 16], stages) }, { calendars, run: { horizon: 1440 } });
  expect(takes(s)).toEqual(['30 #0 takes far', '44 #1 takes far', '60 #2 takes near']);
});

test('expectedWait: what is not worked off before closing waits for the next opening; a closed place is reckoned as it opens', () => {
  // The one place is open from 0 to 25 and from 100, the other from 90.
  const m = way('morning', 1, { service: { '*': minutes(10) } });
  const o = way('other', 2, { service: { '*': minutes(10) } });
  const stages = [choose('expectedWait', m, o), { ...serve('morning', 10), next: END } as never, serve('other', 10)];
  const places = { morning: lane(1, { calendars: ['two'] }), other: lane(1, { calendars: ['late'] }) };
  const calendars = { two: daily([0, 25], [100, 300]), late: daily([90, 300]) };
  // The first three would be served at 0, 10 and 20; the fourth after 30 minutes of work, 25 before closing and 5 from
  // 100 on: at 105, so it takes the other at 90; the fifth there at 100; the sixth would be served there at 110, so it
  // takes the first place (and comes sooner than it thought, since the third is served to the end after closing).
  const s = scenario(places, { trucks: flow([0, 0, 0, 0, 0, 0], stages) }, { calendars, run: { horizon: 1440 } });
  expect(takes(s)).toEqual([
    '0 #0 takes morning',
    '10 #1 takes morning',
    '20 #2 takes morning',
    '90 #3 takes other',
    '100 #5 takes morning',
    '100 #4 takes other',
  ]);
});

test('the known answer of two lanes with the shorter line comes from its Markov chain', () => {
  const { exact } = JSON.parse(readFileSync('scenarios/known-answers/jsq-2.json', 'utf8'));
  const { inside, left, right } = shorterOfTwo(1.4, 60);
  expect(exact[0].value).toBeCloseTo(inside / 1.4, 6);
  expect(exact.slice(1).map((row: { value: number }) => row.value.toFixed(6))).toEqual(
    [inside, left, right].map((value) => value.toFixed(6)),
  );
});

/**
 * Mean number inside, and shares of time in which each lane is busy, of two lanes with exponential service of mean 1 and
 * arrivals of rate `lambda` to the shorter line, the left one of equal ones: balance of every state, by Gauss and Seidel.
 */
function shorterOfTwo(lambda: number, most: number) {
  const n = most + 1;
  const p = Float64Array.from({ length: n * n }, (_, s) => (lambda / 2) ** (Math.floor(s / n) + (s % n)));
  const of = (i: number, j: number) => (i < 0 || j < 0 || i > most || j > most ? 0 : p[i * n + j]);
  for (let change = 1; change > 1e-14; ) {
    let total = 0;
    change = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const come = lambda * ((i - 1 <= j ? of(i - 1, j) : 0) + (j - 1 < i ? of(i, j - 1) : 0));
        const leaving = (i < n - 1 || j < i ? lambda : 0) + Math.min(1, i) + Math.min(1, j);
        const value = (come + of(i + 1, j) + of(i, j + 1)) / leaving;
        change = Math.max(change, Math.abs(value - p[i * n + j]));
        p[i * n + j] = value;
        total += value;
      }
    }
    p.forEach((value, s) => {
      p[s] = value / total;
    });
  }
  const sum = (f: (i: number, j: number) => number) => p.reduce((t, q, s) => t + q * f(Math.floor(s / n), s % n), 0);
  return { inside: sum((i, j) => i + j), left: sum((i) => Math.min(1, i)), right: sum((_, j) => Math.min(1, j)) };
}

test('expectedWait: a lane group that has given all its lanes away never serves anybody', () => {
  // Two trucks wait for c when the tidal lanes look, at 30, and the lane of b goes over to it.
  const s = scenario(
    { a: lane(1), b: lane(1, { calendars: ['always'] }), c: lane(1) },
    {
      others: flow([0, 0, 0], [serve('c', 1000)]),
      trucks: flow(
        [40],
        [choose('expectedWait', way('b', 1), way('a', 2)), { ...serve('b', 5), next: END } as never, serve('a', 50)],
      ),
    },
    {
      calendars: { always: { utcOffset: 420, week: Array(7).fill([{ from: 0, to: 1440 }]), closed: [], special: [] } },
      tidal: {
        road: { between: ['b', 'c'], clearing: 0, rule: { kind: 'queue', difference: 2, every: 30, least: 0 } },
      },
    },
  );
  expect(takes(s)).toEqual(['0 #0 takes c', '30 #1 takes c', '40 #3 takes a', '1000 #2 takes c']);
});
