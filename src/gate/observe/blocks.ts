import { memory } from '../../memory/memory.ts';
import type { Warehouse } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Registry, TallyGroup } from '../compile/registry.ts';
import { factorOf, ONE_ROOM } from '../compile/warehouses.ts';
import { Flow, SOURCE } from '../flows.ts';
import { Pool } from '../pools.ts';
import { overstayBlock, plugBlock } from './bay-block.ts';
import type { Block, Followed } from './block.ts';
import { crewBlock } from './crew-block.ts';
import { backlogBlock, flowBlock, makespanBlock, noShowBlock } from './flow-block.ts';
import { type Counting, movedBlock, storedBlock } from './goods-block.ts';
import { levelBlock, serverBlock, spaceBlock } from './level-block.ts';
import { type FleetLevels, networkBlock } from './network-block.ts';
import { servedBlock, tallyBlock } from './tally-block.ts';

const { ints } = memory;

/** Flows that a row speaks of: one flow, one of its channels, a group, or all. */
export interface FlowSet {
  name: string;
  kind: 'flow' | 'channel' | 'group' | 'all';
  /** The flows (empty for a channel). */
  flows: number[];
  /** Names under which tallies of the flows are kept, channels apart. */
  kinds: Set<string>;
}

/** The sets of flows that get rows of their own; `rows`: the flows in the order of their names. */
export function flowSets(scenario: Scenario, rows: number[]): FlowSet[] {
  const names = Object.keys(scenario.flows).sort();
  const kindsOf = (name: string) => {
    const channels = Object.keys(scenario.flows[name].channels);
    return channels.length > 0 ? channels.map((channel) => `${name}:${channel}`) : [name];
  };
  const set = (name: string, kind: FlowSet['kind'], members: string[]): FlowSet => ({
    name,
    kind,
    flows: members.map((member) => rows[names.indexOf(member)]),
    // What belongs to no flow (a vehicle that waits for a crane) is told of all of them only.
    kinds: new Set([...(kind === 'all' ? ['all'] : []), ...members.flatMap((member) => [member, ...kindsOf(member)])]),
  });
  const inOrder = Object.keys(scenario.flows);
  return [
    set('all', 'all', inOrder),
    ...Object.entries(scenario.groups).map(([name, group]) => set(name, 'group', group.flows)),
    ...inOrder.flatMap((name) => [
      set(name, 'flow', [name]),
      ...(kindsOf(name).length > 1
        ? kindsOf(name).map((kind): FlowSet => ({ name: kind, kind: 'channel', flows: [], kinds: new Set([kind]) }))
        : []),
    ]),
  ];
}

