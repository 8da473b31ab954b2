import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const [, block] = /## For a researcher\n\n```sh\n(.*?)```/s.exec(readme) ?? [];
const lines = (block ?? '').trim().split('\n');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'smartgate-'));
  cpSync(join(root, 'scenarios/tutorial'), join(folder, 'scenarios/tutorial'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a line of the README in a shell, in a folder that has nothing but the lessons. */
function run(line: string): string {
  const program = `"${process.execPath}" "${join(root, 'dist/cli/main.js')}"`;
  return execFileSync('sh', ['-c', line.replace(/^npx smartgate/, program)], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

test('there are as many commands as the README shows', () => {
  expect(lines.length).toBe(5);
  for (const line of lines) expect(line).toMatch(/^npx smartgate \w+ /);
});

test("the README's example for researchers runs as written", () => {
  const [sweep, query, size, explain, choose] = lines.map(run);
  expect(sweep).toContain('18 points × 5 replications = 90 runs');
  expect(existsSync(join(folder, 'output/sweep-lanes-and-bays/runs.parquet'))).toBe(true);
  // Two numbers of lanes and three of bays: more bays, fewer turned away.
  const rows = query
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/).map(Number));
  expect(rows.map(([lanes, bays]) => [lanes, bays])).toEqual([2, 3].flatMap((n) => [100, 130, 160].map((b) => [n, b])));
  expect(rows[0][2]).toBeGreaterThan(rows[2][2]);
  // Erlang's loss formula for 15 an hour who stay an hour: 23 bays for 2 %.
  expect(size).toMatch(/23\. That is the smallest number/);
  // In the lesson the yard is what turns trucks away, and the plan has a lane more and longer hours.
  expect(explain).toMatch(/Bays @ Export yard: from 100 to 160 changes .* more than all the other factors together/);
  expect(choose).toContain('Chosen: A third lane, open until 22:00');
});
