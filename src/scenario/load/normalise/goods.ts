import type { Timing } from '../../model/distribution.ts';
import type { Warehouse } from '../../model/place.ts';
import type { StageBody } from '../../model/stage.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { WrittenGoods } from '../../schema/stage.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { checkPlace } from './place-of-kind.ts';
import { ONE_ROOM } from './warehouses.ts';

type Body = Omit<Extract<StageBody, { kind: 'unload' | 'load' }>, 'kind' | 'priority' | 'patience' | 'handling'>;
const NONE = { kind: 'constant', value: 0 } as const;

/** Which goods a stage moves, how much of them, and in or out of which room; what the stage leaves out, the flow's cargo says. */
export function goodsOf(
  context: Context,
  flow: WrittenFlow,
  verb: 'unload' | 'load',
  name: string,
  stage: WrittenGoods & { handling?: Timing },
  path: Path,
): Body {
  const place = checkPlace(context, name, 'warehouse', [...path, verb]);
  const goods = stage.goods ?? flow.cargo?.kind;
  if (goods === undefined) {
    context.report.add([...path, 'goods'], 'the goods that are moved', {
      fix: 'or give the flow `cargo: { kind: … }`',
    });
  }
  const body = { place: name, room: stage.room ?? ONE_ROOM, goods: goods ?? '', amount: stage.amount?.value ?? NONE };
  if (place?.kind !== 'warehouse') return body;
  const room = roomOf(context, name, place, stage.room, path);
  const amount = amountOf(context, flow, name, place, stage, path);
  const most = Object.hasOwn(place.rooms, room) ? place.rooms[room].capacity : null;
  if (most !== null && amount.kind === 'constant' && amount.value > most) {
    context.report.add([...path, 'amount'], `at most the ${most} ${place.unit} that ${name} has room for`, {
      found: `${amount.value} ${place.unit}, which never fit`,
    });
  }
  if (stage.handling === undefined && place.handling === null) {
    context.report.add([...path, 'handling'], 'a handling time', {
      fix: `or give ${name} a rate, such as \`handling: 20 ${place.unit}/h\``,
    });
  }
  return { ...body, room, amount };
}

function roomOf(context: Context, name: string, place: Warehouse, written: string | undefined, path: Path): string {
  const rooms = Object.keys(place.rooms);
  if (written === undefined) {
    if (rooms.length > 1) context.report.add([...path, 'room'], `the room of ${name}: ${anyOf(rooms)}`);
    return rooms[0] ?? ONE_ROOM;
  }
  if (!rooms.includes(written)) {
    context.report.add([...path, 'room'], `a room of ${name}: ${anyOf(rooms)}`, { fix: didYouMean(written, rooms) });
  }
  return written;
}

/** What is moved: as the stage says, else the whole load of the truck. */
function amountOf(
  context: Context,
  flow: WrittenFlow,
  name: string,
  place: Warehouse,
  { amount }: WrittenGoods,
  path: Path,
): Body['amount'] {
  const { unit } = place;
  if (amount !== undefined && amount.unit !== unit) {
    context.report.add([...path, 'amount'], `an amount in ${unit}, in which ${name} counts`, { found: amount.unit });
  }
  const load = flow.cargo?.load;
  if (amount === undefined && (unit !== 't' || load === undefined)) {
    const fix = unit === 't' ? 'or give the flow `cargo: { kind: …, load: 20 t }`' : '';
    context.report.add([...path, 'amount'], `an amount in ${unit}`, { ...(fix && { fix }) });
  }
  return amount?.value ?? { kind: 'constant', value: load ?? 0 };
}
