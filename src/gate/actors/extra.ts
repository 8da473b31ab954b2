import { memory } from '../../memory/memory.ts';
import type { Extra } from '../../scenario/model/rule.ts';
import { Actor } from '../actor.ts';
import type { Shift } from '../calendar/shift.ts';
import { Priority } from '../events.ts';
import type { Ledger } from '../ledger.ts';
import { waitingAt, waitingSince } from '../waiting.ts';
import type { World } from '../world.ts';

const { floats, NOW } = memory;

const STATES = ['closed', 'called', 'open'] as const;

/** Servers that are called when the line is long, open some time later, and close when it is short. */
export class ExtraServers extends Actor {
  private readonly pool: number;
  private readonly room: number;
  private readonly shift: Shift;
  private readonly rule: Extra;
  private state: (typeof STATES)[number] = 'closed';
  /** When those that are called open [min]. */
  private opensAt = 0;
  /** Whether an act is on the calendar that the line has asked for. */
  private pending = false;

  /** `room`: in front of the pool (−1: none of its own). */
  constructor(pool: number, room: number, shift: Shift, rule: Extra) {
    super();
    this.pool = pool;
    this.room = room;
    this.shift = shift;
    this.rule = rule;
  }

  override forget(): void {
    this.state = 'closed';
    this.pending = false;
  }

  override keep(ledger: Ledger): void {
    this.state = ledger.word(this.state, STATES);
    this.opensAt = ledger.number(this.opensAt);
    this.pending = ledger.flag(this.pending);
  }

  /** Nobody waits yet. */
  begin(): void {}

  act(w: World): void {
    const now = floats[NOW];
    this.pending = false;
    if (this.state === 'closed' && this.isLongAt() <= now) {
      this.state = 'called';
      this.opensAt = now + this.rule.after;
      if (this.rule.after > 0) this.actAt(this.opensAt, Priority.reaction);
    }
    if (this.state === 'called' && now >= this.opensAt) {
      this.state = this.isShort() ? 'closed' : 'open';
      if (this.state === 'open') this.shift.grow(w, this.rule.servers);
    } else if (this.state === 'open' && this.isShort()) {
      this.state = 'closed';
      this.shift.grow(w, -this.rule.servers);
    }
    this.told();
  }

  /** The line has changed: it will be looked at when there may be something to do. */
  override told(): void {
    if (this.pending || this.state === 'called') return;
    const open = this.state === 'open';
    if (open && !this.isShort()) return;
    const time = open ? floats[NOW] : Math.max(floats[NOW], this.isLongAt());
    this.pending = time < Number.POSITIVE_INFINITY;
    this.actAt(time, Priority.reaction);
  }

  private isShort(): boolean {
    return waitingAt(this.pool, this.room) <= this.rule.closeAt;
  }

  /** When the line is long enough, as far as can be seen now [min]: Infinity, or a time that may be past. */
  private isLongAt(): number {
    const { openAt } = this.rule;
    if (openAt.kind === 'wait') {
      return this.isShort() ? Number.POSITIVE_INFINITY : waitingSince(this.pool, this.room) + openAt.time;
    }
    return waitingAt(this.pool, this.room) >= openAt.trucks ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }
}
