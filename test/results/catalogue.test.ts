import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { entryOf, unitOf } from '../../src/results/metrics.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';

const root = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const scenarios = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));

/** The gate and the catalogue must speak of the same things; the occupancy of servers is in servers, that of crews in people. */
test.each(scenarios)('every metric of %s is in the catalogue, with its unit', (file) => {
  const { layout } = new Gate(loadScenario(`${root}${file}`, { root }));
  const strange = layout.metrics.filter(({ metric, unit }) => {
    if (entryOf(metric)?.metric === 'occupancy' && (unit === 'servers' || unit === 'people')) return false;
    return unitOf(metric) !== unit;
  });
  expect(strange).toEqual([]);
});
