import { memory } from '../../memory/memory.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Registry, TallyGroup } from '../compile/registry.ts';
import { Flow } from '../flows.ts';
import { Pool } from '../pools.ts';
import type { Block } from './block.ts';
import { flowBlock, makespanBlock } from './flow-block.ts';
import { levelBlock, serverBlock, spaceBlock } from './level-block.ts';
import type { Followed } from './observer.ts';
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
export function makeBlocks(scenario: Scenario, registry: Registry, sets: FlowSet[]): Block[] {
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
      const all = ints[set.flows[0] + Flow.allLevel];
      const own = set.kind === 'all' && all >= 0 ? [all] : set.flows.map((f) => ints[f + Flow.level]);
      blocks.push(levelBlock('numberInSystem', 'all', set.name, 'trucks', own, own.length === 1));
    }
  }
  for (const pool of registry.pools) {
    if (pool.kind === 'room') continue;
    const servers = pool.kind === 'lane' || pool.kind === 'check' || pool.kind === 'crane';
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
          away: ints[pool.at + Pool.awayLevel],
          setup: ints[pool.at + Pool.setupLevel],
        }),
      );
    }
  }
  for (const level of registry.levels) {
    if (level.metric !== 'queueLength') continue;
    blocks.push(levelBlock('queueLength', level.place, 'all', 'trucks', [level.at], true));
  }
  for (const [yard, pools] of yardsOfZones(registry)) {
    blocks.push(levelBlock('occupancy', yard, 'all', 'trucks', pools, false));
  }
  blocks.push(makespanBlock());
  return blocks;
}

/** Levels followed along the day: queues, occupancies, trucks inside by flow and group. */
export function makeFollowed(registry: Registry, sets: FlowSet[]): Followed[] {
  const followed: Followed[] = [];
  for (const pool of registry.pools) {
    if (pool.kind !== 'room') followed.push({ metric: 'occupancy', place: pool.name, flow: 'all', levels: [pool.at] });
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
