import { expect, test } from 'vitest';
import { compile } from '../../src/gate/compile/compile.ts';
import { Gate } from '../../src/gate/gate.ts';
import { goodsOf } from '../../src/gate/rooms.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import type { Crew } from '../../src/scenario/model/crew.ts';
import type { Distribution } from '../../src/scenario/model/distribution.ts';
import type { Warehouse } from '../../src/scenario/model/place.ts';
import type { StageBody } from '../../src/scenario/model/stage.ts';
import { flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

const store = (capacity: number | null, docks: number | null, more: Partial<Warehouse> = {}): Warehouse => ({
  kind: 'warehouse',
  stream: 'store',
  stock: {},
  unit: 't',
  docks,
  calendars: [],
  handling: null,
  rooms: { store: { capacity, goods: {} } },
  ...more,
});
type Move = Extract<StageBody, { kind: 'unload' | 'load' }>;
const move =
  (kind: 'unload' | 'load') =>
  (amount: number | Distribution, handling: number | null, more: Partial<Move> = {}): Move => ({
    kind,
    place: 'store',
    room: 'store',
    goods: 'fruit',
    amount: typeof amount === 'number' ? minutes(amount) : amount,
    handling: handling === null ? null : { '*': minutes(handling) },
    priority: 0,
    patience: null,
    ...more,
  });
const unload = move('unload');
const load = move('load');

test('consolidation: four trucks of 5 t fill one of 20 t, which came first and holds no dock meanwhile', () => {
  // One dock, 10 minutes a small truck: done at 10, 20, 30, 40; then the goods of the large one are there, and it loads
  // until 70.
  const s = scenario(
    { store: store(500, 1) },
    { large: flow([0], [load(20, 30)]), small: flow([0, 1, 2, 3], [unload(5, 10)]) },
  );
  expect(follow(s)).toEqual([
    '0 #1 takes store', // room for its goods
    '0 #1 takes store/docks',
    '1 #2 takes store',
    '2 #3 takes store',
    '3 #4 takes store',
    '10 #2 takes store/docks',
    '10 #1 leaves cleared',
    '20 #3 takes store/docks',
    '20 #2 leaves cleared',
    '30 #4 takes store/docks',
    '30 #3 leaves cleared',
    '40 #0 takes store', // its goods
    '40 #4 leaves cleared',
    '40 #0 takes store/docks',
    '70 #0 leaves cleared',
  ]);
  const m = measure(s);
  // 5 t for 10 minutes, 10 t for 10, 15 t for 10, 20 t for 30: 900 t min.
  expect(m.get('stored @ store / all')).toBeCloseTo(900 / 1440, 12);
  expect(m.get('stored.max @ store / all')).toBe(20);
  expect(m.get('utilization @ store / all')).toBeCloseTo(900 / 1440 / 500, 12);
  expect(m.get('broughtIn @ store / small')).toBe(20);
  expect(m.get('takenOut @ store / all')).toBe(20);
  expect(m.get('wait @ store / large')).toBe(40);
  // The docks: 9, 18 and 27 minutes.
  expect(m.get('wait @ store/docks / small')).toBe((0 + 9 + 18 + 27) / 4);
  expect(m.get('busyShare @ store/docks / all')).toBeCloseTo(70 / 1440, 12);
});

test('splitting: one truck of 20 t fills four of 5 t, as soon as it is unloaded', () => {
  const s = scenario(
    { store: store(500, 2) },
    { large: flow([5], [unload(20, 30)]), small: flow([0, 0, 0, 0], [load(5, 10)]) },
  );
  expect(follow(s, ['leaves'])).toEqual([
    '35 #4 leaves cleared',
    '45 #0 leaves cleared',
    '45 #1 leaves cleared',
    '55 #2 leaves cleared',
    '55 #3 leaves cleared',
  ]);
});

test('a full room: who brings goods waits until enough is out, and keeps its bay', () => {
  // Room for 10 t. #0 brings 8 t until 5. #1 (since 6, one bay) waits for room: the loader takes 8 t from 20 to 30.
  const s = scenario(
    { store: store(10, 2), yard: yard(1) },
    { in: flow([0, 6, 7], [hold('yard', 0), unload(8, 5)]), out: flow([20], [load(8, 10)]) },
    { run: { horizon: 60 } },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard',
    '0 #0 takes store',
    '0 #0 takes store/docks',
    '5 #0 leaves cleared',
    '6 #1 takes yard',
    '20 #3 takes store',
    '20 #3 takes store/docks',
    '30 #1 takes store',
    '30 #3 leaves cleared',
    '30 #1 takes store/docks',
    '30 #2 takes yard',
    '35 #1 leaves cleared',
  ]);
  expect(measure(s).get('wait @ store / in')).toBe(12);
});

