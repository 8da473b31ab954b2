import type { Flow } from '../../model/flow.ts';
import { networkParts } from '../../model/network.ts';
import type { Place } from '../../model/place.ts';
import type { MetricRef, Published } from '../../model/scenario.ts';
import { didYouMean } from '../../schema/closest.ts';
import { TIMES } from '../../schema/metric.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';

type Flows = Record<string, Flow>;

const DEFAULTS = ['throughput', 'timeInSystem', 'timeInSystem.p95'];
const SEGMENT = 'segment:';
const BACKLOG = 'backlogCleared:';

export function normaliseKeyMetrics(context: Context, flows: Flows): MetricRef[] {
  const { keyMetrics } = context.written;
  if (keyMetrics === undefined) return DEFAULTS.map((metric) => ({ metric, place: 'all', flow: 'all' }));
  keyMetrics.forEach((ref, i) => {
    checkMetric(context, flows, ref, ['keyMetrics', i]);
  });
  return keyMetrics;
}

/** Targets by metric or segment; a segment's key becomes `segment:<name>`. */
export function normaliseTargets(context: Context): Record<string, number> {
  const targets: Record<string, number> = {};
  for (const [key, target] of Object.entries(context.written.targets ?? {})) {
    if (TIMES.includes(key)) targets[key] = target;
    else if (Object.hasOwn(context.written.segments ?? {}, key)) targets[SEGMENT + key] = target;
    else if (!context.broken.segments?.has(key) && !context.lost.has('segments')) {
      const words = [...TIMES, ...Object.keys(context.written.segments ?? {})];
      context.report.add(['targets', key], `a target for ${anyOf([...TIMES, 'a segment of the file'])}`, {
        found: `the name "${key}"`,
        fix: didYouMean(key, words),
        atKey: true,
      });
    }
  }
  return targets;
}

export function normalisePublished(context: Context, flows: Flows): Published[] {
  return Object.entries(context.written.published ?? {}).map(([key, figure]) => {
    const { metric, at, value, role, source } = figure;
    checkMetric(context, flows, metric, ['published', key, 'metric']);
    return { ...metric, title: figure.title ?? { en: key, vi: key }, at, value, role, source };
  });
}

/** Checks the names in a metric: a place or part of one, a flow, group or channel of a flow, a segment. */
export function checkMetric(context: Context, flows: Flows, { metric, place, flow }: MetricRef, path: Path): void {
  const inIt = (word: string, what: string) => `the ${what} "${word}"`;
  if (metric.startsWith(SEGMENT)) {
    const segment = metric.slice(SEGMENT.length).split('.')[0];
    exists(context, 'segments', segment, path, inIt(segment, 'segment'));
  }
  if (metric.startsWith(BACKLOG)) {
    const backlog = metric.slice(BACKLOG.length);
    exists(context, 'backlogs', backlog, path, inIt(backlog, 'backlog'));
  }
  checkPart(context, place, path);
  if (metric.endsWith('.within')) checkTarget(context, metric.slice(0, -'.within'.length), path);
  if (flow === 'all') return;
  const [name, channel] = flow.split(':');
  if (
    channel === undefined &&
    (Object.hasOwn(context.written.groups ?? {}, flow) ||
      context.broken.groups?.has(flow) ||
      context.lost.has('groups'))
  )
    return;
  const near = didYouMean(name, Object.keys(context.written.groups ?? {}));
  if (near !== '' && !Object.hasOwn(flows, name)) {
    context.report.add(path, 'a flow or a group of the file', { fix: near, found: inIt(name, 'flow') });
  } else if (exists(context, 'flows', name, path, inIt(name, 'flow')) && channel !== undefined) {
    const channels = Object.keys(flows[name].channels);
    if (channels.includes(channel)) return;
    context.report.add(path, `a channel of ${name}`, {
      fix: didYouMean(channel, channels),
      found: inIt(channel, 'channel'),
    });
  }
}

function checkPart(context: Context, place: string, path: Path): void {
  if (place === 'all') return;
  const [name, part] = place.split('/');
  const crews = [...Object.keys(context.written.crews ?? {}), ...(context.broken.crews ?? [])];
  if (part === undefined && (crews.includes(name) || context.lost.has('crews'))) return;
  const near = didYouMean(name, crews);
  if (part === undefined && near !== '' && !Object.hasOwn(context.written.places ?? {}, name)) {
    context.report.add(path, 'a place or a crew of the file', { fix: near, found: `the place "${name}"` });
    return;
  }
  if (!exists(context, 'places', name, path, `the place "${name}"`) || part === undefined) return;
  const found = context.places[name];
  const parts = partsOf(found);
  if (found === undefined || parts.includes(part)) return;
  const fix = didYouMean(part, parts) || `a flow is written after a slash with blanks: \`@ ${name} / ${part}\``;
  context.report.add(path, parts.length > 0 ? `a part of ${name}: ${parts.join(', ')}` : 'a place without parts', {
    fix,
  });
}

/** Parts of a place that have rows of their own. */
function partsOf(place: Place | undefined): string[] {
  if (place?.kind === 'yard') return Object.keys(place.zones);
  if (place?.kind === 'fleet') return ['load', 'unload'];
  if (place?.kind === 'warehouse') return [...Object.keys(place.rooms), 'docks'];
  return place?.kind === 'network' ? networkParts(place) : [];
}

/** `wait.within` needs a target to be within. */
function checkTarget(context: Context, metric: string, path: Path): void {
  const key = metric.startsWith(SEGMENT) ? metric.slice(SEGMENT.length) : metric;
  if (Object.hasOwn(context.written.targets ?? {}, key) || context.lost.has('targets')) return;
  context.report.add(path, `a target for ${key}`, { fix: `add \`targets: { ${key}: 24 h }\`` });
}
