import type {
  DifferenceRow,
  DistributionRow,
  Estimate,
  FlowEntry,
  MetricRow,
  PlaceEntry,
  Results,
  ScenarioEntry,
  SeriesRow,
  Text,
  Unit,
  Verdict,
} from '../../src/results/document.ts';
import { ASSUMPTIONS, CALIBRATION, FLOWS, GATES, PLACES, SEGMENTS, SOURCES } from './fixtureGate.ts';

/** How a made-up scenario differs from the first: factors on demand, on waits and on the places' capacities. */
export interface Plan {
  name: string;
  title: Text;
  description?: Text;
  demand: number;
  wait: number;
  bays: number;
}

export const PLANS: Plan[] = [
  {
    name: 'baseline-2025',
    title: { en: 'Baseline 2025', vi: 'Hiện trạng 2025' },
    description: {
      en: 'The four gates of Lạng Sơn as they worked in autumn 2025: six lanes at Hữu Nghị, 450 bays, opening hours 07:00 to 20:00.',
      vi: 'Bốn cửa khẩu của Lạng Sơn như hoạt động mùa thu 2025: sáu làn tại Hữu Nghị, bãi 450 ô đỗ, mở cửa từ 07:00 đến 20:00.',
    },
    demand: 1,
    wait: 1,
    bays: 1,
  },
  { name: 'lanes-6', title: { en: 'Six export lanes', vi: 'Sáu làn xuất khẩu' }, demand: 1, wait: 0.82, bays: 1 },
  {
    name: 'yard-expansion',
    title: { en: '200 more reefer bays at Hữu Nghị', vi: 'Thêm 200 ô đỗ xe lạnh tại bãi Hữu Nghị' },
    demand: 1.001,
    wait: 0.97,
    bays: 1.45,
  },
  { name: 'durian-season', title: { en: 'Durian season', vi: 'Mùa sầu riêng' }, demand: 1.22, wait: 1.7, bays: 1 },
  {
    name: 'smart-gate-2027',
    title: { en: 'Smart gate 2027 with AGVs', vi: 'Cửa khẩu thông minh 2027 với xe tự hành AGV' },
    description: {
      en: 'Fourteen lanes, and unmanned vehicles by night.',
      vi: 'Mười bốn làn và xe tự hành chạy ban đêm.',
    },
    demand: 1.3,
    wait: 0.55,
    bays: 1.6,
  },
];

const RUNS = 30;

