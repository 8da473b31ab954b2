import { Op } from '../../program.ts';
import type { Held } from '../held.ts';
import { interruptions } from '../interruptions.ts';
import type { Space } from '../places.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** Be served at a lane group or a check: a server is taken, the time spent; the next place frees the server. */
export function serve(c: StageWriter, stage: Of<'serve'>, here: Here): Held[] {
  const { label, inside } = here;
  const space = c.places.servers.get(stage.place) as Space;
  const place = c.scenario.places[stage.place];
  const leavesBay = 'queue' in place && place.queue === null;
  const taken = c.enter(stage, space, stage.place, here, leavesBay ? 'all' : 'servers');
  const rules = interruptions(place, c.scenario.crews);
  const redraws = rules.includes('handBackRedraw') || rules.includes('restart') || undefined;
  const time = c.luck.timing(stage.service, `${label}|service`, redraws);
  const first = c.program.end;
  const set = c.stretch(stage.place, time);
  if (rules.length === 0) c.time(time, inside || set);
  else {
    const service = c.program.add(Op.work, time.slot, time.again, time.law, space.pool, -1);
    if (rules.some((rule) => rule.startsWith('handBack'))) takeAgain(c, stage, here, space.pool, service, first, taken);
  }
  c.served(space.pool);
  return [...taken, { pool: space.pool, units: 1, place: stage.place, kind: 'server', until: 'taken', later: null }];
}

/** Who is handed back waits for a server once more and then goes on at its service, and only there. */
function takeAgain(
  c: StageWriter,
  stage: Of<'serve'>,
  { index }: Here,
  pool: number,
  service: number,
  first: number,
  kept: Held[],
): void {
  c.later(
    (at) => c.program.patch(service, 5, at),
    () => {
      const at = c.seize(index, { ...stage, patience: null }, pool, 1, stage.place, [], true, kept);
      c.program.add(Op.jump, first);
      return at;
    },
  );
}
