import type { Stage } from '../../model/stage.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { MOST_STAGES } from '../../schema/stage.ts';
import { endlessChoice, resolveServices } from './choices.ts';
import type { Context } from './context.ts';
import { checkForks } from './forks.ts';
import { checkHoldings } from './holdings.ts';
import { layOut } from './layout.ts';
import { checkSplits } from './splits.ts';
import { StageNames } from './stage-names.ts';
import { normaliseStage } from './stages.ts';
import { checkWays } from './ways.ts';

/** The stages of a flow in one list, with the indices of what follows; checks where they lead and what they hold. */
export function normaliseItinerary(context: Context, flow: string, written: WrittenFlow): Stage[] {
  const path = ['flows', flow, 'itinerary'];
  const before = context.report.issues.length;
  const layout = layOut(context, flow, written);
  const { steps } = layout;
  if (steps.length === 0) context.report.add(path, 'one stage at least that is not a `go`');
  if (steps.length > MOST_STAGES) {
    context.report.add(path, `at most ${MOST_STAGES} stages, those of branches included`, {
      found: `${steps.length} stages`,
    });
  }
  if (context.report.issues.length > before) return [];
  const names = new StageNames(context, layout);
  const first = names.resolve(layout.first);
  if (first !== 0) context.report.add([...path, 0], 'a stage to begin with; an itinerary may not begin with `go`');
  const stages = steps.map((step, i) => normaliseStage(context, { flow, written, step, id: names.ids[i], names }));
  endWithStage(stages);
  if (context.report.issues.length > before) return stages;
  resolveServices(context, stages, steps);
  const paths = steps.map((step) => step.path);
  checkWays(context, stages, paths);
  checkForks(context, stages, steps);
  checkSplits(context, flow, written, stages, paths);
  const endless = endlessChoice(stages);
  if (endless >= 0) {
    context.report.add(paths[endless], 'ways that take time before they come back to the choice', {
      found: `an endless loop in no time through "${stages[endless].id}"`,
    });
  }
  if (context.report.issues.length === before) checkHoldings(context, stages, paths);
  return stages;
}

/** A branch, or a stage that is passed over, leads to the end only through a stage, so that every way of it has an index. */
function endWithStage(stages: Stage[]): void {
  const branches = stages.filter((stage) => stage.kind === 'branch');
  const guards = stages.flatMap(({ guard }) => (guard?.past === -1 ? [guard] : []));
  if (guards.length === 0 && !branches.some((branch) => branch.options.some((option) => option.to === -1))) return;
  const end = stages.length;
  for (const branch of branches) for (const option of branch.options) if (option.to === -1) option.to = end;
  for (const guard of guards) guard.past = end;
  let id = 'end';
  while (stages.some((stage) => stage.id === id)) id += '-';
  stages.push({ kind: 'leave', fate: 'cleared', id, next: -1 });
}
