import { Event } from '../../src/gate/events.ts';
import type { Gate } from '../../src/gate/gate.ts';
import { headOf } from '../../src/gate/lines.ts';
import { BALANCE, type Outcome } from '../../src/gate/outcome.ts';
import { Pool } from '../../src/gate/pools.ts';
import { Op } from '../../src/gate/program.ts';
import { everyTruck, Truck, trucksInside } from '../../src/gate/trucks.ts';
import { codeOf, next, pending, subjectOf } from '../../src/kernel/calendar.ts';
import { memory } from '../../src/memory/memory.ts';

const { ints, steps } = memory;

/** What is wrong with a replication that just ended: its balance, its shares, and the trucks still inside. */
export function faults(gate: Gate, outcome: Outcome): string[] {
  return [...ofBalance(gate, outcome), ...ofNumbers(gate, outcome), ...ofLines(gate), ...ofTrucks()];
}

const IN = ['initial', 'arrived', 'split'] as const;
const OUT = ['cleared', 'diverted', 'turnedAway', 'balked', 'reneged', 'merged', 'inside'] as const;

/** Who came is somewhere, by flow and exactly. */
export function ofBalance(gate: Gate, { counts }: Outcome): string[] {
  return gate.layout.counts.flatMap((flow, row) => {
    const term = (name: (typeof BALANCE)[number]) => counts[row * BALANCE.length + BALANCE.indexOf(name)];
    const came = IN.reduce((sum, name) => sum + term(name), 0);
    const found = OUT.reduce((sum, name) => sum + term(name), 0);
    const inside = flow === 'all' && term('inside') !== trucksInside() ? [`${term('inside')} inside, not all`] : [];
    return came === found ? inside : [`${flow}: ${came} came, ${found} found`, ...inside];
  });
}

/** Nothing is negative, shares are shares, and the time of servers adds up. */
export function ofNumbers(gate: Gate, { metrics }: Outcome): string[] {
  const wrong: string[] = [];
  const states = new Map<string, number>();
  gate.layout.metrics.forEach(({ metric, place, flow, unit }, k) => {
    const value = metrics[k];
    if (value < 0) wrong.push(`${metric} @ ${place} / ${flow} is ${value}`);
    if (unit === 'share' && value > 1 + 1e-9 && metric !== 'utilization' && !metric.endsWith('.share'))
      wrong.push(`${metric} @ ${place} / ${flow} is ${value}`);
    if (/^(busy|idle|blocked|off)Share$/.test(metric)) states.set(place, (states.get(place) ?? 0) + value);
  });
  for (const [place, sum] of states) {
    if (Math.abs(sum - 1) > 1e-9) wrong.push(`${place}: busy, idle, blocked and off are ${sum}`);
  }
  return wrong;
}

/** Nobody waits for what is free. */
function ofLines(gate: Gate): string[] {
  const lineOf = (truck: number) => ints[truck + Truck.line];
  const heads = everyTruck()
    .filter((truck) => steps[ints[truck + Truck.step]] === Op.seize)
    .filter((truck) => lineOf(truck) >= 0 && headOf(lineOf(truck)) === truck)
    // Lines of a pool lie behind each other, that of the greatest priority first.
    .sort((a, b) => lineOf(a) - lineOf(b));
  return gate.world.pools.flatMap((pool) => {
    const head = heads.find((truck) => steps[ints[truck + Truck.step] + 1] === pool);
    if (ints[pool + Pool.waiting] === 0 || head === undefined) return [];
    const free = ints[pool + Pool.capacity] - ints[pool];
    return free >= steps[ints[head + Truck.step] + 2]
      ? [`${free} free, and trucks wait for ${gate.world.names.get(pool)}`]
      : [];
  });
}

/** Whoever is inside waits in a line, or has something to come; this empties the calendar. */
function ofTrucks(): string[] {
  const busy = new Set<number>();
  while (pending() > 0) {
    const what = next(Number.POSITIVE_INFINITY);
    if (codeOf(what) === Event.endOfDelay || codeOf(what) === Event.endOfService) busy.add(subjectOf(what));
  }
  const lost = everyTruck().filter((truck) => ints[truck + Truck.line] < 0 && !busy.has(truck));
  return lost.length > 0 ? [`${lost.length} trucks are lost`] : [];
}
