import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observeUnits } from '../pools.ts';

const { steps } = memory;

/**
 * A reefer has a bay and wants a plug. Plugs are taken as soon as they are free, so the reefers without one are those
 * beyond the number of plugs, and which of them has none makes no difference to the sum.
 */
export function plugIn(at: number): void {
  change(steps[at + 1], 1);
  observeUnits(steps[at + 1]);
}
