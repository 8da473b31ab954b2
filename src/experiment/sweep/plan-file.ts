/** `plan.json`: what a folder of runs is about, so that its table can be made without the sweep file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { VERSION } from '../../results/version.ts';
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { writeWhole } from '../files.ts';
import { Study } from './study.ts';
import { SweepError } from './sweep-error.ts';

const NAME = 'plan.json';

const text = z.string();
const value = z.union([text, z.number()]);
const count = z.number().int().positive();
const METRIC = z.object({ metric: text, place: text, flow: text });

/** A stranger's file as well: its shape is checked. */
const PLAN: z.ZodType<SweepPlan> = z.object({
  name: text,
  file: text,
  title: z.object({ en: text, vi: text }),
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
});

export async function writePlan(folder: string, { plan, scenarios }: Study): Promise<void> {
  await writeWhole(
    join(folder, NAME),
    `${JSON.stringify({ schemaVersion: 1, version: VERSION, plan, scenarios }, null, 2)}\n`,
  );
}

/** The study of a folder. Throws a `SweepError` where there is none, or one of another version. */
export async function readPlan(folder: string): Promise<Study> {
  const file = join(folder, NAME);
  const parsed = FILE.safeParse(await readJson(file, folder));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SweepError(`${file}: not the plan of a sweep (${issue.path.join('.') || 'document'}: ${issue.message})`);
  }
  const { version, plan, scenarios } = parsed.data;
  if (version !== VERSION) {
    throw new SweepError(
      `${file}: made by smartgate ${version}, this is ${VERSION}; runs of two versions are not mixed`,
    );
  }
  return new Study(plan, scenarios);
}

async function readJson(file: string, folder: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new SweepError(`${file}: not JSON`);
    throw new SweepError(`${folder}: no sweep was begun here (there is no ${NAME})`);
  }
}
