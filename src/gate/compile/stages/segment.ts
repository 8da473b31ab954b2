import { Op } from '../../program.ts';
import type { Held } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Start the clock of a segment. */
export function startClock(c: StageWriter, stage: Of<'start'>, { held }: Here): Held[] {
  c.program.add(Op.startClock, c.segments.indexOf(stage.segment), c.openClock(stage.segment));
  return held;
}

/** Stop it and count what it shows. */
export function stopClock(c: StageWriter, stage: Of<'stop'>, { held }: Here): Held[] {
  const openClock = c.openClock(stage.segment);
  c.program.add(
    Op.stopClock,
    c.segments.indexOf(stage.segment),
    openClock,
    c.registry.tally(`segment:${stage.segment}`, 'all', c.name),
    openClock >= 0 ? c.registry.tally(`segment:${stage.segment}.open`, 'all', c.name) : -1,
  );
  return held;
}
