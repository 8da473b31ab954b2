import { openStream, UNIFORM } from '../../kernel/streams.ts';
import { memory, type Rows } from '../../memory/memory.ts';
import { BINS } from '../../stats/observe/bins.ts';
import { LEVEL_BINS, Level, openLevel } from '../../stats/observe/levels.ts';
import { openTally, Tally } from '../../stats/observe/tallies.ts';
import type { Actor } from '../actor.ts';
import type { BacklogWatch } from '../actors/backlog.ts';
import type { Shift } from '../calendar/shift.ts';
import { LINE_WIDTH, openLines } from '../lines.ts';
import { openPool, Pool, UNLIMITED } from '../pools.ts';
import type { WaysToGo } from '../primitives/choose.ts';
import type { Factor } from './dated.ts';
import { Hindrances } from './hindrances.ts';
import { Journeys } from './journeys.ts';

const { ints } = memory;

/** What a level or a tally measures, for the names of its rows. */
interface Measure {
  metric: string;
  place: string;
  /** Flow, or kind (`flow:channel`), or `all`. */
  flow: string;
}

/** The tallies of one metric at one place, one a flow or channel. */
export interface TallyGroup {
  metric: string;
  place: string;
  members: { flow: string; tally: number }[];
}

/** Opens pools, levels, tallies, lines and streams, each when it is first asked for, while a scenario is compiled. */
export class Registry {
  readonly rows: Rows;
  readonly pools: (PoolEntry & { at: number })[] = [];
  /** Levels that are no pools. */
  readonly levels: (Measure & { at: number; binned: boolean })[] = [];
  readonly tallies: (Measure & { at: number; taker: string })[] = [];
  readonly streams: { name: string; at: number }[] = [];
  /** Factors of times at a place, one list a place that is ever slowed down. */
  readonly slowdowns: Factor[][] = [];
  /** Pool → its units along the run, where they change. */
  readonly shifts = new Map<number, Shift>();
  readonly choices: WaysToGo[] = [];
  /** What acts by itself; its place in the list is its number. */
  readonly actors: Actor[] = [];
  /** Pool, and flow → numbers of the actors that are told when it changes, or when one of its trucks leaves. */
  readonly watchers = new Map<number, number[]>();
  readonly leaveWatchers = new Map<string, number[]>();
  readonly backlogs = new Map<string, BacklogWatch>();
  /** Names of things that are no pools, for traces. */
  readonly names = new Map<number, string>();
  /** Counts of who keeps whom from working; null: nobody asks. */
  readonly hindrances: Hindrances | null;
  /** Moments of journeys; null: nobody asks. */
  readonly journeys: Journeys | null;
  private readonly targets: Readonly<Record<string, number>>;
  private readonly known = new Map<string, number>();
  private readonly groups: TallyGroup[] = [];

  /** `targets` by metric [min]. */
  constructor(rows: Rows, targets: Readonly<Record<string, number>>, hindrances = false, journey?: number) {
    this.rows = rows;
    this.targets = targets;
    this.hindrances = hindrances ? new Hindrances(rows) : null;
    this.journeys = journey === undefined ? null : new Journeys(rows, journey);
  }

  /** A new pool with its lines. */
  pool(entry: PoolEntry): number {
    const at = openPool(this.rows, entry.units ?? UNLIMITED, this.line(entry.priorities.length));
    if (entry.hoursOf !== null) ints[at + Pool.hoursOf] = entry.hoursOf;
    this.pools.push({ ...entry, at });
    return at;
  }

  /** What is known of a pool. */
  entryOf(pool: number): PoolEntry {
    const entry = this.pools.find(({ at }) => at === pool);
    if (entry === undefined) throw new Error(`no pool at ${pool}`);
    return entry;
  }

  /** The line in front of a pool for trucks of a priority. */
  poolLine(pool: number, priority: number): number {
    return ints[pool + Pool.firstLine] + LINE_WIDTH * this.entryOf(pool).priorities.indexOf(priority);
  }

