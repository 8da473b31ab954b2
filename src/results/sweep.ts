/** The document of a sweep (`sweep.json`): what was varied, an estimate of every metric at every point, and what follows. */
import { z } from 'zod';
import type { Estimate, Text } from './document.ts';
import { indexFaults, intervalFaults, lengthFaults } from './faults.ts';
import type { DocumentKind } from './reading.ts';
import { both, count, estimate, generator, level, number, row, sha256, size, text } from './shapes.ts';

export interface SweepSummary {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  command: 'sweep';
  name: string;
  title: Text;
  file: string;
  /** SHA-256 of the scenarios that the file names, as they are. */
  scenarios: readonly string[];
  factors: SweepFactor[];
  design: SweepDesign;
  seed: string;
  /** Minute at which every run went on from that of the sweep's own scenario; left out: each ran by itself. */
  forkAt?: number;
  /** Of every point; with a `precision`, the most. */
  replications: number;
  /** How well the metrics were to be known at each point; null: it did not matter. */
  precision: {
    relative: number;
    absolute: { metric: string; place: string; flow: string; halfWidth: number }[];
  } | null;
  confidence: number;
  metrics: SweepMetric[];
  points: SweepPoint[];
  /** Means over all points that share a value of a factor; left out where no points do, and of factors with many values. */
  effects?: SweepEffect[];
  /** Each metric over the two factors that move it most; left out where there are no two that are numbers. */
  surfaces?: SweepSurface[];
}

export const DESIGNS = ['factorial', 'twoLevel', 'latinHypercube', 'sobol', 'list'] as const;
export type SweepDesign = (typeof DESIGNS)[number];

/** A number in the unit of its factor, or a text. */
export type SweepValue = number | string;

/** Something that is varied: a value of the scenario by its path, or the whole scenario (`path` null). */
export interface SweepFactor {
  name: string;
  path: string | null;
  /** Unit in which numbers are written; empty: none. */
  unit: string;
  /** Values by name or number; null: a range. */
  levels: SweepValue[] | null;
  range: { from: number; to: number; whole: boolean; steps: number | null } | null;
  /** What it is called; left out in earlier documents. */
  label?: Text;
}

export interface SweepMetric {
  metric: string;
  place: string;
  flow: string;
  /** Empty: not known. */
  unit: string;
  /** What it is called; left out in earlier documents. */
  label?: Text;
}

export interface SweepPoint {
  /** A value for each factor. */
  values: readonly SweepValue[];
  /** An estimate of each metric over the replications; n = 0: nothing observed. */
  estimates: Estimate[];
  /** Replications of this point, refused ones among them. */
  replications: number;
  /** Whether the metrics are known as well as was asked; null: nobody asked. */
  precise: boolean | null;
  /** Replications that the gate refused, and why the first one was. */
  refused: number;
  refusal: string | null;
}

/** A factor at one of its values, wherever the others stand. */
export interface SweepEffect {
  /** By its number in `factors`. */
  factor: number;
  value: SweepValue;
  /** Points with that value. */
  points: number;
  /** By metric: the mean over these points in each replication that has a value at all of them; over replications. */
  estimates: Estimate[];
}

/**
 * A quadratic in two factors z = (value − centre) / half, fitted to the means of points: the coefficients are those of
 * 1, z₁, z₂, z₁², z₁z₂ and z₂². It is fitted with all factors that are numbers; the others are held.
 */
export interface SweepSurface {
  /** By its number in `metrics`. */
  metric: number;
  /** By their numbers in `factors`. */
  axes: [number, number];
  /** By factor: the value at which it is held; null: one of the two. */
  held: (SweepValue | null)[];
  centre: [number, number];
  half: [number, number];
  coefficients: number[];
  /** Points that it is fitted to. */
  points: number;
  /** Root of the mean square by which it misses points that were left out when it was fitted, in the unit of the metric. */
  error: number;
  /** Standard deviation of the means of the points: the error of saying the same everywhere. */
  deviation: number;
}

