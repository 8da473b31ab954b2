import { GateRefusal } from '../../refusal.ts';
import { type Held, without } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Take permits, which the truck keeps until it gives them back. */
export function take(c: StageWriter, stage: Of<'take'>, { index, held }: Here): Held[] {
  const pool = c.places.permits.get(stage.place) as number;
  c.seize(index, stage, pool, stage.count, stage.place, held, true, held);
  c.stand(index, null);
  const free = held.filter((h) => h.until === index || h.kind === 'source');
  c.free(free);
  return [
    ...without(held, free),
    { pool, units: stage.count, place: stage.place, kind: 'permit', until: 'given', later: null },
  ];
}

/** Give permits back. */
export function give(c: StageWriter, stage: Of<'give'>, { held }: Here): Held[] {
  const pool = c.places.permits.get(stage.place) as number;
  const given = held.find((h) => h.kind === 'permit' && h.pool === pool && h.units === stage.count);
  if (given === undefined) {
    throw new GateRefusal(
      `the stock of ${c.name} stands between a take and a give of ${stage.place}, without what it would give back`,
    );
  }
  c.free([given]);
  return without(held, [given]);
}
