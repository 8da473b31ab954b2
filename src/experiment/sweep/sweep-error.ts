/** A sweep that cannot be run as it is written; the message is meant for the user. */
export class SweepError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SweepError';
  }
}
