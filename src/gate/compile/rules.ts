import type { Place } from '../../scenario/model/place.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { BacklogWatch } from '../actors/backlog.ts';
import { ExtraServers } from '../actors/extra.ts';
import { type Bank, Tide } from '../actors/tide.ts';
import type { Shift } from '../calendar/shift.ts';
import type { PlaceCodes, Space } from './places.ts';
import type { Registry } from './registry.ts';

/** Makes the rules that open and close servers: tidal lanes, and servers that are called when the line is long. */
export function makeRules(scenario: Scenario, startMinute: number, registry: Registry, places: PlaceCodes): void {
  const { tidal = {} } = scenario;
  const bank = (name: string): Bank => {
    const { pool, room } = places.servers.get(name) as Space;
    return { pool, room, shift: registry.shifts.get(pool) as Shift, lanes: fixedServers(scenario.places[name]) };
  };
  for (const name of Object.keys(tidal).sort()) {
    const [one, other] = tidal[name].between.map(bank);
    const number = registry.actors.push(new Tide([one, other], tidal[name], startMinute)) - 1;
    for (const { pool } of [one, other]) registry.watch(pool, number);
  }
  for (const name of Object.keys(scenario.places).sort()) {
    const place = scenario.places[name];
    if (!('extra' in place) || place.extra === undefined) continue;
    const { pool, room, shift } = bank(name);
    const number = registry.actors.push(new ExtraServers(pool, room, shift, place.extra)) - 1;
    for (const watched of room >= 0 ? [pool, room] : [pool]) registry.watch(watched, number);
  }
}

const fixedServers = (place: Place): number => ('servers' in place && place.servers) || 0;

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
