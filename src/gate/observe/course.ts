import { schedule } from '../../kernel/calendar.ts';
import { memory } from '../../memory/memory.ts';
import type { MetricRef, Scenario } from '../../scenario/model/scenario.ts';
import { areaSoFar } from '../../stats/observe/levels.ts';
import { Tally } from '../../stats/observe/tallies.ts';
import { rhythmOf } from '../calendar/rhythm.ts';
import type { Registry } from '../compile/registry.ts';
import { End } from '../end.ts';
import { Event, Priority } from '../events.ts';
import { leftInWindow } from '../flows.ts';
import type { Ledger } from '../ledger.ts';
import type { Layout } from '../outcome.ts';
import { Fate } from '../program.ts';
import type { Block, Followed } from './block.ts';
import { type FlowSet, talliesOf } from './blocks.ts';

const { ints, floats, NOW } = memory;

const DAY = 1440;
/** Batches of a run in which nothing follows the clock; most of any, so that ten years hold no more than one by the day. */
const EVEN = 250;
const MOST = 400;
/** Times that are told as means of those who were counted. */
const TIMES = /^(wait|timeInSystem|segment:.*)$/;

/** A mean that is followed along the run: a sum by a weight, both counted from the last start of collection. */
interface Followable {
  metric: string;
  place: string;
  flow: string;
  sum(): number;
  /** Observations; null: minutes, which are not counted anew. */
  weight: (() => number) | null;
}

/**
 * The course of a run from minute 0, warm-up and all: the mean of each key figure, of the queues and of the trucks inside
 * in equal batches. They are whole days from minute 0 where anything follows the clock; else there are always as many.
 * A batch costs an event, a truck nothing.
 */
export class Course {
  readonly width: number;
  readonly batches: number;
  private readonly columns: (Followable & { key: boolean })[];
  /** Column × batch → mean; NaN where nothing was observed, or the run was over. */
  private readonly means: Float64Array;
  /** What a column had come to when collection began, and when the batch began: sums and weights. */
  private readonly base: Float64Array;
  private readonly before: Float64Array;
  private batch = 0;

  constructor(scenario: Scenario, registry: Registry, sets: FlowSet[], followed: Followed[]) {
    const { width, batches } = batchesOf(scenario);
    this.width = width;
    this.batches = batches;
    this.columns = batches < 2 ? [] : columnsOf(scenario, registry, sets, followed);
    this.means = new Float64Array(this.columns.length * batches);
    this.base = new Float64Array(2 * this.columns.length);
    this.before = new Float64Array(2 * this.columns.length);
  }

  /** Names of the columns; units are those of the metrics of the same name. */
  layout(scenario: Scenario, blocks: Block[]): Layout['course'] {
    const units = new Map(blocks.flatMap(({ columns }) => columns.map((column) => [idOf(column), column.unit])));
    return {
      ...rhythmOf(scenario),
      width: this.width,
      batches: this.batches,
      columns: this.columns.map(({ metric, place, flow, key }) => {
        return { metric, place, flow, unit: units.get(idOf({ metric, place, flow })) ?? 'trucks', key };
      }),
    };
  }

  /** A replication begins. */
  begin(): void {
    this.means.fill(Number.NaN);
    this.base.fill(0);
    this.before.fill(0);
    this.batch = 0;
    if (this.columns.length > 0) schedule(this.width, Priority.reading, Event.course, 0);
  }

  keep(ledger: Ledger): void {
    ledger.column(this.means);
    ledger.column(this.base);
    ledger.column(this.before);
    this.batch = ledger.number(this.batch);
  }

  /** Collection is about to begin, and all sums with it. */
  rest(): void {
    for (const [k, column] of this.columns.entries()) {
      this.base[2 * k] += column.sum();
      if (column.weight !== null) this.base[2 * k + 1] += column.weight();
    }
  }

