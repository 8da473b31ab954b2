import type { Yard } from '../../model/place.ts';
import { didYouMean } from '../../schema/closest.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Path } from '../located.ts';
import type { Context } from './context.ts';

/** The zone of a yard that something at `path` is about; it may be left out where there is only one. */
export function checkZone(context: Context, yard: Yard, name: string, zone: string | undefined, path: Path): string {
  const zones = Object.keys(yard.zones);
  if (zone === undefined) {
    if (zones.length > 1) context.report.add([...path, 'zone'], `the zone of ${name}: ${anyOf(zones)}`);
    return zones[0];
  }
  if (!Object.hasOwn(yard.zones, zone)) {
    context.report.add([...path, 'zone'], `a zone of ${name}: ${anyOf(zones)}`, { fix: didYouMean(zone, zones) });
  }
  return zone;
}
