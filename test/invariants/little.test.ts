import { expect, test } from 'vitest';
import { Flow } from '../../src/gate/flows.ts';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import { Op } from '../../src/gate/program.ts';
import { everyTruck, Truck } from '../../src/gate/trucks.ts';
import { memory } from '../../src/memory/memory.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { Tally } from '../../src/stats/observe/tallies.ts';
import { files } from '../scenarios/files.ts';
import { emptyToEmpty } from './gates.ts';

const { ints, floats, steps, NOW } = memory;

/** Scenarios that never are empty again when nobody comes any more, and why. */
const UNFINISHED: Record<string, string> = {
  'scenarios/tutorial/transload.yaml': 'of one side more trucks came than of the other',
  'scenarios/tutorial/warehouse.yaml': 'more came to take goods than were brought',
};

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
    const sumOf = (metric: string, place: string) =>
      gate.compiled.registry.tallies
        .filter((tally) => tally.metric === metric && tally.place === place)
        .reduce((total, { at }) => total + floats[at + Tally.sum], 0);
    let compared = 0;
    const names = Object.keys(scenario.flows).sort();
    // Who is still inside waits until the end for what does not come: that time counts for the clock, and for no truck yet.
    const left = everyTruck().map((truck) => ({
      flow: names[ints[ints[truck + Truck.flow] + Flow.number]],
      place: gate.world.names.get(waitsFor(truck)),
      inside: floats[NOW] - floats[truck + Truck.born],
      waits: floats[NOW] - floats[truck + Truck.since],
    }));
    const isUnfinished = file in UNFINISHED;
    expect(left.length > 0).toBe(isUnfinished);
    gate.layout.counts.forEach((flow, row) => {
      const term = (name: (typeof BALANCE)[number]) => counts[row * BALANCE.length + BALANCE.indexOf(name)];
      const stay = left.filter((one) => flow === 'all' || flow === one.flow);
      expect(stay.length).toBe(term('inside'));
      if (term('diverted') > 0) return;
      const trucks = TIMED.reduce((sum, fate) => sum + term(fate), 0);
      if (trucks === 0) return;
      const byTrucks = trucks * value('timeInSystem', 'all', flow) + sum(stay.map(({ inside }) => inside));
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
      // Where all inside are served at once there is no queue.
      const queue = gate.layout.metrics.some((m) => m.metric === 'queueLength' && m.place === place);
      if (blocked || !queue || value('served', place, 'all') === 0) continue;
      const stay = left.filter((one) => one.place === place).map(({ waits }) => waits);
      const byTrucks =
        (value('wait', place, 'all') * value('served', place, 'all') * length) / 1440 +
        sumOf('interrupted', place) +
        sum(stay);
      const byClock = value('queueLength', place, 'all') * length;
      expect(Math.abs(byTrucks - byClock), place).toBeLessThanOrEqual(1e-9 * Math.max(byClock, 1));
    }
  },
);

/** The pool, or the line of a gathering, that a truck waits for. */
function waitsFor(truck: number): number {
  const at = ints[truck + Truck.step];
  return steps[at] === Op.pair ? ints[truck + Truck.line] : steps[at + 1];
}

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
