import { memory } from '../../memory/memory.ts';
import { change } from '../../stats/observe/levels.ts';
import { observeUnits, Pool } from '../pools.ts';

const { ints } = memory;

/** A crew is a pool of people; what a server of a place needs of it lies in a list of crews, each with its number behind it. */

/** People of a crew who are on duty and have nothing to do. */
export function freePeople(crew: number): number {
  return ints[crew + Pool.capacity] - ints[crew];
}

/** Whether there are people for one more server of a place. */
export function enoughPeople(place: number): boolean {
  const crews = ints[place + Pool.crews];
  for (let k = 1; k <= ints[crews]; k += 2) if (freePeople(ints[crews + k]) < ints[crews + k + 1]) return false;
  return true;
}

/** People go to a server of a place, or leave it (`times` −1). */
export function send(place: number, times: 1 | -1): void {
  const crews = ints[place + Pool.crews];
  for (let k = 1; k <= ints[crews]; k += 2) occupy(ints[crews + k], times * ints[crews + k + 1]);
}

/** So many people of a crew more have something to do. */
export function occupy(crew: number, people: number): void {
  change(crew, people);
  observeUnits(crew);
}
