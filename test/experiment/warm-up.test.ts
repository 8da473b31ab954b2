import { describe, expect, test } from 'vitest';
import { compare } from '../../src/experiment/compare.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import type { Flow } from '../../src/scenario/model/flow.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { mser } from '../../src/stats/infer/mser.ts';
import { flow, lane, scenario, serve } from '../gate/tiny.ts';

const DAY = 1440;
const poisson = (rates: number[]): Flow['arrivals'] => ({
  kind: 'poisson',
  rates,
  weekdays: Array(7).fill(1),
  seasons: [],
  convoy: null,
});

/** Trucks that stay four days on average: it takes some three times as long until as many go as come. */
const slow = (
  name: string,
  run: Partial<Scenario['run']>,
  rates = Array(24).fill(0.05),
  more: Partial<Scenario> = {},
) => ({
  ...scenario(
    { open: lane(null) },
    { trucks: flow(poisson(rates), [serve('open', { kind: 'exponential', mean: 4 * DAY })]) },
    {
      run: { horizon: 60 * DAY, replications: 10, ...run },
      keyMetrics: [{ metric: 'numberInSystem', place: 'all', flow: 'all' }],
      ...more,
    },
  ),
  name,
});
const byDay = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0.02 : 0.08));

const verdictOf = async (s: Scenario) => (await replicate(s)).results.warmUps?.[0];

describe('the warm-up of a run', () => {
  test('too short: MSER-5 on the mean course, whole days where something follows the clock', async () => {
    const found = await verdictOf(slow('slow', { warmUp: 2 * DAY }, byDay));
    expect(found?.verdict).toBe('tooShort');
    const { results } = await replicate(slow('slow', { warmUp: 2 * DAY }, byDay));
    const course = results.course?.find(({ metric }) => metric === 'numberInSystem');
    expect(course).toMatchObject({ width: DAY, unit: 'trucks' });
    expect(course?.mean.length).toBe(60);
    // The document's own course gives the same cut.
    const cut = mser((course?.mean ?? []).map(Number), 1).values ?? 0;
    expect(found?.wanted).toBe(cut * DAY);
    expect(found?.figures).toEqual([
      { metric: 'numberInSystem', place: 'all', flow: 'all', settled: cut * DAY, verdict: 'tooShort' },
    ]);
    // 1 − e^(−t / 4 d): at 8 days a seventh is missing still, at 28 a thousandth.
    expect(cut).toBeGreaterThanOrEqual(6);
    expect(cut).toBeLessThanOrEqual(28);
  });

  test('enough, and what is wanted is no longer than that', async () => {
    const found = await verdictOf(slow('slow', { warmUp: 25 * DAY }));
    expect(found?.verdict).toBe('enough');
    expect(found?.wanted).toBeLessThanOrEqual(25 * DAY);
  });

  test('a run too short to settle in its first half', async () => {
    const found = await verdictOf(slow('slow', { warmUp: DAY, horizon: 12 * DAY, replications: 30 }));
    expect(found).toMatchObject({ verdict: 'runLonger', wanted: null });
    expect(found?.figures[0].settled).toBeNull();
  });

  const stocked = {
    open: { ...lane(null), stock: { trucks: { count: { kind: 'constant' as const, value: 20 }, remaining: null } } },
  };
  test.each([
    ['starts from stock', slow('slow', {}, undefined, { places: stocked }), 'stock'],
    ['is one day', slow('slow', { horizon: DAY }, byDay), 'terminating'],
    ['is a few days', slow('slow', { horizon: 5 * DAY }, byDay), 'terminating'],
    ['lasts until all are out', slow('slow', { until: 'empty', horizon: 20 * DAY }), 'terminating'],
    ['lasts until so many are cleared', slow('slow', { until: 100 }), 'terminating'],
    [
      'has an event',
      slow('slow', { warmUp: DAY }, undefined, {
        events: {
          storm: { title: { en: '', vi: '' }, from: 9 * DAY, to: 10 * DAY, servers: {}, slow: { open: 2 }, surge: {} },
        },
      }),
      'dated',
    ],
    ['has a warm-up, but few days', slow('slow', { warmUp: DAY, horizon: 5 * DAY }, byDay), 'tooFew'],
    ['is run once', slow('slow', { warmUp: DAY, replications: 1 }), 'tooFew'],
  ])('is not asked of a run that %s', async (_, s, verdict) => {
    expect(await verdictOf(s)).toEqual({ scenario: 'slow', verdict, wanted: null, pilot: null, figures: [] });
  });
});

describe('a warm-up that a pilot chooses', () => {
  const auto = { warmUp: 0, warmUpBy: 'pilot' as const };

  test('is that of five replications with the same seed, and used for all', async () => {
    const pilot = await replicate(slow('slow', { warmUp: 0, replications: 5 }, byDay));
    const cut = mser((pilot.results.course?.[0].mean ?? []).map(Number), 1).values ?? 0;
    const { results } = await replicate(slow('slow', auto, byDay));
    expect(cut).toBeGreaterThan(0);
    expect(results.warmUp).toBe(cut * DAY);
    expect(results.warmUps?.[0].pilot).toBe(5);
    // As if the file had said so.
    const written = await replicate(slow('slow', { warmUp: cut * DAY }, byDay));
    expect(results.metrics).toEqual(written.results.metrics);
  });

  test('is the longest of a comparison', async () => {
    const quick = (name: string, run: Partial<Scenario['run']>) => ({
      ...scenario({ open: lane(null) }, { trucks: flow(poisson(byDay), [serve('open', 30)]) }, slow(name, run)),
      name,
      places: { open: lane(null) },
    });
    const alone = await replicate(slow('slow', auto, byDay));
    const { results, levelled } = await compare([quick('quick', auto), slow('slow', { warmUp: 3 * DAY }, byDay)]);
    const short = await replicate(quick('quick', auto));
    expect(short.results.warmUp).toBeLessThan(alone.results.warmUp);
    expect(results.warmUp).toBe(alone.results.warmUp);
    expect(levelled).toEqual([{ scenario: 'slow', setting: 'warmUp', own: 3 * DAY, used: 'auto' }]);
  });

  test('is refused where a run has too few days', async () => {
    await expect(replicate(slow('slow', { ...auto, horizon: 5 * DAY }, byDay))).rejects.toThrow(
      'slow: run.warmUp: auto wants a run of at least 10 days, found 5: lengthen run.days or write the warm-up',
    );
  });
});
