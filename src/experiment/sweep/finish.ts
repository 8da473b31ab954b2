import type { Files } from '../files.ts';
import type { Store } from '../store/store.ts';
import type { Study } from './study.ts';
import { type SweepSummary, summaryOf } from './summary.ts';
import { columnsOf, csvOf, parquetOf } from './table.ts';

/** The tables of a study whose runs are all in the store, whoever made them: the same runs, the same bytes. */
export function finish(study: Study, store: Store, withCsv: boolean): { files: Files; summary: SweepSummary } {
  const columns = columnsOf(study, store);
  const summary = summaryOf(study, store);
  const files: Files = new Map<string, string | Uint8Array>([
    ['runs.parquet', parquetOf(columns)],
    ['sweep.json', `${JSON.stringify(summary)}\n`],
  ]);
  if (withCsv) files.set('runs.csv', csvOf(columns));
  return { files, summary };
}
