import { BINS, binOf } from './bins.ts';

/** Columns of a tally. */
const WIDTH = 6;
const SUM = 1;
const SQUARES = 2;
const MAX = 3;
const TARGET = 4;
const WITHIN = 5;

/** Tallies: observations counted, summed and binned, a row of columns each; memory does not grow with their number. */
export class Tallies {
  /** Tally × BINS → counts. */
  readonly bins: Uint32Array;
  private readonly many: number;
  private readonly rows: Float64Array;

  constructor(many: number) {
    this.many = many;
    this.rows = new Float64Array(WIDTH * many);
    this.bins = new Uint32Array(BINS * many);
    for (let i = 0; i < many; i++) this.aim(i, Number.POSITIVE_INFINITY);
  }

  /** Sets the target of a tally: observations up to it are counted apart. */
  aim(tally: number, target: number): void {
    this.rows[WIDTH * tally + TARGET] = target;
  }

  /** One observation `x` ≥ 0. */
  add(tally: number, x: number): void {
    const { rows } = this;
    const at = WIDTH * tally;
    rows[at]++;
    rows[at + SUM] += x;
    rows[at + SQUARES] += x * x;
    if (x > rows[at + MAX]) rows[at + MAX] = x;
    if (x <= rows[at + TARGET]) rows[at + WITHIN]++;
    this.bins[BINS * tally + binOf(x)]++;
  }

  count(tally: number): number {
    return this.rows[WIDTH * tally];
  }

  sum(tally: number): number {
    return this.rows[WIDTH * tally + SUM];
  }

  /** Sum of the squares. */
  squares(tally: number): number {
    return this.rows[WIDTH * tally + SQUARES];
  }

  max(tally: number): number {
    return this.rows[WIDTH * tally + MAX];
  }

  /** Observations within the target. */
  within(tally: number): number {
    return this.rows[WIDTH * tally + WITHIN];
  }

  reset(): void {
    for (let i = 0; i < this.many; i++) {
      for (const column of [0, SUM, SQUARES, MAX, WITHIN]) this.rows[WIDTH * i + column] = 0;
    }
    this.bins.fill(0);
  }
}
