import { expect, test } from 'vitest';
import type { Costs } from '../../src/scenario/model/costs.ts';
import type { Flow } from '../../src/scenario/model/flow.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { appraise } from '../../src/value/appraise.ts';
import type { Read } from '../../src/value/measures.ts';
import { NOTHING, oneFlow } from './scenario.ts';

/** Metrics by `metric @ place / flow`; nothing was observed of the others. */
const reading =
  (values: Record<string, number>): Read =>
  (metric, place, flow) =>
    values[`${metric} @ ${place} / ${flow}`] ?? Number.NaN;

/** One year of service, not discounted: present values are the sums of a year. */
const YEAR: Costs = { ...NOTHING, life: 1, discountRate: 0 };

/** Lines by kind and what they are about: [quantity, worth] in the only replication. */
function linesOf(costs: Costs, base: Scenario, plan: Scenario, before: Read, after: Read) {
  const { lines, npv } = appraise(
    { scenario: base, reads: [[before]] },
    { scenario: plan, reads: [[after]] },
    costs,
    [2025],
  );
  return {
    npv: npv[0],
    lines: Object.fromEntries(
      lines.map(({ kind, of, part, quantity, present }) => [`${kind} ${of}`, [part, quantity[0], present[0]]]),
    ),
  };
}

const two = (costs: Costs, first: Partial<Flow> = {}): Scenario => {
  const one = oneFlow(costs);
  const { trucks } = one.flows;
  return {
    ...one,
    flows: { fruit: { ...trucks, ...first }, other: { ...trucks, cargo: null } },
    groups: { vietnamese: { title: { en: '', vi: '' }, flows: ['fruit'] } },
  };
};

test('truck-hours by owner: each group at its price, the rest at the price of the others', () => {
  const costs = { ...YEAR, truckHour: { vietnamese: 1000, other: 10 } };
  const found = linesOf(
    costs,
    two(costs),
    two(costs),
    reading({ 'numberInSystem @ all / fruit': 3, 'numberInSystem @ all / other': 5 }),
    reading({ 'numberInSystem @ all / fruit': 1, 'numberInSystem @ all / other': 6 }),
  );
  expect(found.lines).toEqual({
    'truckHours vietnamese': ['benefit', 2 * 8760, 2 * 8_760_000],
    'truckHours other': ['benefit', -8760, -87_600],
  });
  expect(found.npv).toBe(2 * 8_760_000 - 87_600);
});

test('loads lose value by the day; reefers and queues burn fuel; carbon without a price is told only', () => {
  const costs: Costs = { ...YEAR, diesel: { price: 20_000, co2: 2.5 }, idling: 2, reefer: 3, days: 100 };
  const cargo = { kind: 'fruit', load: 20, reefer: true, value: 1e9, loss: 0.02 };
  const lane = { kind: 'lane' as const, stream: 'lane', stock: {}, servers: 1, schedule: [], calendars: [] };
  const place = { ...lane, atClose: 'finish' as const, queue: null, whenFull: { kind: 'block' as const } };
  const scenario = { ...two(costs, { cargo }), places: { lane: place } };
  const level = (inside: number, wait: number) =>
    reading({
      'numberInSystem @ all / fruit': inside,
      'wait @ lane / all': wait,
      'closedWait @ lane / all': 10,
      'served @ lane / all': 60,
    });
  // Two trucks less: 200 truck-days of 20 m; 2 · 24 · 3 · 100 l. Waits in open hours fall from 30 to 20 min: 60 · 10 / 60 h.
  expect(linesOf(costs, scenario, scenario, level(5, 40), level(3, 30)).lines).toEqual({
    'spoilage fruit': ['benefit', 200, 200 * 20e6],
    'reefer all': ['benefit', 14_400, 14_400 * 20_000],
    'idling all': ['benefit', 2000, 2000 * 20_000],
    'carbon all': ['unpriced', 41, 0],
  });
  const priced = linesOf({ ...costs, carbon: 1e6 }, scenario, scenario, level(5, 40), level(3, 30));
  expect(priced.lines['carbon all']).toEqual(['benefit', 41, 41e6]);
});

test('electric vehicles are of the plan that has them; fees change hands and are not counted', () => {
  const fee = { title: { en: '', vi: '' }, from: { en: '', vi: '' }, to: { en: '', vi: '' }, flows: ['vietnamese'] };
  const costs: Costs = {
    ...YEAR,
    electricity: { price: 2000, co2: 0 },
    electric: { agv: { round: 4800, energy: 1.5 } },
    fees: { parking: { ...fee, amount: 400_000, per: 'day' }, entry: { ...fee, amount: 7, per: 'truck' } },
  };
  const found = linesOf(
    costs,
    two(YEAR),
    two(costs),
    reading({ 'numberInSystem @ all / fruit': 2, 'throughput @ all / fruit': 100 }),
    reading({ 'numberInSystem @ all / fruit': 1, 'throughput @ all / fruit': 110, 'served @ agv / all': 10 }),
  );
  expect(found.lines['electricity agv']).toEqual(['benefit', -10 * 365 * 4.8 * 1.5, -10 * 365 * 4.8 * 1.5 * 2000]);
  expect(found.lines['fee parking']).toEqual(['transfer', 365, 365 * 400_000]);
  expect(found.lines['fee entry']).toEqual(['transfer', -3650, -3650 * 7]);
  expect(found.npv).toBeCloseTo(-10 * 365 * 4.8 * 1.5 * 2000, 3);
});

test('what both build cancels out', () => {
  const lane = { what: { en: '', vi: '' }, at: null, number: 1, capital: 100, life: null, running: 1, spent: {} };
  const base = { ...YEAR, build: { lane } };
  const plan = { ...YEAR, build: { lane: { ...lane, number: 3 }, same: lane } };
  const nothing = reading({});
  const found = linesOf(
    plan,
    oneFlow({ ...base, build: { ...base.build, same: lane } }),
    oneFlow(plan),
    nothing,
    nothing,
  );
  expect(found.lines).toEqual({
    'capital lane': ['cost', undefined, -200],
    'running lane': ['cost', undefined, -2],
  });
});

test('every replication has a value of its own, and plan years are interpolated', () => {
  // Service 2026–2028, plan years 2026 and 2028: hours of 2027 lie between.
  const costs = { ...NOTHING, discountRate: 0, life: 3, truckHour: { other: 1 } };
  const inside = (x: number) => reading({ 'numberInSystem @ all / trucks': x });
  const { npv, net } = appraise(
    {
      scenario: oneFlow(costs),
      reads: [
        [inside(2), inside(3)],
        [inside(4), inside(9)],
      ],
    },
    {
      scenario: oneFlow(costs),
      reads: [
        [inside(1), inside(1)],
        [inside(1), inside(1)],
      ],
    },
    costs,
    [2026, 2028],
  );
  expect(net.map(([first]) => first)).toEqual([0, 8760, 2 * 8760, 3 * 8760]);
  expect(npv).toEqual([6 * 8760, (2 + 5 + 8) * 8760]);
});
