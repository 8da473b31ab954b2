import { entryOf, labelOf, parseMetric } from '../results/metrics.ts';
import { capitalised } from '../results/resources.ts';
import type { Titles } from '../results/titles.ts';
import { durationText } from './quantity.ts';
import type { Words } from './words/words.ts';

const MINUTES: Record<string, number> = { s: 1 / 60, min: 1, h: 60, d: 1440, week: 10_080 };

/** Minutes of `1440`, `24h`, `24 h` or `1.5 d`; null where it is not a duration. */
export function parseDuration(text: string): number | null {
  const match = /^([0-9]+(?:\.[0-9]+)?)\s*(s|min|h|d|week)?$/u.exec(text.trim());
  return match ? Number(match[1]) * MINUTES[match[2] ?? 'min'] : null;
}

/** What a metric is a mean or a percentile of: `segment:clearance` for `segment:clearance.p95`. */
export function subjectOf(metric: string): string {
  const dot = metric.indexOf('.');
  return dot < 0 ? metric : metric.slice(0, dot);
}

/** The target [min] that stands in the name of a share within it (`wait.within:24h`); null where it does not. */
export function targetOf(metric: string): number | null {
  const target = /^within:(.+)$/u.exec(parseMetric(metric).statistic ?? '')?.[1];
  return target === undefined ? null : parseDuration(target);
}

/** What a metric is called in the reader's language, as a heading; an unknown one keeps its own name. */
export function metricTitle(metric: string, words: Words, titles?: Titles): string {
  const target = targetOf(metric);
  const known = entryOf(metric) !== undefined;
  if (target !== null) return words.within(metricTitle(subjectOf(metric), words, titles), durationText(target, words));
  return known ? capitalised(labelOf(metric, words.lang, titles)) : metric;
}

/** The sentence that defines a metric and says who is counted; null where the catalogue does not know it. */
export function metricMeaning(metric: string, words: Words): string | null {
  const entry = entryOf(metric);
  return entry ? words.definition(entry.definition[words.lang], entry.counted[words.lang]) : null;
}
