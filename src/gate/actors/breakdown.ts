import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { Actor } from '../actor.ts';
import { append } from '../lines.ts';
import { AT_CLOSE, Pool, readyUnits } from '../pools.ts';
import { useReady } from '../primitives/capacity.ts';
import { goesOn, goOn, interrupt, standStill, stopWork, underWay } from '../primitives/delay.ts';
import { occupy, send } from '../primitives/people.ts';
import { alight, beginRepair, renew, Unit } from '../units.ts';
import { tell } from '../watch.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

/** What happens to the truck in service when its server fails. */
export const AT_BREAK = { resume: 0, restart: 1, handBackKeep: 2, handBackRedraw: 3 } as const;

/**
 * One server that fails by itself and is repaired. Its truck waits in it for the end of the repair and then goes on or
 * is served anew, or it goes back to the head of the line. People of a place have other things to do meanwhile, or do the
 * repair themselves; a truck that waited in its server needs them again.
 */
export class Breakdown extends Actor {
  private readonly unit: number;
  private readonly rule: number;

  /** `rule`: a code of `AT_BREAK`. */
  constructor(unit: number, rule: number) {
    super();
    this.unit = unit;
    this.rule = rule;
  }

  begin(w: World): void {
    ints[this.unit + Unit.actor] = this.number;
    renew(w, this.unit);
  }

  /** What falls due now; a failure that was put off meanwhile does not. */
  act(w: World): void {
    if (floats[this.unit + Unit.due] !== floats[NOW]) return;
    floats[this.unit + Unit.due] = Number.POSITIVE_INFINITY;
    if (ints[this.unit + Unit.up] === 1) this.fail(w);
    else this.work(w);
  }

  private fail(w: World): void {
    const { unit } = this;
    const pool = ints[unit + Unit.pool];
    const truck = ints[unit + Unit.truck];
    const inService = truck >= 0 && goesOn(truck);
    ints[unit + Unit.up] = 0;
    if (inService && this.rule <= AT_BREAK.restart) {
      stopWork(truck, this.rule === AT_BREAK.resume);
      if (ints[pool + Pool.crews] >= 0) send(pool, -1);
      change(ints[pool + Pool.pausedLevel], 1);
      ints[unit + Unit.truck] = truck;
      ints[pool + Pool.stuck]++;
    } else {
      if (inService) interrupt(pool, truck, this.rule);
      else if (truck >= 0) alight(truck);
      ints[pool + Pool.down]++;
    }
    useReady(w, pool);
    this.askForRepair(w);
  }

  private askForRepair(w: World): void {
    const crew = ints[this.unit + Unit.crew];
    if (crew < 0) {
      beginRepair(w, this.unit);
      return;
    }
    append(ints[crew + Pool.firstLine], this.unit);
    ints[crew + Pool.waiting]++;
    tell(w, crew);
  }

  /** The repair is over. */
  private work(w: World): void {
    const { unit } = this;
    const pool = ints[unit + Unit.pool];
    const crew = ints[unit + Unit.crew];
    const truck = ints[unit + Unit.truck];
    ints[unit + Unit.up] = 1;
    ints[unit + Unit.truck] = -1;
    renew(w, unit);
    if (truck < 0) ints[pool + Pool.down]--;
    else this.letGoOn(w, pool, truck);
    useReady(w, pool);
    if (crew < 0) return;
    occupy(crew, -ints[unit + Unit.people]);
    tell(w, crew);
  }

  /**
   * The truck in the repaired server goes on; where it needs people, when they are there; where the place has closed
   * meanwhile and does not finish what it began, when it opens.
   */
  private letGoOn(w: World, pool: number, truck: number): void {
    ints[pool + Pool.stuck]--;
    change(ints[pool + Pool.pausedLevel], -1);
    const free = ints[pool + Pool.atClose] === AT_CLOSE.finish || underWay(pool) < readyUnits(pool);
    if (free && ints[pool + Pool.crews] < 0) goOn(w, truck);
    else standStill(pool, truck);
  }
}
