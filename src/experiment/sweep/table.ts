/** The finished table of a sweep: one row a run, in the order of points and replications, whoever made it and when. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { compactNumber } from '../../results/compact.ts';
import { csv } from '../../results/csv.ts';
import { VERSION } from '../../results/version.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import type { Store } from '../store/store.ts';
import { dueOf } from './due.ts';
import type { Study } from './study.ts';

/** A column with a value for every run; null: nothing. */
export interface Column {
  name: string;
  type: 'INT32' | 'DOUBLE' | 'STRING';
  values: (number | string | null)[];
}

/** Most characters of a hash in a row: enough to tell scenarios apart. */
const SHORT = 16;

/** All runs of a study, which must be in the store: point and replication count from 1. */
export function columnsOf(study: Study, store: Store): Column[] {
  const { factors, metrics } = study.plan;
  const numbers = (name: string): Column => ({ name, type: 'INT32', values: [] });
  const texts = (name: string): Column => ({ name, type: 'STRING', values: [] });
  const [point, replication, scenario, refused] = [
    numbers('point'),
    numbers('replication'),
    texts('scenario'),
    texts('refused'),
  ];
  const varied = factors.map(({ name, levels }): Column => {
    const text = levels?.some((level) => typeof level === 'string') ?? false;
    return { name: taken(name), type: text ? 'STRING' : 'DOUBLE', values: [] };
  });
  const measured = metrics.map((ref): Column => ({ name: writeMetric(ref), type: 'DOUBLE', values: [] }));
  for (const { point: i, to } of dueOf(study, null, store)) {
    const values = study.points[i];
    for (let r = 0; r < to; r++) {
      const run = study.find(store, i, r);
      if (run === undefined) throw new Error(`run ${r} of point ${i} is missing`);
      point.values.push(i + 1);
      replication.values.push(r + 1);
      scenario.values.push(run.scenario.slice(0, SHORT));
      refused.values.push(run.refusal);
      varied.forEach((column, k) => {
        column.values.push(column.type === 'STRING' ? String(values[k]) : values[k]);
      });
      measured.forEach((column, k) => {
        const value = run.values[k];
        column.values.push(value === undefined || Number.isNaN(value) ? null : compactNumber(value));
      });
    }
  }
  return [point, replication, scenario, ...varied, ...measured, refused];
}

/** Columns of ours keep their names; a factor that is called like one gets a mark. */
function taken(name: string): string {
  return ['point', 'replication', 'scenario', 'refused'].includes(name) ? `${name}_` : name;
}

/** The table as Parquet: the same runs, the same bytes. */
export function parquetOf(columns: readonly Column[]): Uint8Array {
  const columnData = columns.map(({ name, type, values }) => ({ name, type, data: values }));
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: `smartgate ${VERSION}` }));
}

/** The table as CSV. */
export function csvOf(columns: readonly Column[]): string {
  const rows = columns[0].values.map((_, i) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[i]])),
  );
  return csv(
    columns.map(({ name }) => name),
    rows,
  );
}
