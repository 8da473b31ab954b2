import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';
import { Pool } from '../pools.ts';
import { serve } from '../primitives/store.ts';
import type { World } from '../world.ts';

const { ints } = memory;

/** Looks after a line in front of a warehouse when somebody leaves it: the next may need less than who gave up. */
export class Storekeeper extends Actor {
  private readonly front: number;
  private waiting = 0;

  constructor(front: number) {
    super();
    this.front = front;
  }

  override forget(): void {
    this.waiting = 0;
  }

  override keep(ledger: Ledger): void {
    this.waiting = ledger.number(this.waiting);
  }

  /** Nobody waits yet. */
  begin(): void {}

  override told(_w: World, front: number): void {
    const waiting = ints[front + Pool.waiting];
    if (waiting < this.waiting) this.actSoon();
    this.waiting = waiting;
  }

  act(): void {
    serve(this.front);
    this.waiting = ints[this.front + Pool.waiting];
  }
}
