import { expect, test } from 'vitest';
import type { Build, Costs } from '../../src/scenario/model/costs.ts';
import { discountFactors, internalRate } from '../../src/value/finance.ts';
import { weightsOf } from '../../src/value/interpolate.ts';
import { outlays } from '../../src/value/outlay.ts';
import { spanOf } from '../../src/value/span.ts';
import { NOTHING } from './scenario.ts';

const text = { en: 'lane', vi: 'làn' };
const piece: Build = { what: text, at: null, number: 2, capital: 100, life: null, running: 5, spent: {} };
const flowsOf = (costs: Costs) =>
  Object.fromEntries(outlays(costs, spanOf(costs)).map(({ kind, flows }) => [kind, flows]));

test('all is paid in the year before the opening, running costs from the opening on', () => {
  const costs = { ...NOTHING, life: 3, build: { lane: piece } };
  expect(flowsOf(costs)).toEqual({ capital: [200, 0, 0, 0], running: [0, 10, 10, 10] });
});

test('money is spent in its years, and service begins in the year after the last', () => {
  const costs = { ...NOTHING, life: 2, build: { lane: { ...piece, spent: { 2026: 0.6, 2027: 0.4 } } } };
  expect(spanOf(costs)).toMatchObject({ base: 2025, opens: 2028, last: 2029 });
  expect(flowsOf(costs)).toEqual({ capital: [0, 120, 80, 0, 0], running: [0, 0, 0, 10, 10] });
});

test('what is worn out is bought again, and what is left at the end is given back in proportion', () => {
  // Life 2 of 5 years of service 2026–2030: bought in 2025, 2027 and 2029; one year of two is left in 2030.
  const costs = { ...NOTHING, life: 5, build: { lane: { ...piece, running: 0, life: 2 } } };
  expect(flowsOf(costs)).toEqual({ capital: [200, 0, 200, 0, 200, -100] });
  // Life 10 of 5 years: half is left.
  const long = { ...NOTHING, life: 5, build: { lane: { ...piece, running: 0, life: 10 } } };
  expect(flowsOf(long)).toEqual({ capital: [200, 0, 0, 0, 0, -100] });
});

test('crews are paid from the opening on', () => {
  const costs = { ...NOTHING, life: 2, crews: { officers: { title: text, people: 3, pay: 4 } } };
  expect(flowsOf(costs)).toEqual({ crews: [0, 12, 12] });
});

test('a sum a year is worth its annuity', () => {
  const factors = discountFactors(0.1, 2);
  expect(factors[1]).toBeCloseTo(1 / 1.1, 15);
  expect(factors[2]).toBeCloseTo(1 / 1.21, 15);
});

test('the internal rate: −100, then 60 twice: 100 = 60 / q + 60 / q², q = 0.3 + √0.69', () => {
  expect(internalRate([-100, 60, 60])).toBeCloseTo(0.3 + Math.sqrt(0.69) - 1, 12);
  expect(internalRate([-100, 0, 0])).toBeNull();
  expect(internalRate([-100, 230, -132])).toBeNull();
});

test('between plan years values are interpolated, outside them they stay', () => {
  expect(weightsOf(2020, [2025, 2030])).toEqual([1, 0]);
  expect(weightsOf(2026, [2025, 2030])).toEqual([0.8, 0.2]);
  expect(weightsOf(2030, [2025, 2030])).toEqual([0, 1]);
  expect(weightsOf(2050, [2025, 2030])).toEqual([0, 1]);
  expect(weightsOf(2050, [2025])).toEqual([1]);
});
