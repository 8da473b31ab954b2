import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Registry } from '../compile/registry.ts';
import { roomName } from '../compile/warehouses.ts';
import type { Layout } from '../outcome.ts';
import type { Block } from './block.ts';
import { type FlowSet, talliesOf, yardsOfZones } from './blocks.ts';
import type { Course } from './course.ts';
import type { Observer } from './observer.ts';

/** Metrics whose observations are kept as distributions. */
const DISTRIBUTED = /^(wait|timeInSystem|segment:.*)$/;

/** The names of the columns of every outcome of a scenario. */
export function describe(
  scenario: Scenario,
  registry: Registry,
  sets: FlowSet[],
  blocks: Block[],
  observer: Observer,
  course: Course,
): Layout {
  const { readAt } = scenario.run;
  const hours = [...observer.followed, ...observer.hourly].flatMap(({ metric, place, flow }) =>
    Array.from({ length: 24 }, (_, hour) => ({
      metric,
      place,
      flow,
      by: 'hour' as const,
      from: 60 * hour,
      to: 60 * hour + 60,
    })),
  );
  const readings = observer.followed.flatMap(({ metric, place, flow }) =>
    readAt.map((minute) => ({ metric, place, flow, by: 'at' as const, from: minute, to: minute })),
  );
  return {
    metrics: blocks.flatMap((block) => block.columns),
    series: [...hours, ...readings],
    distributions: distributions(registry, sets),
    counts: sets.filter((set) => set.kind !== 'channel').map((set) => set.name),
    places: places(scenario, registry),
    flows: sets.flatMap(({ name, kind }) => (kind === 'all' ? [] : [{ name, kind }])),
    course: course.layout(scenario, blocks),
  };
}

function distributions(registry: Registry, sets: FlowSet[]): Layout['distributions'] {
  const rows: Layout['distributions'] = [];
  for (const { metric, place, members } of registry.tallyGroups()) {
    if (!DISTRIBUTED.test(metric)) continue;
    for (const set of sets) {
      if (set.kind === 'channel' || (metric === 'wait' && set.kind === 'flow')) continue;
      if (talliesOf(members, set).length > 0) rows.push({ metric, place, flow: set.name });
    }
  }
  return rows;
}

/** Places in the order of the file, the parts of a place behind it; then the crews. */
function places(scenario: Scenario, registry: Registry): Layout['places'] {
  const zoned = yardsOfZones(registry);
  const crews = Object.keys(scenario.crews ?? {}).map((name) => {
    const crew = registry.pools.find((pool) => pool.kind === 'crew' && pool.name === name);
    return { name, kind: 'crew', capacity: crew?.units ?? null };
  });
  const rows = Object.entries(scenario.places).flatMap(([name, place]) => {
    const rows: Layout['places'] = [];
    if (place.kind === 'batch' || place.kind === 'match') rows.push({ name, kind: place.kind, capacity: null });
    if (place.kind === 'warehouse') {
      for (const [room, { capacity }] of Object.entries(place.rooms)) {
        rows.push({ name: roomName(name, room, place), kind: 'store', capacity });
      }
    }
    if (place.kind === 'departures') rows.push({ name, kind: place.kind, capacity: place.seats });
    if (place.kind === 'network') rows.push({ name, kind: 'fleet', capacity: place.vehicles });
    const pools = zoned.get(name);
    if (pools !== undefined) {
      const units = pools.map((at) => registry.pools.find((pool) => pool.at === at)?.units ?? null);
      rows.push({
        name,
        kind: 'yard',
        capacity: units.includes(null) ? null : units.reduce((sum: number, u) => sum + (u ?? 0), 0),
      });
    }
    for (const pool of registry.pools) {
      if (pool.place === name && !['room', 'plugs', 'crew'].includes(pool.kind))
        rows.push({ name: pool.name, kind: pool.kind === 'stack' ? 'yard' : pool.kind, capacity: pool.units });
    }
    return rows;
  });
  return [...rows, ...crews];
}
