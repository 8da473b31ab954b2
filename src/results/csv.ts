/**
 * Tidy tables as CSV (RFC 4180 with newlines as in Unix): one row an observation, one column a variable. A text that a
 * spreadsheet would take for a formula (it begins with = + - @) gets an apostrophe in front; numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync';
import * as columns from './columns.ts';
import type { Estimate, Results } from './document.ts';

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

/** Every scenario against the best of the others, by key figure. */
export function bestCsv({ best = [] }: Results, options: CsvOptions = {}): string {
  return csv(columns.BEST, best, options);
}

/** How the units of every place spend their time, and because of whom they do not work. */
export function bottlenecksCsv(results: Results, options: CsvOptions = {}): string {
  return csv(columns.TIME, results.bottlenecks ?? [], options);
}

/** What one more of each resource changes in every key metric. */
export function marginalCsv(results: Results, options: CsvOptions = {}): string {
  return csv(columns.MARGINAL, results.marginal ?? [], options);
}

/**
 * What alternatives are worth: a row for each figure and each line. `item` is `npv`, `costs`, … or the kind of a line, and
 * `of` what that is about; intervals where there are some.
 */
export function valueCsv({ value = [] }: Results, options: CsvOptions = {}): string {
  const rows = value.flatMap((one) => {
    const { baseline, scenario, path, currency } = one;
    const row = (item: string, unit: string, figure: Partial<Estimate> | number | null, of = '', part = '') => {
      const estimate = typeof figure === 'number' ? { mean: figure } : figure;
      return estimate === null ? [] : [{ baseline, scenario, path, item, of, part, unit, ...estimate }];
    };
    return [
      row('npv', currency, one.npv),
      row('benefits', currency, one.benefits),
      row('costs', currency, one.costs),
      row('annualCosts', `${currency}/year`, one.annualCosts),
      row('ratio', '', one.ratio),
      row('internalRate', 'share', one.internalRate),
      row('positive', 'share', one.positive),
      row('breakEvenTruckHour', `${currency}/h`, one.breakEvenTruckHour),
      row('breakEvenTraffic', 'trucks/day', one.breakEvenTraffic),
      ...one.lines.flatMap(({ kind, of, part, unit, quantity, present }) => [
        row(kind, currency, present, of, part),
        row(kind, `${unit}/year`, quantity, of, part),
      ]),
    ].flat();
  });
  return csv(columns.VALUE, rows, options);
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
