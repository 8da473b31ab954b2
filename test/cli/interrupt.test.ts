import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readResults } from '../../src/results/read.ts';
import { call } from './shell.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('Ctrl-C keeps what is finished and says where', async () => {
  const out = await mkdtemp(join(tmpdir(), 'smartgate-'));
  const before = process.listenerCount('SIGINT');
  const asked = 1_000_000;
  const running = call(
    'compare',
    fixture('one-lane'),
    fixture('two-lanes'),
    '--replications',
    String(asked),
    '--threads',
    '1',
    '--out',
    out,
    '--quiet',
  );
  while (process.listenerCount('SIGINT') === before) await sleep(10);
  await sleep(300);
  process.emit('SIGINT');
  const { code, out: said, err } = await running;
  expect({ code, said }).toEqual({ code: 3, said: '' });
  const results = readResults(await readFile(join(out, 'results.json'), 'utf8'));
  expect(results.replications).toBeGreaterThan(0);
  expect(results.replications).toBeLessThan(asked);
  expect(new Set(results.metrics.map(({ n }) => n))).toContain(results.replications);
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ interrupted: true, replications: { asked, finished: results.replications } });
  expect(err).toContain(
    `Interrupted: ${results.replications} of ${asked} replications are finished and saved in ${out}.`,
  );
  expect(process.listenerCount('SIGINT')).toBe(before);
  await rm(out, { recursive: true, force: true });
});