test('nobody overtakes, but who gives up lets the next go that needs less', () => {
  // 6 t of 10 t are there. #0 brings 8 t and waits, #1 4 t behind it; when #0 gives up at 10, there is room for #1.
  const rooms = { store: { capacity: 10, goods: { fruit: 6 } } };
  const s = scenario(
    { store: store(10, 1, { rooms }) },
    { a: flow([0], [unload(8, 5, { patience: minutes(10) })]), b: flow([1], [unload(4, 5)]) },
  );
  expect(follow(s)).toEqual([
    '10 #0 leaves reneged',
    '10 #1 takes store',
    '10 #1 takes store/docks',
    '15 #1 leaves cleared',
  ]);
});

test('greater priority is served first', () => {
  const s = scenario(
    { store: store(null, null) },
    { a: flow([0], [load(5, 1)]), b: flow([1], [load(5, 1, { priority: 1 })]), c: flow([10, 20], [unload(5, 1)]) },
  );
  expect(follow(s, ['leaves'])).toEqual([
    '11 #2 leaves cleared',
    '12 #1 leaves cleared',
    '21 #3 leaves cleared',
    '22 #0 leaves cleared',
  ]);
});

test('goods are of a kind, and rooms have room of their own', () => {
  // Tiles do not help the truck that loads fruit; the cold room holds 5 t, the dry one 100.
  const rooms = { cold: { capacity: 5, goods: {} }, dry: { capacity: 100, goods: { tiles: 50 } } };
  const s = scenario(
    { store: store(0, null, { rooms }) },
    {
      fruit: flow([0, 1], [unload(5, 10, { room: 'cold' })]),
      out: flow([2, 30], [load(5, 10, { room: 'cold' })]),
      tiles: flow([3], [load(30, 10, { room: 'dry', goods: 'tiles' })]),
    },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes store/cold',
    '0 #0 takes store/docks',
    '3 #3 takes store/dry',
    '3 #3 takes store/docks',
    '10 #2 takes store/cold',
    '10 #0 leaves cleared',
    '10 #2 takes store/docks',
    '13 #3 leaves cleared',
    '20 #1 takes store/cold',
    '20 #2 leaves cleared',
    '20 #1 takes store/docks',
    '30 #1 leaves cleared',
    '30 #4 takes store/cold',
    '30 #4 takes store/docks',
    '40 #4 leaves cleared',
  ]);
  expect(measure(s).get('stored @ store/dry / all')).toBeCloseTo((50 * 13 + 20 * 1427) / 1440, 12);
});

test('handling by rate: 5 t at 20 t/h take 15 minutes; docks keep hours and finish what they began', () => {
  const day = [{ from: 60, to: 70 }];
  const gate = { utcOffset: 420, week: Array.from({ length: 7 }, () => day), closed: [], special: [] };
  const s = scenario(
    { store: store(100, 1, { handling: 20, calendars: ['gate'] }), lane: lane(1) },
    { in: flow([0], [unload(5, null), serve('lane', 1)]) },
    { calendars: { gate } },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes store',
    '60 #0 takes store/docks',
    '75 #0 takes lane',
    '76 #0 leaves cleared',
  ]);
  expect(measure(s).get('closedWait @ store/docks / in')).toBe(60);
});

/** Two docks, worked by a crew of so many handlers; a dock needs one of them, or two. */
const worked = (handlers: number, need: number, times: number[], more: Partial<Crew> = {}) =>
  scenario(
    { store: store(100, 2, { crew: { handlers: need } }), lane: lane(1, { crew: { handlers: 1 } }) },
    { in: flow(times, [unload(5, 10)]), through: flow([3], [serve('lane', 4)]) },
    { crews: { handlers: { count: handlers, schedule: [], calendars: [], atClose: 'finish', ...more } } },
  );

test('a dock and its handlers are taken at once, and the handlers are free when the goods are handled', () => {
  // One handler, two docks: #0 until 10, #1 (since 1) until 20, then the lane (since 3), and #2 (since 5) from 24 to 34. The
  // lane has waited longer than #2, so it goes first.
  const s = worked(1, 1, [0, 1, 5]);
  expect(follow(s)).toEqual([
    '0 #0 takes store',
    '0 #0 takes store/docks',
    '1 #1 takes store',
    '5 #3 takes store',
    '10 #0 leaves cleared',
    '10 #1 takes store/docks',
    '20 #1 leaves cleared',
    '20 #2 takes lane',
    '24 #2 leaves cleared',
    '24 #3 takes store/docks',
    '34 #3 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ store/docks / in')).toBe((0 + 9 + 19) / 3);
  expect(m.get('wait @ lane / through')).toBe(17);
  expect(m.get('busyShare @ store/docks / all')).toBeCloseTo(30 / 2 / 1440, 12);
  expect(m.get('busyHours @ handlers / all')).toBeCloseTo(34 / 60, 12);
});

test('two handlers a dock: whoever needs two is not overtaken by one who needs one', () => {
  // Three handlers. #0 has two until 10; #1 (since 1) lacks one, so the third is kept from the lane (since 3) until #1 has two
  // at 10. Then one is left over, and the lane has it at 10 as well.
  expect(follow(worked(3, 2, [0, 1]), ['takes', 'leaves'])).toEqual([
    '0 #0 takes store',
    '0 #0 takes store/docks',
    '1 #1 takes store',
    '10 #0 leaves cleared',
    '10 #1 takes store/docks',
    '10 #2 takes lane',
    '14 #2 leaves cleared',
    '20 #1 leaves cleared',
  ]);
});

