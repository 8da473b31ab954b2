import type { Gate } from '../../src/gate/gate.ts';
import type { Outcome } from '../../src/gate/outcome.ts';
import { BINS, binQuantile } from '../../src/stats/observe/bins.ts';
import { SPREAD_BINS, spreadBin } from '../../src/stats/observe/spread.ts';

/** A row of the results of one replication. */
interface Row {
  metric: string;
  place?: string;
  flow?: string;
  /** Minute of day of a reading: the level then, its mean where the run has several days. */
  at?: number;
  /** A percentile that the rows do not tell, from the distribution of the metric. */
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

/** What a known answer is held against: a row, or several added or multiplied. */
export type Reading = (Row | { sum: Row[] } | { product: Row[] }) & {
  /** The square of its distance from here: with the exact mean, a variance; from 0, a square. */
  about?: number;
};

/** Reads a value out of an outcome of the gate. */
export function readerOf(gate: Gate, reading: Reading): (outcome: Outcome) => number {
  const { about } = reading;
  const product = 'product' in reading;
  const rows = 'sum' in reading ? reading.sum : 'product' in reading ? reading.product : [reading];
  const parts = rows.map((row) => {
    const read = rowReader(gate, row);
    return row.complement ? (outcome: Outcome) => 1 - read(outcome) : read;
  });
  return (outcome) => {
    const value = parts.reduce((so, read) => (product ? so * read(outcome) : so + read(outcome)), product ? 1 : 0);
    return about === undefined ? value : (value - about) * (value - about);
  };
}

function rowReader(gate: Gate, row: Row): (outcome: Outcome) => number {
  const { metric, place = 'all', flow = 'all', at, quantile, zero, least, over } = row;
  const { metrics, series, distributions } = gate.layout;
  const find = (table: { metric: string; place: string; flow: string }[], also = (_: number) => true): number => {
    const column = table.findIndex((r, k) => r.metric === metric && r.place === place && r.flow === flow && also(k));
    if (column < 0) throw new Error(`no row ${metric} @ ${place} / ${flow}`);
    return column;
  };
  if (at !== undefined) {
    const column = find(series, (k) => series[k].by === 'at' && series[k].from === at);
    const from = column * SPREAD_BINS;
    const share = (outcome: Outcome, first: number, end: number) =>
      total(outcome.spread.subarray(from + first, from + end)) /
      total(outcome.spread.subarray(from, from + SPREAD_BINS));
    if (zero) return (outcome) => share(outcome, 0, 1);
    if (least !== undefined) return (outcome) => share(outcome, spreadBin(least), SPREAD_BINS);
    return (outcome) => outcome.series[column];
  }
  if (quantile !== undefined || zero) {
    const from = find(distributions) * BINS;
    if (zero) return ({ distributions: bins }) => bins[from] / total(bins.subarray(from, from + BINS));
    return ({ distributions: bins }) => binQuantile(bins, from, quantile as number, Number.POSITIVE_INFINITY);
  }
  const column = find(metrics);
  if (over !== undefined) return (outcome) => (outcome.metrics[column] > over ? 1 : 0);
  return (outcome) => outcome.metrics[column];
}

const total = (counts: Uint32Array): number => counts.reduce((sum, count) => sum + count, 0);
