import { memory } from '../../memory/memory.ts';
import type { Respond } from '../../scenario/model/crew.ts';
import { Actor } from '../actor.ts';
import type { Shift } from '../calendar/shift.ts';
import type { Ledger } from '../ledger.ts';
import { Pool } from '../pools.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

/** One after the other; `leaving` for the rest of an instant. */
const STATES = ['away', 'called', 'here', 'leaving'] as const;

/** More people for a crew: called when many trucks wait, there some time later, gone when few wait. */
export class Reinforcement extends Actor {
  private readonly rule: Respond;
  private readonly shift: Shift;
  private readonly pools: readonly number[];
  private state: (typeof STATES)[number] = 'away';

  /** `shift` of the crew; `pools`: where the trucks wait that count. */
  constructor(rule: Respond, shift: Shift, pools: readonly number[]) {
    super();
    this.rule = rule;
    this.shift = shift;
    this.pools = pools;
  }

  override forget(): void {
    this.state = 'away';
  }

  override keep(ledger: Ledger): void {
    this.state = ledger.word(this.state, STATES);
  }

  /** Nobody waits yet. */
  begin(): void {}

  override told(): void {
    if (this.state === 'away' && this.waiting() >= this.rule.waiting) {
      this.state = 'called';
      this.actAt(floats[NOW] + this.rule.after);
    } else if (this.state === 'here' && this.waiting() <= this.rule.until) {
      this.state = 'leaving';
      this.actSoon();
    }
  }

  /** They come, and stay if they still are needed; or they go. */
  act(w: World): void {
    const comes = this.state === 'called' && this.waiting() > this.rule.until;
    const goes = this.state === 'leaving';
    this.state = comes ? 'here' : 'away';
    if (comes) this.shift.grow(w, this.rule.extra);
    else if (goes) this.shift.grow(w, -this.rule.extra);
  }

  private waiting(): number {
    let sum = 0;
    for (let k = 0; k < this.pools.length; k++) sum += ints[this.pools[k] + Pool.waiting];
    return sum;
  }
}
