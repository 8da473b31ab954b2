import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { files } from '../scenarios/files.ts';
import { emptyToEmpty } from './gates.ts';

/** Fates whose trucks have a time in system; all others leave at once, or are still inside. */
const TIMED = ['cleared', 'reneged', 'merged'] as const;

test.each(files('scenarios'))(
  '%s: from empty to empty, trucks × time is the same seen by the clock and by the trucks',
  (file) => {
    const scenario = emptyToEmpty(loadScenario(file));
    if (scenario === null) return;
    const gate = new Gate(scenario);
    const { metrics, counts } = gate.replicate('1', 0);
    const value = (metric: string, place: string, flow: string) =>
      metrics[gate.layout.metrics.findIndex((m) => m.metric === metric && m.place === place && m.flow === flow)];
    const length = value('makespan', 'all', 'all');
    let compared = 0;
    gate.layout.counts.forEach((flow, row) => {
      const term = (name: (typeof BALANCE)[number]) => counts[row * BALANCE.length + BALANCE.indexOf(name)];
      expect(term('inside')).toBe(0);
      if (term('diverted') > 0) return;
      const trucks = TIMED.reduce((sum, fate) => sum + term(fate), 0);
      if (trucks === 0) return;
      const byTrucks = trucks * value('timeInSystem', 'all', flow);
      const byClock = length * value('numberInSystem', 'all', flow);
      expect(Math.abs(byTrucks / byClock - 1), flow).toBeLessThan(1e-9);
      compared++;
    });
    expect(compared).toBeGreaterThan(0);
    // The queues of places that take all who wait for them; who gives up has no wait.
    if (metrics[gate.layout.metrics.findIndex((m) => m.metric === 'reneged')] > 0) return;
    for (const { metric, place, flow } of gate.layout.metrics) {
      if (metric !== 'wait' || flow !== 'all') continue;
      const { distributions } = gate.layout;
      if (!distributions.some((d) => d.metric === 'wait' && d.place === place)) continue;
      const blocked = gate.layout.metrics.some((m) => m.metric === `blockedShare:${place}`);
      // Part of those whom such a place takes never stood in its queue.
      if (blocked || value('served', place, 'all') === 0) continue;
      const byTrucks = (value('wait', place, 'all') * value('served', place, 'all') * length) / 1440;
      const byClock = value('queueLength', place, 'all') * length;
      expect(Math.abs(byTrucks - byClock), place).toBeLessThanOrEqual(1e-9 * Math.max(byClock, 1));
    }
  },
);
