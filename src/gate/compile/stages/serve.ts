import { SET_UP } from '../../berths.ts';
import { Op } from '../../program.ts';
import { blockedServer, type Held } from '../held.ts';
import { interruptions } from '../interruptions.ts';
import type { Space } from '../places.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';
import { serviceTime } from './service-time.ts';

/** Be served at a lane group or a check: a server is taken, the time spent; the next place frees the server. */
export function serve(c: StageWriter, stage: Of<'serve'>, here: Here): Held[] {
  const { label, inside } = here;
  const space = c.places.servers.get(stage.place) as Space;
  const place = c.scenario.places[stage.place];
  if (place.kind !== 'lane' && place.kind !== 'check') throw new Error(`${stage.place} has no servers`);
  const taken = c.enter(stage, space, stage.place, here, place.queue === null ? 'all' : 'servers');
  c.pass(here.index, 'taken');
  const time = serviceTime(c, stage, label);
  const sharing = c.places.sharings.get(stage.place);
  if (sharing !== undefined) {
    // Who waited for room has had its wait counted there.
    const wait = space.room >= 0 && blockedServer(here.held) === null ? -1 : c.wait(stage.place);
    const told = c.registry.tally('serviceTime', stage.place, c.name);
    c.stand(here.index, stage.place);
    c.program.add(Op.share, sharing, time.slot, time.again, time.law, wait, told);
    return taken;
  }
  const boards = c.isApart(stage.place) ? board(c, stage, space.pool, label) : -1;
  const rules = interruptions(place, c.scenario.crews);
  const first = c.program.end;
  const set = c.stretch(stage.place, time);
  if (rules.length === 0) c.time(time, inside || set || place.order === 'shortest');
  else {
    const service = c.program.add(Op.work, time.slot, time.again, time.law, space.pool, -1);
    if (rules.some((rule) => rule.startsWith('handBack'))) takeAgain(c, stage, here, space.pool, service, first, taken);
  }
  if (boards >= 0) {
    c.program.add(Op.land, space.pool);
    c.program.patch(boards, 3, c.program.end);
  }
  c.served(space.pool);
  return [...taken, { pool: space.pool, units: 1, place: stage.place, kind: 'server', until: 'taken', later: null }];
}

/** Get in to the server and, where it is so, wait until it is set up; gives the step. */
function board(c: StageWriter, stage: Of<'serve'>, pool: number, label: string): number {
  const place = c.scenario.places[stage.place];
  const setup = 'setup' in place ? place.setup : undefined;
  const when = setup === undefined ? -1 : SET_UP[setup.when];
  const step = c.program.add(Op.board, pool, when, -1);
  const { slot, again, law } = setup ? c.luck.single(setup.time, `${label}|setup`) : { slot: -1, again: -1, law: -1 };
  c.program.add(Op.setUp, pool, when, slot, again, law);
  c.program.add(Op.endSetUp, pool);
  return step;
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
      const again = { ...stage, patience: null };
      const at = c.seize(index, again, pool, 1, stage.place, [], true, kept, 'interrupted');
      c.program.add(Op.jump, first);
      return at;
    },
  );
}
