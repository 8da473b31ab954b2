import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Stage } from '../../scenario/model/stage.ts';
import type { Presence } from './hindrances.ts';
import { onwardTo } from './onward.ts';
import type { Registry } from './registry.ts';

/** A place on the way to another, with the counts of the trucks there that may come to it. */
export interface Upstream {
  place: string;
  /** Fewest places in between. */
  between: number;
  cells: number[];
  /** Chance of each cell's trucks to come. */
  chances: number[];
  /** Its servers or vehicles, or the level of its idle vehicles; −1: trucks only wait for it. */
  pool: number;
  idleLevel: number;
}

/** A place whose servers or vehicles may be idle for want of trucks: its pool, or (`pool` −1) the level of its idle vehicles. */
export interface Wanting {
  place: string;
  units: number;
  pool: number;
  idleLevel: number;
  /** Places before it, the nearest first. */
  upstream: Upstream[];
}

/** The places with servers or vehicles to which trucks come from others, in the order of their names. */
export function wantingPlaces(scenario: Scenario, registry: Registry): Wanting[] {
  const rows = new Map<string, Map<string, Set<number>>>();
  for (const [name, flow] of Object.entries(scenario.flows)) {
    flow.itinerary.forEach((stage, index) => {
      const row = workingRow(stage);
      if (row === null) return;
      const byFlow = rows.get(row) ?? new Map<string, Set<number>>();
      byFlow.set(name, (byFlow.get(name) ?? new Set()).add(index));
      rows.set(row, byFlow);
    });
  }
  return [...rows.keys()].sort().flatMap((row) => {
    const { pool, idleLevel, units } = unitsOf(row, scenario, registry);
    if (units === null) return [];
    const upstream = upstreamOf(row, rows.get(row) as Map<string, Set<number>>, scenario, registry);
    return upstream.length === 0 ? [] : [{ place: row, units, pool, idleLevel, upstream }];
  });
}

/** The rows of the servers or vehicles that work on a truck at a stage; null: none do. */
function workingRow(stage: Stage): string | null {
  if (stage.kind === 'serve' || stage.kind === 'cross' || stage.kind === 'transload') return stage.place;
  return stage.kind === 'unload' || stage.kind === 'load' ? `${stage.place}/docks` : null;
}

function unitsOf(row: string, { places }: Scenario, registry: Registry) {
  const place = places[row];
  if (place?.kind === 'network') {
    return { pool: -1, idleLevel: registry.level('idle', row, 'all', false), units: place.vehicles };
  }
  const known = registry.pools.find(
    ({ name, kind }) => name === row && ['lane', 'check', 'dock', 'fleet'].includes(kind),
  );
  return { pool: known?.at ?? -1, idleLevel: -1, units: known?.units ?? null };
}

function upstreamOf(
  row: string,
  goals: ReadonlyMap<string, ReadonlySet<number>>,
  scenario: Scenario,
  registry: Registry,
): Upstream[] {
  const found = new Map<string, Upstream>();
  for (const presence of registry.hindrances?.presences ?? []) {
    const stages = goals.get(presence.flow);
    if (stages === undefined || presence.row === row) continue;
    const { chance, between } = onward(presence, stages, scenario);
    if (!(chance > 0)) continue;
    const { pool, idleLevel } = unitsOf(presence.row, scenario, registry);
    const known = found.get(presence.row) ?? {
      place: presence.row,
      between,
      cells: [],
      chances: [],
      pool,
      idleLevel,
    };
    known.cells.push(presence.cell);
    known.chances.push(chance);
    known.between = Math.min(known.between, between);
    found.set(presence.row, known);
  }
  return [...found.values()].sort((a, b) => a.between - b.between || (a.place < b.place ? -1 : 1));
}

/** A truck at a stage of the goal itself, before the servers there, comes to them for sure. */
function onward({ flow, stage }: Presence, goals: ReadonlySet<number>, { flows }: Scenario) {
  return goals.has(stage) ? { chance: 1, between: 0 } : onwardTo(flows[flow], goals)[stage];
}