  /** A batch is over. */
  close(): void {
    for (const [k, column] of this.columns.entries()) {
      const sum = this.base[2 * k] + column.sum();
      const weight = this.base[2 * k + 1] + (column.weight?.() ?? floats[NOW]);
      const lasted = weight - this.before[2 * k + 1];
      if (lasted > 0) this.means[k * this.batches + this.batch] = (sum - this.before[2 * k]) / lasted;
      this.before[2 * k] = sum;
      this.before[2 * k + 1] = weight;
    }
    this.batch++;
    // Counted from the beginning each time, so that errors of rounding do not add up and the last batch ends with the run.
    const next = Math.min((this.batch + 1) * this.width, floats[End.horizon]);
    if (this.batch < this.batches) schedule(next, Priority.reading, Event.course, 0);
  }

  /** The means of the replication that is over. */
  read(): Float64Array {
    return this.means.slice();
  }
}

/** Whole days, as many together as keep the number of batches down (whole weeks where days differ); or equal parts. */
function batchesOf(scenario: Scenario): { width: number; batches: number } {
  const { horizon } = scenario.run;
  const { period } = rhythmOf(scenario);
  if (period === 0) return { width: horizon / EVEN, batches: EVEN };
  const days = Math.floor(horizon / DAY);
  if (days <= MOST) return { width: DAY, batches: days };
  const width = period * Math.ceil(horizon / period / MOST);
  return { width, batches: Math.floor(horizon / width) };
}

const idOf = ({ metric, place, flow }: { metric: string; place: string; flow: string }) => `${metric}|${place}|${flow}`;

/** Key figures that are levels, times or trucks a day; then what may grow: trucks inside, queues, and trucks in yards. */
function columnsOf(scenario: Scenario, registry: Registry, sets: FlowSet[], followed: Followed[]): Course['columns'] {
  const levels = followed.map(ofLevels);
  const columns = new Map<string, Course['columns'][number]>();
  for (const key of scenario.keyMetrics) {
    const found =
      levels.find((level) => level.place === key.place && level.flow === key.flow && isOf(key.metric, level.metric)) ??
      ofTallies(key, registry, sets) ??
      ofThroughput(key, sets);
    if (found !== null) columns.set(idOf(found), { ...found, key: true });
  }
  const unlimited = new Set(
    registry.pools.filter(({ kind, units }) => kind === 'yard' || units === null).map(({ name }) => name),
  );
  for (const level of levels) {
    if (columns.has(idOf(level)) || (level.metric === 'occupancy' && !unlimited.has(level.place))) continue;
    columns.set(idOf(level), { ...level, key: false });
  }
  return [...columns.values()];
}

/** Whether a metric is this mean, or a percentile or share of the same: `wait.p95` of `wait`. */
function isOf(metric: string, base: string): boolean {
  return metric === base || metric.startsWith(`${base}.`);
}

function ofLevels({ metric, place, flow, levels }: Followed): Followable {
  return { metric, place, flow, sum: () => levels.reduce((sum, level) => sum + areaSoFar(level), 0), weight: null };
}

/** The mean time of those who are counted in a batch. */
function ofTallies({ metric, place, flow }: MetricRef, registry: Registry, sets: FlowSet[]): Followable | null {
  const groups = registry.tallyGroups().filter((group) => group.place === place && isOf(metric, group.metric));
  // `segment:x.open` is a clock of its own, and no share of `segment:x`.
  const group = groups.toSorted((a, b) => b.metric.length - a.metric.length)[0];
  const set = sets.find(({ name }) => name === flow);
  if (group === undefined || set === undefined || !TIMES.test(group.metric)) return null;
  const tallies = talliesOf(group.members, set);
  return {
    metric: group.metric,
    place,
    flow,
    sum: () => tallies.reduce((sum, tally) => sum + floats[tally + Tally.sum], 0),
    weight: () => tallies.reduce((sum, tally) => sum + ints[tally + Tally.count], 0),
  };
}

function ofThroughput({ metric, place, flow }: MetricRef, sets: FlowSet[]): Followable | null {
  const set = sets.find(({ name }) => name === flow);
  if (metric !== 'throughput' || set === undefined) return null;
  const sum = () => DAY * set.flows.reduce((cleared, one) => cleared + leftInWindow(one, Fate.cleared), 0);
  return { metric, place, flow, sum, weight: null };
}
