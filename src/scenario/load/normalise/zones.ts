import { didYouMean } from '../../schema/closest.ts';
import type { WrittenFlow } from '../../schema/flow.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';
import { checkPlace } from './place-of-kind.ts';

/** The zones of a yard stage in the order in which a truck looks for a bay; each must be there and accept its cargo. */
export function zonesOf(
  context: Context,
  flow: WrittenFlow,
  stage: { yard: string; zone?: string[] },
  path: Path,
): { zone: string; zones?: string[] } {
  const asked = stage.zone ?? [];
  const place = checkPlace(context, stage.yard, 'yard', [...path, 'yard']);
  if (place?.kind !== 'yard') return { zone: asked[0] ?? 'bays' };
  const zones = Object.keys(place.zones);
  if (asked.length === 0) {
    if (zones.length > 1) context.report.add([...path, 'zone'], `the zone of ${stage.yard}: ${anyOf(zones)}`);
    else if (zones.length === 1) checkAccepted(context, flow, stage.yard, zones[0], [...path, 'yard']);
    return { zone: zones[0] };
  }
  const at = (k: number): Path => (asked.length > 1 ? [...path, 'zone', k] : [...path, 'zone']);
  asked.forEach((zone, k) => {
    if (!Object.hasOwn(place.zones, zone)) {
      context.report.add(at(k), `a zone of ${stage.yard}: ${anyOf(zones)}`, { fix: didYouMean(zone, zones) });
    } else if (asked.indexOf(zone) < k) context.report.add(at(k), 'zones that differ', { found: `${zone} twice` });
    else checkAccepted(context, flow, stage.yard, zone, at(k));
  });
  return asked.length > 1 ? { zone: asked[0], zones: asked } : { zone: asked[0] };
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
