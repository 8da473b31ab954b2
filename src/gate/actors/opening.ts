import { memory } from '../../memory/memory.ts';
import { Actor } from '../actor.ts';
import type { Hours } from '../calendar/hours.ts';
import { setSignal } from '../primitives/gather.ts';
import type { World } from '../world.ts';

const { floats, NOW } = memory;

/** A signal that is on while a calendar is open. */
export class Opening extends Actor {
  private readonly signal: number;
  private readonly hours: Hours;

  constructor(signal: number, hours: Hours) {
    super();
    this.signal = signal;
    this.hours = hours;
  }

  begin(w: World): void {
    setSignal(w, this.signal, this.hours.isOpen(0));
    this.actAt(this.hours.nextChange(0));
  }

  /** A run goes on by these hours that has gone by others. */
  goOn(w: World): void {
    const now = floats[NOW];
    if (this.moveAct(this.hours.nextChange(now))) setSignal(w, this.signal, this.hours.isOpen(now));
  }

  act(w: World): void {
    const now = floats[NOW];
    this.actAt(this.hours.nextChange(now));
    setSignal(w, this.signal, this.hours.isOpen(now));
  }
}
