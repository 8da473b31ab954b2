import type { StayLimit } from '../../model/stage.ts';
import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { WrittenLimit } from '../../schema/stay-limit.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { checkPlace } from './place-of-kind.ts';
import type { StageNames } from './stage-names.ts';
import { checkZone } from './zones.ts';

/** A yard stage, as written. */
interface Stage {
  yard: string;
  zone?: string[];
  stayLimit?: WrittenLimit;
}

/** The zones of a yard stage, and how long a truck may stay in each. */
export function zonesOf(
  context: Context,
  flow: WrittenFlow,
  stage: Stage,
  path: Path,
  names: StageNames,
  stays: boolean,
): { zone: string; zones?: string[]; limits?: Record<string, StayLimit> } {
  const chosen = choice(context, flow, stage, path);
  const limits = (chosen.zones ?? [chosen.zone]).flatMap((zone) => {
    const found = limitOf(context, stage, zone, path);
    if (found === null) return [];
    const { after, leave = null, go } = found.limit;
    // A part of a truck does not leave: its stay is counted, no more.
    if (stays) return [[zone, { after, leave: null, go: null }] as const];
    return [[zone, { after, leave, go: go === undefined ? null : names.index(go, found.path) }] as const];
  });
  return { ...chosen, ...(limits.length > 0 && { limits: Object.fromEntries(limits) }) };
}

/** The longest stay in a zone, and where it is written: of the stage, else of the zone, else of the yard. */
function limitOf(context: Context, stage: Stage, zone: string, path: Path): { limit: WrittenLimit; path: Path } | null {
  const written = context.written.places?.[stage.yard];
  if (stage.stayLimit !== undefined) return { limit: stage.stayLimit, path: [...path, 'stayLimit', 'go'] };
  if (written === undefined || !('bays' in written || 'zones' in written)) return null;
  const yard: Path = ['places', stage.yard];
  const own = written.zones?.[zone]?.stayLimit;
  if (own !== undefined) return { limit: own, path: [...yard, 'zones', zone, 'stayLimit', 'go'] };
  return written.stayLimit === undefined ? null : { limit: written.stayLimit, path: [...yard, 'stayLimit', 'go'] };
}

/** The zones in the order in which a truck looks for a bay; each must be there and accept its cargo. */
function choice(context: Context, flow: WrittenFlow, stage: Stage, path: Path): { zone: string; zones?: string[] } {
  const asked = stage.zone ?? [];
  const place = checkPlace(context, stage.yard, 'yard', [...path, 'yard']);
  if (place?.kind !== 'yard') return { zone: asked[0] ?? 'bays' };
  const zones = Object.keys(place.zones);
  if (asked.length < 2) {
    const zone = checkZone(context, place, stage.yard, asked[0], path);
    const key = asked.length === 0 ? 'yard' : 'zone';
    if (Object.hasOwn(place.zones, zone)) checkAccepted(context, flow, stage.yard, zone, [...path, key]);
    return { zone };
  }
  const at = (k: number): Path => [...path, 'zone', k];
  asked.forEach((zone, k) => {
    if (!Object.hasOwn(place.zones, zone)) {
      context.report.add(at(k), `a zone of ${stage.yard}: ${anyOf(zones)}`, { fix: didYouMean(zone, zones) });
    } else if (asked.indexOf(zone) < k) context.report.add(at(k), 'zones that differ', { found: `${zone} twice` });
    else checkAccepted(context, flow, stage.yard, zone, at(k));
  });
  return { zone: asked[0], zones: asked };
}

/** A zone that says what it accepts gets nothing else. */
function checkAccepted(context: Context, flow: WrittenFlow, yard: string, zone: string, path: Path): void {
  const written = context.written.places?.[yard];
  const accepts = written !== undefined && 'zones' in written ? written.zones?.[zone]?.accepts : undefined;
  const kind = flow.cargo?.kind;
  if (accepts === undefined || (kind !== undefined && accepts.includes(kind))) return;
  context.report.add(path, `a zone that accepts the cargo; ${zone} accepts ${anyOf(accepts)}`, {
    found: kind === undefined ? 'a flow whose cargo is not said' : `cargo "${kind}"`,
    fix: kind === undefined ? 'give the flow `cargo: { kind: … }`' : `add ${kind} to what ${yard}/${zone} accepts`,
  });
}
