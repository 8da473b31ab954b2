/** SQL over the tables of sweeps, by DuckDB, which is an optional dependency. */
import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBDecimalValue } from '@duckdb/node-api';
import { QueryError } from './query-error.ts';
import { type RunsTable, tablesIn } from './tables.ts';

/** What a query gives back. */
export interface Answer {
  columns: string[];
  /** In the order of the columns; what JSON has no word for is a text. */
  rows: Cell[][];
}
export type Cell = number | boolean | string | null;

/** Under this name, too, where there is one table only. */
const ALONE = 'runs';

/**
 * Answers a query over the tables found in these folders. Every table bears the name of its folder. The query sees these
 * files and nothing else of the disk, and writes nothing. On one thread, so that sums come out the same on any machine.
 * @throws {QueryError} where there is no table, or DuckDB is not installed or does not take the query
 */
export async function query(sql: string, folders: readonly string[]): Promise<Answer> {
  const tables = await tablesIn(folders);
  const connection = await connect();
  try {
    await offer(connection, tables);
    return await answer(connection, sql);
  } finally {
    connection.closeSync();
  }
}

async function connect(): Promise<DuckDBConnection> {
  const duckdb = await import('@duckdb/node-api').catch(() => {
    throw new QueryError({ kind: 'notInstalled' });
  });
  const instance = await duckdb.DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/** Makes the tables known, and closes the door behind them. */
async function offer(connection: DuckDBConnection, tables: readonly RunsTable[]): Promise<void> {
  const files = tables.map(({ file }) => text(resolve(file)));
  const views = tables.map(({ name }, i) => ({ name, file: files[i] }));
  if (views.length === 1 && views[0].name !== ALONE) views.push({ name: ALONE, file: files[0] });
  for (const { name, file } of views) {
    await connection.run(`create view ${quoted(name)} as select * from read_parquet(${file})`).catch((error: Error) => {
      throw new QueryError({ kind: 'refused', message: error.message });
    });
  }
  await connection.run(`set allowed_paths = [${files.join(', ')}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}

async function answer(connection: DuckDBConnection, sql: string): Promise<Answer> {
  const { StatementType } = await import('@duckdb/node-api');
  const last: Answer = { columns: [], rows: [] };
  try {
    const statements = await connection.extractStatements(sql);
    for (let i = 0; i < statements.count; i++) {
      const statement = await statements.prepare(i);
      if (statement.statementType === StatementType.COPY) throw new QueryError({ kind: 'writes' });
      const result = await statement.runAndReadAll();
      last.columns = result.deduplicatedColumnNames();
      last.rows = result.convertRows(plain);
    }
  } catch (error) {
    if (error instanceof QueryError) throw error;
    throw new QueryError({ kind: 'refused', message: (error as Error).message.trim() });
  }
  return last;
}

/** A value of DuckDB as JSON can say it: numbers as numbers where they are exact. */
function plain(value: unknown): Cell {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  return value instanceof Object && 'toDouble' in value ? (value as DuckDBDecimalValue).toDouble() : String(value);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
