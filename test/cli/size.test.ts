import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Sizing } from '../../src/results/sizing.ts';
import { fewestByBlocking } from '../../src/stats/infer/erlang.ts';
import { call } from './shell.ts';

const LESSON = 'scenarios/tutorial/how-many-bays.yaml';
const typed = ['size', LESSON, '--vary', 'places.yard.bays=1..60'];
// Many lanes, so that the yard is one of Erlang's: 15 trucks an hour that stay an hour.
const FREE = ['--set', 'places.lanes.lanes=40'];
const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'size-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
};

test("the lesson: Erlang's number, by the goal of the file; the same bytes on any number of threads and from kept runs", async () => {
  const bytes: string[] = [];
  for (const threads of ['1', '3']) {
    const { code, out } = await call(...typed, ...FREE, '--json', '--quiet', '--threads', threads);
    expect(code).toBe(0);
    bytes.push(out);
  }
  const out = folder();
  const { code, out: said } = await call(...typed, ...FREE, '--out', out);
  expect(code).toBe(0);
  const exact = fewestByBlocking(15, 0.02);
  expect(said).toContain(`Bays @ Yard: ${exact}. That is the smallest number that keeps`);
  expect(said).toContain(`With ${exact - 1} it is not kept`);
  bytes.push(readFileSync(join(out, 'size.json'), 'utf8'));
  await call(...typed, ...FREE, '--out', out, '--quiet', '--lang', 'vi');
  bytes.push(readFileSync(join(out, 'size.json'), 'utf8'));
  expect(new Set(bytes).size).toBe(1);
  for (const [name, says] of [
    ['report.html', 'Đó là số nhỏ nhất bảo đảm'],
    ['report.en.html', 'That is the smallest number'],
  ]) {
    const page = readFileSync(join(out, name), 'utf8');
    expect(page).toContain(says);
    expect(page.startsWith('<!doctype html>') && page.includes('<svg') && page.endsWith('</html>\n')).toBe(true);
  }
});

test('two at once, cheapest by the prices of the file; a limit that is too low ends with 1', async () => {
  const both = [
    'size',
    LESSON,
    '--vary',
    'places.yard.bays=20..27',
    '--vary',
    'places.lanes.lanes=2..4',
    '--quiet',
    '--json',
  ];
  const { code, out } = await call(...both, '--replications', '80');
  const { answer, candidates, cost }: Sizing = JSON.parse(out);
  expect(code).toBe(0);
  expect(cost.priced).toBe(true);
  const good = candidates.filter(({ meets }) => meets);
  expect(answer).toBe(candidates.indexOf(good.toSorted((a, b) => a.cost - b.cost)[0]));
  const low = await call(...both, '--cost-at-most', '1.5 bn VND');
  expect(low.code).toBe(1);
  expect(JSON.parse(low.out).answer).toBeNull();
});

test.each([
  [[], 'size wants --vary, such as --vary places.yard.bays=1..400.'],
  [['--vary', 'places.yard.bays=60'], 'expected path=from..to'],
  [
    ['--vary', 'places.yard.bays=1..6', '--require', 'wait'],
    '--require  found "wait"; expected metric @ place <= value',
  ],
  [['--vary', 'places.yard.bays=1..6', '--cost-at-most', 'much'], '--cost-at-most'],
  [['--vary', 'places.yard.bays=1..6', '--indifference', '5'], '--indifference wants a percentage'],
  [['--vary', 'places.yard.bays=1..6', '--precision', '5%'], '--precision makes no sense for size.'],
])('%o is refused', async (more, says) => {
  const { code, err } = await call('size', LESSON, ...more);
  expect(code).toBe(2);
  expect(err).toContain(says);
});
