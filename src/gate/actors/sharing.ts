import { cancel, scheduleTracked, timeOf } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import { change, presentOf } from '../../stats/observe/levels.ts';
import { observeNone, observeSince } from '../../stats/observe/tallies.ts';
import { Actor } from '../actor.ts';
import { Event, Priority } from '../events.ts';
import type { Ledger } from '../ledger.ts';
import { headOf, insertBy, lengthOf, shift } from '../lines.ts';
import { Pool } from '../pools.ts';
import { WIDTH } from '../program.ts';
import { addReady } from '../ready.ts';
import { note, TRACED } from '../trace.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { ints, floats, steps, NOW } = memory;

/**
 * Processor sharing: all trucks inside a place are served at once, each at the rate min(1, servers / trucks). What
 * everybody inside has been served grows at one pace, so a truck is done when that has grown by its service since it
 * came: trucks stand in a line by that sum, and one event waits for the first. The pool counts the servers at work.
 */
export class Sharing extends Actor {
  private readonly pool: number;
  private readonly line: number;
  /** What who is inside all along has been served [min], up to which time that is counted, and its pace. */
  private served = 0;
  private counted = 0;
  private rate = 0;
  private pending = -1;

  constructor(pool: number, line: number) {
    super();
    this.pool = pool;
    this.line = line;
  }

  override forget(): void {
    this.served = 0;
    this.counted = 0;
    this.rate = 0;
    this.pending = -1;
  }

  override keep(ledger: Ledger): void {
    this.served = ledger.number(this.served);
    this.counted = ledger.number(this.counted);
    this.rate = ledger.number(this.rate);
    this.pending = ledger.number(this.pending);
  }

  /** Nobody is inside yet. */
  begin(): void {}

  /** A truck comes in at a step `share`. */
  join(w: World, truck: number, at: number): void {
    this.count();
    const rest = floats[truck + Truck.remaining];
    const time = rest < 0 ? w.minutes(truck, at, 2) : rest;
    floats[truck + Truck.remaining] = this.served + time;
    floats[truck + Truck.since] = floats[NOW];
    ints[truck + Truck.step] = at;
    if (steps[at + 5] >= 0) observeNone(steps[at + 5]);
    insertBy(this.line, truck, Truck.remaining);
    if (ints[TRACED] === 1) note(truck, 'starts', at / WIDTH);
    this.goOn();
  }

  /** Servers open or close. */
  override told(): void {
    this.count();
    this.goOn();
  }

  /** The first truck is done, and those that are done with it. */
  act(): void {
    this.pending = -1;
    this.counted = floats[NOW];
    this.served = floats[headOf(this.line) + Truck.remaining];
    while (lengthOf(this.line) > 0 && floats[headOf(this.line) + Truck.remaining] <= this.served) {
      const truck = shift(this.line);
      const at = ints[truck + Truck.step];
      floats[truck + Truck.remaining] = -1;
      observeSince(steps[at + 6], truck + Truck.since);
      if (ints[TRACED] === 1) note(truck, 'ends', at / WIDTH);
      ints[truck + Truck.step] = at + WIDTH;
      addReady(truck);
    }
    this.goOn();
  }

  private count(): void {
    this.served += (floats[NOW] - this.counted) * this.rate;
    this.counted = floats[NOW];
  }

  /** The pace from now on, and when the first will be done. */
  private goOn(): void {
    // Who is done at this very instant is done before all else.
    if (this.pending >= 0 && timeOf(this.pending) <= floats[NOW]) return;
    const { pool, line } = this;
    const inside = lengthOf(line);
    const busy = Math.min(inside, ints[pool + Pool.capacity]);
    if (busy !== presentOf(pool)) change(pool, busy - presentOf(pool));
    this.rate = inside === 0 ? 0 : busy / inside;
    // So that the sum does not grow beyond what its digits tell apart.
    if (inside === 0) this.served = 0;
    if (this.pending >= 0) cancel(this.pending);
    this.pending = -1;
    if (this.rate === 0) return;
    const wait = Math.max(0, floats[headOf(line) + Truck.remaining] - this.served) / this.rate;
    this.pending = scheduleTracked(floats[NOW] + wait, Priority.work, Event.act, this.number);
  }
}