/** Every column of the outcome, in blocks. */
export function makeBlocks(scenario: Scenario, registry: Registry, sets: FlowSet[]): Block[] {
  const blocks: Block[] = [];
  const takings = registry.takings();
  for (const set of sets) {
    const served = (place: string) =>
      blocks.push(servedBlock(place, set.name, talliesOf(takings.get(place) ?? [], set)));
    const told = new Set<string>();
    if (set.kind !== 'channel') blocks.push(flowBlock(set.name, set.flows));
    const booked = set.flows.filter((flow) => ints[flow + Flow.source] === SOURCE.booked);
    if (booked.length > 0) blocks.push(noShowBlock(set.name, booked));
    for (const { metric, place, members } of registry.tallyGroups()) {
      const tallies = talliesOf(members, set);
      if (tallies.length === 0) continue;
      if (metric === 'overstay') {
        blocks.push(overstayBlock(place, set.name, tallies));
        continue;
      }
      if (metric === 'broughtIn' || metric === 'takenOut') {
        blocks.push(movedBlock(metric, place, set.name, tallies, countingOf(scenario, place)));
        continue;
      }
      blocks.push(tallyBlock(metric, place, set.name, tallies, scenario.targets[metric] !== undefined));
      if (metric !== 'wait') continue;
      served(place);
      told.add(place);
    }
    // Places whose trucks all come from a server, which they block where others would wait.
    for (const [place, members] of takings) if (!told.has(place) && talliesOf(members, set).length > 0) served(place);
    if (set.kind !== 'channel') {
      const all = ints[set.flows[0] + Flow.allLevel];
      const own = set.kind === 'all' && all >= 0 ? [all] : set.flows.map((f) => ints[f + Flow.level]);
      blocks.push(levelBlock('numberInSystem', 'all', set.name, 'trucks', own, own.length === 1));
    }
  }
  for (const pool of registry.pools) {
    if (pool.kind === 'room') continue;
    if (pool.kind === 'plugs') {
      blocks.push(plugBlock(pool.name, pool.at, ints[pool.at + Pool.overLevel]));
      continue;
    }
    const servers = ['lane', 'check', 'crane', 'dock'].includes(pool.kind);
    if (pool.kind === 'crew') {
      blocks.push(levelBlock('occupancy', pool.name, 'all', 'people', [pool.at], true));
      blocks.push(
        crewBlock(pool.name, {
          busy: pool.at,
          duty: ints[pool.at + Pool.capacityLevel],
          over: ints[pool.at + Pool.overLevel],
          people: pool.units ?? 0,
        }),
      );
      continue;
    }
    blocks.push(levelBlock('occupancy', pool.name, 'all', servers ? 'servers' : 'trucks', [pool.at], true));
    if (pool.units === null) continue;
    if (!servers) blocks.push(spaceBlock(pool.name, pool.at, pool.units, ints[pool.at + Pool.fullLevel]));
    else {
      const blocked = registry.levels
        .filter((level) => level.metric === 'blocked' && level.place === pool.name)
        .map((level) => ({ level: level.at, by: level.flow }));
      blocks.push(
        serverBlock(pool.name, {
          pool: pool.at,
          units: pool.units,
          blocked,
          capacity: ints[pool.at + Pool.capacityLevel],
          over: ints[pool.at + Pool.overLevel],
          paused: ints[pool.at + Pool.pausedLevel],
          overtime: ints[pool.at + Pool.overtimeLevel],
          failed: ints[pool.at + Pool.failedLevel],
          lost: ints[pool.at + Pool.lostLevel],
          away: ints[pool.at + Pool.awayLevel],
          setup: ints[pool.at + Pool.setupLevel],
        }),
      );
    }
  }
  for (const level of registry.levels) {
    if (level.metric === 'stored') {
      const { place, at } = level;
      blocks.push(storedBlock(place, at, countingOf(scenario, place), roomOf(scenario, place).capacity));
    }
    if (level.metric !== 'queueLength') continue;
    blocks.push(levelBlock('queueLength', level.place, 'all', 'trucks', [level.at], true));
  }
  for (const [yard, pools] of yardsOfZones(registry)) {
    blocks.push(levelBlock('occupancy', yard, 'all', 'trucks', pools, false));
  }
  for (const [name, watch] of registry.backlogs) blocks.push(backlogBlock(name, watch));
  for (const [name, place] of Object.entries(scenario.places)) {
    if (place.kind !== 'network') continue;
    blocks.push(levelBlock('occupancy', name, 'all', 'trucks', atWork(name, registry), false));
    blocks.push(networkBlock(name, levelsOf(name, place.vehicles, registry)));
  }
  blocks.push(makespanBlock());
  return blocks;
}

/** What is kept of the vehicles of a fleet. */
function levelsOf(place: string, vehicles: number, registry: Registry): FleetLevels {
  const level = (state: string) => registry.level(state, place, 'all', false);
  const rides = registry.tallies.filter((tally) => tally.metric === 'ride' && tally.place === place);
  return {
    vehicles,
    idle: level('idle'),
    off: level('off'),
    loadedRun: level('loadedRun'),
    emptyRun: level('emptyRun'),
    handling: level('handling'),
    waiting: level('waiting'),
    blocked: level('blocked'),
    charging: level('charging'),
    failed: level('failed'),
    rides: rides.map(({ at }) => at),
  };
}

