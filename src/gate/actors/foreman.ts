import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import { headOf, lengthOf, shift, tailOf } from '../lines.ts';
import { AT_CLOSE, observeUnits, Pool } from '../pools.ts';
import { goesOn, interrupt, resume, underWay } from '../primitives/delay.ts';
import { freePeople, occupy, send } from '../primitives/people.ts';
import { grant } from '../primitives/seize.ts';
import { wants } from '../primitives/staffed.ts';
import { firstInLine } from '../primitives/turn.ts';
import { Truck } from '../trucks.ts';
import { beginRepair, Unit } from '../units.ts';
import type { World } from '../world.ts';

const { ints, floats } = memory;

/** A place that needs people, and how much it matters. */
export interface Staffed {
  pool: number;
  priority: number;
}

/**
 * Says where the people of all crews go when some come free: to repairs first, then to the places, greatest priority
 * first, and among equal ones to the truck that has waited longest. A place that has a server and a truck but not enough
 * people keeps those behind it from the crew that it lacks, so that nobody who needs two is overtaken for ever by others
 * who need one.
 */
export class Foreman extends Actor {
  private readonly crews: readonly number[];
  private readonly places: readonly Staffed[];
  /** Crew, and place, by number: waited for by somebody who comes first; looked at. */
  private readonly claimed: Uint8Array;
  private readonly passed: Uint8Array;
  private called = false;

  /** `places`: greatest priority first. */
  constructor(crews: readonly number[], places: readonly Staffed[]) {
    super();
    this.crews = crews;
    this.places = places;
    this.claimed = new Uint8Array(crews.length);
    this.passed = new Uint8Array(places.length);
  }

  override forget(): void {
    this.called = false;
  }

  override keep(ledger: Ledger): void {
    this.called = ledger.flag(this.called);
  }

  /** Nobody waits yet. */
  begin(): void {}

  /** People, a server or a truck has come or gone; acts once at this instant if there is anything to do. */
  override told(): void {
    if (this.called || !this.isNeeded()) return;
    this.called = true;
    this.actSoon();
  }

  act(w: World): void {
    this.withdraw();
    this.claimed.fill(0);
    this.repair(w);
    for (let from = 0; from < this.places.length; ) {
      let to = from + 1;
      while (to < this.places.length && this.places[to].priority === this.places[from].priority) to++;
      this.deploy(w, from, to);
      from = to;
    }
    this.called = false;
  }

  private isNeeded(): boolean {
    for (let k = 0; k < this.crews.length; k++) {
      const crew = this.crews[k];
      if (ints[crew + Pool.waiting] > 0 || (leavesWork(crew) && freePeople(crew) < 0)) return true;
    }
    for (let k = 0; k < this.places.length; k++) if (wants(this.places[k].pool)) return true;
    return false;
  }

  /** Where a crew goes off duty and does not finish what it began, services stop: at the least important place first. */
  private withdraw(): void {
    for (let c = 0; c < this.crews.length; c++) {
      const crew = this.crews[c];
      if (!leavesWork(crew)) continue;
      for (let k = this.places.length - 1; k >= 0 && freePeople(crew) < 0; k--) {
        const { pool } = this.places[k];
        if (needOf(pool, crew) > 0 && ints[pool + Pool.serving] >= 0) stopServices(pool, crew);
      }
    }
  }

  private repair(w: World): void {
    for (let c = 0; c < this.crews.length; c++) {
      const crew = this.crews[c];
      const line = ints[crew + Pool.firstLine];
      while (lengthOf(line) > 0) {
        const unit = headOf(line);
        const people = ints[unit + Unit.people];
        if (freePeople(crew) < people) {
          this.claimed[c] = 1;
          break;
        }
        shift(line);
        ints[crew + Pool.waiting]--;
        occupy(crew, people);
        beginRepair(w, unit);
      }
    }
  }

  /** People go to the places `from` to `to`, which matter alike, as long as there are enough. */
  private deploy(w: World, from: number, to: number): void {
    this.passed.fill(0, from, to);
    for (let k = this.next(from, to); k >= 0; k = this.next(from, to)) {
      const { pool } = this.places[k];
      if (this.mayStart(pool)) start(w, pool);
      else this.passed[k] = 1;
    }
  }

  /** The place whose truck has waited longest; −1: nobody wants people any more. */
  private next(from: number, to: number): number {
    let first = -1;
    let since = Number.POSITIVE_INFINITY;
    for (let k = from; k < to; k++) {
      if (this.passed[k] === 1 || !wants(this.places[k].pool)) continue;
      const waits = waitsSince(this.places[k].pool);
      if (waits >= since) continue;
      first = k;
      since = waits;
    }
    return first;
  }

  /** Whether there are people for one more truck; if not, the crews that are short of some are claimed for it. */
  private mayStart(pool: number): boolean {
    const needs = ints[pool + Pool.crews];
    let may = true;
    for (let k = 1; k <= ints[needs]; k += 2) {
      const c = this.crews.indexOf(ints[needs + k]);
      if (this.claimed[c] === 0 && freePeople(ints[needs + k]) >= ints[needs + k + 1]) continue;
      this.claimed[c] = 1;
      may = false;
    }
    return may;
  }
}

function leavesWork(crew: number): boolean {
  return ints[crew + Pool.atClose] !== AT_CLOSE.finish;
}

/** People of a crew that one server of a place needs. */
function needOf(pool: number, crew: number): number {
  const needs = ints[pool + Pool.crews];
  for (let k = 1; k <= ints[needs]; k += 2) if (ints[needs + k] === crew) return ints[needs + k + 1];
  return 0;
}

/** Stops services at a place, those first that started last, until the crew has enough people for the others. */
function stopServices(pool: number, crew: number): void {
  for (let truck = tailOf(ints[pool + Pool.serving]); truck >= 0 && freePeople(crew) < 0; ) {
    const before = ints[truck + Truck.prev];
    if (goesOn(truck)) interrupt(pool, truck, ints[crew + Pool.atClose]);
    truck = before;
  }
  observeUnits(pool);
}

/** A truck that stands still has waited longest of all. */
function waitsSince(pool: number): number {
  const paused = ints[pool + Pool.paused];
  return paused >= 0 && lengthOf(paused) > 0 ? Number.NEGATIVE_INFINITY : floats[firstInLine(pool) + Truck.since];
}

/** The first truck of a place gets its people and, if it has none yet, its server. */
function start(w: World, pool: number): void {
  const paused = ints[pool + Pool.paused];
  send(pool, 1);
  if (paused >= 0 && lengthOf(paused) > 0) {
    ints[pool + Pool.capacity] = underWay(pool) + 1;
    resume(w, pool);
  } else {
    ints[pool + Pool.capacity] = ints[pool] + 1;
    grant(w, pool);
  }
  ints[pool + Pool.capacity] = 0;
  observeUnits(pool);
}
