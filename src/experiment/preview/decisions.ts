/**
 * Shares of trucks that depend on the course of a run, and how they are taken here: the best that can be. They are found in
 * rounds, each from the loads of the round before.
 */
import type { WhenFull } from '../../scenario/model/place.ts';
import type { Ledger } from './ledger.ts';

/** A change of a share below this ends the rounds. */
const SETTLED = 1e-6;
/** The least load that a place counts as having, so that an empty one is no division by zero. */
const LEAST = 1e-6;

/** How full rows are. */
export interface Loads {
  /** Work that is asked by what can be done; 0 where that is unlimited. */
  load(row: string): number;
  /** Share of those who come that find a row and so many places to wait taken. */
  lost(row: string, places: number): number;
}

export class Decisions {
  /** Whether anything depended on them. */
  asked = false;
  private readonly ways = new Map<string, { rows: string[]; shares: number[] }>();
  private readonly losses = new Map<string, { row: string; places: number; share: number }>();
  private readonly pairs = new Map<string, number>();

  /** How a stage's trucks are shared among rows: evenly at first. */
  shares(stage: string, rows: string[]): number[] {
    this.asked = true;
    let way = this.ways.get(stage);
    if (way === undefined) {
      way = { rows, shares: rows.map(() => 1 / rows.length) };
      this.ways.set(stage, way);
    }
    return way.shares;
  }

  /** Share that finds a row full, with so many places to wait before it, and goes elsewhere: none at first. */
  lost(row: string, places: number): number {
    this.asked = true;
    const key = `${row}|${places}`;
    const loss = this.losses.get(key) ?? { row, places, share: 0 };
    this.losses.set(key, loss);
    return loss.share;
  }

  /** Share of a side that finds somebody to go on with: all at first. */
  paired(place: string, side: string): number {
    this.asked = true;
    return this.pairs.get(`${place}|${side}`) ?? 1;
  }

  /** Takes the shares anew from the loads they led to; says whether they have settled. */
  settle(ledger: Ledger, loads: Loads): boolean {
    let change = 0;
    for (const way of this.ways.values()) {
      const weights = way.shares.map((share, k) => share / Math.max(LEAST, loads.load(way.rows[k])));
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const shares = weights.map((weight) => weight / sum);
      shares.forEach((share, k) => {
        change = Math.max(change, Math.abs(share - way.shares[k]));
      });
      way.shares = shares;
    }
    for (const loss of this.losses.values()) {
      // Who is never served is lost for certain, but never without a trace.
      const share = Math.min(1 - LEAST, loads.lost(loss.row, loss.places));
      change = Math.max(change, Math.abs(share - loss.share));
      loss.share = share;
    }
    for (const [place, sides] of ledger.sides) {
      const least = Math.min(...sides.values());
      for (const [side, trucks] of sides) {
        const share = trucks > 0 ? least / trucks : 0;
        change = Math.max(change, Math.abs(share - this.paired(place, side)));
        this.pairs.set(`${place}|${side}`, share);
      }
    }
    return change < SETTLED;
  }
}

/** Places to wait of a truck that goes elsewhere when it finds them taken; null: it waits whatever it finds. */
export function placesBefore(queue: number | null | 'inPlace', rule: WhenFull | null): number | null {
  return rule !== null && rule.kind !== 'block' && typeof queue === 'number' ? queue : null;
}
