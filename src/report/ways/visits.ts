/** From stages to places: which trucks go from place to place, the stages in between left out. */
import type { Fate } from './steps.ts';
import type { Volumes, Ways } from './volumes.ts';

/** A place on the way of a flow; `visit` counts from 1 where trucks come to one place again behind others. */
export interface Visit {
  place: string;
  visit: number;
}

/** Trucks a day from one place to the next, from where they come in, or to what becomes of them. */
export interface Passage {
  /** Index of the visit, or where they come from. */
  from: number | 'arrived' | 'before';
  to: number | Fate;
  trucks: number;
  /** It leads back to where the trucks have been before. */
  back: boolean;
}

export interface Itinerary {
  visits: Visit[];
  passages: Passage[];
}

/** Fewer trucks a day than this are a matter of rounding. */
const NOTHING = 1e-6;
/** Stages without a place that are passed one after the other, at most. */
const MOST = 200;

/** The places of a flow in the order of their stages, and the trucks between them. */
export function itineraryOf({ places }: Ways, volumes: Volumes): Itinerary {
  const stages = places.flatMap((place, stage) => (place === null ? [] : [stage]));
  const number = new Map(stages.map((stage, k) => [stage, k]));
  const sums = new Map<string, Passage>();
  const add = (from: Passage['from'], to: Passage['to'], trucks: number): void => {
    const key = `${from}|${to}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { from, to, trucks, back: false });
    else known.trucks += trucks;
  };
  const into = places.map(() => 0);
  for (const { to, trucks } of volumes.flat()) if (typeof to === 'number') into[to] += trucks;
  /** Follows trucks to the next place, by the shares in which they leave the stages without one (more leave where they are split). */
  const follow = (from: Passage['from'], row: Volumes[number], part: number, depth: number): void => {
    for (const { to, trucks } of row) {
      const share = trucks * part;
      if (share < NOTHING || depth > MOST) continue;
      if (typeof to === 'string') add(from, to, share);
      else if (number.has(to)) add(from, number.get(to) as number, share);
      else if (into[to] > 0) follow(from, volumes[to], share / into[to], depth + 1);
    }
  };
  follow('arrived', volumes[places.length], 1, 0);
  follow('before', volumes[places.length + 1], 1, 0);
  stages.forEach((stage, k) => {
    follow(k, volumes[stage], 1, 0);
  });
  const passages = [...sums.values()];
  markBack(passages, stages.length);
  return { visits: numbered(stages, places, passages), passages };
}

/** Marks what leads back: to a place at which a walk from the start, in the order of the stages, still is. */
function markBack(passages: Passage[], visits: number): void {
  const open = new Uint8Array(visits);
  const done = new Uint8Array(visits);
  const walk = (at: number): void => {
    open[at] = 1;
    for (const passage of passages) {
      if (passage.from !== at || typeof passage.to !== 'number') continue;
      if (open[passage.to] === 1) passage.back = true;
      else if (done[passage.to] === 0) walk(passage.to);
    }
    open[at] = 0;
    done[at] = 1;
  };
  for (const { from, to } of passages) if (from === 'arrived' && typeof to === 'number' && done[to] === 0) walk(to);
  for (let at = 0; at < visits; at++) if (done[at] === 0) walk(at);
}

/** Counts the visits of each place along the way forwards. */
function numbered(stages: readonly number[], places: Ways['places'], passages: readonly Passage[]): Visit[] {
  const names = stages.map((stage) => places[stage] ?? '');
  const counts = names.map(() => new Map<string, number>());
  const forwards = passages.filter(({ from, to, back }) => !back && typeof from === 'number' && typeof to === 'number');
  // As often as there are places: forwards there is no circle.
  for (let pass = 0; pass <= names.length; pass++) {
    let changed = false;
    names.forEach((name, k) => {
      const own = new Map<string, number>();
      for (const { from, to } of forwards) {
        if (to !== k) continue;
        for (const [place, many] of counts[from as number]) own.set(place, Math.max(many, own.get(place) ?? 0));
      }
      own.set(name, (own.get(name) ?? 0) + 1);
      for (const [place, many] of own) changed ||= counts[k].get(place) !== many;
      counts[k] = own;
    });
    if (!changed) break;
  }
  return names.map((place, k) => ({ place, visit: counts[k].get(place) ?? 1 }));
}
