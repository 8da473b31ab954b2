import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { interval } from '../../src/stats/infer/interval.ts';
import { call } from './shell.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;
const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;
const TABLES = ['runs.parquet', 'runs.csv', 'sweep.json'];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

const bytesOf = (path: string) =>
  TABLES.map((name) =>
    createHash('sha256')
      .update(readFileSync(join(path, name)))
      .digest('hex'),
  );
const sweep = (out: string, ...more: string[]) => call('sweep', fixture('sweep'), '--out', out, '--csv', ...more);

test('a row for every run: its point, its replication, what was varied, what came out', async () => {
  const out = folder();
  const { code, out: said, err } = await sweep(out, '--threads', '1');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(said).toContain('6 points × 4 replications = 24 runs, seed 7');
  const file = readFileSync(join(out, 'runs.parquet'));
  const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) });
  expect(rows.length).toBe(24);
  expect(Object.keys(rows[0])).toEqual([
    'point',
    'replication',
    'scenario',
    'service',
    'lanes',
    'wait @ lane',
    'throughput',
    'refused',
  ]);
  expect(rows.map(({ point, replication }) => [point, replication])).toEqual(
    Array.from({ length: 24 }, (_, i) => [Math.floor(i / 4) + 1, (i % 4) + 1]),
  );
  // Point 5 of 6: the second of two lane counts, the middle of three service times.
  const set = ['places.lane.lanes=2', 'flows.trucks.itinerary.0.service={ exponential: 42 s }'];
  const gate = new Gate(loadScenario(fixture('one-lane'), { set }));
  const column = (metric: string, place: string) =>
    gate.layout.metrics.findIndex((row) => row.metric === metric && row.place === place && row.flow === 'all');
  const { metrics } = gate.replicate('7', 2);
  const row = rows[4 * 4 + 2];
  expect(row).toMatchObject({ service: 42, lanes: 2 });
  expect(row['wait @ lane']).toBeCloseTo(metrics[column('wait', 'lane')], 8);
  expect(row.throughput).toBeCloseTo(metrics[column('throughput', 'all')], 8);
});

test('the same bytes on 1, 2 and 4 threads, in shards, and when nothing is left to do', async () => {
  const whole = folder();
  await sweep(whole, '--threads', '1');
  for (const threads of ['2', '4']) {
    const out = folder();
    await sweep(out, '--threads', threads);
    expect(bytesOf(out)).toEqual(bytesOf(whole));
  }
  const parts = [1, 2, 3].map(() => folder());
  for (const [i, out] of parts.entries()) {
    const { code, out: said } = await sweep(out, '--shard', `${i + 1}/3`);
    expect(code).toBe(0);
    expect(said).toContain('16 of 24 runs are missing');
    expect(readdirSync(out)).not.toContain('runs.parquet');
  }
  const two = await call('merge', ...parts.slice(0, 2), '--out', folder(), '--csv');
  expect(two.code).toBe(1);
  expect(two.out).toContain('8 of 24 runs are missing.');
  const joined = folder();
  const three = await call('merge', ...parts, '--out', joined, '--csv');
  expect({ code: three.code, err: three.err }).toEqual({ code: 0, err: '' });
  expect(bytesOf(joined)).toEqual(bytesOf(whole));
  const again = await sweep(joined);
  expect(again.out).toContain('24 runs were there already, 0 were made now.');
  expect(bytesOf(joined)).toEqual(bytesOf(whole));
});

test('more replications, or another design over the same scenarios, make only what is new', async () => {
  const out = folder();
  await sweep(out);
  const text = readFileSync(fixture('sweep'), 'utf8');
  const files = folder();
  cpSync(fixture('one-lane'), join(files, 'one-lane.yaml'));
  const written = text.replace('replications: 4', 'replications: 6').replace('values: [1, 2]', 'values: [2, 3]');
  writeFileSync(join(files, 'sweep.yaml'), written);
  const { out: said } = await call('sweep', join(files, 'sweep.yaml'), '--out', out);
  // Three of the six points were there, with four of six replications.
  expect(said).toContain('12 runs were there already, 24 were made now.');
});

test('what is missing is listed', async () => {
  const out = folder();
  await sweep(out, '--shard', '1/4');
  const { code, out: said } = await sweep(out, '--list-missing');
  expect(code).toBe(1);
  expect(said.split('\n').slice(0, 2)).toEqual([
    'point 2 (service = 42 s, lanes = 1): replications 3–4',
    'point 3 (service = 54 s, lanes = 1): replications 1–4',
  ]);
  expect(said).toContain('18 of 24 runs are missing.');
  expect((await sweep(out, '--list-missing', '--shard', '1/4')).code).toBe(0);
});

