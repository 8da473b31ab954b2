import type { Cranes, Place, Servers, Yard } from '../../model/place.ts';
import type { Extra } from '../../model/rule.ts';
import type { WrittenDepartures, WrittenFleet, WrittenPlace, WrittenServers, WrittenYard } from '../../schema/place.ts';
import type { Path } from '../located.ts';
import { breakdownsOf } from './breakdowns.ts';
import { calendarsOf, checkDepartures } from './calendars.ts';
import { type Context, exists } from './context.ts';
import { needsOf, staffOf } from './needs.ts';
import { network } from './network.ts';
import { ordered, serviceOf } from './service.ts';
import { warehouse } from './warehouses.ts';

/** What places of every kind have. */
type Common = Pick<Place, 'title' | 'stream' | 'stock'>;

/** Places with their defaults; names of calendars and of the flows of a stock are checked. */
export function normalisePlaces(context: Context): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const [name, written] of Object.entries(context.written.places ?? {})) {
    const place = normalisePlace(context, name, written);
    if (place !== null) places[name] = place;
    for (const flow of Object.keys(written.stock ?? {}))
      exists(context, 'flows', flow, ['places', name, 'stock', flow]);
  }
  return places;
}

function normalisePlace(context: Context, name: string, written: WrittenPlace): Place | null {
  const { title, stream = name, stock = {} } = written;
  const common: Common = { ...(title && { title }), stream, stock };
  if ('lanes' in written || 'servers' in written) return { ...servers(context, name, written), ...common };
  if ('stations' in written)
    return network(
      context,
      name,
      written,
      common,
      calendarsOf(context, ['places', name, 'calendar'], written.calendar),
    );
  if ('vehicles' in written) return fleet(context, name, written, common);
  if ('batch' in written)
    return { kind: 'batch', size: written.batch, merge: written.merge ?? false, ...longestOf(written), ...common };
  if ('permits' in written) return { kind: 'permits', count: written.permits, ...ordered(written), ...common };
  if ('match' in written) return { kind: 'match', sides: written.match, ...common };
  if ('transload' in written) {
    const { transload: sides, docks, handling, calendar } = written;
    const calendars = calendarsOf(context, ['places', name, 'calendar'], calendar);
    return { kind: 'transload', sides, docks, calendars, handling, ...staffOf(context, name, written), ...common };
  }
  if ('docks' in written)
    return warehouse(
      context,
      name,
      written,
      calendarsOf(context, ['places', name, 'calendar'], written.calendar),
      common,
    );
  if ('departures' in written) return departures(context, name, written, common);
  return yard(context, name, written, common);
}

function longestOf({ longest }: { longest?: number }): { longest?: number } {
  return longest === undefined ? {} : { longest };
}

function departures(context: Context, name: string, written: WrittenDepartures, common: Common): Place {
  const { times, every } = written.departures;
  const calendars = calendarsOf(context, ['places', name, 'calendar'], written.calendar);
  if (times !== null && calendars.length > 0) checkDepartures(context, name, calendars, times);
  if (written.seats === 0) context.report.add(['places', name, 'seats'], 'one seat at least, or unlimited');
  return { kind: 'departures', times, every, seats: written.seats ?? null, calendars, ...common };
}

/** Places to wait: as written; none where trucks go elsewhere when it is full; else they wait in place. */
function queueOf({ queue, whenFull }: Pick<WrittenServers | WrittenYard, 'queue' | 'whenFull'>): Servers['queue'] {
  if (queue !== undefined) return queue;
  return whenFull === undefined || whenFull.kind === 'block' ? 'inPlace' : 0;
}

function servers(context: Context, name: string, written: WrittenServers): Omit<Servers, keyof Common> {
  const { servers, schedule } = 'lanes' in written ? written.lanes : written.servers;
  const { breakdowns } = written;
  const path = ['places', name];
  const extra = extraOf(context, name, written);
  return {
    kind: 'lanes' in written ? 'lane' : 'check',
    servers,
    schedule,
    ...(extra && { extra }),
    calendars: calendarsOf(context, [...path, 'calendar'], written.calendar),
    atClose: written.atClose ?? 'finish',
    queue: queueOf(written),
    whenFull: written.whenFull ?? { kind: 'block' },
    ...staffOf(context, name, written),
    ...(breakdowns && { breakdowns: breakdownsOf(context, [...path, 'breakdowns'], breakdowns, servers) }),
    ...serviceOf(context, name, written),
  };
}

