import { memory } from '../../memory/memory.ts';
import { presentOf } from '../../stats/observe/levels.ts';
import { Actor } from '../actor.ts';
import type { Ledger } from '../ledger.ts';

const { floats, NOW } = memory;

/** Measures how long it takes from some time on until no more than so many trucks are inside, for the first time. */
export class BacklogWatch extends Actor {
  /** The time it took [min]; NaN as long as it has not come to that. */
  took = Number.NaN;
  private readonly from: number;
  private readonly atMost: number;
  private readonly levels: number[];
  private looks = false;

  /** `from` ≥ 0 [min]; `levels`: of the trucks inside, by flow. */
  constructor(from: number, atMost: number, levels: number[]) {
    super();
    this.from = from;
    this.atMost = atMost;
    this.levels = levels;
  }

  override forget(): void {
    this.took = Number.NaN;
    this.looks = false;
  }

  override keep(ledger: Ledger): void {
    this.took = ledger.number(this.took);
    this.looks = ledger.flag(this.looks);
  }

  begin(): void {
    this.actAt(this.from);
  }

  /** The time has come from which on it is measured. */
  act(): void {
    this.looks = true;
    this.look(0);
  }

  /** A truck of its flows is about to leave. */
  override told(): void {
    if (this.looks) this.look(1);
  }

  private look(leaving: number): void {
    let inside = -leaving;
    for (const level of this.levels) inside += presentOf(level);
    if (inside > this.atMost) return;
    this.took = floats[NOW] - this.from;
    this.looks = false;
  }
}