test('runs that the gate refuses are rows with a reason', async () => {
  const files = folder();
  const lane = readFileSync(fixture('one-lane'), 'utf8').replace(
    'replications: 4',
    'limits: { trucks: 200 }, replications: 4',
  );
  writeFileSync(join(files, 'one-lane.yaml'), lane);
  const text = readFileSync(fixture('sweep'), 'utf8').replace('to: 54 s', 'to: 90 s');
  writeFileSync(join(files, 'sweep.yaml'), text);
  const out = join(files, 'out');
  const { code, out: said } = await call('sweep', join(files, 'sweep.yaml'), '--out', out, '--csv');
  expect(code).toBe(0);
  expect(said).toContain('The gate refused runs of 1 points, the first because: ');
  const rows = readFileSync(join(out, 'runs.csv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const refused = rows.filter((row) => row.at(-1) !== '' && row[0] !== 'point');
  expect(refused.map(([point, replication]) => `${point}/${replication}`)).toEqual(['3/1', '3/2', '3/3', '3/4']);
});

/** A sweep of its own, with other words in the fixture and its scenario. */
function written(change: (text: string) => string, lane: (text: string) => string = (text) => text): string {
  const files = folder();
  writeFileSync(join(files, 'one-lane.yaml'), lane(readFileSync(fixture('one-lane'), 'utf8')));
  writeFileSync(join(files, 'sweep.yaml'), change(readFileSync(fixture('sweep'), 'utf8')));
  return join(files, 'sweep.yaml');
}

const rowsOf = (out: string) =>
  readFileSync(join(out, 'runs.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

describe('a precision in place of replications', () => {
  const file = () => written((text) => text.replace('replications: 4', 'precision: { relative: 10 %, atMost: 60 }'));

  test('every point is run until its metrics are known so well, and not once more', async () => {
    const [from, out] = [file(), folder()];
    const { code, out: said } = await call('sweep', from, '--out', out, '--csv', '--threads', '2');
    expect(said).toMatch(/6 points, each until every metric is known to within 10\s%/);
    const { points } = JSON.parse(readFileSync(join(out, 'sweep.json'), 'utf8'));
    const rows = rowsOf(out);
    const rough: number[] = [];
    for (const [i, { replications, precise }] of points.entries()) {
      // The rule once more, by hand: the first number from which all half-widths stay narrow for five more.
      const values = rows.filter(([point]) => Number(point) === i + 1).map((row) => row.slice(5, 7).map(Number));
      const narrow = values.map((_, n) =>
        [0, 1].every((k) => {
          const column = values.slice(0, n + 1).map((row) => row[k]);
          const { mean, ciHigh } = interval(column, 0.95);
          return n >= 4 && ciHigh - mean <= Math.max(0.1 * Math.abs(mean), k === 0 ? 1 / 60 : 0.05);
        }),
      );
      const first = narrow.findIndex((_, n) => n + 5 < narrow.length && narrow.slice(n, n + 6).every(Boolean));
      expect(values.length).toBe(replications);
      expect(precise ? first + 6 : 60).toBe(replications);
      if (!precise) rough.push(i);
    }
    expect(points.map(({ replications }: { replications: number }) => replications)).not.toEqual(Array(6).fill(60));
    expect(code).toBe(rough.length > 0 ? 1 : 0);
    if (rough.length > 0) expect(said).toContain(`not reached in 60 replications at ${rough.length} points`);
  });

  test('the same bytes on any number of threads, in shards of whole points, and with runs to spare', async () => {
    const [from, whole] = [file(), folder()];
    await call('sweep', from, '--out', whole, '--csv', '--threads', '1');
    const parts = [1, 2, 3, 4].map(() => folder());
    for (const [i, out] of parts.entries()) {
      await call('sweep', from, '--out', out, '--shard', `${i + 1}/4`, '--threads', i % 2 === 0 ? '1' : '2');
    }
    const joined = folder();
    await call('merge', ...parts, '--out', joined, '--csv');
    expect(bytesOf(joined)).toEqual(bytesOf(whole));
    // Sixty runs of every point are there; those beyond the precision do not count.
    const plenty = folder();
    const more = join(from, '../more.yaml');
    writeFileSync(more, readFileSync(fixture('sweep'), 'utf8').replace('replications: 4', 'replications: 60'));
    await call('sweep', more, '--out', plenty, '--csv');
    expect(rowsOf(plenty).length).toBe(360);
    const again = await call('sweep', from, '--out', plenty, '--csv');
    expect(again.out).toContain(' 0 were made now.');
    expect(bytesOf(plenty)).toEqual(bytesOf(whole));
  });

  test('is that of the scenario where the sweep says nothing', async () => {
    const quiet = (text: string) => text.replace(/replications: 4\n/, '');
    const from = written(quiet, (text) => text.replace('replications: 4', 'precision: { relative: 30 %, atMost: 40 }'));
    const { out: said } = await call('sweep', from, '--out', folder(), '--threads', '1');
    expect(said).toMatch(/known to within 30\s% of its value \(at most 40 replications\)/);
  });
});

test('the manifest tells what was read, by whom, and how many runs were made', async () => {
  const out = folder();
  await sweep(out, '--threads', '1');
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(readFileSync(fixture(name)))
      .digest('hex');
  expect(manifest.read.map((read: { sha256: string }) => read.sha256)).toEqual([sha256('one-lane'), sha256('sweep')]);
  expect(manifest).toMatchObject({
    seed: '7',
    threads: 1,
    runs: { made: 24, found: 0, left: 0 },
    document: { file: 'sweep.json' },
    machine: { node: process.versions.node },
  });
  expect(manifest.commandLine).toContain('--csv');
  const tables = ['plan.json', 'runs.parquet', 'sweep.json', 'runs.csv'];
  expect(manifest.files.slice(0, 4)).toEqual(tables);
  expect(manifest.files.slice(4)).toContain('report.vi.html');
  for (const name of manifest.files) expect(existsSync(join(out, name))).toBe(true);
});

test('killed at twenty random moments it loses nothing, and ends with the same bytes', {
  timeout: 240_000,
}, async () => {
  const file = written(
    (text) => text.replace('replications: 4', 'replications: 60'),
    (text) => text.replace('days: 3,', 'days: 40,'),
  );
  const [whole, out] = [folder(), folder()];
  await call('sweep', file, '--out', whole, '--csv', '--quiet');
  const parts = () => {
    const here = join(out, 'parts');
    return existsSync(here) ? readdirSync(here).filter((name) => name.endsWith('.json')).length : 0;
  };
  // Moments that are not the same in every run of this test would make a failure hard to see again.
  let state = 20_251_111;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const start = () => {
    const argv = ['sweep', file, '--out', out, '--csv', '--quiet'];
    const child = spawn(process.execPath, [program, ...argv]);
    return { child, ended: once(child, 'exit') };
  };
  for (let kills = 0; kills < 20; kills++) {
    const { child, ended } = start();
    const before = parts();
    // At any moment of its life, and every other time soon after it has written something.
    if (kills % 2 === 0) while (parts() === before && child.exitCode === null) await sleep(5);
    await sleep((kills % 2 === 0 ? 40 : 600) * random());
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  expect(parts()).toBeGreaterThan(10);
  const missing = await call('sweep', file, '--out', out, '--list-missing');
  expect(missing.code).toBe(1);
  expect(await start().ended).toEqual([0, null]);
  expect(bytesOf(out)).toEqual(bytesOf(whole));
  expect(readdirSync(join(out, 'parts')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('the page is drawn again to the same bytes; merged shards leave the same document, a page, and say so', async () => {
  const out = folder();
  await sweep(out);
  const page = () => readFileSync(join(out, 'report.html'), 'utf8');
  const before = page();
  expect(before).toContain('least with service = 30\u00a0s and lanes @ lane = 2');
  expect(await call('report', out)).toMatchObject({ code: 0, err: '' });
  expect(page()).toBe(before);
  const parts = [1, 2].map(() => folder());
  for (const [i, part] of parts.entries()) await sweep(part, '--shard', `${i + 1}/2`);
  expect(readdirSync(parts[0])).not.toContain('report.html');
  const joined = folder();
  await call('merge', ...parts, '--out', joined, '--csv');
  expect(bytesOf(joined)).toEqual(bytesOf(out));
  const merged = readFileSync(join(joined, 'report.html'), 'utf8');
  expect(merged).toContain('Put together ');
  const manifest = JSON.parse(readFileSync(join(joined, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ threads: 0, runs: { made: 0, found: 24, left: 0 } });
  expect(manifest.read.length).toBe(2);
  expect(manifest.commandLine[0]).toBe('merge');
  await call('report', join(joined, 'sweep.json'));
  expect(readFileSync(join(joined, 'report.html'), 'utf8')).toBe(merged);
});
