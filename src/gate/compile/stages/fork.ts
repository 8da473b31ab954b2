import { Op } from '../../program.ts';
import type { Held } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Go several ways at once: each is gone by a part of the truck that holds nothing, while the truck keeps its bay. */
export function fork(c: StageWriter, stage: Of<'fork'>, { held }: Here): Held[] {
  const { program } = c;
  const rest = c.leaveServers(held);
  const list = program.list(stage.ways.map(() => -1));
  program.add(Op.fork, list);
  stage.ways.forEach(({ to }, k) => {
    c.later(
      (at) => program.aim(list, k, at),
      () => c.steps(to, []),
    );
  });
  return rest;
}

/** The end of a way: what its part of the truck holds is free; behind it nothing goes on but the truck that was forked. */
export function join(c: StageWriter, { held }: Here): null {
  c.free(held);
  c.program.add(Op.join);
  return null;
}

/** Go on as several trucks, or as those that were merged into it; the first keeps the bay, the others come with nothing in hand. */
export function split(c: StageWriter, stage: Of<'split'>, { held }: Here): Held[] {
  const rest = c.leaveServers(held);
  const step = c.program.add(Op.split, stage.into === 'merged' ? -1 : stage.into - 1, -1);
  c.later(
    (at) => c.program.patch(step, 2, at),
    () => c.steps(stage.next, []),
  );
  return rest;
}
