import type { Transload } from '../../../scenario/model/place.ts';
import type { Entry } from '../../../scenario/model/stage.ts';
import { Op } from '../../program.ts';
import { freedBy, type Held, without } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

const NO_CHOICE: Entry = { priority: 0, patience: null, balk: null, whenFull: null };

/**
 * Hand goods over to a truck of another side: wait for one of each, then together for a dock, to which all come from
 * where they stand; all are held there for the handling time. The truck of the first side has the dock.
 */
export function transload(c: StageWriter, stage: Of<'transload'>, { index, label, held }: Here): Held[] {
  const { program } = c;
  const place = c.scenario.places[stage.place] as Transload;
  const { match, docks } = c.places.transloads.get(stage.place) as { match: number; docks: number };
  const side = place.sides.indexOf(stage.side);
  const kept = c.leaveServers(held);
  const freed = [...freedBy(kept, index), ...kept.filter((h) => h.kind === 'source')];
  program.kept.set(program.add(Op.pair, match, side, c.queue(stage.place), -1, docks), kept);
  if (side > 0) {
    const closed = c.hasHours(stage.place) ? c.registry.tally('closedWait', stage.place, c.name) : -1;
    program.add(Op.follow, c.queue(stage.place), c.wait(stage.place), closed, docks);
    c.free(freed);
    program.add(Op.follow, -1, -1, -1, -1);
    return without(kept, freed);
  }
  // The wait began when the truck came, for the others first; who is bound to others is not sent out of its bay any more.
  program.kept.set(c.seize(index, NO_CHOICE, docks, 1, stage.place, [], false, []), kept);
  c.free(freed);
  program.add(Op.lead);
  c.time(c.luck.single(place.handling, `${label}|handling`));
  c.served(docks);
  program.add(Op.lead);
  const dock: Held = { pool: docks, units: 1, place: stage.place, kind: 'server', until: 'taken', later: null };
  return [...without(kept, freed), dock];
}
