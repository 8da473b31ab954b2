import { memory, OutOfRoom } from '../memory/memory.ts';

const { floats, NOW } = memory;

/** A run that cannot go on for a reason the user can mend; the message says which and where. */
export class GateRefusal extends Error {
  override name = 'GateRefusal';
}

/** Does some work; where there is not enough room for it, that is told as a refusal: `words` say it for people. */
export function refusing<T>(words: (why: string) => string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfRoom) throw new GateRefusal(words(error.message));
    throw error;
  }
}

/** So much happens at one instant that it would never be over. */
export function refuseStandstill(): never {
  throw new GateRefusal(
    `time stands still at minute ${Math.floor(floats[NOW])}: some trucks go round or come without end and spend no time ` +
      '(vehicles of a population that find no room or give up start over at once; a source that is never empty needs a ' +
      'place that takes time and has a limit)',
  );
}
