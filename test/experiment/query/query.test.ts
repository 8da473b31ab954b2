import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, onTestFinished, test } from 'vitest';
import { query } from '../../../src/experiment/query/query.ts';

/** Folders with a table each: four runs of two lanes, by the name of the folder. */
function output(...names: string[]): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  for (const name of names) {
    mkdirSync(join(path, name), { recursive: true });
    const columnData = [
      { name: 'lanes', type: 'DOUBLE' as const, data: [2, 2, 3, 3] },
      { name: 'wait @ lane', type: 'DOUBLE' as const, data: [9, 12, 1, null] },
      { name: 'refused', type: 'STRING' as const, data: [null, null, null, 'too many trucks'] },
    ];
    writeFileSync(join(path, name, 'runs.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })));
  }
  return path;
}

const failureOf = (sql: string, folder: string) => query(sql, [folder]).catch((error) => error.failure);

test('a table that stands alone is called runs; means, counts and nulls come out as numbers and null', async () => {
  const sql =
    'select lanes, avg("wait @ lane") as wait, count(*) as n, any_value(refused) as why from runs group by all order by all';
  expect(await query(sql, [output('a')])).toEqual({
    columns: ['lanes', 'wait', 'n', 'why'],
    rows: [
      [2, 10.5, 2, null],
      [3, 1, 2, 'too many trucks'],
    ],
  });
});

test('each table bears the name of its folder, wherever below it lies; the same name twice gets a number', async () => {
  const path = output('plans/lanes', 'Plans/Lanes', 'a-b');
  const sql =
    'select (select count(*) from "a-b") + (select count(*) from lanes) + (select count(*) from lanes_2) as n';
  expect((await query(sql, [path])).rows).toEqual([[12]]);
  expect(await failureOf('select * from runs', path)).toMatchObject({ kind: 'refused' });
});

test('it sees the tables and no other file, opens no door, and writes nothing', async () => {
  const path = output('a');
  const file = join(path, 'a', 'runs.parquet');
  const before = createHash('sha256').update(readFileSync(file)).digest('hex');
  writeFileSync(join(path, 'secret.csv'), 'a,b\n1,2\n');
  for (const sql of [
    `select * from read_csv('${path}/secret.csv')`,
    'set enable_external_access = true',
    `attach '${path}/x.db'`,
    `copy runs to '${path}/x.csv'`,
    'install httpfs',
  ]) {
    expect(await failureOf(sql, path), sql).toMatchObject({ kind: 'refused' });
  }
  expect(await failureOf(`copy (select 1 as a) to '${file}'`, path)).toEqual({ kind: 'writes' });
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
});

test('two statements: the answer of the last one', async () => {
  const sql = 'create temp table few as select * from runs limit 1; select count(*) as n from few';
  expect(await query(sql, [output('a')])).toEqual({ columns: ['n'], rows: [[1]] });
});

test('columns of one name are told apart; numbers that are no doubles stay what they are', async () => {
  const sql = "select 1 as a, 2 as a, 1.25 as price, 9007199254740993::bigint as large, 'nan'::double as nothing";
  const { columns, rows } = await query(sql, [output('a')]);
  expect(new Set(columns).size).toBe(columns.length);
  expect(rows).toEqual([[1, 2, 1.25, '9007199254740993', 'NaN']]);
});

test('no table: said so', async () => {
  const path = output();
  expect(await failureOf('select 1', path)).toEqual({ kind: 'noTables', folders: [path] });
});
