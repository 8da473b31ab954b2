import type { MetricRef, Precision, Published, Run } from '../../model/scenario.ts';
import { parseMoment } from '../../schema/date.ts';
import type { Written } from '../../schema/file.ts';
import { writeMetric } from '../../schema/metric.ts';
import { MOST_REPLICATIONS, RELATIVE } from '../../schema/precision.ts';
import { LONGEST, type WrittenRun } from '../../schema/run.ts';
import type { Context } from './context.ts';

const DAY = 1440;
export const DEFAULT_START = '2025-01-06T00:00';

/** Minutes since 1970-01-01, on the scenario's clock, of minute 0. */
export function startOf(written: Written): number {
  return parseMoment(written.run?.start ?? DEFAULT_START);
}

/** Year in which the run starts. */
export function startYear(written: Written): number {
  return Number((written.run?.start ?? DEFAULT_START).slice(0, 4));
}

/** Length of the run [min]. */
export function horizonOf(run: WrittenRun = {}): number {
  return run.length ?? (run.days ?? 1) * DAY;
}

/** Minutes ahead of UTC of the scenario's clock. */
export function clockOf(written: Written): number {
  return written.run?.utcOffset ?? 420;
}

/** The rules of the run, with the levels that published figures need read at their time of day. */
export function normaliseRun(context: Context, published: Published[], keyMetrics: MetricRef[]): Run {
  const { written, report } = context;
  const run: WrittenRun = written.run ?? {};
  if (run.days !== undefined && run.length !== undefined) {
    report.add(['run', 'length'], 'either days or length', { found: 'both days and length' });
  }
  if (run.until !== undefined && run.days === undefined && run.length === undefined) {
    report.add(['run', 'until'], 'a latest end beside it', { found: 'neither days nor length', fix: 'add `days: 30`' });
  }
  const key = run.length === undefined ? 'days' : 'length';
  const horizon = horizonOf(run);
  if (horizon <= 0) report.add(['run', key], 'a run that lasts longer than 0');
  if (horizon > LONGEST) report.add(['run', key], 'a run of at most 200 years (73,000 days)');
  const warmUp = run.warmUp === 'auto' ? 0 : (run.warmUp ?? 0);
  if (run.warmUp === 'auto' && run.until !== undefined) {
    report.add(['run', 'warmUp'], 'a duration where a run lasts until something is done', {
      found: 'auto',
      fix: 'a run that starts from stock, or empty, and lasts until it is done wants none: leave it out',
    });
  }
  if (warmUp >= horizon) {
    report.add(
      ['run', 'warmUp'],
      `a warm-up shorter than the run, which lasts ${Number((horizon / DAY).toPrecision(6))} d`,
    );
  }
  if (run.replications !== undefined && run.precision !== undefined) {
    report.add(['run', 'precision'], 'either replications or precision', {
      found: 'both replications and precision',
      fix: 'where the number comes from a file that this one extends, write `replications: null`',
    });
  }
  const times = [...(run.readAt ?? []), ...published.flatMap((figure) => (figure.at === null ? [] : [figure.at]))];
  return {
    start: run.start ?? DEFAULT_START,
    utcOffset: clockOf(written),
    horizon,
    warmUp,
    ...(run.warmUp === 'auto' && { warmUpBy: 'pilot' as const }),
    until: run.until ?? 'horizon',
    replications: run.replications ?? run.precision?.atMost ?? MOST_REPLICATIONS,
    ...(run.replications === undefined && { precision: precisionOf(context, run, keyMetrics) }),
    seed: run.seed ?? '1',
    confidence: run.confidence ?? 0.95,
    readAt: [...new Set(times)].sort((a, b) => a - b),
    maxTrucks: run.limits?.trucks ?? 200_000,
    maxEvents: run.limits?.events ?? 2e9,
  };
}

/** What is wanted where the file names no number of replications; a width may be given to a key metric only. */
function precisionOf({ report, lost }: Context, { precision }: WrittenRun, keyMetrics: MetricRef[]): Precision {
  const { relative, absolute } = precision ?? { relative: RELATIVE, absolute: [] };
  const known = keyMetrics.map(writeMetric);
  for (const name of absolute.map(writeMetric)) {
    if (known.includes(name) || lost.has('keyMetrics')) continue;
    report.add(['run', 'precision', 'absolute', name], 'one of the keyMetrics', {
      found: `the metric ${name}`,
      fix: 'add it to `keyMetrics`',
      atKey: true,
    });
  }
  return { relative, absolute };
}
