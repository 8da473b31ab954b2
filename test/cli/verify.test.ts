import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './shell.ts';

/** Two known answers without chance: a second or so. */
const NAMES = ['agv-single-lane', 'langson-2025-11-11'];

test('a block for each known answer: what it is, why it is known, and every value; then the sum', async () => {
  const { code, out, err } = await call('verify', ...NAMES);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('\nagv-single-lane  A single lane at its limit\nFour follow each other');
  expect(out).toContain('\nlangson-2025-11-11  Stock and flow, 11 November 2025 (published)\n');
  expect(out).toMatch(/^trucks cleared a day \[trucks\/day\] +720 +720 +0\.00 % +met$/m);
  expect(out).toMatch(/^trucks at the gate \/ huu-nghi \(20:00\) \[trucks\] +168 +168 +0\.00 % +met$/m);
  expect(out).toMatch(/^2 of 2 known answers met \(5 values\), \d+ s on \d+ threads?\.$/m);
  for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
});

test('in Vietnamese', async () => {
  const { code, out } = await call('verify', ...NAMES, '--lang', 'vi');
  expect(code).toBe(0);
  expect(out).toContain('\nlangson-2025-11-11  Xe tồn và xe qua, ngày 11/11/2025 (đã công bố)\n');
  expect(out).toMatch(/^2 trên 2 kết quả đối chiếu đạt \(5 giá trị\)/m);
});

test('--json is the document and nothing else, the same as in the folder, beside a table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'smartgate-'));
  try {
    const { code, out, err } = await call('verify', ...NAMES, '--json', '--out', folder, '--seed', 'x');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(await readFile(join(folder, 'verify.json'), 'utf8'));
    expect(JSON.parse(out)).toMatchObject({ seed: 'x', cases: 2, values: 5, missedAtFirst: 0, failed: [] });
    expect((await readdir(folder)).sort()).toEqual(['verify.csv', 'verify.json']);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  [['mm2'], 'There is no known answer "mm2". Did you mean mm1?'],
  [['ksl'], 'Did you mean ksl-5-1-pallets?'],
  [['mm1', '--all'], '--all makes no sense beside names'],
  [['--days', '3'], '--days makes no sense for verify.'],
])('verify %o is wrong usage', async (argv, message) => {
  const { code, out, err } = await call('verify', ...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
