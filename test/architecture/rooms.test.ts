import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import rooms from './rooms.mjs';

test('rooms import only what the table allows, and there are no cycles', async () => {
  const { forbidden, options } = rooms;
  const result = await cruise(['src'], { validate: true, ruleSet: { forbidden }, ...options } as ICruiseOptions);
  if (typeof result.output === 'string') throw new Error('expected an object');
  const { summary } = result.output;
  // A checker that sees nothing finds nothing: fail where suspiciously few modules or arrows were seen.
  expect(summary.totalCruised).toBeGreaterThan(100);
  expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(200);
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
});
