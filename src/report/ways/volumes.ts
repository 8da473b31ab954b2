/** How many trucks a day go which way: the steps of a flow brought into line with what was counted. */
import type { Fate, Step } from './steps.ts';

/** What was counted of a flow [trucks/day]. */
export interface Counted {
  arrived: number;
  /** All fates but `inside`, which is what came and met none. */
  fates: Partial<Record<Fate, number>>;
  /** Taken in by places. */
  places: ReadonlyMap<string, number>;
  /** Trucks that others were split into. */
  split: number;
}

/** A flow as a graph; the last of `steps` is where trucks come in. */
export interface Ways {
  steps: readonly (readonly Step[])[];
  /** Place of each stage; null: none. */
  places: readonly (string | null)[];
  /** Stages behind which there are more trucks than before. */
  splits: readonly boolean[];
}

/** Steps with the trucks a day on each; a further, last element has those that were inside before, by the stage they go on at. */
export type Volumes = { to: Step['to']; trucks: number }[][];

const ROUNDS = 300;
/** Times that what goes back is carried round in a round, and in the end. */
const PASSES = 4;
const LAST = 60;
/** Least and greatest correction of a share in a round, and the one from which on nothing more is to be seen. */
const LEAST = 0.1;
const MOST = 10;
const SETTLED = 1e-9;

/**
 * The shares of the steps are scaled, round by round, until as many trucks come to each place and meet each fate as were
 * counted there (iterative proportional fitting). Where a way was not counted itself, it follows from what was counted
 * around it, and the balance holds at every stage.
 */
export function volumesOf({ steps, places, splits }: Ways, counted: Counted): Volumes {
  const stages = places.length;
  const gone = sum(Object.values(counted.fates));
  const came = counted.arrived + counted.split;
  const targets: Partial<Record<Fate, number>> = { ...counted.fates, inside: Math.max(0, came - gone) };
  const stock = places.flatMap((place, to) => (place === null ? [] : [{ to, share: 1 }]));
  const rows = [...steps, stock.length > 0 ? stock : [{ to: 0, share: 1 }]];
  const sources = [counted.arrived, Math.max(0, gone - came)];
  let shares = rows.map((row) => normal(row.map(({ share }) => share)));
  let late = new Array<number>(stages).fill(0);

  /** Trucks on every step, from the sources on; what goes back to an earlier stage is carried round in the next pass. */
  const carried = (): number[][] => {
    const at = late;
    late = new Array<number>(stages).fill(0);
    const given: number[][] = [];
    for (const from of [stages, stages + 1, ...places.keys()]) {
      const trucks = from < stages ? at[from] : sources[from - stages];
      const more = splits[from] === true && at[from] > 0 ? (counted.split * at[from]) / splitting(at) : 0;
      given[from] = shares[from].map((share) => share * (trucks + more));
      rows[from].forEach(({ to }, k) => {
        if (typeof to === 'string') return;
        if (to > from || from >= stages) at[to] += given[from][k];
        else late[to] += given[from][k];
      });
    }
    return given;
  };
  const splitting = (at: readonly number[]) => sum(at.filter((_, stage) => splits[stage]));
  const settled = (passes: number): number[][] => {
    for (let pass = 1; pass < passes; pass++) carried();
    return carried();
  };

  for (let round = 0; round < ROUNDS; round++) {
    const given = settled(PASSES);
    const found = new Map<string, number>();
    rows.forEach((row, from) => {
      row.forEach(({ to }, k) => {
        const key = nameOf(to, places);
        found.set(key, (found.get(key) ?? 0) + given[from][k]);
      });
    });
    const factor = (to: Step['to']): number => {
      const key = nameOf(to, places);
      const target = typeof to === 'string' ? (targets[to] ?? 0) : counted.places.get(places[to] ?? '');
      return target === undefined ? 1 : correction(target, found.get(key) ?? 0);
    };
    const fresh = rows.map((row, from) => normal(row.map(({ to }, k) => shares[from][k] * factor(to))));
    const largest = Math.max(...fresh.flatMap((row, from) => row.map((share, k) => Math.abs(share - shares[from][k]))));
    shares = fresh;
    if (largest < SETTLED) break;
  }
  const given = settled(LAST);
  return rows.map((row, from) => row.map(({ to }, k) => ({ to, trucks: given[from][k] })));
}

/** What a step is counted under. */
function nameOf(to: Step['to'], places: Ways['places']): string {
  return typeof to === 'string' ? `fate:${to}` : `place:${places[to] ?? ''}`;
}

function correction(target: number, found: number): number {
  if (!(found > 0)) return 1;
  return Math.min(MOST, Math.max(target === 0 ? 0 : LEAST, target / found));
}

/** Shares that add up to 1. */
function normal(shares: readonly number[]): number[] {
  const all = sum(shares);
  return shares.map((share) => (all > 0 ? share / all : 1 / shares.length));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
