import { draw } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import * as lines from '../lines.ts';
import { ORDER, Pool } from '../pools.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { headOf, insertBehind, insertBy, lengthOf, prepend } = lines;

const { ints } = memory;
const { next: NEXT, remaining: REMAINING } = Truck;

/**
 * A truck joins a line that is not served in the order of coming: at the head (last in, first out); at a place drawn
 * at random, which is the same as drawing by lot who is served next; or by its service time, the shortest first.
 */
export function joinInOrder(w: World, pool: number, line: number, truck: number): void {
  switch (ints[pool + Pool.order]) {
    case ORDER.lifo:
      prepend(line, truck);
      return;
    case ORDER.random: {
      const ahead = Math.floor(draw(ints[pool + Pool.orderStream], w) * (lengthOf(line) + 1));
      let before = -1;
      for (let k = 0; k < ahead; k++) before = before === -1 ? headOf(line) : ints[before + NEXT];
      insertBehind(line, before, truck);
      return;
    }
    default:
      insertBy(line, truck, REMAINING);
  }
}

/** A truck whose service was interrupted goes back to the head of its line; by what remains, where the shortest goes first. */
export function rejoin(pool: number, line: number, truck: number): void {
  if (ints[pool + Pool.order] === ORDER.shortest) insertBy(line, truck, REMAINING);
  else prepend(line, truck);
}
