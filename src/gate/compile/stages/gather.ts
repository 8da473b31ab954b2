import { Fate, Op } from '../../program.ts';
import type { Held } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Wait until a batch is together; with `merge` all but the first end here. */
export function batch(c: StageWriter, stage: Of<'batch'>, { index, held }: Here): Held[] {
  const { program } = c;
  const rest = c.leaveServers(held);
  const batch = c.places.batches.get(stage.place) as number;
  const step = program.add(Op.batch, batch, c.queue(stage.place), c.wait(stage.place), -1);
  const place = c.scenario.places[stage.place];
  if (place.kind === 'batch' && place.merge) {
    c.later(
      (at) => program.patch(step, 4, at),
      () => c.end(rest, Fate.merged),
    );
  }
  return c.freeFor(index, rest);
}

/** Wait until one of each side is present. */
export function match(c: StageWriter, stage: Of<'match'>, { index, held }: Here): Held[] {
  const rest = c.leaveServers(held);
  const place = c.scenario.places[stage.place];
  const side = place.kind === 'match' ? place.sides.indexOf(stage.side) : 0;
  const match = c.places.matches.get(stage.place) as number;
  c.program.add(Op.match, match, side, c.queue(stage.place), c.wait(stage.place));
  return c.freeFor(index, rest);
}

/** Wait for the next departure. */
export function depart(c: StageWriter, stage: Of<'depart'>, { index, held }: Here): Held[] {
  const rest = c.leaveServers(held);
  c.program.add(Op.depart, c.places.departures.get(stage.place) as number, c.queue(stage.place), c.wait(stage.place));
  return c.freeFor(index, rest);
}

/** Wait until a calendar is open; a bay is kept meanwhile. */
export function awaitOpening(c: StageWriter, stage: Of<'awaitOpening'>, { held }: Here): Held[] {
  const rest = c.leaveServers(held);
  c.program.add(Op.await, c.places.signals.get(stage.calendar) as number);
  return rest;
}
