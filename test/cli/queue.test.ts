import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QUEUE } from '../../src/experiment/queue/connection.ts';
import { call } from './shell.ts';

/** Where there is no Redis these tests are left out, and say so; `SMARTGATE_REDIS=required` does not accept that. */
const there = spawnSync('redis-server', ['--version']).status === 0;
const required = process.env.SMARTGATE_REDIS === 'required';
if (!there && !required) console.warn('redis-server is not installed: the tests of the queue are skipped');

const PORT = 16_379;
const url = `redis://127.0.0.1:${PORT}`;
const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;
const program = new URL('../../dist/cli/main.js', import.meta.url).pathname;

let folder = '';
let running: ChildProcess[] = [];

const start = (command: string, ...argv: string[]) => {
  const child = spawn(command, argv, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
};
const answers = () =>
  new Promise<boolean>((resolve) => {
    const socket = connect(PORT, '127.0.0.1');
    socket.on('connect', () => resolve(socket.destroy() !== undefined));
    socket.on('error', () => resolve(false));
  });

/** A Redis that writes everything to the disk at once. */
async function redis(): Promise<ChildProcess> {
  const argv = ['--port', String(PORT), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const child = start('redis-server', ...argv, '--appendonly', 'yes', '--appendfsync', 'always');
  while (!(await answers())) await sleep(20);
  return child;
}

async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await ended;
}

const worker = (...more: string[]) =>
  start(process.execPath, program, 'worker', '--queue', url, '--threads', '1', ...more);

async function heard(child: ChildProcess): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  child.stdout?.on('data', (text) => {
    out += text;
  });
  child.stderr?.on('data', (text) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

describe.skipIf(!there && !required)('a queue on a real Redis', () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
    running = [];
    await redis();
  });
  afterEach(async () => {
    for (const child of running) await kill(child, 'SIGKILL');
    rmSync(folder, { recursive: true });
  });

  test('the same bytes, though a worker is killed and Redis is started again in the middle', {
    timeout: 180_000,
  }, async () => {
    const lane = readFileSync(fixture('one-lane'), 'utf8').replace('days: 3,', 'days: 200,');
    writeFileSync(join(folder, 'one-lane.yaml'), lane);
    const text = readFileSync(fixture('sweep'), 'utf8').replace('replications: 4', 'replications: 30');
    const file = join(folder, 'sweep.yaml');
    writeFileSync(file, text);
    const [whole, out] = ['whole', 'queued'].map((name) => join(folder, name));
    await call('sweep', file, '--out', whole, '--quiet');

    const workers = [worker(), worker()];
    const sweep = heard(start(process.execPath, program, 'sweep', file, '--out', out, '--queue', url, '--quiet'));
    const queue = new Queue(QUEUE, { connection: { url, maxRetriesPerRequest: null } });
    queue.on('error', () => {});
    while ((await queue.getCompletedCount()) < 4 || (await queue.getActiveCount()) < 2) await sleep(20);
    await kill(workers[0], 'SIGKILL');
    await kill(running[0], 'SIGKILL');
    await redis();
    expect(await sweep).toEqual({ code: 0, out: '', err: '' });
    for (const name of ['runs.parquet', 'sweep.json']) {
      expect(readFileSync(join(out, name)).equals(readFileSync(join(whole, name)))).toBe(true);
    }
    expect(await queue.getWaitingCount()).toBe(0);
    await queue.close();
    const last = heard(workers[1]);
    workers[1].kill('SIGTERM');
    expect((await last).code).toBe(0);
  });

  test('work for another version is refused with a clear word, and left where it is', { timeout: 60_000 }, async () => {
    const queue = new Queue(QUEUE, { connection: { url } });
    await queue.add('load', { version: '99.0.0', chunks: [] });
    const { code, err } = await heard(worker());
    expect(err).toMatch(
      /the work in this queue is for smartgate 99\.0\.0, this is \d+\.\d+\.\d+; it was left there\n$/,
    );
    expect(code).toBe(2);
    expect(await queue.getWaitingCount()).toBe(1);
    await queue.close();
  });

  test('what is no load is refused, and the worker goes on', { timeout: 60_000 }, async () => {
    const queue = new Queue(QUEUE, { connection: { url } });
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    const chunk = { seed: '1', from: 0, to: 1, only: [] };
    await queue.add('load', 'rm -rf');
    await queue.add('load', { version, chunks: [{ ...chunk, scenario: '{}', from: 3 }] });
    await queue.add('load', { version, chunks: [{ ...chunk, scenario: '{}' }] });
    const one = worker();
    while ((await queue.getFailedCount()) < 3) await sleep(50);
    const reasons = (await queue.getFailed()).map(({ failedReason }) => failedReason);
    expect(reasons.filter((reason) => reason?.startsWith('not a load')).length).toBe(2);
    const swept = await call('sweep', fixture('sweep'), '--out', join(folder, 'out'), '--queue', url);
    expect(swept.code).toBe(0);
    expect(one.exitCode).toBe(null);
    await queue.close();
  });
});

test('where no Redis answers that is said, without the password', async () => {
  const address = 'redis://me:secret@127.0.0.1:1';
  const { code, err } = await call('worker', '--queue', address);
  expect(err).toBe('redis://127.0.0.1:1: no Redis answers there (connect ECONNREFUSED 127.0.0.1:1)\n');
  expect(code).toBe(2);
});
