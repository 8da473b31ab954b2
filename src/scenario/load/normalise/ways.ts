import type { Distribution } from '../../model/distribution.ts';
import type { Stage } from '../../model/stage.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/** A stage without a path of its own (the end put behind a branch) is never told of. */
type Paths = (Path | undefined)[];

/** Stages that take a truck in, and so may free a bay held until then. */
const TAKES_IN: Stage['kind'][] = [
  'serve',
  'hold',
  'unload',
  'load',
  'cross',
  'take',
  'batch',
  'match',
  'transload',
  'depart',
];

/**
 * Where the stages of an itinerary lead: all are reachable, no truck can go round for ever in no time, a bay held until
 * a stage is held until a later one, a segment is stopped only where it was started.
 */
export function checkWays(context: Context, stages: Stage[], paths: Paths): void {
  const reached = reach(stages, 0);
  // A place that could not be read may send trucks on.
  const unread = context.broken.places !== undefined || context.lost.has('places');
  const unreached = unread ? [] : stages.flatMap((_, i) => (reached.has(i) ? [] : [i]));
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
      } else if (!TAKES_IN.includes(until.kind)) {
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
  return [
    ...onward(stage),
    ...diversion(stages, stage),
    ...expulsions(stage),
    ...(stage.guard ? [stage.guard.past] : []),
  ].filter((next) => next >= 0);
}

/** Indices of the stages behind one, for trucks that come to it. */
function onward(stage: Stage): number[] {
  if (stage.kind === 'branch') return stage.options.map((option) => option.to);
  return stage.kind === 'fork' ? stage.ways.map((way) => way.to) : [stage.next];
}

/** The stages in the ways of a fork, up to the join; empty for any other stage. */
export function waysOf(stages: Stage[], fork: number): Set<number> {
  const within = new Set<number>();
  const stage = stages[fork];
  const open = stage.kind === 'fork' ? onward(stage) : [];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const way = stages[index];
    if (within.has(index) || (way.kind === 'join' && way.fork === fork)) continue;
    within.add(index);
    open.push(...follow(stages, index));
  }
  return within;
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
export function reach(stages: Stage[], ...from: number[]): Set<number> {
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

/** True where a truck, whatever its channel and its traits, may come to a stage that takes time, or to the end. */
function canPass(stages: Stage[], index: number): boolean {
  const channels = new Set(
    stages.flatMap((s) => (s.kind === 'branch' && s.by === 'channel' ? s.options.map((o) => o.name) : [])),
  );
  const traits = [...new Set(stages.flatMap(({ guard }) => (guard ? [guard.trait] : [])))];
  const sets: string[][] = [[]];
  for (const trait of traits) for (const some of [...sets]) sets.push([...some, trait]);
  return sets.every((has) => [...(channels.size > 0 ? channels : [''])].every((channel) => passes(channel, has)));

  function passes(first: string, traits: string[]): boolean {
    const seen = new Set([`${index}|${first}`]);
    const open = [{ at: index, channel: first }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const stage = stages[next.at];
      const comes = stage.guard === undefined || traits.includes(stage.guard.trait) === stage.guard.wanted;
      if (comes && (takesTime(stage) || stage.kind === 'leave')) return true;
      for (const { to, channel } of comes ? ways(stage, next.channel) : [{ to: stage.guard?.past ?? -1, ...next }]) {
        if (to === -1) return true;
        const key = `${to}|${channel}`;
        if (seen.has(key)) continue;
        seen.add(key);
        open.push({ at: to, channel });
      }
    }
    return false;
  }
}

/** Where a truck of a channel may go on behind a stage, and with what channel. */
function ways(stage: Stage, channel: string): { to: number; channel: string }[] {
  if (stage.kind === 'branch') {
    return stage.options
      .filter(({ name, share }) => share !== 0 && (stage.by !== 'channel' || name === channel))
      .map(({ to }) => ({ to, channel }));
  }
  if (stage.kind === 'rechannel') {
    const shares = Object.entries(stage.changes[channel] ?? {}).filter(([, share]) => share > 0);
    return [channel, ...shares.map(([to]) => to)].map((then) => ({ to: stage.next, channel: then }));
  }
  return onward(stage).map((to) => ({ to, channel }));
}

/** Whether every truck spends time at a stage. */
export function takesTime(stage: Stage): boolean {
  const zero = (law: Distribution) => law.kind === 'constant' && law.value === 0;
  if (stage.kind === 'serve') return !Object.values(stage.service).every(zero);
  if (stage.kind === 'delay') return !Object.values(stage.duration).every(zero);
  if (stage.kind === 'hold') return stage.stay !== null && !Object.values(stage.stay).every(zero);
  if (stage.kind === 'unload' || stage.kind === 'load') {
    return stage.handling === null ? !zero(stage.amount) : !Object.values(stage.handling).every(zero);
  }
  return stage.kind === 'cross' || stage.kind === 'transload' || stage.kind === 'depart';
}
