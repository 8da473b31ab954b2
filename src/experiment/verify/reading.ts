/** What is read out of a replication to be held against a known value: more than the rows of the results tell. */

import type { Layout } from '../../gate/outcome.ts';
import { sameRow } from '../../results/same-row.ts';
import { BINS, binQuantile } from '../../stats/observe/bins.ts';
import { SPREAD_BINS, spreadBin } from '../../stats/observe/spread.ts';
import type { Pairs, Row } from '../row.ts';

/** A row of the results, or what its distribution says. */
export interface Quantity {
  metric: string;
  /** `all` where left out, as is `flow`. */
  place?: string;
  flow?: string;
  /** Minute of day of a reading: the level then, its mean where the run has several days. */
  at?: number;
  /** A percentile that the rows do not tell, 0 to 1, from the distribution of the metric. */
  quantile?: number;
  /** Share of observations that are exactly zero, or of readings `at` a time. */
  zero?: true;
  /** Share of the readings `at` a time of so many trucks or more; an edge of a bin (`stats/observe/spread`). */
  least?: number;
  /** 1 in replications in which it is greater, else 0. */
  over?: number;
  /** 1 less what was read. */
  complement?: true;
}

/** What a known value is held against: a quantity, or several added or multiplied. */
export type Reading = (Quantity | { sum: Quantity[] } | { product: Quantity[] }) & {
  /** The square of its distance from here: with the exact mean, a variance; from 0, a square. */
  about?: number;
};

/** The quantities of a reading. */
export function quantitiesOf(reading: Reading): Quantity[] {
  if ('sum' in reading) return reading.sum;
  return 'product' in reading ? reading.product : [reading];
}

/** Reads a value out of a replication; NaN where nothing was observed. */
export function readerOf(layout: Layout, reading: Reading): (row: Row) => number {
  const { about } = reading;
  const product = 'product' in reading;
  const parts = quantitiesOf(reading).map((quantity) => {
    const read = quantityReader(layout, quantity);
    return quantity.complement ? (row: Row) => 1 - read(row) : read;
  });
  return (row) => {
    const value = parts.reduce((so, read) => (product ? so * read(row) : so + read(row)), product ? 1 : 0);
    return about === undefined ? value : (value - about) * (value - about);
  };
}

function quantityReader(layout: Layout, quantity: Quantity): (row: Row) => number {
  const { at, quantile, zero, least, over } = quantity;
  if (at !== undefined) {
    const column = columnOf(layout.series, quantity, ({ by, from }) => by === 'at' && from === at);
    const from = column * SPREAD_BINS;
    if (zero) return ({ spread }) => share(spread, from, from, from + 1, SPREAD_BINS);
    if (least === undefined) return ({ series }) => series[column];
    return ({ spread }) => share(spread, from, from + spreadBin(least), from + SPREAD_BINS, SPREAD_BINS);
  }
  if (quantile !== undefined || zero) {
    const from = columnOf(layout.distributions, quantity) * BINS;
    if (quantile === undefined) return ({ distributions }) => share(distributions, from, from, from + 1, BINS);
    return ({ distributions }) => binQuantile(dense(distributions, from, BINS), 0, quantile, Number.POSITIVE_INFINITY);
  }
  const column = columnOf(layout.metrics, quantity);
  if (over !== undefined) return ({ metrics }) => (metrics[column] > over ? 1 : 0);
  return ({ metrics }) => metrics[column];
}

function columnOf<T extends { metric: string; place: string; flow: string }>(
  table: readonly T[],
  { metric, place = 'all', flow = 'all' }: Quantity,
  also: (row: T) => boolean = () => true,
): number {
  const column = table.findIndex((row) => sameRow(row, { metric, place, flow }) && also(row));
  if (column < 0) throw new Error(`no row ${metric} / ${place} / ${flow}`);
  return column;
}

/** Share that bins [first, end) have of the `length` bins from `from` on. */
function share(pairs: Pairs, from: number, first: number, end: number, length: number): number {
  return total(pairs, first, end) / total(pairs, from, from + length);
}

function total(pairs: Pairs, first: number, end: number): number {
  let sum = 0;
  for (let k = 0; k < pairs.length; k += 2) if (pairs[k] >= first && pairs[k] < end) sum += pairs[k + 1];
  return sum;
}

/** `length` bins from `from` on, the empty ones too. */
function dense(pairs: Pairs, from: number, length: number): Uint32Array {
  const bins = new Uint32Array(length);
  for (let k = 0; k < pairs.length; k += 2) {
    if (pairs[k] >= from && pairs[k] < from + length) bins[pairs[k] - from] = pairs[k + 1];
  }
  return bins;
}
