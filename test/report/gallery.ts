import type { Results, ScenarioEntry } from '../../src/results/document.ts';
import { fixture, PLANS, type Plan } from './fixture.ts';
import { withAftermath } from './fixtureAftermath.ts';
import { withBottlenecks } from './fixtureBottlenecks.ts';
import { withCourse } from './fixtureCourse.ts';
import { withHeat } from './fixtureHeat.ts';
import { withJourney } from './fixtureJourney.ts';
import { withLargerMoney, withMoney, withoutRuns } from './fixtureMoney.ts';
import { withPrecision } from './fixturePrecision.ts';
import { withPreview } from './fixturePreview.ts';
import { withRisk } from './fixtureRisk.ts';
import { withWays } from './fixtureWays.ts';

/** Results that a report must survive, from the ordinary to the hostile. */
export interface Case {
  name: string;
  results: Results;
}

const LONG =
  'Mở rộng bãi xe lạnh, nâng cấp làn xuất khẩu và thí điểm phương tiện tự hành tại Khu kinh tế cửa khẩu Đồng Đăng – Lạng Sơn giai đoạn 2026–2030';
export const HOSTILE = '<script>alert("1")</script> \u0000\u202e]]>&amp;\'"><img src=x onerror=alert(1)> \ud800';

export function gallery(): Case[] {
  return [
    { name: 'ordinary', results: fixture() },
    { name: 'money', results: withMoney(fixture()) },
    { name: 'money-on-paths', results: withMoney(fixture(PLANS.slice(0, 3)), ['low', 'central', 'high']) },
    { name: 'money-twelve', results: withMoney(fixture(many(12))) },
    { name: 'money-one-run', results: withoutRuns(withMoney(fixture(PLANS.slice(0, 2)))) },
    { name: 'money-absurd', results: withLargerMoney(withMoney(fixture(PLANS.slice(0, 3))), 1e280) },
    { name: 'money-tiny', results: withLargerMoney(withMoney(fixture(PLANS.slice(0, 3))), 1e-12) },
    { name: 'money-hostile', results: withMoney(hostile(), [HOSTILE, LONG], { en: HOSTILE, vi: HOSTILE }) },
    { name: 'closure', results: withAftermath(fixture(PLANS.slice(0, 2))) },
    { name: 'closure-twelve', results: withAftermath(fixture(many(12)), { cleared: 0.3, events: 5 }) },
    { name: 'closure-of-a-day', results: withAftermath(fixture(PLANS.slice(0, 1)), { days: 1 }) },
    { name: 'closure-of-a-year', results: withAftermath(fixture(PLANS.slice(0, 1)), { days: 400, cleared: 0.9 }) },
    { name: 'closure-absurd', results: withAftermath(fixture(PLANS.slice(0, 1)), { by: 1e290 }) },
    { name: 'closure-tiny', results: withAftermath(fixture(PLANS.slice(0, 1)), { by: 1e-9 }) },
    { name: 'closure-hostile', results: withAftermath(hostile(), { title: { en: HOSTILE, vi: LONG }, events: 3 }) },
    { name: 'risk', results: withRisk(fixture()) },
    { name: 'risk-few-runs', results: withRisk(fixture(PLANS.slice(0, 1)), true) },
    { name: 'risk-twelve', results: withRisk(fixture(many(12))) },
    { name: 'risk-tiny', results: scaled(withRisk(fixture(PLANS.slice(0, 2))), 1e-9) },
    { name: 'risk-absurd', results: scaled(withRisk(fixture(PLANS.slice(0, 2))), 1e300) },
    { name: 'risk-hostile', results: withRisk(hostile()) },
    { name: 'overload', results: withCourse(fixture()) },
    { name: 'overload-one', results: withCourse(fixture(PLANS.slice(0, 1))) },
    { name: 'overload-hostile', results: withCourse(hostile()) },
    { name: 'overload-absurd', results: scaled(withCourse(fixture(PLANS.slice(0, 2))), 1e300) },
    { name: 'precision', results: withPrecision(fixture()) },
    { name: 'precision-one', results: withPrecision(fixture(PLANS.slice(0, 1))) },
    { name: 'precision-missed', results: withPrecision(fixture(many(12)), 30) },
    { name: 'precision-one-run', results: withPrecision(oneRun()) },
    { name: 'precision-tiny', results: withPrecision(scaled(fixture(PLANS.slice(0, 2)), 1e-9)) },
    { name: 'precision-absurd', results: withPrecision(scaled(fixture(PLANS.slice(0, 2)), 1e300)) },
    { name: 'precision-hostile', results: withPrecision(hostile()) },
    { name: 'bottlenecks', results: withBottlenecks(fixture(PLANS.slice(0, 1))) },
    { name: 'bottlenecks-long-names', results: withBottlenecks(renamedPlaces(fixture(PLANS.slice(0, 1)))) },
    { name: 'bottlenecks-hostile', results: withBottlenecks(hostile()) },
    { name: 'journey', results: withJourney(fixture()) },
    { name: 'journey-one', results: withJourney(fixture(PLANS.slice(0, 1))) },
    { name: 'journey-long-names', results: withJourney(renamedPlaces(fixture(PLANS.slice(0, 2)))) },
    { name: 'journey-hostile', results: withJourney(hostile()) },
    { name: 'heat', results: withHeat(fixture()) },
    { name: 'heat-long-names', results: withHeat(renamedPlaces(fixture(PLANS.slice(0, 1)))) },
    { name: 'heat-hostile', results: withHeat(hostile()) },
    { name: 'ways', results: withWays(fixture()) },
    { name: 'ways-one', results: withWays(fixture(PLANS.slice(0, 1))) },
    { name: 'ways-long-names', results: withWays(renamedPlaces(fixture(PLANS.slice(0, 2)))) },
    { name: 'ways-hostile', results: withWays(hostile()) },
    { name: 'ways-tiny', results: scaled(withWays(fixture(PLANS.slice(0, 2))), 1e-9) },
    { name: 'ways-absurd', results: scaled(withWays(fixture(PLANS.slice(0, 2))), 1e300) },
    { name: 'static-check', results: withPreview(fixture()) },
    { name: 'static-check-one', results: withPreview(fixture(PLANS.slice(0, 1))) },
    { name: 'static-check-twelve', results: withPreview(fixture(many(12))) },
    { name: 'static-check-hostile', results: withPreview(hostile()) },
    { name: 'one-scenario', results: fixture(PLANS.slice(0, 1)) },
    { name: 'two-scenarios', results: fixture(PLANS.slice(0, 2)) },
    { name: 'thirty-scenarios', results: fixture(many(30)) },
    { name: 'empty', results: empty() },
    { name: 'no-scenario', results: { ...empty(), scenarios: [] } },
    { name: 'one-run', results: oneRun() },
    { name: 'huge', results: scaled(fixture(PLANS.slice(0, 3)), 1e9) },
    { name: 'absurd', results: scaled(fixture(PLANS.slice(0, 2)), 1e300) },
    { name: 'tiny', results: scaled(fixture(PLANS.slice(0, 2)), 1e-9) },
    { name: 'long-names', results: renamed(fixture(PLANS.slice(0, 4)), (index) => `${LONG} (${index})`) },
    { name: 'hostile', results: hostile() },
    { name: 'single-hour', results: singleHour() },
  ];
}

