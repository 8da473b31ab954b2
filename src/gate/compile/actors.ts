import type { Samplers } from '../../kernel/distributions/columns.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Opening } from '../actors/opening.ts';
import { Timetable } from '../actors/timetable.ts';
import type { Almanac } from '../calendar/almanac.ts';
import { Hours } from '../calendar/hours.ts';
import { UNLIMITED } from '../pools.ts';
import type { PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

/** Makes the actors that let waiting trucks go: limits of batches, calendars that open, departures. */
export function compileGoing(
  scenario: Scenario,
  almanac: Almanac,
  registry: Registry,
  samplers: Samplers,
  places: PlaceCodes,
): void {
  const hours = (calendar: string) => new Hours(scenario.calendars[calendar], almanac);
  const limits = places.batchList.flatMap(({ limit }) => (limit === null ? [] : [limit]));
  const openings = [...places.signals].map(([calendar, signal]) => new Opening(signal, hours(calendar)));
  const timetables = [...places.departures].map(([name, line]) => {
    const place = scenario.places[name];
    if (place.kind !== 'departures') throw new Error(`${name} has no departures`);
    const { times, every, stream } = place;
    const departing = {
      times: times ?? [],
      stream: every === null ? -1 : registry.stream(`${stream}|departures`, samplers.add(every)),
      calendars: place.calendars.map(hours),
    };
    return new Timetable(line, place.seats ?? UNLIMITED, departing, samplers, almanac.startMinute);
  });
  registry.actors.push(...limits, ...openings, ...timetables);
}
