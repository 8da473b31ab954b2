import { memory } from '../../memory/memory.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Opening } from '../actors/opening.ts';
import { settle } from '../advance.ts';
import { OpenClock } from '../calendar/clock.ts';
import type { Compiled } from '../compile/compile.ts';
import { type Ledger, Writing } from '../ledger.ts';
import { Pool } from '../pools.ts';
import { setCapacity } from '../primitives/capacity.ts';
import { WIDTH } from '../program.ts';

const { ints } = memory;

/** A scenario, what it was compiled to, and what is kept in no column of the memory. */
export interface Built {
  scenario: Scenario;
  compiled: Compiled;
  tell(ledger: Ledger): void;
}

/**
 * Whether two gates have the same parts at the same places of the memory, so that the state of the one is a state of the
 * other: rows with their names, steps with their codes, actors.
 */
export function areBuiltAlike(one: Built, other: Built): boolean {
  return one.compiled.image.isBuiltLike(other.compiled.image, WIDTH) && partsOf(one) === partsOf(other);
}

function partsOf({ compiled, tell }: Built): string {
  const { registry, world } = compiled;
  const { pools, levels, tallies, streams } = registry;
  const kept = new Writing();
  tell(kept);
  return JSON.stringify([
    pools.map(({ at, name, kind, priorities }) => [at, name, kind, priorities]),
    levels,
    tallies,
    streams,
    world.actors.map((actor) => actor.constructor.name),
    world.processes.map((process) => process?.constructor.name),
    kept.columns().map(({ length }) => length),
  ]);
}

/**
 * The state in the memory, which is one of `from`, becomes one of `to`, built alike: from now on there are its units, at
 * its hours. Who is inside stays where he is, and keeps the times that were drawn. More units are taken at once by those who
 * wait; of fewer, those in use beyond them are given up as at closing.
 */
export function takeOver(from: Built, to: Built): void {
  const { image, registry, world } = to.compiled;
  const pools = registry.pools.map(({ at, place, kind }) => {
    return { at, place, kind, open: ints[at + Pool.open], capacity: ints[at + Pool.capacity] };
  });
  image.restoreWhereOther(from.compiled.image);
  const units = pools.map(({ at }) => ints[at + Pool.open]);
  for (const { at, open, capacity } of pools) {
    ints[at + Pool.open] = open;
    ints[at + Pool.capacity] = capacity;
  }
  const keepsHours = same(from, to, ({ calendars, events }) => [calendars, events]);
  for (const [k, { at, place, kind }] of pools.entries()) {
    const shift = registry.shifts.get(at);
    if (shift === undefined) setCapacity(world, at, units[k]);
    else {
      const keeps = same(from, to, (s) => (kind === 'crew' ? s.crews : s.places)?.[place]);
      if (!keepsHours || !keeps) shift.goOn(world);
    }
  }
  if (!keepsHours) {
    for (const actor of registry.actors) if (actor instanceof OpenClock || actor instanceof Opening) actor.goOn(world);
  }
  settle(world);
}

function same(from: Built, to: Built, part: (scenario: Scenario) => unknown): boolean {
  return JSON.stringify(part(from.scenario)) === JSON.stringify(part(to.scenario));
}