/** Places with names that are too long for any picture. */
function renamedPlaces(results: Results): Results {
  const places = (entry: ScenarioEntry) =>
    entry.places.map((place, k) => ({ ...place, title: { en: `${LONG} (${k})`, vi: `${LONG} (${k})` } }));
  return { ...results, scenarios: results.scenarios.map((entry) => ({ ...entry, places: places(entry) })) };
}

function many(n: number): Plan[] {
  return Array.from({ length: n }, (_, i) => ({
    name: `plan-${i}`,
    title: { en: `Plan ${i}`, vi: `Phương án ${i}` },
    demand: 1 + i / 100,
    wait: 1 - i / 60,
    bays: 1,
  }));
}

/** Scenarios without a single observation. */
function empty(): Results {
  const results = fixture(PLANS.slice(0, 2));
  const nothing = { metrics: [], series: [], distributions: [], counts: [], differences: [], calibration: [] };
  return {
    ...results,
    ...nothing,
    scenarios: results.scenarios.map((one) => ({ ...one, assumptions: [], sources: [] })),
  };
}

/** One replication: no variance, and intervals of no width. */
function oneRun(): Results {
  const results = fixture(PLANS.slice(0, 1));
  const flat = <T extends { mean: number }>(row: T) => ({
    ...row,
    ciLow: row.mean,
    ciHigh: row.mean,
    n: 1,
    variance: 0,
  });
  return { ...results, replications: 1, metrics: results.metrics.map(flat), series: results.series.map(flat) };
}

