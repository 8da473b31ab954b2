import { OutOfRoom } from '../memory/memory.ts';

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
