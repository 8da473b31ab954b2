/** Mean times of all trucks, whatever replication they came in. */
import type { PerTruckRow } from '../results/document.ts';
import { jackknife } from '../stats/infer/jackknife.ts';
import type { Fold } from './fold.ts';

/** A row for each distribution that at least two replications observed: the mean of what is in its bins. */
export function perTruckRows(fold: Fold, confidence: number): PerTruckRow[] {
  return fold.layout.distributions.flatMap((ref, i): PerTruckRow[] => {
    const index = fold.indexOf(ref);
    if (index < 0) return [];
    const trucks = fold.observations(i);
    const minutes = fold.values(index).map((mean, r) => (trucks[r] === 0 ? 0 : mean * trucks[r]));
    const estimate = jackknife(minutes, trucks, confidence);
    if (estimate === null) return [];
    const { metric, place, flow } = ref;
    const all = trucks.reduce((sum, count) => sum + count, 0);
    return [{ scenario: fold.scenario, metric, place, flow, unit: fold.unit(index), ...estimate, trucks: all }];
  });
}
