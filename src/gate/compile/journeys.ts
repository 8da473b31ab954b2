import type { Rows } from '../../memory/memory.ts';
import { openTally } from '../../stats/observe/tallies.ts';

/** A moment of a journey at which trucks of a flow tell how long ago they came: a stage (index) has taken them, or is done. */
export interface Boundary {
  flow: string;
  stage: number;
  point: 'taken' | 'done';
  tally: number;
}

/** The moments of journeys that are observed, each made when first asked for, apart from the tallies of the metrics. */
export class Journeys {
  readonly boundaries: Boundary[] = [];
  /** Room that the steps of those who tell take in the program: it counts for no limit. */
  steps = 0;
  /** One truck of so many tells. */
  readonly every: number;
  private readonly rows: Rows;

  constructor(rows: Rows, every: number) {
    this.rows = rows;
    this.every = every;
  }

  boundary(flow: string, stage: number, point: Boundary['point']): number {
    const known = this.boundaries.find((one) => one.flow === flow && one.stage === stage && one.point === point);
    if (known !== undefined) return known.tally;
    const tally = openTally(this.rows, -1);
    this.boundaries.push({ flow, stage, point, tally });
    return tally;
  }

  /** A cell that counts the trucks of a flow. */
  counter(): number {
    return this.rows.take(1);
  }
}
