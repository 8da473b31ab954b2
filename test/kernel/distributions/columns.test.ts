import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Samplers } from '../../../src/kernel/distributions/columns.ts';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { LAWS, nameOf } from './laws.ts';

const samplers = new Samplers();
const laws = LAWS.map(({ d }) => ({ d, number: samplers.add(d), alone: compileDistribution(d) }));

test('samplers are numbered from 0 in the order of adding, beyond the first columns', () => {
  expect(laws.map((law) => law.number)).toEqual(laws.map((_, i) => i));
  expect(samplers.size).toBe(laws.length);
  expect(laws.length).toBeGreaterThan(16);
});

for (const { d, number, alone } of laws) {
  test(`columns and object draw the same bits: ${nameOf(d)}`, () => {
    expect(samplers.mean(number)).toBe(alone.mean);
    expect(samplers.variance(number)).toBe(alone.variance);
    expect(samplers.constant(number)).toBe(alone.constant);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 53 - 1 }), (k) =>
        Object.is(samplers.sample(number, k / 2 ** 53), alone.sample(k / 2 ** 53)),
      ),
      { seed: 20_271_102, numRuns: 2000 },
    );
  });
}
