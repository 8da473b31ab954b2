import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { expect, onTestFinished, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
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

test('killed at twenty random moments it loses nothing, and ends with the same bytes', {
  timeout: 240_000,
}, async () => {
  const files = folder();
  const text = readFileSync(fixture('one-lane'), 'utf8').replace('days: 3,', 'days: 40,');
  writeFileSync(join(files, 'one-lane.yaml'), text);
  const more = readFileSync(fixture('sweep'), 'utf8').replace('replications: 4', 'replications: 16');
  writeFileSync(join(files, 'sweep.yaml'), more);
  const whole = join(files, 'whole');
  await call('sweep', join(files, 'sweep.yaml'), '--out', whole, '--csv', '--quiet');
  const out = join(files, 'killed');
  const parts = () => {
    try {
      return readdirSync(join(out, 'parts')).filter((name) => name.endsWith('.json')).length;
    } catch {
      return 0;
    }
  };
  // Moments that are not the same in every run of this test would make a failure hard to see again.
  let state = 20_251_111;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  let kills = 0;
  for (; kills < 200; kills++) {
    const child = spawn(process.execPath, [
      program,
      'sweep',
      join(files, 'sweep.yaml'),
      '--out',
      out,
      '--csv',
      '--quiet',
    ]);
    const ended = once(child, 'exit');
    // Not before it has begun, or it would never come to an end.
    const before = parts();
    const patience = 10 * random();
    while (parts() <= before && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, patience));
    child.kill('SIGKILL');
    const [code] = await ended;
    expect([null, 0]).toContain(code);
    if (code === 0) break;
  }
  expect(kills).toBeGreaterThanOrEqual(20);
  expect(bytesOf(out)).toEqual(bytesOf(whole));
  expect(readdirSync(join(out, 'parts')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
