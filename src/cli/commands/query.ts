/** `smartgate query '<sql>' [folder…]`: SQL over the tables of sweeps. */
import { type Answer, type Cell, query } from '../../experiment/query/query.ts';
import { QueryError } from '../../experiment/query/query-error.ts';
import { csv as csvOf } from '../../results/csv.ts';
import type { Command } from '../call.ts';
import { draw } from '../plain-table.ts';
import { EXIT, UsageError } from '../usage.ts';
import type { Words } from '../words/words.ts';

/** Where sweeps are written if nobody says otherwise. */
const OUTPUT = 'output';
/** Rows for which a terminal has room. */
const MOST_ROWS = 100;

export const queryCommand: Command = async ({ files: [sql, ...folders], options }, shell, words) => {
  const { json, csv } = options;
  const answer = await query(sql, folders.length === 0 ? [OUTPUT] : folders).catch((error: unknown) => {
    throw error instanceof QueryError ? new UsageError(messageOf(error, words)) : error;
  });
  const records = answer.rows.map((row) => recordOf(answer.columns, row));
  if (json) shell.out(`${JSON.stringify(records)}\n`);
  else if (csv) shell.out(csvOf(answer.columns, records));
  else shell.out(tableOf(answer, words));
  return EXIT.fine;
};

function messageOf({ failure }: QueryError, { query }: Words): string {
  switch (failure.kind) {
    case 'noTables':
      return query.noTables(failure.folders.join(', '));
    case 'refused':
      return query.refused(failure.message);
    default:
      return query[failure.kind];
  }
}

function recordOf(columns: readonly string[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, k) => [column, row[k]]));
}

function tableOf({ columns, rows }: Answer, words: Words): string {
  if (rows.length === 0) return `${words.query.nothing}\n`;
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map(cellText));
  const more = rows.length > MOST_ROWS ? `${words.query.more(String(MOST_ROWS), String(rows.length))}\n` : '';
  return `${draw(columns, shown, 0)}\n${more}`;
}

/** Six digits of a number; `--json` and `--csv` have all. */
function cellText(cell: Cell): string {
  if (cell === null) return '–';
  return typeof cell === 'number' && !Number.isSafeInteger(cell) ? String(Number(cell.toPrecision(6))) : String(cell);
}
