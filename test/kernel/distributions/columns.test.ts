import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Samplers } from '../../../src/kernel/distributions/columns.ts';
import { compileDistribution } from '../../../src/kernel/distributions/compile.ts';
import { LAWS, nameOf } from './laws.ts';

test('samplers are numbered from 0 in the order of adding, and stay as they are when there are more', () => {
  const samplers = new Samplers();
  expect(LAWS.map(({ d }) => samplers.add(d))).toEqual(LAWS.map((_, i) => i));
  expect(samplers.size).toBe(LAWS.length);
  expect(LAWS.length).toBeGreaterThan(16);
  for (const [i, { d }] of LAWS.entries()) expect(samplers.sample(i, 0.3)).toBe(compileDistribution(d).sample(0.3));
});

for (const { d } of LAWS) {
  test(`columns and object draw the same bits: ${nameOf(d)}`, () => {
    const samplers = new Samplers();
    const number = samplers.add(d);
    const alone = compileDistribution(d);
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
