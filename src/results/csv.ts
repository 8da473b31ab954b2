/**
 * Tidy tables as CSV (RFC 4180 with newlines as in Unix): one row an observation, one column a variable. A text that a
 * spreadsheet would take for a formula (it begins with = + - @) gets an apostrophe in front; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync';
import * as columns from './columns.ts';
import type { Results } from './document.ts';

export interface CsvOptions {
  /** Begin with a byte order mark, which Excel wants before it believes that the text is UTF-8. Default: no. */
  bom?: boolean;
}

/** All metric rows. `empty` is `true` or nothing. */
export function metricsCsv(results: Results, options: CsvOptions = {}): string {
  return csv(columns.METRIC, results.metrics, options);
}

/** All differences against the baseline. */
export function differencesCsv(results: Results, options: CsvOptions = {}): string {
  return csv(columns.DIFFERENCE, results.differences, options);
}

/** Any rows as CSV with a header. Nothing is written for null and undefined. */
export function csv(header: readonly string[], rows: readonly object[], options: CsvOptions = {}): string {
  return stringify(rows as object[], {
    header: true,
    columns: [...header],
    bom: options.bom === true,
    escape_formulas: true,
    cast: { boolean: (value) => String(value) },
  });
}
