import { describe, expect, test } from 'vitest';
import type { Costs } from '../../src/scenario/model/costs.ts';
import { appraise } from '../../src/value/appraise.ts';
import type { Read } from '../../src/value/measures.ts';
import { NOTHING, oneFlow } from './scenario.ts';

/**
 * A textbook sum (capital recovery: Newnan et al., Engineering Economic Analysis): 20 bays of VND 500 m and 40 m a year each, for
 * 20 years at 9 %, save half an hour of each of 30,000 trucks a year at VND 150,000 an hour. Closed forms:
 *
 *     CRF = i (1 + i)^n / ((1 + i)^n − 1) = 0.109546475
 *     annual cost = 20 · (500 m · CRF + 40 m) = 1,895,464,750;  annual benefit = 2,250,000,000
 *     NPV = −10 bn + (2.25 bn − 0.8 bn) / CRF = 3,236,391,220
 */
const costs: Costs = {
  ...NOTHING,
  build: {
    bays: {
      what: { en: 'bays', vi: 'ô đỗ' },
      at: null,
      number: 20,
      capital: 500e6,
      life: 20,
      running: 40e6,
      spent: {},
    },
  },
  truckHour: { other: 150_000 },
};

/** 15,000 truck-hours a year are 15,000 / 8,760 trucks at the gate. */
const read =
  (inside: number): Read =>
  (metric) =>
    metric === 'numberInSystem' ? inside : Number.NaN;
const before = { scenario: oneFlow(), reads: [[read(10 + 15_000 / 8760)]] };
const after = { scenario: oneFlow(costs), reads: [[read(10)]] };
const { span, lines, costs: cost, benefits, npv, ...more } = appraise(before, after, costs, [2025]);

/** Equal to nine significant digits. */
const close = (x: number, to: number) => expect(Math.abs(x / to - 1)).toBeLessThan(1e-9);

describe('capital recovery, net present value and break-even', () => {
  test('one is the annuity of the capital recovery factor', () => {
    expect(Math.abs(1 / span.annuity - 0.109546475)).toBeLessThan(1e-9);
    close(500e6 / span.annuity, 54_773_237.5);
  });

  test('costs and benefits a year', () => {
    close(cost[0] / span.annuity, 1_895_464_750);
    close(benefits[0] / span.annuity, 2_250_000_000);
    const hours = lines.find(({ kind }) => kind === 'truckHours');
    expect(hours?.quantity[0]).toBeCloseTo(15_000, 6);
  });

  test('net present value and ratio', () => {
    close(npv[0], 3_236_391_220);
    expect(Math.abs(benefits[0] / cost[0] - 1.187043969)).toBeLessThan(1e-9);
    close(more.cumulative[20][0], 3_236_391_220);
    expect(more.cumulative[0][0]).toBe(-10e9);
  });

  test('break-even', () => {
    close((more.breakEvenBenefit ?? 0) * 0.5, 0.4212143889);
    close(more.breakEvenTruckHour ?? 0, 126_364.3167);
  });

  test('at the internal rate of return nothing is left', () => {
    const rate = more.internalRate ?? 0;
    const { npv } = appraise(before, after, { ...costs, discountRate: rate }, [2025]);
    expect(Math.abs(npv[0])).toBeLessThan(1);
    expect(rate).toBeCloseTo(0.1331, 3);
  });
});
