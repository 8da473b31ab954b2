/** A question that these scenarios cannot answer; the message is meant for the user. */
export class Unanswerable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unanswerable';
  }
}
