import { BINS, binOf } from './bins.ts';

/** Tallies: observations counted, summed and binned, one row of columns a tally; memory does not grow with their number. */
export class Tallies {
  readonly count: Float64Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  readonly max: Float64Array;
  /** Tally → target; observations up to it are counted in `within`. */
  readonly target: Float64Array;
  readonly within: Float64Array;
  /** Tally × BINS → counts. */
  readonly bins: Uint32Array;

  constructor(many: number) {
    this.count = new Float64Array(many);
    this.sum = new Float64Array(many);
    this.squares = new Float64Array(many);
    this.max = new Float64Array(many);
    this.target = new Float64Array(many).fill(Number.POSITIVE_INFINITY);
    this.within = new Float64Array(many);
    this.bins = new Uint32Array(many * BINS);
  }

  /** One observation `x` ≥ 0. */
  add(tally: number, x: number): void {
    this.count[tally]++;
    this.sum[tally] += x;
    this.squares[tally] += x * x;
    if (x > this.max[tally]) this.max[tally] = x;
    if (x <= this.target[tally]) this.within[tally]++;
    this.bins[tally * BINS + binOf(x)]++;
  }

  reset(): void {
    this.count.fill(0);
    this.sum.fill(0);
    this.squares.fill(0);
    this.max.fill(0);
    this.within.fill(0);
    this.bins.fill(0);
  }
}
