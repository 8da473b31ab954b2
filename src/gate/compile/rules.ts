import type { Scenario } from '../../scenario/model/scenario.ts';
import { BacklogWatch } from '../actors/backlog.ts';
import type { Registry } from './registry.ts';

/** Makes what measures the backlogs of a scenario; it is told when a truck of their flows leaves. */
export function makeBacklogs({ backlogs = {}, events = {} }: Scenario, registry: Registry): void {
  for (const [name, { after, atMost, flows }] of Object.entries(backlogs)) {
    const levels = flows.map((flow) => registry.level('numberInSystem', 'all', flow, true));
    const watch = new BacklogWatch(after === null ? 0 : events[after].to, atMost, levels);
    registry.backlogs.set(name, watch);
    const number = registry.actors.push(watch) - 1;
    for (const flow of flows) registry.leaveWatchers.set(flow, [...(registry.leaveWatchers.get(flow) ?? []), number]);
  }
}
