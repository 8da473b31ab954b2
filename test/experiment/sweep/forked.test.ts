import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compare, load, loadSweep, override, type SweepOptions, simulate, sweep } from '../../../src/index.ts';
import { call } from '../../cli/shell.ts';

const DAY = 1440;
const AT = 3 * DAY;
const LESSON = 'scenarios/tutorial/2-yard-and-lanes.yaml';

/** A folder with the second lesson and a sweep over it: six points, as many runs each. */
function study(replications: number, factors = 'bays: { path: places.yard.bays, values: [100, 130, 160] }'): string {
  const folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFileSync(LESSON, join(folder, 'gate.yaml'));
  writeFileSync(
    join(folder, 'week.yaml'),
    'extends: gate.yaml\ntitle: A week\nrun: { days: 8, warmUp: 1 d, replications: 2 }\n',
  );
  writeFileSync(
    join(folder, 'sweep-week.yaml'),
    `sweep: week.yaml
factors:
  lanes: { path: places.lanes.lanes, values: [2, 3] }
  ${factors}
design: factorial
replications: ${replications}
metrics: [throughput, turnedAway, wait @ lanes]
`,
  );
  return folder;
}

const run = (folder: string, out: string, more: Partial<SweepOptions> = {}) =>
  sweep(loadSweep(join(folder, 'sweep-week.yaml')), { folder: join(folder, out), ...more });
const table = (folder: string, out: string) => readFileSync(join(folder, out, 'runs.parquet')).toString('hex');

test('a forked point is the forked alternative of a comparison; the point that changes nothing is the scenario itself', async () => {
  const folder = study(4);
  const { summary } = await run(folder, 'forked', { forkAt: AT });
  expect(summary?.forkAt).toBe(AT);
  const week = (...set: string[]) => override(load(join(folder, 'week.yaml'), { set }), { replications: 4 });
  const base = week();
  const plan = { ...week('places.lanes.lanes=3', 'places.yard.bays=160'), name: 'more' };
  const { results } = await compare([base, plan], { forkAt: AT });
  const plain = await simulate(week(`run.warmUp=${AT} min`));
  const mean = (rows: typeof results.metrics, scenario: string, metric: string, place: string) =>
    rows.find((row) => row.scenario === scenario && row.metric === metric && row.place === place && row.flow === 'all')
      ?.mean;
  const at = (lanes: number, bays: number) =>
    summary?.points.find(({ values }) => values[0] === lanes && values[1] === bays)?.estimates.map(({ mean }) => mean);
  const of = (rows: typeof results.metrics, scenario: string) => [
    mean(rows, scenario, 'throughput', 'all'),
    mean(rows, scenario, 'turnedAway', 'all'),
    mean(rows, scenario, 'wait', 'lanes'),
  ];
  expect(at(3, 160)).toEqual(of(results.metrics, 'more'));
  expect(at(2, 130)).toEqual(of(results.metrics, 'week'));
  expect(at(2, 130)).toEqual(of(plain.results.metrics, 'week'));
});

test('the same bytes on one and two threads, in shards, and beside runs that had warm-ups of their own', async () => {
  const folder = study(4);
  await run(folder, 'one', { forkAt: AT });
  await run(folder, 'two', { forkAt: AT, threads: 2 });
  expect(table(folder, 'two')).toBe(table(folder, 'one'));
  await run(folder, 'shards', { forkAt: AT, shard: { k: 2, n: 2 } });
  const first = await run(folder, 'shards', { forkAt: AT, shard: { k: 1, n: 2 } });
  expect(first.missing).toBe(0);
  expect(table(folder, 'shards')).toBe(table(folder, 'one'));
  const plain = await run(folder, 'one');
  expect(plain).toMatchObject({ made: 24, found: 0 });
  expect(table(folder, 'one')).not.toBe(table(folder, 'two'));
  expect(await run(folder, 'one', { forkAt: AT })).toMatchObject({ made: 0, found: 24 });
});

test('what cannot be forked is told with its point before anything is run', async () => {
  const folder = study(2, 'demand: { path: flows.trucks.arrivals.poisson.perDay, values: [250, 280] }');
  const file = join(folder, 'sweep-week.yaml');
  const { code, err, out } = await call('sweep', file, '--fork-at', '3d', '--out', join(folder, 'out'));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('point 3 (lanes = 2, demand = 280):\n');
  expect(err).toContain('cannot be forked from week: it has flows.trucks');
  const late = await call('sweep', file, '--fork-at', '8d', '--out', join(folder, 'out'), '--lang', 'vi');
  expect(late).toMatchObject({ code: 2, err: expect.stringContaining('leaves nothing of the 8 days of week') });
});
