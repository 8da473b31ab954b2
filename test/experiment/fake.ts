import type { MakeGate } from '../../src/experiment/replicator.ts';
import { BALANCE, type Layout, type Outcome } from '../../src/gate/outcome.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { BINS, binOf } from '../../src/stats/observe/bins.ts';
import { SPREAD_BINS, spreadBin } from '../../src/stats/observe/spread.ts';

/** A scenario with one lane and one flow; the stand-in gate below looks at little of it. */
export function makeScenario(name: string, run: Partial<Scenario['run']> = {}): Scenario {
  return {
    name,
    file: `${name}.yaml`,
    title: { en: `The ${name}`, vi: `Cái ${name}` },
    description: null,
    run: {
      start: '2025-01-06T00:00',
      utcOffset: 420,
      horizon: 14_400,
      warmUp: 1440,
      until: 'horizon',
      replications: 5,
      seed: '1',
      confidence: 0.95,
      readAt: [480],
      maxTrucks: 1000,
      maxEvents: 1e6,
      ...run,
    },
    keyMetrics: [{ metric: 'wait', place: 'lane', flow: 'all' }],
    targets: {},
    calendars: {},
    places: {},
    flows: {
      trucks: {
        title: { en: 'Trucks', vi: 'Xe tải' },
        stream: 'trucks',
        gate: 'hn',
        direction: 'export',
        cargo: { kind: 'fruit', load: 20, reefer: true },
        arrivals: { kind: 'saturated' },
        channels: { green: 0.7, red: 0.3 },
        itinerary: [],
      },
    },
    groups: { everyone: { title: { en: 'Everyone', vi: 'Tất cả' }, flows: ['trucks'] } },
    segments: {},
    published: [],
    notes: [{ path: 'places.lane.lanes', value: '1', kind: 'assumed', text: 'a guess' }],
    sources: { LAW: { title: 'Law', date: '2015', url: '' } },
  };
}

export const LAYOUT: Layout = {
  metrics: [
    { metric: 'wait', place: 'lane', flow: 'all', unit: 'min' },
    { metric: 'throughput', place: 'all', flow: 'all', unit: 'trucks/day' },
    { metric: 'utilization', place: 'lane', flow: 'all', unit: 'share' },
    { metric: 'blocked', place: 'lane', flow: 'all', unit: 'min' },
  ],
  series: [
    { metric: 'queueLength', place: 'lane', flow: 'all', by: 'hour', from: 0, to: 60 },
    { metric: 'queueLength', place: 'lane', flow: 'all', by: 'hour', from: 60, to: 120 },
    { metric: 'queueLength', place: 'lane', flow: 'all', by: 'at', from: 480, to: 480 },
  ],
  distributions: [
    { metric: 'wait', place: 'lane', flow: 'all' },
    { metric: 'timeInSystem', place: 'all', flow: 'all' },
  ],
  counts: ['all', 'trucks'],
  places: [{ name: 'lane', kind: 'lane', capacity: 1 }],
  flows: [
    { name: 'everyone', kind: 'group' },
    { name: 'trucks', kind: 'flow' },
    { name: 'trucks:green', kind: 'channel' },
  ],
  journey: [],
  course: {
    width: 1440,
    batches: 10,
    period: 1440,
    dated: false,
    columns: [{ metric: 'wait', place: 'lane', flow: 'all', unit: 'min', key: true }],
  },
};

/** Noise of a replication, the same for every scenario. */
export const LUCK = [3, -1, 2, 0, -4, 5, 1];

/** What replication `r` says where the mean wait is `wait`: arithmetic that a test can repeat. */
export function outcomeOf(wait: number, r: number): Outcome {
  const spread = new Uint32Array(LAYOUT.series.length * SPREAD_BINS);
  for (const day of [10, 20, 30, 40]) {
    spread[spreadBin(day + r)]++;
    spread[2 * SPREAD_BINS + spreadBin(day)]++;
  }
  const distributions = new Uint32Array(LAYOUT.distributions.length * BINS);
  distributions[0] += 2;
  distributions[binOf(wait)] += 3;
  distributions[binOf(wait + 1)] += 1;
  const counts = new Float64Array(LAYOUT.counts.length * BALANCE.length);
  counts[BALANCE.indexOf('arrived')] = 100 + r;
  counts[BALANCE.length + BALANCE.indexOf('cleared')] = 90 + 2 * r;
  return {
    metrics: Float64Array.of(wait + LUCK[r], 700 - LUCK[r], 0.5, Number.NaN),
    series: Float64Array.of(8 + LUCK[r], Number.NaN, 25),
    spread,
    distributions,
    counts,
    course: Float64Array.from({ length: LAYOUT.course.batches }, (_, day) => (day === 0 ? Number.NaN : wait + LUCK[r])),
    journey: new Float64Array(0),
    events: 1000,
    trucks: 100,
  };
}

/** A stand-in gate whose scenarios wait as long as `waits` says by name (10 min if it does not). */
export function fakeGate(waits: Record<string, number> = {}): MakeGate {
  return ({ name }) => ({
    layout: LAYOUT,
    replicate: (_seed, replication) => outcomeOf(waits[name] ?? 10, replication),
  });
}
