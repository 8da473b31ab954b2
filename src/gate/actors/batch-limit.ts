import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import { headOf } from '../lines.ts';
import { closeBatch } from '../primitives/gather.ts';
import { Truck } from '../trucks.ts';
import type { World } from '../world.ts';

const { floats, NOW } = memory;

/** Lets a batch go that is not full when its first truck has waited for the longest time. */
export class BatchLimit extends Actor {
  private readonly line: number;
  private readonly longest: number;

  /** `longest` in minutes. */
  constructor(line: number, longest: number) {
    super();
    this.line = line;
    this.longest = longest;
  }

  /** Nobody waits yet. */
  begin(): void {}

  /** The first of a batch has come. */
  override told(_w: World, _line: number): void {
    this.actBehind(floats[NOW] + this.longest);
  }

  /** Where that batch was filled meanwhile, nobody or a younger one stands first. */
  act(): void {
    const first = headOf(this.line);
    if (first >= 0 && floats[first + Truck.since] + this.longest <= floats[NOW]) closeBatch(this.line);
  }
}
