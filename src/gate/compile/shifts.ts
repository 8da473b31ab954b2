import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Almanac } from '../calendar/almanac.ts';
import { Hours } from '../calendar/hours.ts';
import { Shift } from '../calendar/shift.ts';
import { UNLIMITED } from '../pools.ts';
import { limitsOf } from './dated.ts';
import { hasShift } from './places.ts';
import type { Registry } from './registry.ts';

/** Makes the shift of every pool whose units change along the run, and of every crew. */
export function makeShifts(scenario: Scenario, almanac: Almanac, registry: Registry): void {
  const { crews = {} } = scenario;
  const hours = (names: string[]) => names.map((name) => new Hours(scenario.calendars[name], almanac));
  const keep = (pool: number, shift: Shift) => {
    registry.shifts.set(pool, shift);
    registry.actors.push(shift);
  };
  for (const entry of registry.pools) {
    if (entry.kind === 'crew') {
      const { count, schedule, calendars, breaks } = crews[entry.place];
      const open = [...hours(calendars), ...(breaks === undefined ? [] : [new Hours(breaks, almanac)])];
      keep(entry.at, new Shift(entry.at, count, schedule, open, almanac.startMinute));
      continue;
    }
    const place = scenario.places[entry.place];
    if (!hasShift(scenario, entry.place, entry.kind, place)) continue;
    const schedule = 'schedule' in place ? place.schedule : [];
    const limits = limitsOf(scenario, entry.place);
    const units = ('servers' in place ? place.servers : entry.units) ?? UNLIMITED;
    keep(entry.at, new Shift(entry.at, units, schedule, hours(place.calendars), almanac.startMinute, limits));
  }
}
