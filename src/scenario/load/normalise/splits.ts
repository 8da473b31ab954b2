import type { Stage } from '../../model/stage.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { reach } from './ways.ts';

/**
 * A population is a fixed number of vehicles, so none of them goes on as several; and only what was merged is split as it
 * was.
 */
export function checkSplits(
  context: Context,
  flow: string,
  { arrivals }: WrittenFlow,
  stages: Stage[],
  paths: (Path | undefined)[],
): void {
  const merges = (stage: Stage) => {
    const place = stage.kind === 'batch' ? context.places[stage.place] : undefined;
    return place?.kind === 'batch' && place.merge;
  };
  stages.forEach((stage, index) => {
    const path = paths[index];
    if (stage.kind !== 'split' || path === undefined) return;
    const batches = stages.flatMap((other, i) => (merges(other) ? [i] : []));
    if (stage.into === 'merged' && !batches.some((batch) => reach(stages, batch).has(index))) {
      context.report.add([...path, 'split'], 'a `batch` before that merges trucks', {
        found: 'a split of what was never merged',
        fix: 'say in how many: `split: 10`',
      });
    }
    if (typeof arrivals !== 'object' || !('population' in arrivals)) return;
    context.report.add([...path, 'split'], 'a flow that comes from outside', {
      found: `a split in ${flow}, a population, which would grow without end`,
    });
  });
}
