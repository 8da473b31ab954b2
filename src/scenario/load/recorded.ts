import { csvParseRows } from 'd3-dsv';
import { didYouMean } from '../schema/closest.ts';
import { parseMoment } from '../schema/date.ts';
import { anyOf, Refusal, show } from '../schema/refusal.ts';

/** A mistake in a table: its line (from 1; 0: the whole table), and what `Issue` needs. */
export class TableMistake extends Error {
  readonly line: number;
  readonly found: string;
  readonly rule: string;
  readonly fix: string;

  constructor(line: number, found: string, rule: string, fix = '') {
    super(`${found}; expected ${rule}`);
    this.line = line;
    this.found = found;
    this.rule = rule;
    this.fix = fix;
  }
}

/**
 * Arrival times [min from the start] in one column of a CSV text with a header: minutes from the start, or local dates
 * and times (`start` is the same clock's minute of minute 0), ascending.
 */
export function readArrivals(text: string, column: string, start: number): number[] {
  const times: number[] = [];
  let index = -1;
  let dated: boolean | null = null;
  csvParseRows(text, (row, i) => {
    if (i === 0) {
      index = columnOf(row, column);
      return null;
    }
    // A blank line, most often the last.
    if (row.length === 1 && row[0].trim() === '') return null;
    const cell = (row[index] ?? '').trim();
    const minutes = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : null;
    const time = minutes ?? momentOf(cell, i + 1) - start;
    if (dated !== null && dated !== (minutes === null)) {
      throw new TableMistake(i + 1, show(cell), dated ? 'a date and time, as above' : 'minutes, as above');
    }
    dated = minutes === null;
    const last = times[times.length - 1] ?? 0;
    if (time < 0) throw new TableMistake(i + 1, show(cell), 'a time that is not before the start of the run');
    if (time < last)
      throw new TableMistake(
        i + 1,
        `${show(cell)} after a later time`,
        'ascending times',
        'sort the table by this column',
      );
    times.push(time);
    return null;
  });
  if (index < 0) throw new TableMistake(0, 'an empty table', `a table with a column ${column}`);
  if (times.length === 0) throw new TableMistake(0, 'a table without rows', 'one arrival at least');
  return times;
}

function columnOf(header: string[], column: string): number {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim());
  const index = names.indexOf(column);
  if (index >= 0) return index;
  const fix = didYouMean(column, names);
  throw new TableMistake(1, `no column ${show(column)}`, `one of the columns ${anyOf(names, 12)}`, fix);
}

function momentOf(cell: string, line: number): number {
  try {
    return parseMoment(cell);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new TableMistake(
      line,
      cell === '' ? 'an empty cell' : show(cell),
      'minutes from the start, or a local date and time such as 2025-07-01T07:30',
    );
  }
}
