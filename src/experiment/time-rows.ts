/** How the servers, bays and vehicles of every place spent their time, and because of whom they did not work. */
import type { TimeRow, TimeState } from '../results/sections/bottlenecks.ts';
import { interval } from '../stats/infer/interval.ts';
import type { Fold } from './fold.ts';

type States = Partial<Record<TimeState, string[]>>;

/** Metrics that tell the states of servers, and of vehicles that run between stations, but for those that have a cause. */
const OF_SERVERS: States = {
  busy: ['busyShare'],
  setup: ['setupShare'],
  away: ['awayShare'],
  failed: ['failedShare'],
  closed: ['offShare'],
};
const OF_VEHICLES: States = {
  busy: ['loadedRunShare', 'emptyRunShare', 'handlingShare'],
  waiting: ['waitingShare'],
  charging: ['chargingShare'],
  failed: ['failedShare'],
  closed: ['offShare'],
};

/** A share that is no more than the rounding of a difference. */
const ROUNDING = 1e-9;

/** Kinds of places whose units do or hold something. */
const KINDS = ['lane', 'check', 'crane', 'dock', 'yard', 'fleet'];

/** Rows of a fold whose hindrances were observed, in the order of the places. */
export function timeRows(fold: Fold, confidence: number): TimeRow[] {
  return fold.layout.places.flatMap(({ name, kind, capacity }) =>
    KINDS.includes(kind) && capacity !== null ? ofPlace(fold, name, confidence) : [],
  );
}

type Values = readonly number[];

function ofPlace(fold: Fold, place: string, confidence: number): TimeRow[] {
  const read = (metric: string): Values | undefined => {
    const index = fold.indexOf({ metric, place, flow: 'all' });
    return index < 0 ? undefined : fold.values(index);
  };
  const rows: TimeRow[] = [];
  const tell = (state: TimeState, by: string | null, values: Values) => {
    const estimate = interval(values, confidence);
    // What never happened goes without saying.
    if (estimate.mean > ROUNDING || state === 'busy')
      rows.push({ scenario: fold.scenario, place, state, by, ...estimate });
  };
  const blocked = causes(fold, place, 'blockedShare');
  const starved = causes(fold, place, 'starvedShare');
  const states = statesOf(read);
  const used = read('utilization');
  if (states !== null) {
    for (const [state, metrics] of Object.entries(states) as [TimeState, string[]][]) {
      const columns = metrics.flatMap((metric) => [read(metric) ?? []]).filter(({ length }) => length > 0);
      if (columns.length > 0) tell(state, null, sum(columns));
    }
    // Of vehicles that run between stations, only that they are blocked.
    if (blocked.length === 0) tell('blocked', null, read('blockedShare') ?? []);
  } else if (used !== undefined) tell('busy', null, less(used, blocked));
  else return [];
  for (const { by, values } of blocked) tell('blocked', by, values);
  for (const { by, values } of starved) tell('starved', by, values);
  const idle = states === null ? (used ?? []).map((share) => 1 - share) : (read('idleShare') ?? []);
  tell('idle', null, less(idle, starved));
  return rows;
}

/** The metrics of the states of a place; null: its units are only in use or not (bays, vehicles that go one way). */
function statesOf(read: (metric: string) => Values | undefined): States | null {
  if (read('busyShare') !== undefined) return OF_SERVERS;
  return read('loadedRunShare') === undefined ? null : OF_VEHICLES;
}

interface Cause {
  by: string;
  values: Values;
}

/** The shares of a place by the place behind them. */
function causes(fold: Fold, place: string, metric: string): Cause[] {
  return fold.layout.metrics.flatMap((row, k) =>
    row.place === place && row.metric.startsWith(`${metric}:`)
      ? [{ by: row.metric.slice(metric.length + 1), values: fold.values(k) }]
      : [],
  );
}

/** Values less those of some causes, replication by replication; below 0 only rounding could bring them. */
function less(values: Values, parts: readonly Cause[]): Values {
  return values.map((value, r) =>
    Math.max(
      0,
      parts.reduce((left, part) => left - part.values[r], value),
    ),
  );
}

function sum(columns: readonly Values[]): Values {
  return (columns[0] ?? []).map((_, r) => columns.reduce((total, column) => total + (column[r] ?? 0), 0));
}