test('who stands at a dock when the goods are handled keeps the dock and not its handler', () => {
  // One dock, one handler. #0 is done at 5, but the lane (no room in front) is taken until 12 by #1; the other store has the
  // handler from 5 to 8 meanwhile. #2 has the dock at 12.
  const s = scenario(
    {
      store: store(100, 1, { crew: { handlers: 1 } }),
      other: store(100, 1, { crew: { handlers: 1 } }),
      lane: lane(1, { queue: 0 }),
    },
    {
      a: flow([0], [unload(5, 5), serve('lane', 1)]),
      b: flow([2], [serve('lane', 10)]),
      c: flow([3], [unload(5, 4)]),
      d: flow([4], [unload(5, 3, { place: 'other' })]),
    },
    { crews: { handlers: { count: 1, schedule: [], calendars: [], atClose: 'finish' } } },
  );
  expect(follow(s, ['takes']).filter((row) => row.endsWith('docks'))).toEqual([
    '0 #0 takes store/docks',
    '5 #3 takes other/docks',
    '12 #2 takes store/docks',
  ]);
  // #0 blocks its dock from 5 to 12.
  expect(measure(s).get('blockedShare @ store/docks / all')).toBeCloseTo(7 / 1440, 12);
});

test('handlers off duty finish what they began; the wait until they come back is closed time', () => {
  // On duty from 0 to 8 and from 60 to 70: #0 is handled until 10, #1 (since 1) waits until 60, of which 52 closed.
  const on = [
    { from: 0, to: 8 },
    { from: 60, to: 70 },
  ];
  const shift = { utcOffset: 420, week: Array.from({ length: 7 }, () => on), closed: [], special: [] };
  const s = scenario(
    { store: store(100, 1, { crew: { handlers: 1 } }) },
    { in: flow([0, 1], [unload(5, 10)]) },
    {
      crews: { handlers: { count: 1, schedule: [], calendars: ['shift'], atClose: 'stay' } },
      calendars: { shift },
    },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes store',
    '0 #0 takes store/docks',
    '1 #1 takes store',
    '10 #0 leaves cleared',
    '60 #1 takes store/docks',
    '70 #1 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('wait @ store/docks / in')).toBe(59 / 2);
  expect(m.get('closedWait @ store/docks / in')).toBe(52 / 2);
  expect(m.get('overtimeHours @ handlers / all')).toBeCloseTo(2 / 60, 12);
});

test.each(['t', 'pallets'] as const)('goods in %s add up to the unit, whatever the amounts', (unit) => {
  const rooms = { store: { capacity: 60, goods: { fruit: 20 } } };
  const any: Distribution = { kind: 'uniform', min: 1, max: 9 };
  const every = (mean: number) => ({
    kind: 'renewal' as const,
    between: { kind: 'exponential' as const, mean },
    convoy: null,
  });
  const s = scenario(
    { store: store(60, 2, { unit, rooms }) },
    { in: flow(every(30), [unload(any, 10)]), out: flow(every(29), [load(any, 12)]) },
    { run: { horizon: 7200 } },
  );
  const { at } = compile(s).registry.levels.find(({ metric }) => metric === 'stored') as { at: number };
  const gate = new Gate(s);
  for (let replication = 0; replication < 3; replication++) {
    const { metrics } = gate.replicate('1', replication);
    const { initial, broughtIn, takenOut, stored } = goodsOf(at);
    expect(initial).toBe(unit === 't' ? 20_000 : 20);
    expect(broughtIn).toBeGreaterThan((100 * initial) / 20);
    expect(initial + broughtIn).toBe(takenOut + stored);
    const column = gate.layout.metrics.findIndex(({ metric, flow }) => metric === 'broughtIn' && flow === 'in');
    expect(metrics[column]).toBeCloseTo(broughtIn / (unit === 't' ? 1000 : 1) / 5, 9);
    expect(gate.layout.metrics[column].unit).toBe(`${unit}/day`);
  }
});

test('the goods of every room of the tutorial add up in every replication, from the first day that counts to the last', () => {
  const tutorial = loadScenario('scenarios/tutorial/warehouse.yaml');
  const gate = new Gate(tutorial);
  const days = (tutorial.run.horizon - tutorial.run.warmUp) / 1440;
  for (let replication = 0; replication < 3; replication++) {
    const { metrics } = gate.replicate('1', replication);
    for (const room of ['store/cold', 'store/dry']) {
      const [first, last, broughtIn, takenOut] = ['stored.first', 'stored.last', 'broughtIn', 'takenOut'].map(
        (name) =>
          metrics[gate.layout.metrics.findIndex((m) => m.metric === name && m.place === room && m.flow === 'all')],
      );
      expect(broughtIn).toBeGreaterThan(10);
      expect(first + days * broughtIn).toBeCloseTo(last + days * takenOut, 6);
    }
  }
});
