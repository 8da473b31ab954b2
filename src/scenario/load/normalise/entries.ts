import type { Arrivals } from '../../model/flow.ts';
import type { Stage } from '../../model/stage.ts';
import { follow, waysOf } from './ways.ts';

/**
 * Fills in what becomes of a truck at a full place where neither the stage nor the place says: a truck that comes in
 * from outside is turned away, any other stays where it is. A source that is never empty, and vehicles that stay inside,
 * wait outside instead.
 */
export function resolveWhenFull(stages: Stage[], arrivals: Arrivals): void {
  const outside = arrivals.kind === 'saturated' || arrivals.kind === 'population';
  const first = firstPlaces(stages);
  stages.forEach((stage, index) => {
    if (!('whenFull' in stage) || stage.whenFull !== null) return;
    stage.whenFull = { kind: !outside && first.has(index) ? 'turnAway' : 'block' };
  });
}

/** The stages that follow one; the ways of a fork hold no first place, and none comes behind them where they have a place. */
function behind(stages: Stage[], index: number): number[] {
  const stage = stages[index];
  if (stage.kind !== 'fork') return follow(stages, index);
  const ways = [...waysOf(stages, index)];
  const past = stage.guard ? [stage.guard.past] : [];
  return [...(ways.some((way) => 'place' in stages[way]) ? [] : [stage.next]), ...past].filter((next) => next >= 0);
}

/** The stages with a place that trucks may come to before any other place. */
function firstPlaces(stages: Stage[]): Set<number> {
  const first = new Set<number>();
  const seen = new Set<number>();
  const open = stages.length > 0 ? [0] : [];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (seen.has(index)) continue;
    seen.add(index);
    if ('place' in stages[index]) {
      first.add(index);
      const { guard } = stages[index];
      if (guard) open.push(guard.past);
    } else open.push(...behind(stages, index));
  }
  return first;
}
