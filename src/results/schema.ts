/** Shape of the results document, row by row. The types in `document.ts` lead; the compiler holds the two together. */
import { z } from 'zod';
import { PLACE_KINDS, type Results, type Titled, VALUE_KINDS } from './document.ts';
import { AFTERMATH } from './sections/aftermath.ts';
import { BEST } from './sections/best.ts';
import { MARGINAL_ROW, TIME_ROW } from './sections/bottlenecks.ts';
import { bulletinSection } from './sections/bulletin.ts';
import { COURSE } from './sections/course.ts';
import { FORK } from './sections/fork.ts';
import { GROWTH } from './sections/growth.ts';
import { JOURNEY } from './sections/journey.ts';
import { modelSection } from './sections/model.ts';
import { PER_TRUCK } from './sections/per-truck.ts';
import { PRECISION } from './sections/precision.ts';
import { PREVIEW } from './sections/preview.ts';
import { SHARE } from './sections/share.ts';
import { SPREAD } from './sections/spread.ts';
import { WARM_UP } from './sections/warm-up.ts';
import {
  both,
  count,
  estimate,
  generator,
  interval,
  level,
  number,
  row,
  sha256,
  share,
  size,
  text,
  unit,
} from './shapes.ts';

const clock = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'expected a local date and time such as 2025-01-06T00:00');

/** An address may be empty; anything but the web would be a trap behind a link. */
const url = z.string().regex(/^(https?:\/\/\S+)?$/, 'expected an address that begins with https:// or http://');

/** An earlier document has no titles of places: the names stand for them. */
const titled = <Entry extends Partial<Titled> & { name: string }>(entry: Entry) => ({
  ...entry,
  title: entry.title ?? { en: entry.name, vi: entry.name },
});

const told = z.array(z.object({ name: text, value: size }));

const scenario = z.object({
  name: z.string().min(1),
  title: both,
  description: both.nullable(),
  file: text,
  sha256,
  start: clock,
  utcOffset: number,
  keyMetrics: z.array(z.object(row)),
  places: z.array(
    z
      .object({
        name: text,
        kind: z.enum(PLACE_KINDS),
        title: both.optional(),
        capacity: number.nullable(),
      })
      .transform(titled),
  ),
  flows: z.array(
    z.object({
      name: text,
      kind: z.enum(['flow', 'group', 'channel']),
      title: both,
      gate: text.nullable(),
      direction: z.enum(['export', 'import']).nullable(),
      cargo: text.nullable(),
      members: z.array(text).optional(),
    }),
  ),
  segments: z.array(z.object({ name: text, title: both })).default([]),
  gates: z.array(z.object({ name: text, title: both })).default([]),
  events: z
    .array(z.object({ name: text, title: both, from: clock, to: clock, servers: told, slow: told, surge: told }))
    .optional(),
  backlogs: z.array(z.object({ name: text, title: both })).optional(),
  targets: z.array(z.object({ metric: text, value: size })).default([]),
  assumptions: z.array(z.object({ path: text, value: text, kind: z.enum(['source', 'assumed']), text })),
  sources: z.array(z.object({ key: text, title: text, date: text, url })),
});

const series = z.object({
  scenario: text,
  ...row,
  by: z.enum(['hour', 'at', 'day']),
  from: number,
  to: number,
  ...interval,
  p5: number,
  p95: number,
});

const counts = z.object({
  scenario: text,
  flow: text,
  initial: number,
  arrived: number,
  split: number,
  cleared: number,
  diverted: number,
  turnedAway: number,
  balked: number,
  reneged: number,
  merged: number,
  inside: number,
  redirected: number,
});

const difference = z.object({
  ...row,
  unit,
  baseline: text,
  scenario: text,
  ...estimate,
  correlation: z.number().min(-1).max(1).nullable(),
  varianceRatio: size.nullable(),
  verdict: z.enum(['better', 'worse', 'cannotTell']),
});

const calibration = z.object({
  scenario: text,
  title: both,
  ...row,
  unit,
  at: number.nullable(),
  publishedLow: number,
  publishedHigh: number,
  ...interval,
  residual: number,
  role: z.enum(['fitted', 'predicted', 'input']),
  source: text,
  empty: z.literal(true).optional(),
});

const goal = z.object({
  scenario: text,
  goal: text,
  title: both,
  ...row,
  unit,
  path: text.nullable(),
  by: number.nullable(),
  sense: z.enum(['atLeast', 'atMost']),
  value: number,
  ...estimate,
  verdict: z.enum(['reached', 'notReached', 'cannotTell']),
  runs: SHARE.optional(),
  demand: size.nullable(),
  busiest: z.object({ place: text, utilization: size }).nullable(),
  binds: z.enum(['demand', 'place']).nullable(),
  source: text,
});

const year = z.number().int();
const valueLine = z.object({
  kind: z.enum(VALUE_KINDS),
  of: text,
  title: both.nullable(),
  part: z.enum(['cost', 'benefit', 'transfer', 'unpriced']),
  quantity: z.object(estimate).nullable(),
  unit: text,
  present: z.object(estimate),
  annual: number,
  switching: number.nullable(),
});

const appraisal = z.object({
  baseline: text,
  scenario: text,
  path: text.nullable(),
  currency: z.literal('VND'),
  base: year,
  opens: year,
  last: year,
  discountRate: size,
  years: z.array(year),
  costs: number,
  annualCosts: number,
  benefits: z.object(estimate),
  npv: z.object(estimate),
  positive: share,
  positiveRuns: SHARE.optional(),
  npvRuns: z.array(number).min(1).max(1000).optional(),
  ratio: z.object(estimate).nullable(),
  internalRate: number.nullable(),
  breakEvenTruckHour: number.nullable(),
  breakEvenTraffic: number.nullable(),
  lines: z.array(valueLine),
  flows: z.array(z.object({ year, net: number, ...interval })),
  unpriced: z.array(text),
  overloaded: z.array(text),
});

export const RESULTS: z.ZodType<Results> = z.object({
  schemaVersion: z.literal(1),
  generator,
  command: z.enum(['run', 'compare']),
  seed: text,
  replications: count.min(1),
  warmUp: size,
  horizon: z.number().gt(0),
  confidence: level,
  verdictConfidence: level.optional(),
  scenarios: z.array(scenario).min(1),
  metrics: z.array(
    z.object({ scenario: text, ...row, unit, ...estimate, empty: z.literal(true).optional(), grows: text.optional() }),
  ),
  series: z.array(series),
  distributions: z.array(z.object({ scenario: text, ...row, edges: z.array(size), counts: z.array(size) })),
  counts: z.array(counts),
  differences: z.array(difference),
  calibration: z.array(calibration),
  precision: z.array(PRECISION).optional(),
  bottlenecks: z.array(TIME_ROW).optional(),
  marginal: z.array(MARGINAL_ROW).optional(),
  goals: z.array(goal).optional(),
  best: z.array(BEST).optional(),
  perTruck: z.array(PER_TRUCK).optional(),
  spread: z.array(SPREAD).optional(),
  preview: z.array(PREVIEW).optional(),
  value: z.array(appraisal).optional(),
  bulletin: bulletinSection.optional(),
  journey: z.array(JOURNEY).optional(),
  course: z.array(COURSE).optional(),
  aftermath: z.array(AFTERMATH).optional(),
  warmUps: z.array(WARM_UP).optional(),
  growth: z.array(GROWTH).optional(),
  fork: FORK.optional(),
  model: modelSection.optional(),
});
