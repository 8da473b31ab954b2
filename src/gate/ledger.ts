/** A column of numbers of any kind. */
export type Column = Int32Array | Uint32Array | Float64Array | Uint8Array;

/**
 * What a run keeps beside the columns of the memory is told to a ledger, always in the same order: it writes each entry
 * down where a state is taken, and gives back what was written where one is put in place. So one method of an actor says
 * both (`this.left = ledger.number(this.left)`).
 */
export interface Ledger {
  /** The number itself, or the one that was written down. */
  number(value: number): number;
  flag(value: boolean): boolean;
  /** One of a list of words. */
  word<T extends string>(value: T, words: readonly T[]): T;
  /** Writes all members down, or fills in those that were. */
  column(values: Column): void;
}

/** Writes a state down. */
export class Writing implements Ledger {
  private readonly numbers: number[] = [];
  private readonly written: Column[] = [];

  number(value: number): number {
    this.numbers.push(value);
    return value;
  }

  flag(value: boolean): boolean {
    this.number(value ? 1 : 0);
    return value;
  }

  word<T extends string>(value: T, words: readonly T[]): T {
    this.number(words.indexOf(value));
    return value;
  }

  column(values: Column): void {
    this.written.push(values.slice());
  }

  /** The numbers first, then each column. */
  columns(): Column[] {
    return [Float64Array.from(this.numbers), ...this.written];
  }
}

/** Gives back what was written, entry by entry. */
export class Reading implements Ledger {
  private readonly numbers: Column;
  private readonly written: readonly Column[];
  private numberAt = 0;
  private columnAt = 0;

  constructor([numbers, ...written]: readonly Column[]) {
    this.numbers = numbers;
    this.written = written;
  }

  number(_value: number): number {
    return this.numbers[this.numberAt++];
  }

  flag(_value: boolean): boolean {
    return this.number(0) === 1;
  }

  word<T extends string>(_value: T, words: readonly T[]): T {
    return words[this.number(0)];
  }

  column(values: Column): void {
    values.set(this.written[this.columnAt++]);
  }
}
