import { z } from 'zod';
import { count, number, size, text } from '../shapes.ts';

/**
 * Trucks inside along the run of a scenario with dated events or backlogs, from minute 0, in equal batches (days, unless
 * the run is long), and how long a backlog lasts. Batches are null where no replication came so far.
 */
export interface AftermathRow {
  scenario: string;
  /** The backlog, by its name; null: the scenario has none, and all trucks inside are told. */
  backlog: string | null;
  /** Flows whose trucks are counted; empty: all. */
  flows: string[];
  /** Length of a batch [min]. */
  width: number;
  /** Mean over the replications by batch, and half the width of its interval. */
  mean: (number | null)[];
  half: (number | null)[];
  /** 5th and 95th percentile over the replications: the spread of single runs, not of the mean. */
  p5: (number | null)[];
  p95: (number | null)[];
  /** From when on the backlog is measured [min from the start], and trucks inside at which it counts as cleared. */
  after: number | null;
  atMost: number | null;
  /** Null: no backlog. */
  cleared: Cleared | null;
}

/** Time until a backlog is cleared, the median over all replications [min]. */
export interface Cleared {
  /** Replications in which it came to that, of all. */
  n: number;
  of: number;
  /** Null: not in half of the replications. */
  median: number | null;
  /** Ends of the interval of the median; null: not known, or never. */
  ciLow: number | null;
  ciHigh: number | null;
}

/** More batches than any run has. */
const MOST = 1000;
const values = z.array(number.nullable()).max(MOST);

export const AFTERMATH: z.ZodType<AftermathRow> = z.object({
  scenario: text,
  backlog: text.nullable(),
  flows: z.array(text),
  width: z.number().gt(0),
  mean: values,
  half: values,
  p5: values,
  p95: values,
  after: size.nullable(),
  atMost: size.nullable(),
  cleared: z
    .object({ n: count, of: count.min(1), median: size.nullable(), ciLow: size.nullable(), ciHigh: size.nullable() })
    .nullable(),
});

/** Batches of different numbers, a backlog of nobody, percentiles that are upside down. */
export function aftermathFaults(place: string, row: AftermathRow, backlogs: readonly string[]): string[] {
  const faults: string[] = [];
  const { backlog, mean, p5, p95, cleared } = row;
  if (backlog !== null && !backlogs.includes(backlog)) {
    faults.push(
      `${place}.backlog: no backlog ${JSON.stringify(backlog)} in the scenario ${JSON.stringify(row.scenario)}`,
    );
  }
  for (const key of ['half', 'p5', 'p95'] as const) {
    if (row[key].length !== mean.length) {
      faults.push(`${place}.${key}: expected a value for each of the ${mean.length} batches, found ${row[key].length}`);
    }
  }
  const crossed = p5.findIndex((low, k) => low !== null && (p95[k] ?? low) < low);
  if (crossed >= 0) faults.push(`${place}.p95[${crossed}]: ${p95[crossed]} is below the 5th percentile ${p5[crossed]}`);
  if (cleared !== null && cleared.n > cleared.of) {
    faults.push(`${place}.cleared.n: ${cleared.n} of ${cleared.of} replications`);
  }
  return faults;
}
