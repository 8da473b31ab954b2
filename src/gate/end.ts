import { fixedCell, memory } from '../memory/memory.ts';
import type { Run } from '../scenario/model/scenario.ts';
import * as trucks from './trucks.ts';

const { trucksInside } = trucks;

const { ints, floats } = memory;

/** When a run is over: at its horizon, when so many trucks are cleared, or when nobody is inside and nobody expected. */
const ENOUGH = fixedCell();
const UNTIL_EMPTY = fixedCell();
/** Cells that there is one of: how far a run goes, and how far it is. */
export const End = {
  /** Time after which nobody comes any more [min]; finite, so that Infinity lies behind it. A cell of `floats`. */
  horizon: fixedCell(),
  /** Trucks cleared so far, and arrival events on the calendar. */
  cleared: fixedCell(),
  expected: fixedCell(),
} as const;
const { horizon: HORIZON, cleared: CLEARED, expected: EXPECTED } = End;

const WITHOUT_END = 0x7fffffff;

/** Sets the end of a run that begins. */
export function setEnd({ until, horizon }: Pick<Run, 'until' | 'horizon'>): void {
  ints[ENOUGH] = typeof until === 'number' ? Math.min(until, WITHOUT_END) : WITHOUT_END;
  ints[UNTIL_EMPTY] = until === 'empty' ? 1 : 0;
  floats[HORIZON] = horizon;
  ints[CLEARED] = 0;
  ints[EXPECTED] = 0;
}

/** Whether the run is over before its horizon. */
export function isOver(): boolean {
  return ints[CLEARED] >= ints[ENOUGH] || (ints[UNTIL_EMPTY] === 1 && ints[EXPECTED] === 0 && trucksInside() === 0);
}
