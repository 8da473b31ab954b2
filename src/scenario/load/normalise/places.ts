import type { Place, Servers, Yard } from '../../model/place.ts';
import type { WrittenFleet, WrittenPlace, WrittenServers, WrittenYard } from '../../schema/place.ts';
import { checkOpenTogether } from './calendars.ts';
import { type Context, exists } from './context.ts';
import { ordered, serviceOf } from './service.ts';

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
  if ('vehicles' in written) return fleet(context, name, written, common);
  if ('permits' in written) return { kind: 'permits', count: written.permits, ...ordered(written), ...common };
  if ('batch' in written) return { kind: 'batch', size: written.batch, merge: written.merge ?? false, ...common };
  if ('match' in written) return { kind: 'match', sides: written.match, ...common };
  return yard(context, name, written, common);
}

/** Places to wait: as written; none where trucks go elsewhere when it is full; else they wait in place. */
function queueOf({ queue, whenFull }: Pick<WrittenServers | WrittenYard, 'queue' | 'whenFull'>): Servers['queue'] {
  if (queue !== undefined) return queue;
  return whenFull === undefined || whenFull.kind === 'block' ? 'inPlace' : 0;
}

function servers(context: Context, name: string, written: WrittenServers): Omit<Servers, keyof Common> {
  const { servers, schedule } = 'lanes' in written ? written.lanes : written.servers;
  return {
    kind: 'lanes' in written ? 'lane' : 'check',
    servers,
    schedule,
    calendars: calendarsOf(context, name, written.calendar),
    atClose: written.atClose ?? 'finish',
    queue: queueOf(written),
    whenFull: written.whenFull ?? { kind: 'block' },
    ...serviceOf(context, name, written),
  };
}

function yard(context: Context, name: string, written: WrittenYard, common: Common): Yard | null {
  const { bays, zones } = written;
  if (bays !== undefined && zones !== undefined) {
    context.report.add(['places', name, 'zones'], 'either bays or zones', { found: 'both bays and zones' });
    return null;
  }
  if (zones !== undefined && Object.keys(zones).length === 0) {
    context.report.add(['places', name, 'zones'], 'one zone at least', { found: 'no zone' });
  }
  return {
    kind: 'yard',
    zones:
      bays !== undefined
        ? { bays: { bays } }
        : Object.fromEntries(
            Object.entries(zones ?? {}).map(([zone, { bays, title }]) => [zone, { bays, ...(title && { title }) }]),
          ),
    queue: queueOf(written),
    whenFull: written.whenFull ?? { kind: 'block' },
    ...ordered(written),
    ...common,
  };
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
  return {
    kind: 'fleet',
    vehicles,
    load: { cranes: load.cranes, service: load.service },
    unload: { cranes: unload.cranes, service: unload.service },
    loadedRun: loadedRun ?? none,
    emptyRun: emptyRun ?? none,
    calendars: calendarsOf(context, name, written.calendar),
    ...ordered(written),
    ...common,
  };
}

function calendarsOf(context: Context, place: string, names: string[] = []): string[] {
  const known = names.map((name) => exists(context, 'calendars', name, ['places', place, 'calendar']));
  if (known.every(Boolean)) checkOpenTogether(context, place, names);
  return [...new Set(names)];
}
