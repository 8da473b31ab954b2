/** What a trace can tell; the place is a pool, a fate or a flow. */
export const Did = [
  'arrives',
  'waits',
  'takes',
  'gives',
  'starts',
  'ends',
  'pauses',
  'resumes',
  'givesUp',
  'leaves',
] as const;

/** A record of who did what when, for tests and for following single trucks; grows with the run. */
export class Trace {
  readonly rows: { time: number; truck: number; did: (typeof Did)[number]; what: number }[] = [];
  private readonly serials = new Map<number, number>();
  private made = 0;

  /** Notes that the truck in a row did something with `what`. */
  note(time: number, row: number, did: (typeof Did)[number], what: number): void {
    if (did === 'arrives') this.serials.set(row, this.made++);
    this.rows.push({ time, truck: this.serials.get(row) ?? -1, did, what });
  }
}