/** Levels of the vehicles of a fleet that are at work. */
function atWork(place: string, registry: Registry): number[] {
  return ['loadedRun', 'emptyRun', 'handling', 'waiting', 'blocked'].map((state) =>
    registry.level(state, place, 'all', false),
  );
}

/** How the goods of a room, named by its rows, are told. */
function countingOf(scenario: Scenario, row: string): Counting {
  const { unit } = warehouseOf(scenario, row);
  return { unit, factor: factorOf(unit) };
}

function roomOf(scenario: Scenario, row: string): Warehouse['rooms'][string] {
  const { rooms } = warehouseOf(scenario, row);
  return rooms[row.split('/')[1]] ?? rooms[ONE_ROOM];
}

function warehouseOf(scenario: Scenario, row: string): Warehouse {
  return scenario.places[row.split('/')[0]] as Warehouse;
}

/** Levels followed along the day: queues, occupancies, trucks inside by flow and group. */
export function makeFollowed(scenario: Scenario, registry: Registry, sets: FlowSet[]): Followed[] {
  const followed: Followed[] = [];
  for (const pool of registry.pools) {
    if (pool.kind !== 'room' && pool.kind !== 'plugs')
      followed.push({ metric: 'occupancy', place: pool.name, flow: 'all', levels: [pool.at] });
  }
  for (const [name, { kind }] of Object.entries(scenario.places)) {
    if (kind !== 'network') continue;
    followed.push({ metric: 'occupancy', place: name, flow: 'all', levels: atWork(name, registry) });
  }
  for (const [yard, pools] of yardsOfZones(registry)) {
    followed.push({ metric: 'occupancy', place: yard, flow: 'all', levels: pools });
  }
  for (const level of registry.levels) {
    if (level.metric !== 'queueLength') continue;
    followed.push({ metric: 'queueLength', place: level.place, flow: 'all', levels: [level.at] });
  }
  for (const set of sets) {
    if (set.kind === 'channel') continue;
    followed.push({
      metric: 'numberInSystem',
      place: 'all',
      flow: set.name,
      levels: set.flows.map((f) => ints[f + Flow.level]),
    });
  }
  return followed;
}

/**
 * Levels that are followed by the hour only, beside the units in use: units that are open, where hours, crews or a rule
 * change them, and units held by trucks or loads that are done and cannot go on, where a place can be so blocked.
 */
export function makeHourly(scenario: Scenario, registry: Registry): Followed[] {
  const hourly: Followed[] = [];
  const blocking = (place: string) =>
    registry.levels.filter((level) => level.metric === 'blocked' && level.place === place).map(({ at }) => at);
  const add = (metric: string, place: string, levels: number[]) => {
    if (levels.length > 0) hourly.push({ metric, place, flow: 'all', levels });
  };
  for (const { at, name, kind, units } of registry.pools) {
    if (units === null || !['lane', 'check', 'crane', 'dock'].includes(kind)) continue;
    const open = ints[at + Pool.capacityLevel];
    add('openUnits', name, open >= 0 ? [open] : []);
    add('blockedUnits', name, blocking(name));
  }
  for (const [name, { kind }] of Object.entries(scenario.places)) {
    if (kind === 'network') add('blockedUnits', name, blocking(name));
  }
  return hourly;
}

/** Those tallies of a group that belong to a set of flows. */
export function talliesOf(members: TallyGroup['members'], set: FlowSet): number[] {
  return members.filter(({ flow }) => set.kinds.has(flow)).map(({ tally }) => tally);
}

/** Yards of several zones, with the pools of their zones. */
export function yardsOfZones(registry: Registry): Map<string, number[]> {
  const yards = new Map<string, number[]>();
  for (const { kind, name, place, at } of registry.pools) {
    if (kind === 'yard' && name !== place) yards.set(place, [...(yards.get(place) ?? []), at]);
  }
  return yards;
}
