import type { Stage } from '../../model/stage.ts';
import type { Context } from './context.ts';
import type { Inside, Step } from './layout.ts';
import { follow } from './ways.ts';

/** Keys by which trucks leave, which the stages in the ways of a fork may not have. */
const LEAVING = ['patience', 'balk', 'whenFull'] as const;

/**
 * The ways of a fork are gone by parts of one truck that come together again: no way leads out of them or into them, in
 * none does a truck leave, multiply, merge or change, and what is held or timed in one ends there.
 */
export function checkForks(context: Context, stages: Stage[], steps: Step[]): void {
  if (!stages.some((stage) => stage.kind === 'fork')) return;
  stages.forEach((stage, index) => {
    const step = steps[index];
    // The end put behind a branch has no step.
    if (step === undefined) return;
    for (const next of follow(stages, index)) checkEdge(index, next);
    if (stage.kind === 'hold' && typeof stage.heldUntil === 'number' && insideOf(stage.heldUntil) !== step.inside) {
      tell(index, 'a bay held until a stage of the same way', 'a bay held into or out of a way of a fork', 'heldUntil');
    }
    if (stage.kind === 'stop') {
      const starts = stages.flatMap((other, i) =>
        other.kind === 'start' && other.segment === stage.segment ? [insideOf(i)] : [],
      );
      if (!starts.some((start) => encloses(start, step.inside))) {
        const found = `the clock of "${stage.segment}", which starts in a way of a fork and stops elsewhere`;
        tell(index, 'a clock that starts in the same way, or before the fork', found, 'stop');
      }
    }
    if (step.inside !== null) checkInside(index, step);
  });

  function checkInside(index: number, { written }: Step): void {
    const stage = stages[index];
    const wrong = change(stage);
    if (wrong !== null) tell(index, 'a stage that leaves the truck what it is, in a way of a fork', wrong);
    for (const key of LEAVING) {
      if (!(key in written)) continue;
      const value = (written as Record<string, unknown>)[key];
      if (value === undefined || value === null || (value as { kind?: string }).kind === 'block') continue;
      tell(index, 'trucks that stay, in a way of a fork', `${key} there`, key);
    }
  }

  /** What a stage makes of a truck that a part of one cannot be; null: nothing. */
  function change(stage: Stage): string | null {
    if (stage.kind === 'leave' || stage.kind === 'split' || stage.kind === 'rechannel')
      return `a \`${stage.kind}\` there`;
    const place = stage.kind === 'batch' ? context.places[stage.place] : undefined;
    return place?.kind === 'batch' && place.merge ? `${(stage as { place: string }).place}, which merges trucks` : null;
  }

  function checkEdge(from: number, to: number): void {
    const [here, there] = [insideOf(from), insideOf(to)];
    const target = stages[to];
    if (here === there || there?.fork === from || (target.kind === 'join' && target.fork === here?.fork)) return;
    const found = `a way from "${stages[from].id}" to "${target.id}", ${there === null ? 'out of' : 'into'} a way of a fork`;
    tell(from, 'stages of the same way; behind its last the truck waits for the other ways', found);
  }

  function insideOf(index: number): Inside | null {
    return steps[index]?.inside ?? null;
  }

  function tell(index: number, rule: string, found: string, key?: string): void {
    const { path } = steps[index];
    context.report.add(key === undefined ? path : [...path, key], rule, { found });
  }
}

/** Whether a way stands within another one, or is the same; null is the whole itinerary. */
function encloses(outer: Inside | null, inner: Inside | null): boolean {
  for (let way = inner; way !== null; way = way.outer) if (way === outer) return true;
  return outer === null;
}
