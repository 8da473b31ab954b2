/** The sweep file as written: `scenarios/README.md`, "Sweeps", is its reference. */
import { z } from 'zod';
import type { Range } from '../model/sweep.ts';
import { isMap } from './annotation.ts';
import { count } from './count.ts';
import { map } from './map.ts';
import { metric } from './metric.ts';
import { named } from './name.ts';
import { precision } from './precision.ts';
import { type Scalar, split } from './quantity.ts';
import { type Description, reader, type Schema } from './reader.ts';
import { anyOf, Refusal, show } from './refusal.ts';
import { seed } from './run.ts';
import { text } from './text.ts';
import { words } from './words.ts';

/** Most points of a sweep, and most replications of one. */
export const MOST_POINTS = 1_000_000;
const MOST_REPLICATIONS = 100_000;
/** Most values of a factor. */
const MOST_LEVELS = 10_000;

export interface WrittenFactor {
  path: string | null;
  files: string[] | null;
  /** As written. */
  values: unknown[] | null;
  range: (Range & { unit: string }) | null;
}

const line: Schema<string> = reader(
  (written) => {
    if (typeof written !== 'string' || written.trim() === '') throw new Refusal('a text');
    return written.trim();
  },
  { type: 'string' },
);

const end = z
  .unknown()
  .optional()
  .meta({ type: ['number', 'string'] });
const rawFactor = map({
  path: line.optional(),
  files: z.array(line).optional(),
  values: z.array(z.unknown()).optional(),
  from: end,
  to: end,
  steps: count(2, MOST_LEVELS).optional(),
  whole: z.boolean().optional(),
});

const factor: Schema<WrittenFactor> = reader(
  (written, reading) => {
    const raw = reading.part(rawFactor, written);
    reading.settle();
    const { path = null, files = null, values = null, from, to, steps = null, whole } = raw;
    if ((path === null) === (files === null)) {
      const rule = 'either path (a value of the scenario) or files (whole scenarios)';
      throw new Refusal(rule, '', path === null ? 'neither' : 'both');
    }
    for (const [key, list] of Object.entries({ values, files })) {
      if (list === null) continue;
      if (list.length === 0) reading.refuse(new Refusal('at least one value', '', 'an empty list'), key);
      if (list.length > MOST_LEVELS) reading.refuse(new Refusal(`at most ${MOST_LEVELS} values`), key);
    }
    const ranged = from !== undefined || to !== undefined;
    if (files !== null && (values !== null || ranged))
      throw new Refusal('files alone', '', 'files with values or a range');
    if (values !== null && ranged) throw new Refusal('either values or from and to', '', 'both');
    if (!ranged && (steps !== null || whole !== undefined)) {
      throw new Refusal('from and to beside it', '', `${steps !== null ? 'steps' : 'whole'} without a range`);
    }
    return { path, files, values, range: ranged ? { ...rangeOf(from, to), steps, whole: whole ?? false } : null };
  },
  { type: 'object', description: 'What is varied.' },
);

/** Both ends in the same unit, the second one the greater. */
function rangeOf(from: unknown, to: unknown): { from: number; to: number; unit: string } {
  const [low, high] = [from, to].map((one) => (isMap(one) || Array.isArray(one) ? null : split(one as Scalar)));
  if (low === null || high === null || !Number.isFinite(low.value) || !Number.isFinite(high.value)) {
    throw new Refusal('from and to, numbers such as 10 and 20, or 10 min and 20 min', '', show({ from, to }));
  }
  if (low.unit !== high.unit) throw new Refusal('from and to in the same unit', '', show({ from, to }));
  if (!(low.value < high.value)) throw new Refusal('a from below its to', '', show({ from, to }));
  return { from: low.value, to: high.value, unit: low.unit };
}

export type WrittenDesign =
  | { kind: 'factorial' }
  | { kind: 'twoLevel'; resolution: 3 | 4 | 5 | null }
  | { kind: 'latinHypercube' | 'sobol'; points: number }
  | { kind: 'list'; points: Record<string, unknown>[] };

const WHOLE = ['factorial', 'twoLevel'] as const;
const SIZED = ['fraction', 'latinHypercube', 'sobol', 'list'] as const;
const JSON_OF: Record<(typeof SIZED)[number], Description> = {
  fraction: { enum: ['III', 'IV', 'V'] },
  latinHypercube: { type: 'integer' },
  sobol: { type: 'integer' },
  list: { type: 'array', items: { type: 'object' } },
};
/** Resolutions of fractions: main effects free of one another; also of interactions of two; these too of one another. */
const RESOLUTIONS = { III: 3, IV: 4, V: 5 } as const;

const design: Schema<WrittenDesign> = reader(
  (written, reading) => {
    const whole = WHOLE.find((kind) => kind === written);
    if (whole !== undefined) return whole === 'factorial' ? { kind: whole } : { kind: whole, resolution: null };
    const keys = isMap(written) ? Object.keys(written) : [];
    const key = SIZED.find((one) => one === keys[0]);
    if (!isMap(written) || keys.length !== 1 || key === undefined) {
      throw new Refusal(
        `${anyOf(WHOLE)}, or one of { fraction: IV }, { latinHypercube: 40 }, { sobol: 64 }, { list: […] }`,
      );
    }
    if (key === 'list') {
      const points = reading.part(z.array(z.record(z.string(), z.unknown())), written.list, key);
      reading.settle();
      if (points.length === 0) throw new Refusal('at least one point', '', 'an empty list');
      return { kind: key, points };
    }
    if (key === 'fraction') {
      const names = Object.keys(RESOLUTIONS) as (keyof typeof RESOLUTIONS)[];
      const name = names.find((one) => one === written.fraction);
      if (name === undefined) throw new Refusal(`a resolution: ${anyOf(names)}`, '', show(written.fraction));
      return { kind: 'twoLevel', resolution: RESOLUTIONS[name] };
    }
    return { kind: key, points: reading.part(count(2, MOST_POINTS), written[key], key) };
  },
  {
    description: 'How points are chosen.',
    anyOf: [
      { enum: [...WHOLE] },
      ...SIZED.map((key) => ({
        type: 'object',
        properties: { [key]: JSON_OF[key] },
        required: [key],
      })),
    ],
  },
);

export const sweepFile = map(
  {
    sweep: line,
    title: text.optional(),
    factors: named(factor, { description: 'What is varied, by name.' }),
    design,
    replications: count(1, MOST_REPLICATIONS).optional(),
    precision: precision.optional(),
    seed: seed.optional(),
    metrics: z.array(metric).optional().meta({ description: 'Metrics that are kept; by default the key metrics.' }),
  },
  'A smartgate sweep.',
);
export type WrittenSweep = z.output<typeof sweepFile>;

/** Reads a sweep file as plain data: what it says, or all that is wrong with it. */
export function readWrittenSweep(plain: unknown): { written: WrittenSweep | null; mistakes: z.core.$ZodIssue[] } {
  const result = sweepFile.safeParse(plain, { error: words });
  return result.success ? { written: result.data, mistakes: [] } : { written: null, mistakes: result.error.issues };
}
