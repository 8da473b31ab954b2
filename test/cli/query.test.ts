import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, onTestFinished, test } from 'vitest';
import { call } from './shell.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  const columnData = [
    { name: 'point', type: 'INT32' as const, data: Array.from({ length: 120 }, (_, i) => i) },
    { name: 'why', type: 'STRING' as const, data: Array.from({ length: 120 }, () => '=cmd()') },
  ];
  writeFileSync(join(path, 'runs.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  return path;
}

test('a table with six digits of every number and a hundred rows at most', async () => {
  const { code, out, err } = await call('query', 'select point / 7 as share from runs order by all', folder());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toContain('0.142857\n');
  expect(out).toMatch(/\n\(100 of 120 rows; --csv or --json give all\)\n$/);
});

test('--json gives records, --csv a table without formulas', async () => {
  const path = folder();
  const sql = 'select point, why from runs where point < 2 order by point';
  const json = await call('query', sql, path, '--json');
  expect(JSON.parse(json.out)).toEqual([
    { point: 0, why: '=cmd()' },
    { point: 1, why: '=cmd()' },
  ]);
  const csv = await call('query', sql, path, '--csv');
  expect(csv.out).toBe("point,why\n0,'=cmd()\n1,'=cmd()\n");
});

test('what cannot be answered is told with exit code 2, in both languages', async () => {
  const path = folder();
  expect(await call('query', 'selec 1', path)).toMatchObject({ code: 2, err: expect.stringContaining('selec') });
  const vi = await call('query', 'select 1 from nowhere', path, '--lang', 'vi');
  expect(vi).toMatchObject({ code: 2, err: expect.stringMatching(/^câu truy vấn bị từ chối:/) });
  expect(await call('query', 'select 1', join(path, 'not-there'))).toMatchObject({ code: 2 });
});
