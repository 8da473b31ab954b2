import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { call } from './shell.ts';

const folder = mkdtempSync(join(tmpdir(), 'smartgate-fork-'));
const plans = ['scenarios/tutorial/2-yard-and-lanes.yaml', 'scenarios/tutorial/5-compare-a-plan.yaml'];

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['en', 'Forked 8 days after the start, each from the same runs of 2-yard-and-lanes', 'This comparison was forked 8'],
  ['vi', 'Rẽ nhánh ở thời điểm 8 ngày kể từ lúc bắt đầu', 'So sánh này được rẽ nhánh ở thời điểm 8'],
])('terminal, document and report say that it was forked (%s)', async (lang, terminal, page) => {
  const run = ['--replications', '2', '--days', '12', '--lang', lang, '--out', folder];
  const { code, out, err } = await call('compare', ...plans, '--fork-at', '8d', ...run);
  expect({ code, err: err.replace(/.*\n/g, (line) => (line.includes('fork') ? line : '')) }).toEqual({
    code: 0,
    err: '',
  });
  expect(out).toContain(terminal);
  expect(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')).fork).toEqual({
    baseline: '2-yard-and-lanes',
    at: 8 * 1440,
  });
  const report = readFileSync(join(folder, 'report.html'), 'utf8').replaceAll('\u00a0', ' ');
  expect(report.split(page).length).toBe(3); // with the method, and in the appendix
  expect(report).toContain('--fork-at 11520min');
});

test('what cannot be forked is named, and nothing is written', async () => {
  const other = 'scenarios/tutorial/1-one-lane.yaml';
  const { code, out, err } = await call('compare', plans[0], other, '--fork-at', '8d', '--json', '--quiet');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('1-one-lane cannot be forked from 2-yard-and-lanes: it has ');
  const late = await call('compare', ...plans, '--fork-at', '37d', '--json', '--quiet');
  expect({ code: late.code, out: late.out }).toEqual({ code: 2, out: '' });
  expect(late.err).toContain('a fork at 37 days leaves nothing of the 37 days of 2-yard-and-lanes');
  const run = await call('run', plans[0], '--fork-at', '8d');
  expect(run.err).toContain('--fork-at makes no sense for run.');
});
