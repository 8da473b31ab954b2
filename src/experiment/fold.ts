/**
 * Replications become rows of results. They are folded one by one, in their order, and let go: what stays is one value per
 * metric and replication, and counts in bins that only grow in number, not in length.
 */

import { BALANCE, JOURNEY, type Layout } from '../gate/outcome.ts';
import {
  type CountRow,
  type DistributionRow,
  type MetricRow,
  type SeriesRow,
  UNITS,
  type Unit,
} from '../results/document.ts';
import type { Ref } from '../results/headline.ts';
import { sameRow } from '../results/same-row.ts';
import { interval } from '../stats/infer/interval.ts';
import { BINS } from '../stats/observe/bins.ts';
import { SPREAD_BINS, spreadQuantile } from '../stats/observe/spread.ts';
import { mergeBins } from './merge-bins.ts';
import { addPairs, type Pairs, type Row } from './row.ts';

/** Replications whose course is kept, more than anyone needs to see where it settles. */
const COURSES = 1000;

/** The replications of one scenario, folded. */
export class Fold {
  readonly scenario: string;
  readonly layout: Layout;
  /** Events fired and trucks made in all replications. */
  events = 0;
  trucks = 0;
  private readonly metrics: number[][];
  private readonly series: number[][];
  private readonly spread: Float64Array;
  private readonly bins: Float64Array;
  private readonly observed: number[][];
  private readonly counts: Float64Array;
  /** The course of each of the first replications, as in `Outcome`: some kilobytes each. */
  readonly courses: Float64Array[] = [];
  /** Values of `JOURNEY` by moment of a journey, by replication. */
  private readonly journeys: number[][];
  private folded = 0;

  constructor(scenario: string, layout: Layout) {
    this.scenario = scenario;
    this.layout = layout;
    this.metrics = layout.metrics.map(() => []);
    this.series = layout.series.map(() => []);
    this.spread = new Float64Array(layout.series.length * SPREAD_BINS);
    this.bins = new Float64Array(layout.distributions.length * BINS);
    this.observed = layout.distributions.map(() => []);
    this.counts = new Float64Array(layout.counts.length * BALANCE.length);
    this.journeys = Array.from({ length: layout.journey.length * JOURNEY.length }, () => []);
  }

  /** Replications folded so far. */
  get replications(): number {
    return this.folded;
  }

  /** Takes in the next replication. */
  add(row: Row): void {
    for (let i = 0; i < this.metrics.length; i++) this.metrics[i].push(row.metrics[i]);
    for (let i = 0; i < this.series.length; i++) this.series[i].push(row.series[i]);
    for (let i = 0; i < this.counts.length; i++) this.counts[i] += row.counts[i];
    addPairs(this.spread, row.spread);
    addPairs(this.bins, row.distributions);
    for (let i = 0; i < this.journeys.length; i++) this.journeys[i].push(row.journey[i]);
    if (this.folded < COURSES) this.courses.push(row.course);
    this.count(row.distributions);
    this.events += row.events;
    this.trucks += row.trucks;
    this.folded++;
  }

  /** Observations of each distribution in the replication that is taken in. */
  private count(pairs: Pairs): void {
    for (const counts of this.observed) counts.push(0);
    for (let k = 0; k < pairs.length; k += 2) this.observed[Math.floor(pairs[k] / BINS)][this.folded] += pairs[k + 1];
  }

  /** Where a metric stands in the layout; −1 where it does not. */
  indexOf(ref: Ref): number {
    return this.layout.metrics.findIndex((row) => sameRow(row, ref));
  }

  /** Observations in distribution `index` of the layout, by replication. */
  observations(index: number): readonly number[] {
    return this.observed[index];
  }

  /** Values of metric `index` of the layout by replication; NaN where nothing was observed. */
  values(index: number): readonly number[] {
    return this.metrics[index];
  }

  /** What trucks told of moment `index` of a journey, by replication; NaN where nobody came there. */
  told(index: number, what: (typeof JOURNEY)[number]): readonly number[] {
    return this.journeys[index * JOURNEY.length + JOURNEY.indexOf(what)];
  }

  /** Unit of metric `index` of the layout. */
  unit(index: number): Unit {
    return unitOf(this.layout.metrics[index]);
  }

  /** One row per metric of the layout. */
  metricRows(confidence: number): MetricRow[] {
    return this.layout.metrics.map(({ metric, place, flow }, i) => {
      const estimate = interval(this.metrics[i], confidence);
      const row: MetricRow = { scenario: this.scenario, metric, place, flow, unit: this.unit(i), ...estimate };
      return estimate.n === 0 ? { ...row, empty: true } : row;
    });
  }

  /** One row per level that was read on at least one day of one replication. */
  seriesRows(confidence: number): SeriesRow[] {
    const rows: SeriesRow[] = [];
    for (const [i, { metric, place, flow, by, from, to }] of this.layout.series.entries()) {
      const { mean, ciLow, ciHigh, n } = interval(this.series[i], confidence);
      if (n === 0) continue;
      const p5 = spreadQuantile(this.spread, i * SPREAD_BINS, 0.05);
      const p95 = spreadQuantile(this.spread, i * SPREAD_BINS, 0.95);
      const days = Number.isNaN(p5) ? { p5: mean, p95: mean } : { p5, p95 };
      rows.push({ scenario: this.scenario, metric, place, flow, by, from, to, mean, ciLow, ciHigh, ...days });
    }
    return rows;
  }

  /** One row per distribution with at least one observation, in a couple of hundred bins. */
  distributionRows(): DistributionRow[] {
    const rows: DistributionRow[] = [];
    for (const [i, { metric, place, flow }] of this.layout.distributions.entries()) {
      const { edges, counts } = mergeBins(this.bins, i * BINS);
      if (counts.length > 0) rows.push({ scenario: this.scenario, metric, place, flow, edges, counts });
    }
    return rows;
  }

  /** Terms of the balance by flow, means per replication. */
  countRows(): CountRow[] {
    const runs = Math.max(1, this.folded);
    return this.layout.counts.map((flow, i) => {
      const term = (name: (typeof BALANCE)[number]) => this.counts[i * BALANCE.length + BALANCE.indexOf(name)] / runs;
      return {
        scenario: this.scenario,
        flow,
        initial: term('initial'),
        arrived: term('arrived'),
        split: term('split'),
        cleared: term('cleared'),
        diverted: term('diverted'),
        turnedAway: term('turnedAway'),
        balked: term('balked'),
        reneged: term('reneged'),
        merged: term('merged'),
        inside: term('inside'),
        redirected: term('redirected'),
      };
    });
  }
}

/** The unit of a column of the layout. */
export function unitOf({ metric, unit }: { metric: string; unit: string }): Unit {
  if (isUnit(unit)) return unit;
  throw new Error(`metric ${metric} comes in ${JSON.stringify(unit)}, a unit the results document does not know`);
}

function isUnit(unit: string): unit is Unit {
  return (UNITS as readonly string[]).includes(unit);
}
