import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Registry, TallyGroup } from '../compile/registry.ts';
import type { World } from '../world.ts';
import type { Block } from './block.ts';
import { flowBlock, makespanBlock } from './flow-block.ts';
import { levelBlock, serverBlock, spaceBlock } from './level-block.ts';
import type { Followed } from './observer.ts';
import { servedBlock, tallyBlock } from './tally-block.ts';

/** Flows that a row speaks of: one flow, one of its channels, a group, or all. */
export interface FlowSet {
  name: string;
  kind: 'flow' | 'channel' | 'group' | 'all';
  /** Numbers of the flows (empty for a channel). */
  flows: number[];
  /** Names under which tallies of the flows are kept, channels apart. */
  kinds: Set<string>;
}

/** The sets of flows that get rows of their own. */
export function flowSets(scenario: Scenario, names: string[]): FlowSet[] {
  const kindsOf = (name: string) => {
    const channels = Object.keys(scenario.flows[name].channels);
    return channels.length > 0 ? channels.map((channel) => `${name}:${channel}`) : [name];
  };
  const set = (name: string, kind: FlowSet['kind'], members: string[]): FlowSet => ({
    name,
    kind,
    flows: members.map((member) => names.indexOf(member)),
    kinds: new Set(members.flatMap((member) => [member, ...kindsOf(member)])),
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
export function makeBlocks(scenario: Scenario, registry: Registry, w: World, sets: FlowSet[]): Block[] {
  const blocks: Block[] = [];
  for (const set of sets) {
    if (set.kind !== 'channel') blocks.push(flowBlock(set.name, set.flows));
    for (const { metric, place, members } of registry.tallyGroups()) {
      const tallies = talliesOf(members, set);
      if (tallies.length === 0) continue;
      blocks.push(tallyBlock(metric, place, set.name, tallies, scenario.targets[metric] !== undefined));
      if (metric === 'wait') blocks.push(servedBlock(place, set.name, tallies));
    }
    if (set.kind !== 'channel') {
      const own =
        set.kind === 'all' && w.flows.allLevel >= 0 ? [w.flows.allLevel] : set.flows.map((f) => w.flows.level[f]);
      blocks.push(levelBlock('numberInSystem', 'all', set.name, 'trucks', own, own.length === 1));
    }
  }
  registry.pools.forEach((pool, number) => {
    if (pool.kind === 'room') return;
    const servers = pool.kind === 'lane' || pool.kind === 'check' || pool.kind === 'crane';
    blocks.push(levelBlock('occupancy', pool.name, 'all', servers ? 'servers' : 'trucks', [number], true));
    if (pool.units === null) return;
    if (!servers) blocks.push(spaceBlock(pool.name, number, pool.units, w.pools.fullLevel[number]));
    else {
      const blocked = registry.levels
        .map((level, k) => ({
          level: registry.pools.length + k,
          by: level.flow,
          metric: level.metric,
          place: level.place,
        }))
        .filter((level) => level.metric === 'blocked' && level.place === pool.name);
      blocks.push(
        serverBlock(pool.name, {
          pool: number,
          units: pool.units,
          blocked,
          capacity: w.pools.capacityLevel[number],
          over: w.pools.overLevel[number],
          paused: w.pools.pausedLevel[number],
        }),
      );
    }
  });
  registry.levels.forEach((level, k) => {
    if (level.metric !== 'queueLength') return;
    blocks.push(levelBlock('queueLength', level.place, 'all', 'trucks', [registry.pools.length + k], true));
  });
  for (const [yard, pools] of yardsOfZones(registry)) {
    blocks.push(levelBlock('occupancy', yard, 'all', 'trucks', pools, false));
  }
  blocks.push(makespanBlock());
  return blocks;
}

/** Levels followed along the day: queues, occupancies, trucks inside by flow and group. */
export function makeFollowed(registry: Registry, w: World, sets: FlowSet[]): Followed[] {
  const followed: Followed[] = [];
  registry.pools.forEach((pool, number) => {
    if (pool.kind !== 'room') followed.push({ metric: 'occupancy', place: pool.name, flow: 'all', levels: [number] });
  });
  for (const [yard, pools] of yardsOfZones(registry)) {
    followed.push({ metric: 'occupancy', place: yard, flow: 'all', levels: pools });
  }
  registry.levels.forEach((level, k) => {
    if (level.metric !== 'queueLength') return;
    followed.push({ metric: 'queueLength', place: level.place, flow: 'all', levels: [registry.pools.length + k] });
  });
  for (const set of sets) {
    if (set.kind === 'channel') continue;
    followed.push({
      metric: 'numberInSystem',
      place: 'all',
      flow: set.name,
      levels: set.flows.map((f) => w.flows.level[f]),
    });
  }
  return followed;
}

/** Those tallies of a group that belong to a set of flows. */
export function talliesOf(members: TallyGroup['members'], set: FlowSet): number[] {
  return members.filter(({ flow }) => set.kinds.has(flow)).map(({ tally }) => tally);
}

/** Yards of several zones, with the pools of their zones. */
export function yardsOfZones(registry: Registry): Map<string, number[]> {
  const yards = new Map<string, number[]>();
  registry.pools.forEach((pool, number) => {
    if (pool.kind === 'yard' && pool.name !== pool.place)
      yards.set(pool.place, [...(yards.get(pool.place) ?? []), number]);
  });
  return yards;
}
