import type { Way } from '../../primitives/choose.ts';
import { Op } from '../../program.ts';
import type { Space } from '../places.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Choosing, Here } from './here.ts';

/** Go on at one of several stages, by the state of the gate; nothing goes on behind the choice itself. */
export function choose(c: StageWriter, stage: Choosing, { held }: Here): null {
  const { program, registry } = c;
  const list = program.list(stage.options.map(() => -1));
  const ways = stage.options.map((option): Way => {
    const { pool, room } = spaceOf(c, option.at, option.zone);
    const mean = option.service === null ? 0 : c.luck.mean(option.service);
    return { pool, room, mean, plus: option.plus, shift: registry.shifts.get(pool) ?? null };
  });
  program.add(Op.choose, registry.choices.push({ by: stage.by, ways }) - 1, list);
  stage.options.forEach(({ to, redirected }, k) => {
    c.later(
      (at) => program.aim(list, k, at),
      () => (redirected ? c.redirect(to, held) : c.steps(to, held)),
    );
  });
  return null;
}

/** The pool of a place that trucks choose, with the room in front of it. */
function spaceOf(c: StageWriter, place: string, zone: string | null): Space {
  const { servers, zones, fleets } = c.places;
  if (zone !== null) return zones.get(`${place}/${zone}`) as Space;
  const fleet = fleets.get(place);
  return fleet === undefined ? (servers.get(place) as Space) : { pool: fleet.vehicles, room: -1 };
}
