import fc from 'fast-check';

/** Draws whatever a random scenario needs; a failing scenario shrinks towards small numbers, first choices and nothing. */
export class Dice {
  private readonly draw: fc.GeneratorValue;

  constructor(draw: fc.GeneratorValue) {
    this.draw = draw;
  }

  /** A whole number from `min` to `max`. */
  int(min: number, max: number): number {
    return this.draw(fc.integer, { min, max });
  }

  /** True with a chance in percent. */
  chance(percent: number): boolean {
    return this.draw(fc.nat, { max: 99 }) >= 100 - percent;
  }

  pick<T>(things: readonly T[]): T {
    return things[this.int(0, things.length - 1)];
  }

  /** So many things. */
  some<T>(min: number, max: number, make: (k: number) => T): T[] {
    return Array.from({ length: this.int(min, max) }, (_, k) => make(k));
  }

  /** A key with its value, or nothing. */
  maybe<T>(percent: number, key: string, make: () => T): Record<string, T> {
    return this.chance(percent) ? { [key]: make() } : {};
  }
}
