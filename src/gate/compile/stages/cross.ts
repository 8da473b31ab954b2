import type { Held } from '../held.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';
import { ride } from './ride.ts';

/** By the fleet: a vehicle, the loading crane, the run, the unloading crane; the vehicle comes free after its run back. */
export function cross(c: StageWriter, stage: Of<'cross'>, here: Here): Held[] {
  const { label, inside } = here;
  const fleet = c.scenario.places[stage.place];
  if (fleet.kind === 'network') return ride(c, stage, fleet, here);
  if (fleet.kind !== 'fleet') throw new Error(`${stage.place} is not a fleet`);
  const { vehicles, load, unload } = c.places.fleets.get(stage.place) as {
    vehicles: number;
    load: number;
    unload: number;
  };
  const taken = c.enter(stage, { pool: vehicles, room: -1 }, stage.place, here, 'servers');
  c.pass(here.index, 'taken');
  const back = c.luck.single(fleet.emptyRun, `${label}|empty`);
  const carried: Held[] = [
    ...taken,
    { pool: vehicles, units: 1, place: stage.place, kind: 'vehicle', until: 'taken', later: back },
  ];
  c.crane(`${stage.place}/load`, load, carried);
  c.time(c.luck.single(fleet.load.service, `${label}|load`), inside);
  c.served(load);
  c.release(load, 1);
  c.time(c.luck.single(fleet.loadedRun, `${label}|run`));
  c.crane(`${stage.place}/unload`, unload, carried);
  c.time(c.luck.single(fleet.unload.service, `${label}|unload`));
  c.served(unload);
  return [
    ...carried,
    { pool: unload, units: 1, place: `${stage.place}/unload`, kind: 'server', until: 'taken', later: null },
  ];
}
