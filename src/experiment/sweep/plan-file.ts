/** `plan.json`: what a folder of runs is about, so that its table can be made without the sweep file. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { VERSION } from '../../results/version.ts';
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { writeWhole } from '../files.ts';
import { sha256OfText } from '../manifest.ts';
import type { Labels } from './labels.ts';
import { Study } from './study.ts';
import { SweepError } from './sweep-error.ts';

const NAME = 'plan.json';

const text = z.string();
const value = z.union([text, z.number()]);
const count = z.number().int().positive();
const TEXT = z.object({ en: text, vi: text });
const METRIC = z.object({ metric: text, place: text, flow: text });

/** A stranger's file as well: its shape is checked. */
const PLAN: z.ZodType<SweepPlan> = z.object({
  name: text,
  file: text,
  title: TEXT,
  factors: z.array(
    z.object({
      name: text,
      path: text.nullable(),
      unit: text,
      levels: z.array(value).nullable(),
      range: z.object({ from: z.number(), to: z.number(), whole: z.boolean(), steps: count.nullable() }).nullable(),
    }),
  ),
  design: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('factorial') }),
    z.object({
      kind: z.literal('twoLevel'),
      resolution: z.union([z.literal(3), z.literal(4), z.literal(5)]).nullable(),
    }),
    z.object({ kind: z.literal('latinHypercube'), points: count }),
    z.object({ kind: z.literal('sobol'), points: count }),
    z.object({ kind: z.literal('list'), points: z.array(z.array(value)) }),
  ]),
  replications: count,
  precision: z.object({ relative: z.number(), absolute: z.array(METRIC.extend({ halfWidth: z.number() })) }).nullable(),
  confidence: z.number(),
  seed: text,
  forkAt: z.number().positive().optional(),
  metrics: z.array(METRIC),
});
const FILE = z.object({
  schemaVersion: z.literal(1),
  version: text,
  plan: PLAN,
  scenarios: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  labels: z.object({ factors: z.array(TEXT), metrics: z.array(TEXT) }).optional(),
});

/** A study, and what its factors and metrics are called where that is known. */
export interface Planned {
  study: Study;
  labels: Labels | null;
}

export async function writePlan(folder: string, { study, labels }: Planned): Promise<void> {
  const { plan, scenarios } = study;
  const told = { schemaVersion: 1, version: VERSION, plan, scenarios, ...(labels !== null && { labels }) };
  await writeWhole(join(folder, NAME), `${JSON.stringify(told, null, 2)}\n`);
}

/**
 * The study of a folder; the file is noted in `read` with its SHA-256. Throws a `SweepError` where there is none, or one
 * of another version.
 */
export async function readPlan(folder: string, read: Map<string, string>): Promise<Planned> {
  const file = join(folder, NAME);
  const json = await readText(file, folder);
  const parsed = FILE.safeParse(jsonOf(json, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SweepError(`${file}: not the plan of a sweep (${issue.path.join('.') || 'document'}: ${issue.message})`);
  }
  const { version, plan, scenarios, labels } = parsed.data;
  if (version !== VERSION) {
    throw new SweepError(
      `${file}: made by smartgate ${version}, this is ${VERSION}; runs of two versions are not mixed`,
    );
  }
  read.set(resolve(file), sha256OfText(json));
  const study = new Study(plan, scenarios);
  const whole = labels?.factors.length === plan.factors.length && labels.metrics.length === plan.metrics.length;
  return { study, labels: whole ? labels : null };
}

async function readText(file: string, folder: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new SweepError(`${folder}: no sweep was begun here (there is no ${NAME})`);
  }
}

function jsonOf(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new SweepError(`${file}: not JSON`);
  }
}
