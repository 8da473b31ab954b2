import { expect, test } from 'vitest';
import { bottlenecks } from '../../src/experiment/bottlenecks.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { readResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { flow, hold, lane, scenario, serve, yard } from '../gate/tiny.ts';
import { exponential, poisson } from '../invariants/gates.ts';

/** Mean wait of M/M/c by the formula of Erlang (C), services of mean 1 [min]. */
function waitOf(servers: number, load: number): number {
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (load * blocked) / (k + load * blocked);
  const waits = blocked / (1 - (load / servers) * (1 - blocked));
  return waits / (servers - load);
}

/** Trucks stand a minute in a yard that is never full, then wait for one of three lanes. */
const threeLanes = scenario(
  { yard: yard(1000), lane: lane(3) },
  { trucks: flow(poisson(2.4), [hold('yard', 1), serve('lane', exponential(1))]) },
  {
    keyMetrics: [{ metric: 'wait', place: 'lane', flow: 'all' }],
    run: { horizon: 40 * 1440, warmUp: 1440, replications: 20 },
  },
);

test('one more lane is worth the difference of two formulas of Erlang, more bays in a yard that is never full nothing', async () => {
  const { results } = await bottlenecks(threeLanes);
  const { marginal = [] } = results;
  const rows = (resource: string) => marginal.filter((row) => row.resource === resource);
  expect(marginal.map(({ resource, metric }) => `${resource}: ${metric}`)).toEqual([
    'lane: wait',
    'lane: throughput',
    'yard: wait',
    'yard: throughput',
  ]);

  const [wait] = rows('lane');
  expect(wait).toMatchObject({ part: 'lane', capacity: 3, step: 1, rank: 1, n: 20, verdict: 'better', judged: 0.975 });
  const exact = waitOf(4, 2.4) - waitOf(3, 2.4);
  const half = ((wait.ciHigh - wait.ciLow) / 2) * 1.8558; // t(0.9995, 19) / t(0.975, 19) = 3.8834 / 2.0930
  expect(Math.abs(wait.mean - exact)).toBeLessThanOrEqual(half);
  expect(half).toBeLessThan(0.05 * Math.abs(exact));

  // A hundred bays and more: one in twenty. Every truck has the same luck, so nothing changes at all.
  expect(rows('yard')[0]).toMatchObject({ part: 'bay', capacity: 1000, step: 50, rank: 2, verdict: 'cannotTell' });
  for (const row of rows('yard')) expect(row).toMatchObject({ mean: 0, ciLow: 0, ciHigh: 0, variance: 0 });

  // The lanes are not starved by a yard in which trucks only stay; half a bay or so is kept by those who wait for a lane.
  const told = (results.bottlenecks ?? []).map(({ place, state, by }) => `${place}: ${state}${by ? ` by ${by}` : ''}`);
  expect(told).toEqual(['yard: busy', 'yard: blocked by lane', 'yard: idle', 'lane: busy', 'lane: idle']);
});

test('the document is that of the plain run with two more sections, and is read back', async () => {
  const short = { ...threeLanes, run: { ...threeLanes.run, horizon: 2 * 1440, replications: 3 } };
  const [plain, evidence] = [await replicate(short), await bottlenecks(short)];
  const { bottlenecks: times = [], marginal, ...rest } = evidence.results;
  expect(rest).toEqual(plain.results);
  expect(readResults(toJson(evidence.results))).toEqual(evidence.results);
  for (const place of ['yard', 'lane']) {
    const sum = times.filter((row) => row.place === place).reduce((total, { mean }) => total + mean, 0);
    expect(sum).toBeCloseTo(1, 9);
  }
  expect(marginal?.length).toBe(4);
  expect(evidence.effort[0].events).toBeGreaterThan(3 * plain.effort[0].events);
});

test('progress goes on over both parts of the work, and what is interrupted is told as what was finished', async () => {
  const short = { ...threeLanes, run: { ...threeLanes.run, horizon: 2 * 1440, replications: 2 } };
  const seen: string[] = [];
  await bottlenecks(short, { onProgress: ({ done, total }) => seen.push(`${done}/${total}`) });
  expect(seen).toEqual(['1/8', '2/8', '3/8', '4/8', '5/8', '6/8', '7/8', '8/8']);

  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => {
    // The first replication of all three variants is done.
    if (done === 5) stop.abort();
  };
  const { results, interrupted } = await bottlenecks(short, { signal: stop.signal, onProgress });
  expect(interrupted).toBe(true);
  expect(results.replications).toBe(2);
  expect(results.marginal?.map(({ n }) => n)).toEqual([1, 1, 1, 1]);
  expect(results.marginal?.every(({ verdict }) => verdict === 'cannotTell')).toBe(true);

  // Nothing of the second part: the plain run is kept.
  const early = new AbortController();
  const kept = await bottlenecks(short, {
    signal: early.signal,
    onProgress: ({ done }) => done === 3 && early.abort(),
  });
  expect(kept).toMatchObject({ interrupted: true, results: { replications: 2 } });
  expect(kept.results.marginal).toBeUndefined();
});

test('the interval of a difference is that of the pairs', async () => {
  const short = { ...threeLanes, run: { ...threeLanes.run, horizon: 2 * 1440, replications: 4 } };
  const { results } = await bottlenecks(short);
  const larger = { ...short, places: { ...short.places, lane: { ...lane(4), stream: 'lane' } } };
  const waits = async (s: typeof short) => {
    const values: number[] = [];
    // Each alone, from a run of so many and one less.
    for (let many = 1; many <= 4; many++) {
      const { metrics } = (await replicate({ ...s, run: { ...s.run, replications: many } })).results;
      const mean =
        metrics.find(({ metric, place, flow: f }) => `${metric} ${place} ${f}` === 'wait lane all')?.mean ?? 0;
      values.push(mean * many - values.reduce((sum, x) => sum + x, 0));
    }
    return values;
  };
  const [before, after] = [await waits(short), await waits(larger)];
  const expected = interval(
    after.map((x, r) => x - before[r]),
    0.95,
  );
  const row = results.marginal?.find(({ resource, metric }) => resource === 'lane' && metric === 'wait');
  expect(row?.mean).toBeCloseTo(expected.mean, 9);
  expect(row?.ciLow).toBeCloseTo(expected.ciLow, 9);
  expect(row?.ciHigh).toBeCloseTo(expected.ciHigh, 9);
});
