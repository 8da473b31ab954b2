import type { Stage } from '../../model/stage.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/** A population is a fixed number of vehicles, so none of them goes on as several. */
export function checkSplits(
  context: Context,
  flow: string,
  { arrivals }: WrittenFlow,
  stages: Stage[],
  paths: (Path | undefined)[],
): void {
  if (typeof arrivals !== 'object' || !('population' in arrivals)) return;
  stages.forEach(({ kind }, index) => {
    const path = paths[index];
    if (kind !== 'split' || path === undefined) return;
    context.report.add([...path, 'split'], 'a flow that comes from outside', {
      found: `a split in ${flow}, a population, which would grow without end`,
    });
  });
}
