import type { StayLimit } from '../../scenario/model/stage.ts';

/** Something a truck holds on its way through its itinerary; known at compile time for every stage. */
export interface Held {
  pool: number;
  units: number;
  /** Name of the rows of its place. */
  place: string;
  /**
   * A bay or a room that is left standing in it; servers and cranes are left at once when nothing follows. `source`: the
   * exit of a source that is never empty (`pool` is its flow), which the next truck needs. `count`: nothing but a count
   * (`pool` is its cell) of those who keep a bay or a vehicle while they wait.
   */
  kind: 'bay' | 'server' | 'room' | 'permit' | 'vehicle' | 'source' | 'count';
  /** Freed when the next place takes the truck, when a stage (index) takes it, or when it is given back. */
  until: 'taken' | 'given' | number;
  /** A longest stay in a bay: where the truck carries its end, the tally of stays that were too long, and how it goes on then. */
  stay?: { slot: number; tally: number; leave: StayLimit['leave']; go: number | null };
  /** Law of the time after which a vehicle is free again; −1: at once. */
  later: { law: number; slot: number; again: number } | null;
}

/** What is freed when stage `stage` takes the truck. */
export function freedBy(held: Held[], stage: number): Held[] {
  return held.filter((h) => h.until === 'taken' || h.until === stage);
}

/** The server whose time a waiting truck takes from others: the one it came to last. */
export function blockedServer(held: Held[]): Held | null {
  return held.findLast((h) => h.until === 'taken' && (h.kind === 'server' || h.kind === 'vehicle')) ?? null;
}

/** What is held but for `gone`. */
export function without(held: Held[], gone: Held[]): Held[] {
  return held.filter((h) => !gone.includes(h));
}

export type LimitedBay = Held & { stay: NonNullable<Held['stay']> };

/** The bay that a truck leaves, whatever it waits for, when it has stayed too long: the last it came to; null: none. */
export function limitedBay(held: Held[]): LimitedBay | null {
  const limited = (h: Held): h is LimitedBay => h.stay !== undefined && (h.stay.leave !== null || h.stay.go !== null);
  return held.findLast(limited) ?? null;
}
