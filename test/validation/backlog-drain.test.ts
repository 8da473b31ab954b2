import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { expectAsExpected } from './functions.ts';

/** Days until nobody of the backlog is left, when so many thirds of trucks were cleared by then. */
function days(cleared: number, ...set: string[]): number {
  const file = join(import.meta.dirname, 'backlog-drain.yaml');
  const gate = new Gate(loadScenario(file, { set: [`run.until={ cleared: ${cleared} }`, ...set] }));
  const { metrics, counts } = gate.replicate('1', 0);
  const column = (name: string) => gate.layout.metrics.findIndex((row) => row.metric === name && row.flow === 'all');
  // The lane never stood still, and nobody is left but who comes at the very end.
  expect(metrics[column('busyShare')]).toBe(1);
  expect(counts[BALANCE.indexOf('inside')]).toBeLessThanOrEqual(1);
  return metrics[column('makespan')] / 1440;
}

test('a backlog is gone after as many days as it has trucks more than come meanwhile, over those cleared a day', () => {
  expectAsExpected('backlog-drain', {
    days: days(13_200),
    // 120 thirds a day come, the first of them at once, with the backlog: 13200 + 120 / 300 of all that are cleared.
    days_if_new_40: days(22_000, 'places.road.stock.backlog=13201', 'flows.backlog.arrivals={ every: 12 min }'),
    // 1200 a day are cleared and 300 come.
    days_if_clear_400_new_100: days(
      17_600,
      'places.road.stock.backlog=13201',
      'flows.backlog.arrivals={ every: 4.8 min }',
      'flows.backlog.itinerary.1.service=72 s',
    ),
  });
});
