import { draw } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import { observeAway, Pool, setAway } from '../pools.ts';
import { giveBack, withhold } from '../primitives/capacity.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

/** A server that is at its place. */
const HERE = Number.POSITIVE_INFINITY;

/**
 * Servers that leave off when they are free and nobody waits. Without absences they rest, and all begin again when
 * enough trucks wait (the N-policy). With absences each goes away for a random time, again and again until it finds
 * enough trucks when it comes back (multiple vacations). A server at work goes on until the line is empty.
 */
export class Rest extends Actor {
  private readonly pool: number;
  private readonly startAt: number;
  private readonly absences: number;
  /** When each server that is away comes back. */
  private readonly back: Float64Array;
  private resting = 0;

  /** `absences`: the stream of their lengths [min]; −1: free servers rest at their place. `servers`: most there are. */
  constructor(pool: number, servers: number, startAt: number, absences: number) {
    super();
    this.pool = pool;
    this.startAt = startAt;
    this.absences = absences;
    this.back = new Float64Array(absences < 0 ? 0 : servers);
  }

  override forget(): void {
    this.back.fill(HERE);
    this.resting = 0;
  }

  override keep(ledger: Ledger): void {
    ledger.column(this.back);
    this.resting = ledger.number(this.resting);
  }

  begin(w: World): void {
    this.leaveOff(w);
  }

  override told(): void {
    const { pool } = this;
    observeAway(pool);
    const waiting = ints[pool + Pool.waiting];
    const idle = waiting === 0 && ints[pool] < ints[pool + Pool.capacity];
    if (idle || (this.resting > 0 && waiting >= this.startAt)) this.actSoon();
  }

  act(w: World): void {
    const enough = ints[this.pool + Pool.waiting] >= this.startAt;
    if (this.absences >= 0) this.comeBack(w, enough);
    else if (enough && this.resting > 0) {
      const { resting } = this;
      this.resting = 0;
      giveBack(w, this.pool, resting);
    }
    this.leaveOff(w);
  }

  /** Those whose absence is over begin, or go away once more. */
  private comeBack(w: World, enough: boolean): void {
    let many = 0;
    for (let server = 0; server < this.back.length; server++) {
      if (this.back[server] > floats[NOW]) continue;
      if (enough) {
        this.back[server] = HERE;
        many++;
      } else this.goAway(w, server);
    }
    if (many === 0) return;
    setAway(this.pool, ints[this.pool + Pool.away] - many);
    giveBack(w, this.pool, many);
  }

  /** Whoever is free and finds nobody waiting leaves off. */
  private leaveOff(w: World): void {
    const { pool } = this;
    while (ints[pool + Pool.waiting] === 0 && ints[pool] < ints[pool + Pool.capacity]) {
      withhold(pool, 1);
      if (this.absences < 0) this.resting++;
      else {
        this.goAway(w, this.back.indexOf(HERE));
        setAway(pool, ints[pool + Pool.away] + 1);
      }
    }
  }

  private goAway(w: World, server: number): void {
    this.back[server] = floats[NOW] + draw(this.absences, w);
    this.actAt(this.back[server]);
  }
}
