import { UNIFORM } from '../../kernel/streams.ts';

/** What a level or a tally measures, for the names of its rows. */
export interface Measure {
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

export interface LevelMeasure extends Measure {
  /** Whether percentiles over time are kept. */
  binned: boolean;
}

/** Hands out the numbers of pools, levels, tallies, lines and streams while a scenario is compiled. */
export class Registry {
  readonly pools: PoolEntry[] = [];
  /** Levels behind those of the pools. */
  readonly levels: LevelMeasure[] = [];
  readonly tallies: Measure[] = [];
  readonly streams: { name: string; law: number }[] = [];
  /** Pool → first of its lines. */
  readonly firstLines: number[] = [];
  /** Lines so far. */
  lines = 0;
  private readonly known = new Map<string, number>();
  private readonly groups: TallyGroup[] = [];

  /** A new pool; its units in use are the level of the same number. */
  pool(entry: PoolEntry): number {
    if (this.levels.length > 0) throw new Error('pools are numbered before levels');
    this.firstLines.push(this.line(entry.priorities.length));
    return this.pools.push(entry) - 1;
  }

  /** The line in front of a pool for trucks of a priority. */
  poolLine(pool: number, priority: number): number {
    return this.firstLines[pool] + this.pools[pool].priorities.indexOf(priority);
  }

  /** The level of this measure, made when first asked for. */
  level(metric: string, place: string, flow: string, binned: boolean): number {
    return this.once(`level|${metric}|${place}|${flow}`, () => {
      this.levels.push({ metric, place, flow, binned });
      return this.pools.length + this.levels.length - 1;
    });
  }

  /** The tally of this measure, made when first asked for. */
  tally(metric: string, place: string, flow: string): number {
    return this.once(`tally|${metric}|${place}|${flow}`, () => this.tallies.push({ metric, place, flow }) - 1);
  }

  /** The tallies by metric and place, in the order in which they were made. */
  tallyGroups(): TallyGroup[] {
    if (this.groups.length === 0) {
      const byKey = new Map<string, TallyGroup>();
      this.tallies.forEach(({ metric, place, flow }, tally) => {
        const group = byKey.get(`${metric}|${place}`) ?? { metric, place, members: [] };
        group.members.push({ flow, tally });
        byKey.set(`${metric}|${place}`, group);
      });
      this.groups.push(...byKey.values());
    }
    return this.groups;
  }

  /** The stream of this name (without seed and replication), made when first asked for; `law` as in `Streams`. */
  stream(name: string, law = UNIFORM): number {
    return this.once(`stream|${name}`, () => this.streams.push({ name, law }) - 1);
  }

  /** The first of `many` new lines. */
  line(many = 1): number {
    this.lines += many;
    return this.lines - many;
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
  kind: 'lane' | 'check' | 'yard' | 'fleet' | 'crane' | 'permits' | 'room';
  /** Units; null is unlimited. */
  units: number | null;
  /** Whether a percentile of its occupancy is kept (plain room behind the scenes keeps none). */
  binned: boolean;
  /** Pool whose opening hours count while a truck waits for this one; itself but for the room in front of servers. */
  hoursOf: number | null;
  /** Priorities of the trucks that wait for it, greatest first. */
  priorities: number[];
}
