import { type Held, without } from '../held.ts';
import { type Space, zoneName } from '../places.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Hold a bay of a yard: take it, stay, and keep it until the next place takes the truck, or as the stage says. */
export function hold(c: StageWriter, stage: Of<'hold'>, here: Here): Held[] {
  const { label, inside } = here;
  const yard = c.scenario.places[stage.place];
  const space = c.places.zones.get(`${stage.place}/${stage.zone}`) as Space;
  const name = zoneName(stage.place, stage.zone, yard.kind === 'yard' ? Object.keys(yard.zones).length : 1);
  const leaves = yard.kind === 'yard' && yard.queue === null ? 'all' : 'none';
  const taken = c.enter(stage, space, name, here, leaves);
  if (stage.stay !== null) {
    const stay = c.luck.timing(stage.stay, `${label}|stay`);
    c.time(stay, c.stretch(stage.place, stay) || inside);
  }
  // What is left of the stay of a truck that stands in its bay at the start, where there is no stay else.
  else if (inside) c.time(c.luck.single({ kind: 'constant', value: 0 }, `${label}|stay`), true);
  const bay: Held = {
    pool: space.pool,
    units: 1,
    place: name,
    kind: 'bay',
    until: stage.heldUntil === 'ready' ? 'taken' : stage.heldUntil,
    later: null,
  };
  // The room in front goes with the bay, so that trucks in bays count among those there is room for.
  const own = taken.map((h) => (h.pool === space.room ? { ...h, kind: bay.kind, until: bay.until } : h)).concat(bay);
  if (stage.heldUntil !== 'ready') return own;
  const free = own.filter((h) => h === bay || h.pool === space.room);
  c.free(free);
  return without(own, free);
}
