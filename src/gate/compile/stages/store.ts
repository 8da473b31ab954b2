import type { Warehouse } from '../../../scenario/model/place.ts';
import type { Entry } from '../../../scenario/model/stage.ts';
import { Op } from '../../program.ts';
import { freedBy, type Held, without } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { WarehouseCode } from '../warehouses.ts';
import type { Here, Of } from './here.ts';

/** A truck for which there is room, or goods, waits for a dock as long as it takes. */
const CALLED: Entry = { priority: 0, patience: null, balk: null, whenFull: null };

/**
 * Put goods into a warehouse or take them out. The truck is called to a dock when there is room for what it brings, or
 * when what it wants is there, and both are kept for it from then on: so nobody stands at a dock and waits for another
 * who cannot come to it.
 */
export function store(c: StageWriter, stage: Of<'unload' | 'load'>, here: Here): Held[] {
  const { index, label, held, inside } = here;
  const { program } = c;
  const place = c.scenario.places[stage.place] as Warehouse;
  const { docks, factor, rooms } = c.places.warehouses.get(stage.place) as WarehouseCode;
  const { row, room, front, goods } = rooms.get(stage.room) as NonNullable<ReturnType<typeof rooms.get>>;
  const kind = goods.get(stage.goods) as { goods: number; front: number };
  const brings = stage.kind === 'unload';

  const early = freedBy(held, index).filter((h) => h.kind !== 'bay');
  c.free(early);
  const kept = without(held, early);
  const amount = c.luck.single(stage.amount, `${label}|amount`);
  program.add(Op.weigh, amount.slot, amount.again, amount.law, factor);
  const entry = { ...CALLED, priority: stage.priority, patience: stage.patience };
  const step = c.seize(index, entry, brings ? front : kind.front, 1, row, kept, true, kept);
  program.patch(step, 0, brings ? Op.findRoom : Op.findGoods);
  program.patch(step, 6, brings ? room : kind.goods);

  const dock = `${stage.place}/docks`;
  const freed = [...freedBy(kept, index), ...kept.filter((h) => h.kind === 'source')];
  // Nothing sends a truck away for which room or goods are kept.
  program.kept.set(c.seize(index, { ...CALLED, priority: stage.priority }, docks, 1, dock, kept, true, []), kept);
  c.free(freed);
  c.pass(index, 'taken');
  if (stage.handling !== null) c.time(c.luck.timing(stage.handling, `${label}|handling`), inside);
  else {
    const minutes = 60 / ((place.handling as number) * factor);
    program.add(Op.handle, c.luck.single({ kind: 'constant', value: minutes }, `${label}|handling`).law);
  }
  const tally = c.registry.tally(brings ? 'broughtIn' : 'takenOut', row, c.name);
  program.add(brings ? Op.putIn : Op.takeOut, room, kind.goods, tally);
  c.served(docks);
  return [...without(kept, freed), { pool: docks, units: 1, place: dock, kind: 'server', until: 'taken', later: null }];
}
