/** What the gate says of one replication, and how to read it. Everything is numbers in columns, so it can cross threads. */

/** Names of the columns of every outcome of one scenario; the same for all replications. */
export interface Layout {
  metrics: { metric: string; place: string; flow: string; unit: string }[];
  /** Levels by hour of day and at asked times; `from` and `to` in minutes after midnight. */
  series: { metric: string; place: string; flow: string; by: 'hour' | 'at'; from: number; to: number }[];
  distributions: { metric: string; place: string; flow: string }[];
  /** Flows and groups whose balance is kept. */
  counts: string[];
  places: { name: string; kind: string; capacity: number | null }[];
  flows: { name: string; kind: 'flow' | 'group' | 'channel' }[];
  /** The run in equal batches from minute 0, each `width` minutes long; no columns where there is less than two of them. */
  course: {
    width: number;
    batches: number;
    /** After which what follows the clock begins anew [min]; 0: nothing does. */
    period: 0 | 1440 | 10_080;
    /** Something happens on a date and does not come back. */
    dated: boolean;
    /** `key`: a key figure, or what one is a percentile of. */
    columns: { metric: string; place: string; flow: string; unit: string; key: boolean }[];
  };
}

/** Terms of the balance, in the order of the columns of `Outcome.counts`. */
export const BALANCE = [
  'initial',
  'arrived',
  'split',
  'cleared',
  'diverted',
  'turnedAway',
  'balked',
  'reneged',
  'merged',
  'inside',
  'redirected',
] as const;

export interface Outcome {
  /** One value per `Layout.metrics`; NaN where nothing was observed. */
  metrics: Float64Array;
  /** Mean over the days of this replication per `Layout.series`; NaN where no day was observed. */
  series: Float64Array;
  /** Daily values per `Layout.series`, counted in `SPREAD_BINS` bins each (`stats/observe/spread`). */
  spread: Uint32Array;
  /** Observations per `Layout.distributions`, counted in `BINS` bins each (`stats/observe/bins`). */
  distributions: Uint32Array;
  /** `BALANCE.length` values per `Layout.counts`. */
  counts: Float64Array;
  /** `Layout.course.batches` means per column of the course; NaN where nothing was observed or the run was over. */
  course: Float64Array;
  /** Events fired and trucks made, for speed figures. */
  events: number;
  trucks: number;
}
