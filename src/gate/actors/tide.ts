import { memory } from '../../memory/memory.ts';
import type { Tidal } from '../../scenario/model/rule.ts';
import { Actor } from '../actor.ts';
import type { Shift } from '../calendar/shift.ts';
import { Priority } from '../events.ts';
import type { Ledger } from '../ledger.ts';
import { waitingAt } from '../waiting.ts';
import type { World } from '../world.ts';

const { ints, floats, NOW } = memory;

/** One of the two lane groups between which lanes change over. */
export interface Bank {
  pool: number;
  /** Room in front of it (−1: none of its own). */
  room: number;
  shift: Shift;
  /** Its lanes as the place has them. */
  lanes: number;
}

/**
 * Lanes that change over between two lane groups. A lane that is taken from one takes no more trucks; once the truck in
 * it is done, it is cleared; then it opens for the other. The lanes of both, with those under way, are always as many.
 */
export class Tide extends Actor {
  private readonly banks: readonly [Bank, Bank];
  private readonly clearing: number;
  private readonly rule: Tidal['rule'];
  private readonly startMinute: number;
  /** Lanes open for each bank, and lanes taken from each in which there still is a truck. */
  private readonly lanes = new Int32Array(2);
  private readonly leaving = new Int32Array(2);
  /** Lanes that are being cleared, in a ring: when each opens [min], and for which bank. */
  private readonly opensAt: Float64Array;
  private readonly opensFor: Uint8Array;
  private first = 0;
  private cleared = 0;
  /** Lanes that the first bank is to have, and when the rule speaks next [min]. */
  private wanted = 0;
  private speaksAt = 0;
  private pending = false;

  /** `startMinute`: minute of the day at which the run starts. */
  constructor(banks: readonly [Bank, Bank], { clearing, rule }: Tidal, startMinute: number) {
    super();
    this.banks = banks;
    this.clearing = clearing;
    this.rule = rule;
    this.startMinute = startMinute;
    const all = banks[0].lanes + banks[1].lanes;
    this.opensAt = new Float64Array(all);
    this.opensFor = new Uint8Array(all);
  }

  override forget(): void {
    this.leaving.fill(0);
    this.first = 0;
    this.cleared = 0;
    this.pending = false;
  }

  override keep(ledger: Ledger): void {
    ledger.column(this.lanes);
    ledger.column(this.leaving);
    ledger.column(this.opensAt);
    ledger.column(this.opensFor);
    this.first = ledger.number(this.first);
    this.cleared = ledger.number(this.cleared);
    this.wanted = ledger.number(this.wanted);
    this.speaksAt = ledger.number(this.speaksAt);
    this.pending = ledger.flag(this.pending);
  }

  begin(w: World): void {
    const all = this.opensAt.length;
    this.wanted = this.rule.kind === 'clock' ? this.byClock(0) : this.banks[0].lanes;
    this.lanes[0] = this.wanted;
    this.lanes[1] = all - this.wanted;
    for (let k = 0; k < 2; k++) this.banks[k].shift.grow(w, this.lanes[k] - this.banks[k].lanes);
    this.speakNext(0);
  }

  act(w: World): void {
    const now = floats[NOW];
    this.pending = false;
    this.open(w);
    if (now >= this.speaksAt) {
      this.speak(now);
      this.speakNext(now);
    }
    this.take(w);
    this.clear();
    this.open(w);
  }

  /** A truck may have left a lane that changes over. */
  override told(): void {
    if (this.pending || this.leaving[0] + this.leaving[1] === 0) return;
    this.pending = true;
    this.actSoon();
  }

  /** What the rule asks for now. */
  private speak(now: number): void {
    if (this.rule.kind === 'clock') {
      this.wanted = this.byClock(now);
      return;
    }
    if (this.leaving[0] + this.leaving[1] + this.cleared > 0) return;
    const { difference, least } = this.rule;
    const [one, other] = this.banks;
    const more = waitingAt(one.pool, one.room) - waitingAt(other.pool, other.room);
    if (more >= difference && this.lanes[1] > least) this.wanted++;
    else if (-more >= difference && this.lanes[0] > least) this.wanted--;
  }

  private speakNext(now: number): void {
    this.speaksAt = now + (this.rule.kind === 'clock' ? this.untilNext(now, this.rule.pieces) : this.rule.every);
    this.actAt(this.speaksAt, Priority.rule);
  }

  /** Takes lanes from the bank that has too many, as far as they are open. */
  private take(w: World): void {
    let own = this.lanes[0] + this.leaving[1];
    for (let k = 0; k < this.cleared; k++) if (this.opensFor[this.ringAt(k)] === 0) own++;
    for (; own !== this.wanted; own += own < this.wanted ? 1 : -1) {
      const from = own < this.wanted ? 1 : 0;
      if (this.lanes[from] === 0) return;
      this.lanes[from]--;
      this.leaving[from]++;
      this.banks[from].shift.grow(w, -1);
    }
  }

  /** Lanes whose truck is gone begin to be cleared. */
  private clear(): void {
    for (let from = 0; from < 2; from++) {
      const inside = Math.max(0, ints[this.banks[from].pool] - this.lanes[from]);
      for (; this.leaving[from] > inside; this.leaving[from]--) {
        const at = this.ringAt(this.cleared++);
        this.opensAt[at] = floats[NOW] + this.clearing;
        this.opensFor[at] = 1 - from;
        if (this.clearing > 0) this.actAt(this.opensAt[at], Priority.rule);
      }
    }
  }

  /** Lanes that are cleared open. */
  private open(w: World): void {
    for (; this.cleared > 0 && this.opensAt[this.first] <= floats[NOW]; this.cleared--) {
      const bank = this.opensFor[this.first];
      this.first = this.ringAt(1);
      this.lanes[bank]++;
      this.banks[bank].shift.grow(w, 1);
    }
  }

  /** Cell of the ring `k` places behind its first. */
  private ringAt(k: number): number {
    return (this.first + k) % this.opensAt.length;
  }

  /** Lanes of the first bank by the clock. */
  private byClock(time: number): number {
    if (this.rule.kind !== 'clock') return this.wanted;
    const { pieces } = this.rule;
    const minute = (this.startMinute + time) % 1440;
    let [wanted] = pieces[pieces.length - 1].lanes;
    for (const { from, lanes } of pieces) if (from <= minute) [wanted] = lanes;
    return wanted;
  }

  /** Minutes until the next of the times of day. */
  private untilNext(time: number, pieces: { from: number }[]): number {
    const minute = (this.startMinute + time) % 1440;
    let wait = 1440;
    for (const { from } of pieces) wait = Math.min(wait, from > minute ? from - minute : from + 1440 - minute);
    return wait;
  }
}
