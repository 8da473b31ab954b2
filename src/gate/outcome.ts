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
  /** Moments of journeys, where they are observed. */
  journey: { flow: string; stage: number; point: 'taken' | 'done' }[];
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

/** What is told of each moment of a journey: trucks that told of it, and how long ago they had come [min]. */
export const JOURNEY = ['trucks', 'mean', 'p50', 'p95'] as const;

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
  /** `JOURNEY.length` values per `Layout.journey`; NaN where nobody came there. */
  journey: Float64Array;
  /** Events fired and trucks made, for speed figures. */
  events: number;
  trucks: number;
}
