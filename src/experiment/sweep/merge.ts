/** Joins the shards of a sweep, which were made in folders of their own. */
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { prepareFolder } from '../files.ts';
import { Store } from '../store/store.ts';
import { metricsOf } from './conduct.ts';
import { type Missing, missingOf } from './due.ts';
import { type Planned, readPlan, writePlan } from './plan-file.ts';
import { SweepError } from './sweep-error.ts';

/**
 * Brings the runs of all folders together in `out`; says what is still missing of how many, and which files were read,
 * with their SHA-256. Throws a `SweepError`.
 */
export async function mergeShards(
  folders: readonly string[],
  out: string,
): Promise<Planned & { store: Store; missing: Missing[]; due: number; read: ReadonlyMap<string, string> }> {
  const read = new Map<string, string>();
  const planned = await readPlan(folders[0], read);
  const { study } = planned;
  const metrics = metricsOf(study.plan);
  await prepareFolder(out);
  const store = await Store.open(out, metrics);
  for (const folder of folders) {
    const { study: other } = await readPlan(folder, read);
    if (other.hash !== study.hash || !sameAmount(other.plan, study.plan)) {
      throw new SweepError(`${folder}: another sweep than ${folders[0]} (its plan differs)`);
    }
    await store.add((await Store.open(folder, metrics)).missingIn(store));
  }
  await writePlan(out, planned);
  return { ...planned, store, read, ...missingOf(study, null, store) };
}

/** Whether two plans of the same points want the same runs of them. */
function sameAmount(one: SweepPlan, other: SweepPlan): boolean {
  const [a, b] = [one, other].map(({ replications, precision }) => JSON.stringify([replications, precision]));
  return a === b;
}
