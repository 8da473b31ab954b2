import type { Flow } from '../../model/flow.ts';
import type { Goods, Place, Warehouse } from '../../model/place.ts';
import type { WrittenWarehouse } from '../../schema/place.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { staffOf } from './needs.ts';

/** Name of the one room of a warehouse written without any; and of its docks, which no room may have. */
export const ONE_ROOM = 'store';
const DOCKS = 'docks';

/** A warehouse whose rooms, goods and rate are all told in one unit. */
export function warehouse(
  context: Context,
  name: string,
  written: WrittenWarehouse,
  calendars: string[],
  common: Pick<Place, 'title' | 'stream' | 'stock'>,
): Warehouse | null {
  const { capacity, goods, rooms, docks, handling } = written;
  const path = ['places', name];
  if (rooms !== undefined && (capacity !== undefined || goods !== undefined)) {
    const key = capacity === undefined ? 'goods' : 'capacity';
    context.report.add([...path, key], `either ${key} or rooms`, { found: `both ${key} and rooms`, atKey: true });
    return null;
  }
  const parts = rooms ?? (capacity === undefined ? {} : { [ONE_ROOM]: { capacity, goods } });
  if (Object.keys(parts).length === 0)
    context.report.add([...path, 'rooms'], 'one room at least', { found: 'no room' });
  const unit = unitOf(written);
  const at = (room: string, ...more: string[]): Path => [...path, ...(rooms ? ['rooms', room] : []), ...more];
  const told = (one: { unit: Goods; value: unknown } | undefined, where: Path) => {
    if (one === undefined || one.unit === unit || one.value === null) return;
    context.report.add(where, `${unit}, as the first capacity of ${name}`, { found: one.unit });
  };
  told(handling, [...path, 'handling']);
  const result: Warehouse['rooms'] = {};
  for (const [room, part] of Object.entries(parts)) {
    if (rooms && room === DOCKS) {
      context.report.add(at(room), 'another name; the docks have it in tables', {
        found: 'the name docks',
        atKey: true,
      });
    }
    told(part.capacity, at(room, 'capacity'));
    for (const [kind, held] of Object.entries(part.goods ?? {})) told(held, at(room, 'goods', kind));
    const kinds = Object.entries(part.goods ?? {}).map(([kind, { value }]) => [kind, value] as const);
    const most = part.capacity.value;
    const held = kinds.reduce((sum, [, value]) => sum + value, 0);
    if (most !== null && held > most) {
      const rule = `no more goods at the start than the ${most} ${unit} there is room for`;
      context.report.add(at(room, 'goods'), rule, { found: `${held} ${unit}` });
    }
    result[room] = {
      capacity: most,
      goods: Object.fromEntries(kinds),
      ...('title' in part && part.title && { title: part.title }),
    };
  }
  return {
    kind: 'warehouse',
    unit,
    docks,
    calendars,
    handling: handling?.value ?? null,
    rooms: result,
    ...staffOf(context, name, written),
    ...common,
  };
}

/** What the goods of a warehouse are counted in: as the first of its capacities that has a number. */
function unitOf({ capacity, rooms, handling }: WrittenWarehouse): Goods {
  const all = [capacity, ...Object.values(rooms ?? {}).map((room) => room.capacity)];
  return all.find((one) => one !== undefined && one.value !== null)?.unit ?? handling?.unit ?? 't';
}

/** Tells of goods that a flow takes out of a room into which nobody brings them. */
export function checkGoods(context: Context, flows: Record<string, Flow>): void {
  if (context.broken.flows || context.lost.has('flows')) return;
  const stages = Object.entries(flows).flatMap(([flow, { itinerary }]) => itinerary.map((stage) => ({ flow, stage })));
  for (const { flow, stage } of stages) {
    if (stage.kind !== 'load') continue;
    const place = Object.hasOwn(context.places, stage.place) ? context.places[stage.place] : undefined;
    const rooms = place?.kind === 'warehouse' ? place.rooms : {};
    if (!Object.hasOwn(rooms, stage.room)) continue;
    const moves = stages.flatMap(({ stage: other }) =>
      other.kind === 'unload' && other.place === stage.place ? [other] : [],
    );
    // A slip in the name of a room was told already.
    if (moves.some((other) => !Object.hasOwn(rooms, other.room))) continue;
    const brought = moves.flatMap((other) => (other.room === stage.room ? [other.goods] : []));
    const there = [...new Set([...brought, ...Object.keys(rooms[stage.room].goods)])];
    if (there.includes(stage.goods)) continue;
    context.report.add(['places', stage.place], 'goods that are there at the start or brought by some stage', {
      found: `no ${stage.goods} in ${stage.room}, so the ${flow} that load it wait for ever`,
      fix: there.length > 0 ? `there is ${anyOf(there).replace(' or ', ' and ')}: name one by \`goods: …\`` : '',
    });
  }
}
