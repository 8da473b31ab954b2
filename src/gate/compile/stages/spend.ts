import { type Held, without } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Spend time without a place of its own: a drive leaves all places, anything else is done in the bay. */
export function spend(c: StageWriter, stage: Of<'delay'>, { label, held, inside }: Here): Held[] {
  const left = held.filter((h) => h.until === 'taken' && (stage.activity === 'travel' || h.kind !== 'bay'));
  c.free(left);
  c.time(c.luck.timing(stage.duration, `${label}|time`), inside);
  return without(held, left);
}
