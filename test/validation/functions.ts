import { expect } from 'vitest';
import { type Known, known } from './reference.ts';

/** Every expected number of a case of arithmetic, to 1e-9 of it; `found` has the same keys. */
export function expectAsExpected(id: string, found: Record<string, number | number[]>): void {
  const expected = known(id).expected as Record<string, Known>;
  expect(Object.keys(found).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected)) {
    const wanted = [value].flat() as number[];
    [found[key]].flat().forEach((number, k) => {
      expect(Math.abs(number - wanted[k]), `${id}: ${key}`).toBeLessThanOrEqual(1e-9 * Math.abs(wanted[k]));
    });
  }
}
