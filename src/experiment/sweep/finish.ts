import type { SweepSummary } from '../../results/sweep.ts';
import type { Files } from '../files.ts';
import type { Store } from '../store/store.ts';
import type { Labels } from './labels.ts';
import type { Study } from './study.ts';
import { summaryOf } from './summary.ts';
import { columnsOf, csvOf, parquetOf } from './table.ts';

/** Name of the document. */
export const SUMMARY = 'sweep.json';

export interface Finished {
  files: Files;
  summary: SweepSummary;
}

/** The tables of a study whose runs are all in the store, whoever made them: the same runs, the same bytes. */
export function finish(study: Study, labels: Labels | null, store: Store, withCsv: boolean): Finished {
  const columns = columnsOf(study, store);
  const summary = summaryOf(study, labels, store);
  const files: Files = new Map<string, string | Uint8Array>([
    ['runs.parquet', parquetOf(columns)],
    [SUMMARY, `${JSON.stringify(summary)}\n`],
  ]);
  if (withCsv) files.set('runs.csv', csvOf(columns));
  return { files, summary };
}
