import type { Timing } from '../../model/distribution.ts';
import type { Guard } from '../../model/stage.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import type { Step } from './layout.ts';
import type { StageNames } from './stage-names.ts';

const FRONT = 'trait:';

/** Which trucks a stage is for (`only`, `except`), and where the others go on; undefined: it is for all. */
export function guardOf(context: Context, flow: WrittenFlow, step: Step, names: StageNames): Guard | undefined {
  const { only, except } = step.written;
  const trait = only ?? except;
  if (trait === undefined) return undefined;
  if (only !== undefined && except !== undefined) {
    context.report.add([...step.path, 'except'], 'either only or except', {
      found: 'both only and except',
      atKey: true,
    });
  }
  checkTrait(context, flow, trait, [...step.path, only === undefined ? 'except' : 'only'], false);
  return { trait, wanted: only !== undefined, past: names.resolve(step.behind) };
}

/** Whether a duration depends on traits. Refuses those that the flow does not have, and no law for trucks without any. */
export function checkTraits(context: Context, flow: WrittenFlow, law: Timing, path: Path): boolean {
  const traits = Object.keys(law).filter((key) => key.startsWith(FRONT));
  if (traits.length === 0) return false;
  for (const key of traits) {
    const trait = key.slice(FRONT.length);
    checkTrait(context, flow, trait, [...path, 'byTrait', trait], true);
  }
  if (!Object.hasOwn(law, '*')) {
    context.report.add([...path, 'byTrait'], 'a duration for trucks without these traits, too', {
      found: 'none for other',
      fix: 'add `other: …`',
    });
  }
  return true;
}

function checkTrait(context: Context, flow: WrittenFlow, trait: string, path: Path, atKey: boolean): void {
  const traits = Object.keys(flow.traits ?? {});
  if (traits.includes(trait)) return;
  const rule = traits.length > 0 ? `a trait of the flow: ${anyOf(traits)}` : 'a flow with traits; this one has none';
  const fix = didYouMean(trait, traits) || (traits.length > 0 ? '' : 'give the flow `traits: { … }`');
  context.report.add(path, rule, { found: `the name "${trait}"`, fix, atKey });
}
