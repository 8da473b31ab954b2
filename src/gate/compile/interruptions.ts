import type { Breakdowns, Crew } from '../../scenario/model/crew.ts';
import type { AtClose, Place } from '../../scenario/model/place.ts';

type Rule = Exclude<AtClose, 'finish'> | Breakdowns['atBreak'];

/** The rules by which services at a place may be interrupted: when it closes, its people go, a server fails, a greater priority comes. */
export function interruptions(place: Place, crews: Record<string, Crew> = {}): Rule[] {
  if (place.kind !== 'lane' && place.kind !== 'check') return [];
  const closings = [place.atClose, ...Object.keys(place.crew ?? {}).map((crew) => crews[crew].atClose)];
  const rules: Rule[] = closings.filter((rule) => rule !== 'finish');
  if (place.preempt !== undefined) rules.push('handBackKeep');
  if (place.breakdowns !== undefined) rules.push(place.breakdowns.atBreak);
  return rules;
}
