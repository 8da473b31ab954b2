import type { Breakdowns, Crew } from '../../scenario/model/crew.ts';
import type { AtClose, Place } from '../../scenario/model/place.ts';

type Rule = Exclude<AtClose, 'finish'> | Breakdowns['atBreak'];

/** The rules by which services at a place may be interrupted: when it closes, when its people go, when a server fails. */
export function interruptions(place: Place, crews: Record<string, Crew> = {}): Rule[] {
  if (place.kind !== 'lane' && place.kind !== 'check') return [];
  const closings = [place.atClose, ...Object.keys(place.crew ?? {}).map((crew) => crews[crew].atClose)];
  const rules: Rule[] = closings.filter((rule) => rule !== 'finish');
  return place.breakdowns === undefined ? rules : [...rules, place.breakdowns.atBreak];
}
