import { draw } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import { Pool, setAway } from '../pools.ts';
import { giveBack, withhold } from '../primitives/capacity.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

/** How many a server serves at a place before it goes on: until nobody waits, who was there when it came, or a number. */
export type Allowance = 'exhaustive' | 'gated' | number;

/**
 * One server for several places, which it visits in turn (a polling system). Each place has one server of its own in
 * name; it is kept from trucks but for the single services that the visitor begins. It walks on also while nobody waits.
 */
export class Round extends Actor {
  private readonly pools: number[];
  private readonly allowance: Allowance;
  private readonly walks: number;
  /** The place it is at, or walks to, until when it walks, and how many more it serves there. */
  private at = 0;
  private arrival = 0;
  private left = 0;

  /** `walks`: the stream of its ways from one place to the next [min]. */
  constructor(pools: number[], allowance: Allowance, walks: number) {
    super();
    this.pools = pools;
    this.allowance = allowance;
    this.walks = walks;
  }

  override keep(ledger: Ledger): void {
    this.at = ledger.number(this.at);
    this.arrival = ledger.number(this.arrival);
    this.left = ledger.number(this.left);
  }

  begin(): void {
    for (const pool of this.pools) {
      withhold(pool, 1);
      setAway(pool, 1);
    }
    this.at = 0;
    this.arrival = 0;
    this.actAt(0);
  }

  override told(_w: World, pool: number): void {
    if (ints[pool + Pool.away] === 0 && ints[pool] === 0) this.actSoon();
  }

  act(w: World): void {
    if (this.arrival > floats[NOW]) return;
    const pool = this.pools[this.at];
    if (ints[pool + Pool.away] === 1) {
      setAway(pool, 0);
      this.left = this.allowed(ints[pool + Pool.waiting]);
    }
    if (ints[pool] > 0) return;
    if (this.left > 0) {
      this.left--;
      giveBack(w, pool, 1);
      withhold(pool, 1);
      if (ints[pool] > 0) return;
    }
    this.walkOn(w, pool);
  }

  private allowed(waiting: number): number {
    if (this.allowance === 'exhaustive') return Number.POSITIVE_INFINITY;
    return this.allowance === 'gated' ? waiting : this.allowance;
  }

  private walkOn(w: World, pool: number): void {
    setAway(pool, 1);
    this.at = (this.at + 1) % this.pools.length;
    this.arrival = floats[NOW] + draw(this.walks, w);
    this.actAt(this.arrival);
  }
}
