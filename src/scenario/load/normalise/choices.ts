import type { Timing } from '../../model/distribution.ts';
import type { Place } from '../../model/place.ts';
import type { Choice, Stage, WayOption } from '../../model/stage.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { WrittenWay } from '../../schema/stage.ts';
import type { Path } from '../located.ts';
import { type Context, exists } from './context.ts';
import type { Step } from './layout.ts';
import type { StageNames } from './stage-names.ts';
import { follow, takesTime } from './ways.ts';
import { checkZone } from './zones.ts';

/** Places of which a truck can see how many wait, and for how many units. */
const SEEN: Place['kind'][] = ['lane', 'check', 'yard', 'fleet'];

/** The ways of a choice by the state of the gate, with their places checked; `timing` checks a law of the file. */
export function waysByState(
  context: Context,
  { path: at, ways }: Step,
  { by, ways: written }: { by: Choice; ways: Record<string, WrittenWay> },
  names: StageNames,
  timing: (law: Timing, path: Path) => Timing,
): WayOption[] {
  const path = [...at, 'choose', 'ways'];
  if (ways.length < 2) context.report.add(path, 'two ways at least to choose from');
  return ways.map(({ name, to }) => {
    const way = written[name];
    const here = [...path, name];
    for (const key of ['plus', 'service'] as const) {
      if (by === 'expectedWait' || way[key] === undefined) continue;
      context.report.add([...here, key], `\`${key}\` only with \`by: expectedWait\``, {
        found: `the name ${key} beside \`by: ${by}\``,
        atKey: true,
      });
    }
    const place = placeOf(context, way.at, [...here, 'at']);
    return {
      name,
      share: null,
      to: names.resolve(to),
      at: way.at,
      zone: place?.kind === 'yard' ? checkZone(context, place, way.at, way.zone, here) : null,
      plus: way.plus ?? 0,
      service: way.service === undefined ? null : timing(way.service, [...here, 'service']),
      redirected: way.redirected ?? false,
    };
  });
}

function placeOf(context: Context, name: string, path: Path): Place | undefined {
  if (!exists(context, 'places', name, path)) return undefined;
  const place = context.places[name];
  if (place === undefined || SEEN.includes(place.kind)) return place;
  const seen = Object.keys(context.places).filter((key) => SEEN.includes(context.places[key].kind));
  context.report.add(path, `a lane group, a check, a yard or a fleet${seen.length > 0 ? `: ${anyOf(seen, 12)}` : ''}`);
  return undefined;
}

/** Gives each way that is chosen by its expected wait the service that trucks get at its place, where it says none. */
export function resolveServices(context: Context, stages: Stage[], steps: Step[]): void {
  stages.forEach((stage, index) => {
    if (stage.kind !== 'branch' || stage.by !== 'expectedWait') return;
    for (const option of stage.options) {
      option.service ??= serviceOn(stages, option);
      if (option.service !== null) continue;
      context.report.add(
        [...steps[index].path, 'choose', 'ways', option.name, 'service'],
        `the mean service at ${option.at} to reckon with, since the way does not lead to a service there`,
      );
    }
  });
}

/** The service at the place of a way, at the first stage there that the way leads to. */
function serviceOn(stages: Stage[], { at, to }: WayOption): Timing | null {
  const seen = new Set<number>();
  const open = [to];
  for (let index = open.shift(); index !== undefined; index = open.shift()) {
    if (index < 0 || seen.has(index)) continue;
    seen.add(index);
    const stage = stages[index];
    if (stage.kind === 'serve' && stage.place === at) return stage.service;
    open.push(...follow(stages, index));
  }
  return null;
}

/**
 * A stage that chooses by the state of the gate and can send a truck back to itself in no time; −1: there is none. What
 * is chosen would never change on the way, so the truck would go round for ever.
 */
export function endlessChoice(stages: Stage[]): number {
  return stages.findIndex((stage, index) => {
    if (stage.kind !== 'branch' || stage.by === 'chance' || stage.by === 'channel') return false;
    const seen = new Set<number>();
    const open = follow(stages, index);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === index) return true;
      const other = stages[at];
      if (seen.has(at) || takesTime(other) || (other.kind === 'branch' && other.by === 'chance')) continue;
      seen.add(at);
      open.push(...follow(stages, at));
    }
    return false;
  });
}
