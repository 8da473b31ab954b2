/** What is asked of every place, added up over the flows. */
import type { PreviewBound } from '../../results/sections/preview.ts';

/** What comes to one row. */
export interface Asked {
  /** Trucks that come in every hour, and units that they would have in use if there were enough. */
  arrivals: Float64Array;
  offered: Float64Array;
  /** Sums over the trucks of a cycle: that come; whose time is known, that time [min], its square, the dispersion of arrivals. */
  known: number;
  time: number;
  square: number;
  dispersion: number;
  relief: boolean;
  bounds: Set<PreviewBound>;
}

export class Ledger {
  readonly rows = new Map<string, Asked>();
  /** Trips of a fleet with stations, by where from and where to: loads of a cycle. */
  readonly trips = new Map<string, Map<string, number>>();
  /** Trucks of a cycle that come to a place where sides pair, by side. */
  readonly sides = new Map<string, Map<string, number>>();
  private readonly length: number;

  /** `length`: hours of the cycle. */
  constructor(length: number) {
    this.length = length;
  }

  at(row: string): Asked {
    let asked = this.rows.get(row);
    if (asked === undefined) {
      asked = {
        arrivals: new Float64Array(this.length),
        offered: new Float64Array(this.length),
        known: 0,
        time: 0,
        square: 0,
        dispersion: 0,
        relief: false,
        bounds: new Set(),
      };
      this.rows.set(row, asked);
    }
    return asked;
  }

  arrive(row: string, trucks: Float64Array): void {
    add(this.at(row).arrivals, trucks, 1);
  }

  /** Units of a row in use by hour, `each` of them a truck. */
  occupy(row: string, trucks: Float64Array, each: number): void {
    add(this.at(row).offered, trucks, each);
  }

  /** The time that so many trucks need, with its variance, and how irregularly they come. */
  serve(row: string, trucks: number, mean: number, variance: number, dispersion: number): void {
    const asked = this.at(row);
    asked.known += trucks;
    asked.time += trucks * mean;
    asked.square += trucks * (variance + mean * mean);
    asked.dispersion += trucks * dispersion;
  }
}

/** Adds `many` to a count by two names. */
export function count(table: Map<string, Map<string, number>>, one: string, other: string, many: number): void {
  const row = table.get(one) ?? new Map<string, number>();
  table.set(one, row.set(other, (row.get(other) ?? 0) + many));
}

export function add(sum: Float64Array, more: Float64Array, times: number): void {
  for (let index = 0; index < sum.length; index++) sum[index] += more[index] * times;
}

export function total(numbers: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < numbers.length; index++) sum += numbers[index];
  return sum;
}