/** Most of each that a sweep can have. */
const MOST_POINTS = 1_000_000;
const MOST_FACTORS = 1000;
const MOST_METRICS = 1000;

const value = z.union([text, number]);
const list = <T>(one: z.ZodType<T>, most: number) => z.array(one).max(most);

const FACTOR: z.ZodType<SweepFactor> = z.object({
  name: text,
  path: text.nullable(),
  unit: text,
  levels: list(value, MOST_POINTS).nullable(),
  range: z.object({ from: number, to: number, whole: z.boolean(), steps: count.min(1).nullable() }).nullable(),
  label: both.optional(),
});

const POINT: z.ZodType<SweepPoint> = z.object({
  values: z.array(value),
  estimates: z.array(z.object(estimate)),
  replications: count,
  precise: z.boolean().nullable(),
  refused: count,
  refusal: text.nullable(),
});

const SURFACE: z.ZodType<SweepSurface> = z.object({
  metric: count,
  axes: z.tuple([count, count]),
  held: z.array(value.nullable()),
  centre: z.tuple([number, number]),
  half: z.tuple([z.number().gt(0), z.number().gt(0)]),
  coefficients: z.array(number).length(6),
  points: count.min(1),
  error: size,
  deviation: size,
});

/** How `sweep.json` is read. */
export const SWEEP: DocumentKind<SweepSummary> = {
  what: 'document of smartgate sweep',
  schema: z.object({
    schemaVersion: z.literal(1),
    generator,
    command: z.literal('sweep'),
    name: text,
    title: both,
    file: text,
    scenarios: z.array(sha256),
    factors: z.array(FACTOR).min(1).max(MOST_FACTORS),
    design: z.enum(DESIGNS),
    seed: text,
    forkAt: z.number().gt(0).optional(),
    replications: count.min(1),
    precision: z.object({ relative: size, absolute: z.array(z.object({ ...row, halfWidth: size })) }).nullable(),
    confidence: level,
    metrics: z
      .array(z.object({ ...row, unit: text, label: both.optional() }))
      .min(1)
      .max(MOST_METRICS),
    points: z.array(POINT).min(1).max(MOST_POINTS),
    effects: z
      .array(z.object({ factor: count, value, points: count.min(1), estimates: z.array(z.object(estimate)) }))
      .max(MOST_POINTS)
      .optional(),
    surfaces: list(SURFACE, MOST_METRICS).optional(),
  }),
  faults: ({ factors, metrics, points, effects = [], surfaces = [] }) => [
    ...points.flatMap((point, i) => [
      ...lengthFaults(`points[${i}].values`, point.values, 'factors', factors.length),
      ...estimateFaults(`points[${i}]`, point, metrics.length),
      ...(point.refused > point.replications
        ? [`points[${i}].refused: ${point.refused} of ${point.replications} replications`]
        : []),
    ]),
    ...effects.flatMap((effect, i) => [
      ...indexFaults(`effects[${i}].factor`, effect.factor, 'factors', factors.length),
      ...estimateFaults(`effects[${i}]`, effect, metrics.length),
    ]),
    ...surfaces.flatMap(({ metric, axes, held }, i) => [
      ...indexFaults(`surfaces[${i}].metric`, metric, 'metrics', metrics.length),
      ...axes.flatMap((axis, k) => indexFaults(`surfaces[${i}].axes[${k}]`, axis, 'factors', factors.length)),
      ...(axes[0] === axes[1] ? [`surfaces[${i}].axes: two different factors are needed`] : []),
      ...lengthFaults(`surfaces[${i}].held`, held, 'factors', factors.length),
    ]),
  ],
};

function estimateFaults(place: string, { estimates }: { estimates: Estimate[] }, metrics: number): string[] {
  return [
    ...lengthFaults(`${place}.estimates`, estimates, 'metrics', metrics),
    ...estimates.flatMap((one, k) => intervalFaults(`${place}.estimates[${k}]`, one)),
  ];
}
