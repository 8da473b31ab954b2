import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { call } from './shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'smartgate-resume-'));
const saved = join(folder, 'run.state');
const LESSON = 'scenarios/tutorial/2-yard-and-lanes.yaml';

afterAll(() => rmSync(folder, { recursive: true }));

/** `--set run.warmUp=auto` looks for the warm-up first; the plan has years, which have runs of their own. */
test.each([
  [LESSON, '20 d', []],
  [LESSON, '100h', ['--seed', 'other', '--set', 'run.warmUp=auto', '--set', 'places.lanes.lanes=3']],
  ['scenarios/tutorial/value-plan.yaml', '3d', ['--days', '25']],
])('%s, paused at %s and continued, gives the same document', async (file, time, more) => {
  const whole = await call('run', file, ...more, '--replications', '1', '--json', '--quiet');
  const pause = await call('run', file, ...more, '--save-at', time, '--out', folder, '--quiet');
  expect(pause).toEqual({ code: 0, out: '', err: '' });
  const rest = await call('run', file, ...more, '--resume', saved, '--json', '--quiet');
  expect(rest.err).toBe('');
  expect(rest.out).toBe(whole.out);
  expect(rest.out.length).toBeGreaterThan(1000);
});

test('it is said where the run is paused, and how it goes on', async () => {
  const { out, code } = await call('run', LESSON, '--save-at', '8d', '--out', folder);
  expect(out).toBe(
    `Paused 8 days after the start and saved in ${saved}. To go on: smartgate run ${LESSON} --resume ${saved}\n`,
  );
  expect(code).toBe(0);
  expect(readFileSync(saved, 'latin1').startsWith('smartgate state 1 ')).toBe(true);
});

test.each([
  [[LESSON, '--seed', 'mine'], 'has the seed 1, and 2-yard-and-lanes is to run with mine: add --seed 1'],
  [[LESSON, '--set', 'places.lanes.lanes=3'], 'is not of 2-yard-and-lanes as it is now (it is of 2-yard-and-lanes)'],
  [[LESSON, '--days', '50'], 'the files, --set and --days must be those'],
  [['scenarios/tutorial/1-one-lane.yaml'], 'is not of 1-one-lane as it is now (it is of 2-yard-and-lanes)'],
])('%o does not go on with it', async (words, message) => {
  const { code, out, err } = await call('run', ...words, '--resume', saved, '--json', '--quiet');
  expect(err).toContain(message);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a run that is over before, a file that is none, and one that is not there', async () => {
  const over = await call('run', LESSON, '--save-at', '37d', '--out', folder);
  expect(over.err).toBe('2-yard-and-lanes: the run is over at minute 53280: it cannot be paused at minute 53280\n');
  const text = join(folder, 'text.state');
  writeFileSync(text, 'nothing\n');
  const none = await call('run', LESSON, '--resume', text);
  expect(none.err).toContain(`${text}: this is no saved run (one is made by run --save-at)\n`);
  const missing = await call('run', LESSON, '--resume', join(folder, 'missing'), '--quiet');
  expect(missing.err).toContain('there is no such file or folder');
  expect([over.code, none.code, missing.code]).toEqual([2, 2, 2]);
});
