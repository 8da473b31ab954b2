import type { Distribution } from '../../model/distribution.ts';
import type { Stage } from '../../model/stage.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/** A stage without a path of its own (the end put behind a branch) is never told of. */
type Paths = (Path | undefined)[];

/**
 * Where the stages of an itinerary lead: all are reachable, no truck can go round for ever in no time, a bay held until
 * a stage is held until a later one, a segment is stopped only where it was started.
 */
export function checkWays(context: Context, stages: Stage[], paths: Paths): void {
  const reached = reach(stages, 0);
  const unreached = stages.flatMap((_, i) => (reached.has(i) ? [] : [i]));
  for (const index of unreached) {
    // The first of a row of such stages says it all.
    if (index > 0 && unreached.includes(index - 1)) continue;
    const before = paths[index - 1];
    const fix =
      before && stages[index - 1]?.next !== index
        ? 'give it an id and lead a branch or a `go` to it, or take it out'
        : '';
    tell(index, 'a stage that trucks can reach', { found: `stage "${stages[index].id}", which no way leads to`, fix });
  }
  for (const index of reached) {
    if (canPass(stages, index)) continue;
    tell(index, 'a way on that takes time or leads out', {
      found: `an endless loop in no time through "${stages[index].id}"`,
    });
    break;
  }
  stages.forEach((stage, index) => {
    if (stage.kind === 'hold' && typeof stage.heldUntil === 'number') {
      const after = reach(stages, ...follow(stages, index));
      const until = stages[stage.heldUntil];
      const rule = 'taken, ready, or the id of a later stage that takes the truck into a place';
      if (!after.has(stage.heldUntil) || stage.heldUntil === index) {
        tell(index, rule, { found: `"${until.id}", which does not come after` }, 'heldUntil');
      } else if (
        !['serve', 'hold', 'unload', 'load', 'cross', 'take', 'batch', 'match', 'transload'].includes(until.kind)
      ) {
        tell(index, rule, { found: `"${until.id}", which takes no truck in` }, 'heldUntil');
      }
    }
    if (stage.kind === 'stop') {
      const starts = stages.flatMap((other, i) =>
        other.kind === 'start' && other.segment === stage.segment ? [i] : [],
      );
      if (starts.some((start) => reach(stages, start).has(index))) return;
      const fix = `put \`start: ${stage.segment}\` before`;
      tell(index, 'a segment whose clock runs', { found: `"${stage.segment}", which was not started`, fix }, 'stop');
    }
  });

  function tell(index: number, rule: string, more: { found: string; fix?: string }, key?: string): void {
    const path = paths[index];
    if (path !== undefined) context.report.add(key === undefined ? path : [...path, key], rule, more);
  }
}

/** Indices that can follow a stage at once; −1, the end, is left out. */
export function follow(stages: Stage[], index: number): number[] {
  const stage = stages[index];
  const to = stage.kind === 'branch' ? stage.options.map((option) => option.to) : [stage.next];
  return [...to, ...diversion(stages, stage), ...expulsions(stage)].filter((next) => next >= 0);
}

/** The stages that trucks are sent to that stay too long. */
export function expulsions(stage: Stage): number[] {
  const limits = stage.kind === 'hold' ? Object.values(stage.limits ?? {}) : [];
  return limits.flatMap(({ go }) => (go === null ? [] : [go]));
}

/** The stage a full place sends its trucks to. */
export function diversion(stages: Stage[], stage: Stage): number[] {
  const rule = 'whenFull' in stage ? stage.whenFull : null;
  if (rule?.kind !== 'divert' || rule.to === null) return [];
  return stages.flatMap((other, i) => (other.id === rule.to ? [i] : []));
}

/** Stages that can be reached from some, those included. */
function reach(stages: Stage[], ...from: number[]): Set<number> {
  const reached = new Set(from);
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const next of follow(stages, index)) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

/** True where a truck, whatever its channel, may come to a stage that takes time, or to the end. */
function canPass(stages: Stage[], index: number): boolean {
  const channels = new Set(
    stages.flatMap((s) => (s.kind === 'branch' && s.by === 'channel' ? s.options.map((o) => o.name) : [])),
  );
  return [...(channels.size > 0 ? channels : [null])].every((channel) => passes(channel));

  function passes(channel: string | null): boolean {
    const seen = new Set([index]);
    const open = [index];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const stage = stages[at];
      if (takesTime(stage) || stage.kind === 'leave') return true;
      const options = stage.kind === 'branch' ? stage.options : [{ name: '', share: null, to: stage.next }];
      for (const { name, share, to } of options) {
        if (share === 0 || (stage.kind === 'branch' && stage.by === 'channel' && name !== channel)) continue;
        if (to === -1) return true;
        if (!seen.has(to)) {
          seen.add(to);
          open.push(to);
        }
      }
    }
    return false;
  }
}

function takesTime(stage: Stage): boolean {
  const zero = (law: Distribution) => law.kind === 'constant' && law.value === 0;
  if (stage.kind === 'serve') return !Object.values(stage.service).every(zero);
  if (stage.kind === 'delay') return !Object.values(stage.duration).every(zero);
  if (stage.kind === 'hold') return stage.stay !== null && !Object.values(stage.stay).every(zero);
  if (stage.kind === 'unload' || stage.kind === 'load') {
    return stage.handling === null ? !zero(stage.amount) : !Object.values(stage.handling).every(zero);
  }
  return stage.kind === 'cross' || stage.kind === 'transload';
}
