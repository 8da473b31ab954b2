import type { Rows } from '../../memory/memory.ts';

/** Trucks of a flow that are at the place of one of its stages (index), waiting for it or in it; `row`: name of its rows. */
export interface Presence {
  flow: string;
  stage: number;
  row: string;
  /** Cell of `ints` with their number. */
  cell: number;
}

/** Bays or vehicles of a place that are kept by trucks while they wait for another. */
export interface Keeping {
  place: string;
  by: string;
  cell: number;
}

/** The counts of trucks from which is told which place keeps which others from working, each made when first asked for. */
export class Hindrances {
  readonly presences: Presence[] = [];
  readonly keepings: Keeping[] = [];
  private readonly rows: Rows;

  constructor(rows: Rows) {
    this.rows = rows;
  }

  present(flow: string, stage: number, row: string): number {
    const known = this.presences.find((one) => one.flow === flow && one.stage === stage && one.row === row);
    if (known !== undefined) return known.cell;
    const cell = this.rows.take(1);
    this.presences.push({ flow, stage, row, cell });
    return cell;
  }

  keeping(place: string, by: string): number {
    const known = this.keepings.find((one) => one.place === place && one.by === by);
    if (known !== undefined) return known.cell;
    const cell = this.rows.take(1);
    this.keepings.push({ place, by, cell });
    return cell;
  }
}
