import type { Network } from '../../../scenario/model/place.ts';
import { Op } from '../../program.ts';
import type { Held } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

/** By a vehicle from station to station: call one, wait for it, be carried, and stand in the stack until taken. */
export function ride(c: StageWriter, stage: Of<'cross'>, fleet: Network, here: Here): Held[] {
  const { label } = here;
  const { from = '', to = '', place: name } = stage;
  const codes = c.places.networks.get(name);
  const [start, goal] = [codes?.stations.get(from), codes?.stations.get(to)];
  if (codes === undefined || start === undefined || goal === undefined) {
    throw new Error(`${name} does not run from ${from} to ${to}`);
  }
  c.program.add(Op.hail, codes.fleet);
  const taken = c.enter(stage, { pool: start.pool, room: -1 }, name, here, 'servers');
  c.pass(here.index, 'taken');
  const load = c.luck.single(fleet.stations[from].service, `${label}|load`);
  const unload = c.luck.single(fleet.stations[to].service, `${label}|unload`);
  const way = fleet.ways[from][to];
  const law = 'time' in way ? way.time : fleet.speed;
  const run = law === null || law.kind === 'constant' ? { slot: -1, again: -1 } : c.luck.slot(`${label}|run`);
  c.program.add(
    Op.ride,
    start.row,
    goal.row,
    load.slot,
    load.again,
    load.law,
    unload.slot,
    unload.again,
    unload.law,
    run.slot,
    run.again,
    c.registry.tally('ride', name, c.name),
  );
  if (goal.stack < 0) return taken;
  return [
    ...taken,
    { pool: goal.stack, units: 1, place: `${name}/${to}.stack`, kind: 'bay', until: 'taken', later: null },
  ];
}
