/** Something wrong with the input or the way of calling: one message, no stack, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** Exit codes of every command. */
export const EXIT = {
  /** A plan that misses its target is a result, not a failure. */
  fine: 0,
  /** A precision or a size that was asked for was not reached; all results are there. */
  missed: 1,
  /** A fault of this program. */
  fault: 1,
  /** Not all that was asked for is there: runs of a sweep are missing. */
  missing: 1,
  /** The input or the usage is wrong. */
  usage: 2,
  /** Interrupted, with everything finished so far saved. */
  interrupted: 3,
} as const;
