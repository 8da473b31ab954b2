import type { Results } from '../../src/results/document.ts';
import type { CourseRow } from '../../src/results/sections/course.ts';
import type { GrowthRow } from '../../src/results/sections/growth.ts';
import type { WarmUpEntry } from '../../src/results/sections/warm-up.ts';

const DAYS = 40;
const DAY = 1440;
const ALL = { place: 'all', flow: 'all' };
const LANE = { metric: 'queueLength', place: 'huu-nghi-out', flow: 'all' };
const YARD = { metric: 'occupancy', place: 'huu-nghi-yard/reefer', flow: 'all' };

/** A curve by day: rises by `step` as long as it has not come to `most`; nobody is seen on the first day. */
function course(
  scenario: string,
  row: Pick<CourseRow, 'metric' | 'place' | 'flow' | 'unit'>,
  step: number,
  most: number,
): CourseRow {
  const mean = Array.from({ length: DAYS }, (_, day) => (day === 0 ? null : Math.min(most, step * day) + (day % 3)));
  return {
    scenario,
    ...row,
    width: DAY,
    mean,
    half: mean.map((value) => (value === null ? null : value / 20)),
    window: 3,
    smooth: mean.slice(0, DAYS - 3),
  };
}

/** The same results with the course of their runs: the baseline cannot keep up, the next one is counted too early. */
export function withCourse(results: Results): Results {
  const [first, second] = results.scenarios.map(({ name }) => name);
  const estimate = (mean: number, half: number) => ({
    mean,
    ciLow: mean - half,
    ciHigh: mean + half,
    n: 30,
    variance: half,
  });
  const growth: GrowthRow[] = [
    { scenario: first, metric: 'numberInSystem', ...ALL, ...estimate(131.4, 4.2), limit: null, full: null },
    { scenario: first, ...LANE, ...estimate(120.3, 3.1), limit: null, full: null },
    {
      scenario: first,
      ...YARD,
      ...estimate(2.5, 0.4),
      limit: 150,
      full: { mean: 60 * DAY, ciLow: 52 * DAY, ciHigh: 71 * DAY },
    },
  ];
  const figure = { metric: 'timeInSystem', ...ALL };
  const warmUps = results.scenarios.map(({ name }, i): WarmUpEntry => {
    if (i === 0) {
      return {
        scenario: name,
        verdict: 'grows',
        wanted: null,
        pilot: null,
        figures: [
          { ...figure, settled: null, verdict: 'grows' },
          { metric: 'throughput', ...ALL, settled: 3 * DAY, verdict: 'enough' },
        ],
      };
    }
    if (i === 1)
      return {
        scenario: name,
        verdict: 'tooShort',
        wanted: 14 * DAY,
        pilot: null,
        figures: [{ ...figure, settled: 14 * DAY, verdict: 'tooShort' }],
      };
    if (i === 2) return { scenario: name, verdict: 'enough', wanted: 4 * DAY, pilot: 5, figures: [] };
    return { scenario: name, verdict: 'dated', wanted: null, pilot: null, figures: [] };
  });
  const behind = (metric: string, place: string, flow: string) => {
    if (place === 'huu-nghi-out' && /^(wait|queueLength)/u.test(metric)) return 'queueLength @ huu-nghi-out';
    return /^timeInSystem/u.test(metric) && flow === 'all' ? 'numberInSystem' : undefined;
  };
  const trucks = 'trucks' as const;
  return {
    ...results,
    metrics: results.metrics.map((row) => {
      const grows = row.scenario === first ? behind(row.metric, row.place, row.flow) : undefined;
      return grows === undefined ? row : { ...row, grows };
    }),
    course: [
      course(first, { metric: 'numberInSystem', ...ALL, unit: trucks }, 130, 1e9),
      course(first, { ...LANE, unit: trucks }, 120, 1e9),
      course(first, { ...YARD, unit: trucks }, 2.5, 1e9),
      course(first, { ...figure, unit: 'min' }, 90, 1e9),
      course(first, { metric: 'throughput', ...ALL, unit: 'trucks/day' }, 600, 1690),
      ...(second === undefined ? [] : [course(second, { ...figure, unit: 'min' }, 60, 742)]),
    ],
    warmUps,
    growth,
  };
}
