/**
 * Names of metrics. A metric is written `base[:qualifier][.statistic]`: `wait`, `wait.p95`, `segment:clearance.p50`,
 * `timeInSystem.within`. The base is looked up in the catalogue, the statistic says what of it.
 *
 * In all of them a replication gives one value: a mean or a percentile over the trucks, or over the time, of its
 * collection window (the run less its warm-up). `mean` and the interval of a row are over replications.
 */

import type { Better, MetricEntry } from './catalogue/entry.ts';
import { CATALOGUE } from './catalogue.ts';
import type { Text, Unit } from './document.ts';
import type { Language } from './language.ts';
import type { Titles } from './titles.ts';

export interface MetricName {
  base: string;
  /** What the base is about, such as the name of a segment; null: nothing. */
  qualifier: string | null;
  /** `p95`, `max`, `sd`, `within`, `share`, …; null: the mean. */
  statistic: string | null;
}

const BY_NAME = new Map(CATALOGUE.map((entry) => [entry.metric, entry]));

export function parseMetric(name: string): MetricName {
  const dot = name.indexOf('.');
  const front = dot < 0 ? name : name.slice(0, dot);
  const colon = front.indexOf(':');
  return {
    base: colon < 0 ? front : front.slice(0, colon),
    qualifier: colon < 0 ? null : front.slice(colon + 1),
    statistic: dot < 0 ? null : name.slice(dot + 1),
  };
}

/** The catalogue's entry of a metric in any of its statistics; undefined where there is none. */
export function entryOf(name: string): MetricEntry | undefined {
  return BY_NAME.get(parseMetric(name).base);
}

/** Which way is good. A share within a target is good when it is great, whatever the metric. */
export function betterOf(name: string): Better {
  if (parseMetric(name).statistic?.endsWith('within')) return 'more';
  return entryOf(name)?.better ?? 'none';
}

/** Statistics that are shares, or spreads beside the mean, whatever they are of. */
const RATIOS: Record<string, Unit> = { share: 'share', within: 'share', cv: 'ratio', bufferIndex: 'ratio' };

/**
 * Unit of a metric by its name; undefined where the catalogue does not know it. (The occupancy of servers and
 * of crews is the one metric whose rows have another unit than this: servers or people instead of trucks.)
 */
export function unitOf(name: string): Unit | undefined {
  const { statistic } = parseMetric(name);
  const last = statistic?.split('.').at(-1) ?? '';
  return RATIOS[last] ?? entryOf(name)?.unit;
}

const STATISTICS: Record<string, Text> = {
  sd: { en: 'standard deviation', vi: 'độ lệch chuẩn' },
  cv: { en: 'coefficient of variation', vi: 'hệ số biến thiên' },
  buffer: { en: 'buffer', vi: 'thời gian đệm' },
  bufferIndex: { en: 'buffer index', vi: 'chỉ số thời gian đệm' },
  within: { en: 'share within target', vi: 'tỷ lệ đạt mục tiêu' },
  share: { en: 'share of those that came', vi: 'tỷ lệ trên số xe đến' },
  max: { en: 'largest', vi: 'lớn nhất' },
  first: { en: 'at the beginning', vi: 'lúc đầu' },
  last: { en: 'at the end', vi: 'lúc cuối' },
  open: { en: 'open hours only', vi: 'chỉ tính giờ mở cửa' },
};

/**
 * Name of a metric for people: `waiting time, 95% point`; `thời gian chờ, phân vị 95%`. With titles, a segment goes by
 * its own: `Clearance: ready to crossed, median`.
 */
export function labelOf(name: string, language: Language, titles?: Titles): string {
  const { statistic } = parseMetric(name);
  const subject = subjectLabel(name, language, titles);
  if (statistic === null) return subject;
  return [subject, ...statistic.split('.').map((part) => statisticLabel(part, language))].join(', ');
}

function subjectLabel(name: string, language: Language, titles?: Titles): string {
  const { base, qualifier } = parseMetric(name);
  const label = entryOf(name)?.label[language] ?? base;
  if (qualifier === null) return label;
  const named = base === 'segment' ? titles?.segment : base === 'backlogCleared' ? titles?.backlog : undefined;
  const title = (named ?? titles?.place)?.(qualifier);
  return named !== undefined && title !== undefined && title !== qualifier ? title : `${label} “${title ?? qualifier}”`;
}

function statisticLabel(statistic: string, language: Language): string {
  const percent = /^p(\d+)$/.exec(statistic)?.[1];
  if (percent === undefined) return STATISTICS[statistic]?.[language] ?? statistic;
  if (percent === '50') return language === 'vi' ? 'trung vị' : 'median';
  return language === 'vi' ? `phân vị ${percent}%` : `${percent}% point`;
}

/**
 * A row for people, written like a metric of the file: `waiting time, 95% point @ Hữu Nghị, lanes out / Fruit`; without
 * titles, by the names of the file.
 */
export function rowLabel(
  row: { metric: string; place: string; flow: string },
  language: Language,
  titles?: Titles,
): string {
  const place = row.place === 'all' ? '' : ` @ ${titles?.place(row.place) ?? row.place}`;
  const flow = row.flow === 'all' ? '' : ` / ${titles?.flow(row.flow) ?? row.flow}`;
  return labelOf(row.metric, language, titles) + place + flow;
}
