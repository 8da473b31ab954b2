import type { Chunk, Executor } from '../executor.ts';
import { hashOfRun } from '../store/run-key.ts';
import type { StoredRun } from '../store/store.ts';
import type { Load } from './loads.ts';
import type { Study } from './study.ts';

/** Runs a load to its end: a run that the gate refuses is a run with a reason, and those behind it are made all the same. */
export async function runLoad(
  study: Study,
  { chunks, points }: Load,
  executor: Executor,
  signal: AbortSignal,
): Promise<{ runs: StoredRun[]; milliseconds: number }> {
  const runs: StoredRun[] = [];
  let milliseconds = 0;
  let rest = chunks.map((chunk, i) => ({ chunk, point: points[i] }));
  while (rest.length > 0) {
    const batches = await executor.run(
      rest.map(({ chunk }) => chunk),
      signal,
    );
    const again: typeof rest = [];
    for (const [i, { rows, refusal, milliseconds: spent }] of batches.entries()) {
      const { chunk, point } = rest[i];
      milliseconds += spent;
      rows.forEach((row, k) => {
        runs.push(runOf(study, chunk, point, chunk.from + k, [...row.metrics], null));
      });
      if (refusal === null) continue;
      const refused = chunk.from + rows.length;
      runs.push(runOf(study, chunk, point, refused, [], refusal));
      if (refused + 1 < chunk.to) again.push({ chunk: { ...chunk, from: refused + 1 }, point });
    }
    rest = again;
  }
  return { runs, milliseconds };
}

function runOf(
  study: Study,
  { scenario, past, seed }: Chunk,
  point: number,
  replication: number,
  values: number[],
  refusal: string | null,
): StoredRun {
  return { scenario: hashOfRun(scenario, past), alias: study.alias(point), seed, replication, values, refusal };
}