/** Every observed number times `by`; capacities stay. */
function scaled(results: Results, by: number): Results {
  const numbers = ['mean', 'ciLow', 'ciHigh', 'p5', 'p95', 'variance'];
  const times = <T extends object>(row: T): T =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key,
        numbers.includes(key) && typeof value === 'number' ? value * by : value,
      ]),
    ) as T;
  return {
    ...results,
    metrics: results.metrics.map(times),
    series: results.series.map(times),
    differences: results.differences.map(times),
    distributions: results.distributions.map((row) => ({ ...row, edges: row.edges.map((edge) => edge * by) })),
  };
}

function renamed(results: Results, title: (index: number) => string): Results {
  const entry = (one: ScenarioEntry, index: number): ScenarioEntry => ({
    ...one,
    title: { en: title(index), vi: title(index) },
    description: { en: title(index), vi: title(index) },
    flows: one.flows.map((flow) => ({
      ...flow,
      title: { en: title(9), vi: title(9) },
      gate: 'long',
      cargo: title(7),
    })),
    places: one.places.map((place) => ({ ...place, title: { en: title(6), vi: title(6) } })),
    segments: one.segments.map((segment) => ({ ...segment, title: { en: title(5), vi: title(5) } })),
    gates: [{ name: 'long', title: { en: title(8), vi: title(8) } }],
  });
  return { ...results, scenarios: results.scenarios.map(entry) };
}

/** Every text of a stranger is an attack: titles, names of places, seeds, files, sources, assumptions, metrics. */
function hostile(): Results {
  const results = renamed(fixture(PLANS.slice(0, 3)), () => HOSTILE);
  const place = (name: string) => (name === 'huu-nghi-out' ? HOSTILE : name);
  const rows = <T extends { place: string }>(list: T[]) => list.map((row) => ({ ...row, place: place(row.place) }));
  return {
    ...results,
    seed: HOSTILE,
    metrics: rows(results.metrics).map((row, i) => (i % 50 === 7 ? { ...row, metric: HOSTILE } : row)),
    series: rows(results.series),
    distributions: rows(results.distributions),
    differences: rows(results.differences),
    calibration: results.calibration.map((row) => ({ ...row, title: { en: HOSTILE, vi: HOSTILE }, source: HOSTILE })),
    scenarios: results.scenarios.map((one) => ({
      ...one,
      file: HOSTILE,
      sha256: HOSTILE,
      start: HOSTILE,
      keyMetrics: rows(one.keyMetrics),
      places: one.places.map((entry) => ({ ...entry, name: place(entry.name) })),
      assumptions: [{ path: HOSTILE, value: HOSTILE, kind: 'assumed' as const, text: HOSTILE }],
      sources: [{ key: HOSTILE, title: HOSTILE, date: HOSTILE, url: `javascript:${HOSTILE}` }],
    })),
  };
}

function singleHour(): Results {
  const results = fixture(PLANS.slice(0, 2));
  return { ...results, series: results.series.filter((row) => row.from === 600) };
}