  /** The level of this measure, made when first asked for. `binned`: whether percentiles over time are kept; `width` where its row holds more. */
  level(metric: string, place: string, flow: string, binned: boolean, width: number = Level.width): number {
    return this.once(`level|${metric}|${place}|${flow}`, () => {
      const at = openLevel(this.rows, width);
      this.levels.push({ metric, place, flow, binned, at });
      return at;
    });
  }

  /** The tally of this measure, made when first asked for. `taker`: the place that takes each truck it counts. */
  tally(metric: string, place: string, flow: string, taker = ''): number {
    return this.once(`tally|${metric}|${place}|${flow}|${taker}`, () => {
      const at = openTally(this.rows, this.targets[metric] ?? -1);
      this.tallies.push({ metric, place, flow, at, taker });
      return at;
    });
  }

  /** The tallies that count the trucks taken, by the place that took them. */
  takings(): Map<string, TallyGroup['members']> {
    const byPlace = new Map<string, TallyGroup['members']>();
    for (const { taker, flow, at } of this.tallies) {
      if (taker !== '') byPlace.set(taker, [...(byPlace.get(taker) ?? []), { flow, tally: at }]);
    }
    return byPlace;
  }

  /** The tallies by metric and place, in the order in which they were made. */
  tallyGroups(): TallyGroup[] {
    if (this.groups.length === 0) {
      const byKey = new Map<string, TallyGroup>();
      for (const { metric, place, flow, at } of this.tallies) {
        const group = byKey.get(`${metric}|${place}`) ?? { metric, place, members: [] };
        group.members.push({ flow, tally: at });
        byKey.set(`${metric}|${place}`, group);
      }
      this.groups.push(...byKey.values());
    }
    return this.groups;
  }

  /** The stream of this name (without seed and replication), made when first asked for; `law` as in `kernel/streams`. */
  stream(name: string, law = UNIFORM): number {
    return this.once(`stream|${name}`, () => {
      const at = openStream(this.rows, law);
      this.streams.push({ name, at });
      return at;
    });
  }

  /** An actor, by number, is told when the line or the units in use of a pool change. */
  watch(pool: number, actor: number): void {
    this.watchers.set(pool, [...(this.watchers.get(pool) ?? []), actor]);
  }

  /** Number of the slowdowns of a place among `slowdowns`. */
  slowdown(place: string, factors: Factor[]): number {
    return this.once(`slow|${place}`, () => this.slowdowns.push(factors) - 1);
  }

  /** The first of `many` new lines. */
  line(many = 1): number {
    return openLines(this.rows, many);
  }

  /**
   * Gives levels and tallies their bins, behind all rows; gives the offset behind them. Bins of levels are times and
   * those of tallies counts, so both begin at the same cell, each in its column.
   */
  giveBins(): number {
    let times = this.rows.end;
    for (const { at, binned } of [...this.pools, ...this.levels]) {
      if (!binned) continue;
      ints[at + Level.bins] = times;
      times += LEVEL_BINS;
    }
    let counts = this.rows.end;
    for (const at of this.everyTally()) {
      ints[at + Tally.bins] = counts;
      counts += BINS;
    }
    return Math.max(times, counts);
  }

  /** Tallies of metrics, then those of journeys. */
  everyTally(): number[] {
    return [...this.tallies.map(({ at }) => at), ...(this.journeys?.boundaries ?? []).map(({ tally }) => tally)];
  }

  private once(key: string, make: () => number): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    return made;
  }
}

export interface PoolEntry {
  /** Name of its rows: the place, `yard/zone`, `fleet/load`. */
  name: string;
  /** The place it belongs to. */
  place: string;
  kind: 'lane' | 'check' | 'yard' | 'fleet' | 'crane' | 'stack' | 'permits' | 'dock' | 'plugs' | 'room' | 'crew';
  /** Units; null is unlimited. */
  units: number | null;
  /** Whether a percentile of its occupancy is kept (plain room behind the scenes keeps none). */
  binned: boolean;
  /** Pool whose opening hours count while a truck waits for this one; itself but for the room in front of servers. */
  hoursOf: number | null;
  /** Priorities of the trucks that wait for it, greatest first. */
  priorities: number[];
  /** Whether the end of each service is told to it, since people go then or hours tell work from standing. */
  minded?: boolean;
}
