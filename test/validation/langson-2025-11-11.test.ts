import { expect, test } from 'vitest';
import { known } from './reference.ts';

type Counts = Record<string, number>;

test('the books of 11 November 2025 close: what stood there and came, less what left, is what stands there', () => {
  const { parameters, expected } = known('langson-2025-11-11');
  const { openingStockExport, arrivalsFromInland, exports, imports } = parameters as Record<string, Counts>;
  const { closingStock, stockChange, totalVehicles, derived } = expected as Record<string, Counts> & {
    totalVehicles: number;
    derived: { exportResidence_days_Little: Counts; otherGatesVehicles: number };
  };
  for (const gate of ['HuuNghi', 'TanThanh']) {
    expect(openingStockExport[gate] + arrivalsFromInland[gate] - exports[gate]).toBe(closingStock[gate]);
    expect(closingStock[gate] - openingStockExport[gate]).toBe(stockChange[gate]);
  }
  // The two gates account for all of the province's change.
  expect(stockChange.HuuNghi + stockChange.TanThanh).toBe(stockChange.province);
  expect(openingStockExport.province + stockChange.province).toBe(closingStock.province);
  expect(exports.HuuNghi + exports.TanThanh + exports.others).toBe(exports.province);
  expect(exports.province + imports.province).toBe(totalVehicles);
  expect(exports.others + imports.others).toBe(derived.otherGatesVehicles);
  // Little: days that a truck stays are the trucks that stand there over those that leave a day.
  for (const [gate, days] of Object.entries(derived.exportResidence_days_Little)) {
    expect(closingStock[gate] / exports[gate]).toBeCloseTo(days, 2);
  }
});
