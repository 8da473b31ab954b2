import type { Appraisal, Estimate, GoalRow, Results, Text, ValueKind, ValueLine } from '../../src/results/document.ts';

const spread = (mean: number, half: number): Estimate => ({
  mean,
  ciLow: mean - half,
  ciHigh: mean + half,
  n: 30,
  variance: half * half * 7,
});

/** The same results with goals, and with every alternative in money on some paths of demand. */
export function withMoney(results: Results, paths: (string | null)[] = [null], title?: Text): Results {
  const [baseline, ...alternatives] = results.scenarios;
  return {
    ...results,
    goals: results.scenarios.flatMap(({ name }, index) => goals(name, index, title)),
    value: alternatives.flatMap(({ name }, index) =>
      paths.map((path) => appraisal(baseline.name, name, path, index, title)),
    ),
  };
}

function goals(scenario: string, index: number, title: Text = { en: 'By 2027', vi: 'Đến năm 2027' }): GoalRow[] {
  const verdicts = ['notReached', 'cannotTell', 'reached'] as const;
  return [
    {
      scenario,
      goal: 'huu-nghi-2027',
      title,
      metric: 'throughput',
      place: 'all',
      flow: 'all',
      unit: 'trucks/day',
      path: null,
      by: 2027,
      sense: 'atLeast',
      value: 2000,
      ...spread(1700 + 150 * index, 12),
      verdict: verdicts[Math.min(index, 2)],
      demand: 1705 + 150 * index,
      busiest: { place: 'huu-nghi-out', utilization: 0.87 },
      binds: index === 0 ? 'demand' : null,
      source: '',
    },
    {
      scenario,
      goal: 'clearance',
      title,
      metric: 'timeInSystem.p95',
      place: 'all',
      flow: 'all',
      unit: 'min',
      path: 'high',
      by: null,
      sense: 'atMost',
      value: 1440,
      ...spread(2000 - 300 * index, 60),
      verdict: verdicts[Math.min(index, 2)],
      demand: null,
      busiest: { place: 'huu-nghi-out', utilization: 0.87 },
      binds: index === 0 ? 'place' : null,
      source: 'LAW',
    },
  ];
}

function appraisal(
  baseline: string,
  scenario: string,
  path: string | null,
  index: number,
  title: Text | null = null,
): Appraisal {
  const end = (120 - 90 * index) * 1e9;
  const runs = Array.from({ length: 30 }, (_, r) => end + (r - 14.5) * 6e9);
  const count = runs.filter((value) => value > 0).length;
  const line = (kind: ValueKind, of: string, part: ValueLine['part'], mean: number, unit = ''): ValueLine => ({
    kind,
    of,
    title,
    part,
    quantity: unit === '' ? null : spread(mean / 1e5, Math.abs(mean) / 2e6),
    unit,
    present: spread(mean, part === 'cost' ? 0 : Math.abs(mean) / 20),
    annual: mean / 9,
    switching: part === 'cost' || part === 'benefit' ? -end / mean : null,
  });
  return {
    baseline,
    scenario,
    path,
    currency: 'VND',
    base: 2025,
    opens: 2028,
    last: 2047,
    discountRate: 0.09,
    years: [2025, 2027, 2030],
    costs: 174.7e9,
    annualCosts: 19.1e9,
    benefits: spread(174.7e9 + end, 30e9),
    npv: spread(end, 30e9),
    positive: count / runs.length,
    positiveRuns: {
      count,
      n: runs.length,
      ciLow: Math.max(0, count / 30 - 0.15),
      ciHigh: Math.min(1, count / 30 + 0.1),
    },
    npvRuns: runs,
    ratio: index > 2 ? null : spread(1.4, 0.2),
    internalRate: index > 1 ? null : 0.142,
    breakEvenTruckHour: index > 1 ? null : 24_312,
    breakEvenTraffic: 1312,
    lines: [
      line('capital', 'lanes', 'cost', -150e9),
      line('running', 'lanes', 'cost', -24.7e9),
      line('truckHours', 'huu-nghi-export', 'benefit', 160e9, 'truck-hours'),
      line('spoilage', 'other', 'benefit', 90e9, 'truck-days'),
      line('electricity', 'huu-nghi-agv', 'benefit', -4e9, 'kWh'),
      line('carbon', 'all', 'unpriced', 0.1, 't'),
      line('fee', 'parking', 'transfer', 12e9, 'truck-days'),
    ],
    flows: Array.from({ length: 23 }, (_, t) => {
      const mean = t < 3 ? -50e9 * (t + 1) : -150e9 + ((end + 150e9) * (t - 2)) / 20;
      return { year: 2025 + t, net: 1e9, mean, ciLow: mean - t * 1.3e9, ciHigh: mean + t * 1.3e9 };
    }),
    unpriced: ['lost', 'carbon'],
    overloaded: [baseline],
  };
}

/** The same with sums so many times as large. */
export function withLargerMoney(results: Results, by: number): Results {
  const times = (x: Estimate): Estimate => ({ ...x, mean: x.mean * by, ciLow: x.ciLow * by, ciHigh: x.ciHigh * by });
  return {
    ...results,
    value: results.value?.map((one) => ({
      ...one,
      npv: times(one.npv),
      npvRuns: one.npvRuns?.map((x) => x * by),
      lines: one.lines.map((line) => ({ ...line, present: times(line.present) })),
    })),
  };
}

/** One run: no curve of single runs, and nothing that is saved. */
export function withoutRuns(results: Results): Results {
  return {
    ...results,
    value: results.value?.map((one) => ({ ...one, npvRuns: one.npvRuns?.slice(0, 1), lines: [] })),
  };
}
