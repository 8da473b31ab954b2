import type { MetricRef } from '../model/scenario.ts';
import { didYouMean } from './closest.ts';
import { reader, type Schema } from './reader.ts';
import { anyOf, Refusal, show } from './refusal.ts';

/** What the values of a metric are: minutes, trucks or goods, so many a day, shares, or spreads beside their mean. */
export type MetricKind = 'time' | 'level' | 'rate' | 'share' | 'ratio';

type Family = 'clock' | 'hours' | 'time' | 'way' | 'level' | 'goods' | 'rate' | 'fate' | 'share';

const POINTS = ['p50', 'p90', 'p95', 'max'];
/** What may stand behind the dot of each family of metrics. */
const STATISTICS: Record<Family, readonly string[]> = {
  clock: [],
  hours: [],
  time: ['sd', ...POINTS, 'within'],
  way: ['sd', 'cv', 'p5', ...POINTS, 'buffer', 'bufferIndex', 'within'],
  level: POINTS,
  goods: [...POINTS, 'first', 'last'],
  rate: [],
  fate: ['share'],
  share: [],
};

/** Metrics of the results that a scenario may name (`results/catalogue` defines them). */
const METRICS: Record<string, Family> = {
  throughput: 'rate',
  arrived: 'rate',
  timeInSystem: 'way',
  wait: 'time',
  served: 'rate',
  closedWait: 'time',
  interrupted: 'time',
  serviceTime: 'time',
  blocked: 'time',
  makespan: 'clock',
  queueLength: 'level',
  numberInSystem: 'level',
  occupancy: 'level',
  utilization: 'share',
  busyShare: 'share',
  idleShare: 'share',
  blockedShare: 'share',
  offShare: 'share',
  awayShare: 'share',
  setupShare: 'share',
  overtime: 'clock',
  failedShare: 'share',
  busyHours: 'hours',
  offHours: 'hours',
  overtimeHours: 'hours',
  fullShare: 'share',
  noShows: 'fate',
  turnedAway: 'fate',
  diverted: 'fate',
  balked: 'fate',
  reneged: 'fate',
  loadedRunShare: 'share',
  emptyRunShare: 'share',
  handlingShare: 'share',
  waitingShare: 'share',
  chargingShare: 'share',
  emptyShare: 'share',
  ride: 'time',
  trips: 'rate',
  stored: 'goods',
  broughtIn: 'rate',
  takenOut: 'rate',
  overstay: 'rate',
  overstayShare: 'share',
  plugged: 'rate',
  unplugged: 'rate',
  unpluggedShare: 'share',
};

/** Metrics of which a target can be set. */
export const TIMES = Object.keys(METRICS).filter((metric) => ['time', 'way'].includes(METRICS[metric]));

const RULE = 'metric, metric @ place, metric / flow or metric @ place / flow';
const WRITTEN = /^([^@/\s]+)(?:\s*@\s*([^\s@]+))?(?:\s*\/\s*([^\s@/]+))?$/;

/**
 * `metric [@ place] [/ flow]`. A part of a place is written without blanks (`occupancy @ yard/reefer`), the flow after
 * a slash with blanks. Whether the names exist is checked later.
 */
function parseMetric(written: unknown): MetricRef {
  const match = typeof written === 'string' ? WRITTEN.exec(written.trim()) : null;
  if (match === null) throw new Refusal(RULE);
  const [, metric, place = 'all', flow = 'all'] = match;
  metricKind(metric);
  return { metric, place, flow };
}

/** A row in the words of the file: `wait.p95 @ lane / trucks`. */
export function writeMetric({ metric, place, flow }: MetricRef): string {
  return `${metric}${place === 'all' ? '' : ` @ ${place}`}${flow === 'all' ? '' : ` / ${flow}`}`;
}

/** What the values of `wait.p95` or `segment:clearance` are; refuses a metric that does not exist. */
export function metricKind(metric: string): MetricKind {
  const [front, ...statistics] = metric.split('.');
  const [base, ...about] = front.split(':');
  const segment = base === 'segment' && about.length === 1 && about[0] !== '';
  const backlog = base === 'backlogCleared' && about.length === 1 && about[0] !== '';
  const blockedBy = base === 'blockedShare' && about.length === 1;
  const known = segment || backlog || (Object.hasOwn(METRICS, base) && (about.length === 0 || blockedBy));
  if (!known) {
    const names = [...Object.keys(METRICS), 'segment:…', 'backlogCleared:…'];
    throw new Refusal(`a metric: ${anyOf(names)}`, didYouMean(base, names), show(metric));
  }
  // The open hours of a segment have statistics of their own.
  const open = segment && statistics[0] === 'open';
  if (open) statistics.shift();
  const family = open ? 'time' : segment ? 'way' : backlog ? 'clock' : METRICS[base];
  const some = STATISTICS[family];
  if (statistics.length > 1 || (statistics.length === 1 && !some.includes(statistics[0]))) {
    const rule = some.length > 0 ? `${front}, or it with .${some.join(', .')}` : `${front} alone`;
    throw new Refusal(rule, didYouMean(statistics[0], some), show(metric));
  }
  if (statistics[0] === 'within' || statistics[0] === 'share') return 'share';
  if (statistics[0] === 'cv' || statistics[0] === 'bufferIndex') return 'ratio';
  if (family === 'clock' || family === 'way') return 'time';
  if (family === 'goods') return 'level';
  if (family === 'hours') return 'level';
  return family === 'fate' ? 'rate' : family;
}

export const metric: Schema<MetricRef> = reader(parseMetric, {
  description: RULE,
  type: 'string',
  examples: ['wait.p95 @ huu-nghi-out', 'timeInSystem / export-fruit'],
});