/** Numbers that look random and never change: a linear congruential generator. */
function lottery(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const three = (x: number) => Math.round(x * 1000) / 1000;

function estimate(mean: number, spread: number): Estimate {
  const half = three(Math.abs(mean) * spread);
  return {
    mean: three(mean),
    ciLow: three(mean - half),
    ciHigh: three(mean + half),
    n: RUNS,
    variance: three(half * half * 7),
  };
}

/** Results of a comparison of `plans` that look like those of the real gate. */
export function fixture(plans: Plan[] = PLANS): Results {
  const draw = lottery();
  const [base] = plans;
  const metrics: MetricRow[] = [];
  const differences: DifferenceRow[] = [];
  const series: SeriesRow[] = [];
  const distributions: DistributionRow[] = [];
  for (const plan of plans) {
    const push = (metric: string, place: string, flow: string, unit: Unit, mean: number, spread = 0.008) =>
      metrics.push({ scenario: plan.name, metric, place, flow, unit, ...estimate(mean, spread * (0.6 + draw())) });
    for (const flow of [{ name: 'all', perDay: 1690 }, ...FLOWS]) {
      push('throughput', 'all', flow.name, 'trucks/day', flow.perDay * plan.demand, 0.004);
      const time = (380 + 500 * flow.name.length) * plan.wait;
      times(push, 'timeInSystem', 'all', flow.name, flow.name === 'all' ? 742 * plan.wait : time / 10, plan);
      push('timeInSystem.within', 'all', flow.name, 'share', Math.min(0.995, 0.94 / plan.wait), 0.004);
    }
    times(push, 'segment:clearance', 'all', 'all', 205 * plan.wait, plan);
    for (const place of PLACES) {
      times(push, 'wait', place.name, 'all', place.busy * 3.1 * plan.wait, plan);
      push('queueLength', place.name, 'all', 'trucks', place.busy * plan.wait, 0.03);
      push('utilization', place.name, 'all', 'share', Math.min(0.99, 0.4 + place.busy / 110), 0.01);
      push('blockedShare', place.name, 'all', 'share', Math.min(0.9, place.busy / 400), 0.05);
      push('fullShare', place.name, 'all', 'share', Math.min(0.9, (place.busy * plan.wait) / 300), 0.06);
      if (place.kind === 'yard')
        push('occupancy', place.name, 'all', 'trucks', place.taken * plan.wait * plan.demand, 0.01);
      hours(series, plan, 'queueLength', place, place.busy * plan.wait, draw);
      if (place.kind === 'yard')
        hours(
          series,
          plan,
          'occupancy',
          place,
          place.taken * plan.wait * plan.demand,
          draw,
          (place.capacity ?? 0) * plan.bays,
        );
    }
    series.push({ ...levelAt(plan, 'all', 440 * plan.wait) }, levelAt(plan, 'huu-nghi-export', 168 * plan.wait));
    distributions.push(distribution(plan, 'timeInSystem', 'all', 742 * plan.wait));
    for (const place of PLACES.slice(0, 3))
      distributions.push(distribution(plan, 'wait', place.name, place.busy * 3.1 * plan.wait));
  }
  const before = new Map(metrics.filter((row) => row.scenario === base.name).map((row) => [idOf(row), row]));
  for (const row of metrics) {
    const first = before.get(idOf(row));
    if (row.scenario !== base.name && first) differences.push(difference(row, first, draw));
  }
  return {
    schemaVersion: 1,
    generator: { name: 'smartgate', version: '0.1.0' },
    command: plans.length > 1 ? 'compare' : 'run',
    seed: '1',
    replications: RUNS,
    warmUp: 10 * 1440,
    horizon: 70 * 1440,
    confidence: 0.95,
    ...(plans.length > 1 && { verdictConfidence: 1 - 0.05 / (plans.length - 1) }),
    scenarios: plans.map(scenario),
    metrics,
    series,
    distributions,
    counts: plans.flatMap((plan) =>
      FLOWS.filter((flow) => flow.kind === 'flow').map((flow) =>
        balance(plan, flow.name, flow.perDay * 70 * plan.demand),
      ),
    ),
    differences,
    calibration: plans.flatMap((plan) => CALIBRATION.map((row) => ({ ...row, scenario: plan.name }))),
  };
}

const idOf = (row: MetricRow) => [row.metric, row.place, row.flow].join('|');

type Push = (metric: string, place: string, flow: string, unit: Unit, mean: number, spread?: number) => void;

function times(push: Push, metric: string, place: string, flow: string, mean: number, plan: Plan): void {
  push(metric, place, flow, 'min', mean, 0.02 * plan.wait);
  push(`${metric}.p50`, place, flow, 'min', mean * 0.82, 0.02 * plan.wait);
  push(`${metric}.p90`, place, flow, 'min', mean * 1.873, 0.03 * plan.wait);
  push(`${metric}.p95`, place, flow, 'min', mean * 2.373, 0.04 * plan.wait);
}

/** A day that fills from seven and empties in the evening. */
function hours(
  series: SeriesRow[],
  plan: Plan,
  metric: string,
  place: { name: string },
  mean: number,
  draw: () => number,
  most = Number.POSITIVE_INFINITY,
): void {
  for (let hour = 0; hour < 24; hour++) {
    const shape = hour < 7 ? 0.7 - hour * 0.05 : hour < 15 ? 0.4 + (hour - 7) * 0.2 : 2 - (hour - 15) * 0.14;
    const level = mean * shape * (0.96 + draw() * 0.08);
    const capped = (x: number) => three(Math.min(x, most));
    series.push({
      scenario: plan.name,
      metric,
      place: place.name,
      flow: 'all',
      by: 'hour',
      from: hour * 60,
      to: hour * 60 + 60,
      mean: capped(level),
      ciLow: capped(level * 0.95),
      ciHigh: capped(level * 1.05),
      p5: capped(level * 0.5),
      p95: capped(level * 1.7),
    });
  }
}

function levelAt(plan: Plan, flow: string, mean: number): SeriesRow {
  const level = {
    scenario: plan.name,
    metric: 'numberInSystem',
    place: 'all',
    flow,
    by: 'at' as const,
    from: 1200,
    to: 1200,
  };
  return {
    ...level,
    mean: three(mean),
    ciLow: three(mean * 0.97),
    ciHigh: three(mean * 1.03),
    p5: three(mean * 0.6),
    p95: three(mean * 1.5),
  };
}

/** Bins of a long-tailed time: a density x / (1 + x²)³, without any function that engines compute differently. */
function distribution(plan: Plan, metric: string, place: string, mean: number): DistributionRow {
  const edges: number[] = [0];
  for (let edge = mean / 16; edge < mean * 14; edge *= 1.05) edges.push(three(edge));
  const counts = edges.slice(1).map((edge, i) => {
    const x = ((edge + edges[i]) / 2 / mean) * 0.785;
    const long = 1 + x * x;
    return Math.round(((40_000 * x) / (long * long * long)) * ((edge - edges[i]) / mean));
  });
  return { scenario: plan.name, metric, place, flow: 'all', edges, counts };
}

function difference(row: MetricRow, base: MetricRow, draw: () => number): DifferenceRow {
  const mean = three(row.mean - base.mean);
  const half = Math.max(three((row.ciHigh - row.ciLow) * (0.15 + 0.5 * draw())), 0.001);
  const { metric, place, flow, unit } = row;
  const decided = Math.abs(mean) > half * 1.25;
  const good = metric === 'throughput' || metric.includes('within') ? mean > 0 : mean < 0;
  const verdict: Verdict = decided ? (good ? 'better' : 'worse') : 'cannotTell';
  const interval = { ciLow: three(mean - half), ciHigh: three(mean + half), n: RUNS, variance: three(half * half) };
  const pairing = { correlation: three(0.6 + 0.35 * draw()), varianceRatio: three(2 + 5 * draw()) };
  return {
    metric,
    place,
    flow,
    unit,
    baseline: base.scenario,
    scenario: row.scenario,
    mean,
    ...interval,
    ...pairing,
    verdict,
  };
}

function balance(plan: Plan, flow: string, arrived: number) {
  const came = Math.round(arrived);
  const inside = Math.round(came / 90);
  const turnedAway = flow.includes('fruit') ? Math.round(came * 0.004) : 0;
  const fates = { cleared: came + 40 - inside - turnedAway, diverted: 0, turnedAway, balked: 0, reneged: 0, merged: 0 };
  return { scenario: plan.name, flow, initial: 40, arrived: came, split: 0, ...fates, inside, redirected: 0 };
}

function scenario(plan: Plan, index: number): ScenarioEntry {
  const places: PlaceEntry[] = PLACES.map(({ name, kind, title, capacity }) => ({
    name,
    kind,
    title,
    capacity: kind === 'yard' && capacity !== null ? Math.round(capacity * plan.bays) : capacity,
  }));
  const flows: FlowEntry[] = FLOWS.map(({ perDay: _, ...flow }) => flow);
  return {
    name: plan.name,
    title: plan.title,
    description: plan.description ?? null,
    file: `lang-son/${plan.name}.yaml`,
    sha256: (index + 10).toString(16).repeat(64).slice(0, 64),
    start: '2025-07-01T00:00',
    utcOffset: 420,
    keyMetrics: [
      { metric: 'throughput', place: 'all', flow: 'all' },
      { metric: 'timeInSystem', place: 'all', flow: 'all' },
      { metric: 'timeInSystem.p95', place: 'all', flow: 'all' },
      { metric: 'wait.p95', place: 'huu-nghi-out', flow: 'all' },
    ],
    places,
    flows,
    segments: SEGMENTS,
    gates: GATES,
    targets: [{ metric: 'timeInSystem', value: 1440 }],
    assumptions:
      index === 2
        ? [
            ...ASSUMPTIONS,
            { path: 'places.huu-nghi-yard.zones.reefer.bays', value: '350', kind: 'assumed', text: 'plan' },
          ]
        : ASSUMPTIONS,
    sources: SOURCES,
  };
}
