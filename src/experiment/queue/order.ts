/** What goes over the queue: loads to a worker, batches back. Both come from outside: their shapes and sizes are checked. */
import { z } from 'zod';
import { VERSION } from '../../results/version.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Batch, Chunk } from '../executor.ts';

/** Largest scenario [characters], most chunks of a load, most replications of it, most metrics. */
const LARGEST = 5_000_000;
const MOST_CHUNKS = 1000;
const MOST_RUNS = 100_000;
const MOST_METRICS = 1000;

const short = z.string().max(1000);
const ORDER = z
  .object({
    version: short,
    chunks: z
      .array(
        z.object({
          /** The normalised scenario as JSON: data, no path. */
          scenario: z.string().max(LARGEST),
          seed: short,
          from: z.number().int().nonnegative(),
          to: z.number().int().positive(),
          only: z.array(z.object({ metric: short, place: short, flow: short })).max(MOST_METRICS),
        }),
      )
      .min(1)
      .max(MOST_CHUNKS),
  })
  .refine(({ chunks }) => chunks.every(({ from, to }) => from < to), 'chunks without replications')
  .refine(
    ({ chunks }) => chunks.reduce((sum, { from, to }) => sum + to - from, 0) <= MOST_RUNS,
    'too many replications',
  );
export type QueuedLoad = z.output<typeof ORDER>;

const BATCHES = z.array(
  z.object({
    /** NaN is null, for JSON has none. */
    rows: z.array(z.object({ metrics: z.array(z.number().nullable()), events: z.number(), trucks: z.number() })),
    refusal: z.string().max(100_000).nullable(),
    milliseconds: z.number().nonnegative(),
  }),
);
export type QueuedBatches = z.output<typeof BATCHES>;

/** The version of smartgate that a load is for; null: it is no load. */
export function versionOf(data: unknown): string | null {
  return z.object({ version: short }).safeParse(data).data?.version ?? null;
}

export function writeLoad(load: readonly Chunk[]): QueuedLoad {
  return {
    version: VERSION,
    chunks: load.map(({ scenario, only, ...chunk }) => ({
      ...chunk,
      scenario: JSON.stringify(scenario),
      only: (only ?? []).map(({ metric, place, flow }) => ({ metric, place, flow })),
    })),
  };
}

/** Throws what is wrong with it. */
export function readLoad(data: unknown): Chunk[] {
  const order = ORDER.safeParse(data);
  if (!order.success) throw new Error(`not a load (${z.prettifyError(order.error)})`);
  return order.data.chunks.map((chunk) => {
    const scenario: Scenario = JSON.parse(chunk.scenario);
    return { ...chunk, scenario };
  });
}

export function writeBatches(batches: readonly Batch[]): QueuedBatches {
  return batches.map(({ rows, refusal, milliseconds }) => ({
    rows: rows.map(({ metrics, events, trucks }) => ({
      metrics: Array.from(metrics, (value) => (Number.isFinite(value) ? value : null)),
      events,
      trucks,
    })),
    refusal,
    milliseconds,
  }));
}

/** The batches of a load. Throws where they are not: a worker is not taken at its word. */
export function readBatches(data: unknown, load: readonly Chunk[]): Batch[] {
  const batches = BATCHES.parse(data);
  const whole =
    batches.length === load.length &&
    batches.every(({ rows, refusal }, i) => {
      const { from, to, only } = load[i];
      const complete = refusal === null ? rows.length === to - from : rows.length < to - from;
      return complete && rows.every(({ metrics }) => metrics.length === only?.length);
    });
  if (!whole) throw new Error('not the rows of this load');
  return batches.map(({ rows, ...batch }) => ({
    ...batch,
    rows: rows.map(({ metrics, events, trucks }) => ({
      ...NOTHING,
      metrics: Float64Array.from(metrics, (value) => value ?? Number.NaN),
      events,
      trucks,
    })),
  }));
}

/** What a row of a few metrics leaves out. */
const NOTHING = {
  series: new Float64Array(0),
  spread: new Uint32Array(0),
  distributions: new Uint32Array(0),
  counts: new Float64Array(0),
  course: new Float64Array(0),
  journey: new Float64Array(0),
};
