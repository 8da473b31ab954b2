import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** Workers are started from the built program, so these tests run it as a process of its own. */
const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}.yaml`, import.meta.url));

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'smartgate-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the program; `meanwhile` is called with the process while it runs. */
async function program(argv: string[], meanwhile: (child: ChildProcess) => Promise<void> = async () => {}) {
  const child = spawn(process.execPath, [main, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ended.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ended.err += text;
  });
  const closed = new Promise<void>((resolve) => {
    child.on('close', (code) => {
      ended.code = code;
      resolve();
    });
  });
  await meanwhile(child);
  await closed;
  return ended;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const manifest = async () => JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
/** The hash of a scenario takes in how many replications were asked for. */
const withoutHashes = (text: string) => text.replace(/"sha256":"\w+"/g, '');
const results = () => readFile(join(out, 'results.json'), 'utf8');

test('any number of threads gives the same bytes', async () => {
  const documents: string[] = [];
  for (const threads of ['1', '2', '3']) {
    const argv = ['compare', fixture('one-lane'), fixture('two-lanes'), '--replications', '400'];
    const { code, err } = await program([...argv, '--threads', threads, '--out', out, '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await manifest()).threads).toBe(Number(threads));
    documents.push(await results());
  }
  expect(documents[1]).toBe(documents[0]);
  expect(documents[2]).toBe(documents[0]);
});

test('a precision ends after the same replication on any number of threads', async () => {
  const documents: string[] = [];
  for (const threads of ['1', '2', '3']) {
    const argv = ['compare', fixture('one-lane'), fixture('two-lanes'), '--precision', '2%', '--days', '10'];
    const { code, err } = await program([...argv, '--threads', threads, '--out', out, '--quiet']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await manifest()).threads).toBe(Number(threads));
    documents.push(await results());
  }
  expect(JSON.parse(documents[0]).replications).toBeLessThan(1000);
  expect(documents[1]).toBe(documents[0]);
  expect(documents[2]).toBe(documents[0]);
});

test('something tiny starts no workers', async () => {
  await program(['run', fixture('one-lane'), '--threads', '4', '--replications', '2', '--out', out, '--quiet']);
  expect((await manifest()).threads).toBe(1);
});

test('a refusal in a worker is told as one here: the first in the order of replications', async () => {
  const argv = ['run', fixture('one-lane'), '--replications', '3000', '--set', 'run.limits={trucks: 50}', '--json'];
  const here = await program([...argv, '--threads', '1']);
  expect(here).toMatchObject({ code: 2, out: '' });
  expect(here.err).toMatch(/^one-lane: more than 50 trucks are inside .*lane.*\n$/);
  for (const threads of ['2', '3']) expect(await program([...argv, '--threads', threads])).toEqual(here);
});

test('and so is one in a comparison', async () => {
  const argv = ['compare', fixture('one-lane'), fixture('overloaded'), '--json'];
  const here = await program([...argv, '--threads', '1']);
  expect(here.err).toMatch(/^overloaded: more than 500 trucks/m);
  expect(await program([...argv, '--replications', '1000', '--threads', '2'])).toEqual(here);
});

test('Ctrl-C keeps what is finished: as many replications from the first one on as it says', async () => {
  const pair = [fixture('one-lane'), fixture('two-lanes'), '--out', out, '--quiet'];
  const { code, err } = await program(
    ['compare', ...pair, '--replications', '1000000', '--threads', '2'],
    async (child) => {
      await sleep(2000);
      child.kill('SIGINT');
    },
  );
  expect(code).toBe(3);
  const { threads, interrupted, replications } = await manifest();
  expect({ threads, interrupted, asked: replications.asked }).toEqual({ threads: 2, interrupted: true, asked: 1e6 });
  expect(err).toContain(`Interrupted: ${replications.finished} of 1000000 replications are finished and saved`);
  const kept = withoutHashes(await results());
  await program(['compare', ...pair, '--replications', String(replications.finished), '--threads', '1']);
  expect(withoutHashes(await results())).toBe(kept);
});

test.each(['1', '4'])('Ctrl-C while %s replications take for ever is heard at once', async (replications) => {
  const long = ['--days', '1000000', '--replications', replications];
  const argv = ['run', fixture('one-lane'), ...long, '--threads', '2', '--out', out];
  let asked = 0;
  const { code, err } = await program(argv, async (child) => {
    await sleep(2500);
    asked = performance.now();
    child.kill('SIGINT');
  });
  expect(performance.now() - asked).toBeLessThan(1500);
  expect(code).toBe(3);
  expect(err).toContain('Interrupted before the first replication was finished: nothing to save.');
});
