import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Limit } from '../calendar/shift.ts';

/** A factor from one time up to another [min]; factors that overlap are multiplied. */
export interface Factor {
  from: number;
  to: number;
  factor: number;
}

/** What the dated events say of one name: factors of the arrivals of a flow, or of the times at a place. */
export function factorsOf({ events = {} }: Scenario, what: 'surge' | 'slow', name: string): Factor[] {
  return Object.values(events).flatMap((event) => {
    const factor = event[what][name];
    return factor === undefined ? [] : [{ from: event.from, to: event.to, factor }];
  });
}

/** The limits that dated events set to the servers of a place. */
export function limitsOf({ events = {} }: Scenario, place: string): Limit[] {
  return Object.values(events).flatMap(({ from, to, servers }) => {
    const units = servers[place];
    return units === undefined ? [] : [{ from, to, units }];
  });
}
