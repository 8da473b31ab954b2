import { calendarColumns } from '../kernel/calendar.ts';
import { memory } from '../memory/memory.ts';
import { type Column, type Ledger, Reading, Writing } from './ledger.ts';
import { endOfTrucks } from './trucks.ts';

const { ints, floats } = memory;

/** A run between two events: the cells of the memory, the events to come, and what is kept beside them. */
export type State = readonly Column[];

/** Columns of the memory and of the calendar in a state. */
const CELLS = 2;
const EVENTS = 5;

/** Takes the state of the run that is in the memory; `tell` has all of its parts tell what they keep. */
export function takeState(tell: (ledger: Ledger) => void): State {
  const ledger = new Writing();
  tell(ledger);
  const end = endOfTrucks();
  return [
    ints.slice(0, end),
    floats.slice(0, end),
    ...calendarColumns().map((column) => column.slice()),
    ...ledger.columns(),
  ];
}

/** Puts a state in place, of a run of the same gate. */
export function putState(state: State, tell: (ledger: Ledger) => void): void {
  ints.set(state[0]);
  floats.set(state[1]);
  calendarColumns().forEach((column, k) => {
    column.set(state[CELLS + k]);
  });
  tell(new Reading(state.slice(CELLS + EVENTS)));
}