/** Servers that open when the line is long; it must be longer then than when they close. */
function extraOf(context: Context, name: string, written: WrittenServers): Extra | undefined {
  if (written.extra === undefined) return undefined;
  const { openAt, closeAt, after = 0 } = written.extra;
  const path = ['places', name, 'extra'];
  const servers = 'lanes' in written.extra ? written.extra.lanes : written.extra.servers;
  if (openAt.kind === 'waiting' && openAt.trucks <= closeAt) {
    context.report.add([...path, 'closeAt'], 'fewer trucks than at `openAt`', {
      found: `${closeAt} to close and ${openAt.trucks} to open`,
    });
  }
  const fixed = 'lanes' in written ? written.lanes : written.servers;
  if (fixed.servers === null) context.report.add(path, 'a place whose servers are not unlimited');
  return { servers, openAt, closeAt, after };
}

function yard(context: Context, name: string, written: WrittenYard, common: Common): Yard | null {
  const { bays, zones } = written;
  if (bays !== undefined && zones !== undefined) {
    context.report.add(['places', name, 'zones'], 'either bays or zones', { found: 'both bays and zones' });
    return null;
  }
  if (zones !== undefined && written.plugs !== undefined) {
    context.report.add(['places', name, 'plugs'], 'plugs of a zone, inside `zones`', {
      found: 'plugs of the yard',
      atKey: true,
    });
  }
  if (bays !== undefined) checkPlugs(context, ['places', name], bays, written.plugs);
  if (zones !== undefined && Object.keys(zones).length === 0) {
    context.report.add(['places', name, 'zones'], 'one zone at least', { found: 'no zone' });
  }
  return {
    kind: 'yard',
    zones:
      bays !== undefined
        ? { bays: { bays, ...(written.plugs !== undefined && { plugs: written.plugs }) } }
        : Object.fromEntries(
            Object.entries(zones ?? {}).map(([zone, { bays, plugs, title }]) => {
              checkPlugs(context, ['places', name, 'zones', zone], bays, plugs);
              return [zone, { bays, ...(plugs !== undefined && { plugs }), ...(title && { title }) }];
            }),
          ),
    queue: queueOf(written),
    whenFull: written.whenFull ?? { kind: 'block' },
    ...ordered(written),
    ...common,
  };
}

/** A plug belongs to a bay. */
function checkPlugs(context: Context, path: Path, bays: number | null, plugs = 0): void {
  if (bays === null || plugs <= bays) return;
  context.report.add([...path, 'plugs'], `at most as many as the ${bays} bays`, { found: `${plugs} plugs` });
}

function fleet(context: Context, name: string, written: WrittenFleet, common: Common): Place {
  const { road, load, unload, vehicles } = written;
  const byRoad = road && ({ kind: 'constant', value: road.length / road.speed } as const);
  const loadedRun = written.loadedRun ?? byRoad;
  const emptyRun = written.emptyRun ?? byRoad;
  if (loadedRun === undefined || emptyRun === undefined) {
    const missing = loadedRun === undefined ? 'loadedRun' : 'emptyRun';
    context.report.add(['places', name, missing], 'a duration, or `road: { length, speed }` for both runs');
  }
  const none = { kind: 'constant', value: 0 } as const;
  const path = ['places', name];
  const cranes = ({ cranes, service, crew }: WrittenFleet['load'], key: string): Cranes => ({
    cranes,
    service,
    ...(crew && { crew: needsOf(context, [...path, key, 'crew'], crew) }),
  });
  const { crewPriority } = written;
  return {
    kind: 'fleet',
    vehicles,
    load: cranes(load, 'load'),
    unload: cranes(unload, 'unload'),
    loadedRun: loadedRun ?? none,
    emptyRun: emptyRun ?? none,
    calendars: calendarsOf(context, [...path, 'calendar'], written.calendar),
    ...(crewPriority !== undefined && { crewPriority }),
    ...ordered(written),
    ...common,
  };
}
