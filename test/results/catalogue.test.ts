import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { entryOf, unitOf } from '../../src/results/metrics.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { files } from '../scenarios/files.ts';

const root = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const scenarios = files(root).map((file) => file.slice(root.length));

/** The gate and the catalogue must speak of the same things; the occupancy of servers is in servers, that of crews in people. */
test.each(scenarios)('every metric of %s is in the catalogue, with its unit', (file) => {
  const { layout } = new Gate(loadScenario(`${root}${file}`, { root }));
  const strange = layout.metrics.filter(({ metric, unit }) => {
    if (entryOf(metric)?.metric === 'occupancy' && (unit === 'servers' || unit === 'people')) return false;
    return unitOf(metric) !== unit;
  });
  expect(strange).toEqual([]);
});
