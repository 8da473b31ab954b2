import { memory } from '../../../memory/memory.ts';
import { Tally } from '../../../stats/observe/tallies.ts';
import { Op } from '../../program.ts';
import { GateRefusal } from '../../refusal.ts';
import { freedBy, type Held, limitedBay, without } from '../held.ts';
import { type Space, zoneName } from '../places.ts';
import type { StageWriter } from '../stage-writer.ts';
import type { Here, Of } from './here.ts';

const { floats } = memory;

/**
 * Hold a bay of a yard: take it, stay, and keep it until the next place takes the truck, or as the stage says. Gives null
 * where trucks choose among zones: they go on in as many ways as there are.
 */
export function hold(c: StageWriter, stage: Of<'hold'>, here: Here): Held[] | null {
  const front = c.places.fronts.get(stage.place);
  if (front !== undefined) {
    choose(c, stage, here, front);
    return null;
  }
  const space = spaceOf(c, stage.place, stage.zone);
  const taken = c.enter(stage, space, rowOf(c, stage, stage.zone), here, waitsOutside(c, stage) ? 'all' : 'none');
  return stay(c, stage, here, stage.zone, taken);
}

/**
 * Take a bay of the first zone that has one free, or wait in the line of the whole yard. A truck that may go elsewhere
 * looks for a place in that line first, and leaves what it holds to stand there; any other keeps it until it has a bay.
 */
function choose(c: StageWriter, stage: Of<'hold'>, here: Here, front: number): void {
  const { index, held, inside } = here;
  if (stage.priorityByHour !== undefined) {
    throw new GateRefusal(
      `${c.name} waits at ${stage.place} for one of several zones, where its priority cannot change by the hour`,
    );
  }
  const yard = c.scenario.places[stage.place];
  const zones = stage.zones ?? [stage.zone];
  const name = stage.zones === undefined ? rowOf(c, stage, stage.zone) : stage.place;
  const freed = freedBy(held, index);
  const source = held.filter((h) => h.kind === 'source');
  const options = c.program.list(zones.flatMap((zone) => [spaceOf(c, stage.place, zone).pool, -1]));
  const rule = stage.whenFull;
  const queue = yard.kind === 'yard' ? yard.queue : null;
  const choosy = !inside && source.length === 0;
  const goes = choosy && typeof queue === 'number' && rule !== null && rule.kind !== 'block';
  if (choosy) c.balk(stage, name, index, held);
  if (goes) {
    const step = c.program.add(Op.noBay, front, queue, options, -1);
    c.elsewhere(index, rule, held, (at) => c.program.patch(step, 4, at));
  }
  const early = goes || waitsOutside(c, stage) ? freed : [];
  c.free(early);
  const kept = without(held, early);
  const step = c.seize(index, stage, front, 1, name, kept, true, kept);
  c.program.patch(step, 0, Op.takeBay);
  c.program.patch(step, 6, options);
  zones.forEach((zone, k) => {
    c.later(
      (at) => c.program.aim(options, 2 * k + 1, at),
      () => {
        const at = c.program.end;
        if (limitedBay(kept) !== null) c.program.add(Op.waited);
        c.free(c.counts(kept, name));
        c.free([...source, ...without(freed, early)]);
        const holds = stay(c, stage, here, zone, without(held, [...freed, ...source]));
        const jump = c.program.add(Op.jump, -1);
        c.later(
          (target) => c.program.patch(jump, 1, target),
          () => c.steps(stage.next, holds),
        );
        return at;
      },
    );
  });
}

/** Spend the stay in a bay that was taken; gives what the truck holds then. */
function stay(c: StageWriter, stage: Of<'hold'>, { index, label, inside }: Here, zone: string, taken: Held[]): Held[] {
  c.stand(index, null);
  c.pass(index, 'taken');
  const space = spaceOf(c, stage.place, zone);
  const until = stage.heldUntil === 'ready' ? 'taken' : stage.heldUntil;
  const held = (pool: number): Held => ({
    pool,
    units: 1,
    place: rowOf(c, stage, zone),
    kind: 'bay',
    until,
    later: null,
  });
  const bay: Held = { ...held(space.pool), ...beginStay(c, stage, label, zone) };
  // The room in front goes with the bay, so that trucks in bays count among those there is room for.
  const isOwn = (h: Held) => h === bay || h.pool === space.room || h.pool === space.plugs;
  const holds = taken.map((h) => (h.pool === space.room ? held(space.room) : h)).concat(bay);
  if (space.plugs !== undefined && c.flow.cargo?.reefer) {
    c.program.add(Op.plugIn, space.plugs);
    holds.push(held(space.plugs));
  }
  const limited = limitedBay([bay]);
  if (stage.stay !== null) {
    const { slot, again, law } = c.luck.timing(stage.stay, `${label}|stay`);
    const stretched = c.stretch(stage.place, { slot, again, law });
    if (limited === null) c.time({ slot, again, law }, stretched || inside);
    else c.upTo(c.program.add(Op.stayUpTo, slot, again, law, limited.stay.slot, -1), 5, holds, limited);
  }
  // What is left of the stay of a truck that stands in its bay at the start, where there is no stay else.
  else if (inside) c.time(c.luck.single({ kind: 'constant', value: 0 }, `${label}|stay`), true);
  c.pass(index, 'done');
  if (stage.heldUntil !== 'ready') return holds;
  const free = holds.filter(isOwn);
  c.free(free);
  return without(holds, free);
}

/** Notes when the longest stay in a zone ends, where there is one; gives how it is held against the truck. */
function beginStay(c: StageWriter, stage: Of<'hold'>, label: string, zone: string): Pick<Held, 'stay'> {
  const limit = stage.limits?.[zone];
  if (limit === undefined) return {};
  const { slot } = c.luck.slot(`${label}|limit`, undefined, false);
  c.program.add(Op.limit, slot, c.luck.single({ kind: 'constant', value: limit.after }, `${label}|limit`).law);
  const tally = c.registry.tally('overstay', rowOf(c, stage, zone), c.name);
  floats[tally + Tally.target] = 0;
  return { stay: { slot, tally, leave: limit.leave, go: limit.go } };
}

/** Whether all wait on the road, and leave for it what they hold. */
function waitsOutside(c: StageWriter, stage: Of<'hold'>): boolean {
  const yard = c.scenario.places[stage.place];
  return yard.kind === 'yard' && yard.queue === null;
}

const spaceOf = (c: StageWriter, place: string, zone: string) => c.places.zones.get(`${place}/${zone}`) as Space;

function rowOf(c: StageWriter, { place }: Of<'hold'>, zone: string): string {
  const yard = c.scenario.places[place];
  return zoneName(place, zone, yard.kind === 'yard' ? Object.keys(yard.zones).length : 1);
}
