/**
 * Everything that changes while a gate runs lies in three columns, made once per thread: whole numbers, floating-point
 * numbers, and the steps of the program. A thing is a row of cells at the same offset in `ints` and `floats`, and that
 * offset is its name: a level, a pool, a truck is one number. So a state is copied, saved and restored by copying
 * cells, and nothing is made while events fire.
 *
 * The columns are constants of their modules because V8 then compiles their addresses into the code, which makes the
 * whole engine a third faster than columns looked up in objects (test/bench/NOTES.md). Cells that were never written
 * take no memory: the system hands out pages when they are first touched. One gate at a time lives here; a gate puts
 * its image in place when a replication starts.
 *
 * For the same reason a module of the hot path binds what it imports anew (`const { change } = levels`): a constant of
 * the module is compiled in, an imported binding is looked up and checked at every use. Its own small functions are
 * constants too (`const take = (…) => …`), and it does not use there what it exports, since that is looked up as well.
 */
const CELLS = 1 << 24;
const STEPS = 1 << 22;

/**
 * Columns begin at different places of a memory page. Where they all begin at the same one, as large arrays do by
 * themselves, a processor that compares the last twelve bits of addresses takes a load from one column for the store
 * to another just before, and waits: that cost up to a quarter of the engine's speed.
 */
const APART = 7 * 64;
const PAGE = 4096;
let columns = 0;

function room(bytes: number): { buffer: ArrayBuffer; start: number } {
  return { buffer: new ArrayBuffer(bytes + PAGE), start: (columns++ * APART) % PAGE };
}

/** A column of whole numbers, all 0. */
export function intColumn(length: number): Int32Array {
  const { buffer, start } = room(4 * length);
  return new Int32Array(buffer, start, length);
}

/** A column of floating-point numbers, all 0. */
export function floatColumn(length: number): Float64Array {
  const { buffer, start } = room(8 * length);
  return new Float64Array(buffer, start, length);
}

export const memory = {
  ints: intColumn(CELLS),
  floats: floatColumn(CELLS),
  steps: intColumn(STEPS),
  /** Cell of `floats` that holds the time of the event that fired last [min]. */
  NOW: 0,
} as const;

/** First cell that rows may have; before it are those that there is one of. */
const FIRST = 32;
let cells = 1;

/** A cell that there is one of, in both columns; asked for when a module is loaded, so that its offset is a constant. */
export function fixedCell(): number {
  if (cells === FIRST) throw new Error(`more than ${FIRST} fixed cells`);
  return cells++;
}

/** A model that is larger than the columns; the message says by what. */
export class OutOfRoom extends Error {
  override name = 'OutOfRoom';
}

/** Gives out rows one behind the other. */
export class Rows {
  /** Offset behind the last row. */
  end = FIRST;

  /** A row of `width` cells of zeros in both columns; gives its offset. */
  take(width: number): number {
    const at = this.end;
    this.end = reach(at + width);
    memory.ints.fill(0, at, this.end);
    memory.floats.fill(0, at, this.end);
    return at;
  }
}

/** `end` itself, if the columns reach that far. */
export function reach(end: number): number {
  if (end > CELLS) throw new OutOfRoom(`it would take more than the ${CELLS} cells there are`);
  return end;
}

/** Rows that fit behind `from`, each of `width` cells. */
export function roomBehind(from: number, width: number): number {
  return Math.floor((CELLS - from) / width);
}

/** What a gate's rows and program hold when a replication starts. */
export class Image {
  private readonly ints: Int32Array;
  private readonly floats: Float64Array;
  private readonly steps: Int32Array;

  /** Takes the picture of all cells before `end` and of `steps` steps' cells. */
  constructor(end: number, steps: number) {
    this.ints = memory.ints.slice(0, end);
    this.floats = memory.floats.slice(0, end);
    this.steps = memory.steps.slice(0, steps);
  }

  /** Puts it back. */
  restore(): void {
    memory.ints.set(this.ints);
    memory.floats.set(this.floats);
    memory.steps.set(this.steps);
  }

  /** Whether the rows of another gate, and the codes of its steps (one in `width` cells), are as many and the same. */
  isBuiltLike({ ints, steps }: Image, width: number): boolean {
    if (ints.length !== this.ints.length || steps.length !== this.steps.length) return false;
    for (let at = 0; at < steps.length; at += width) if (steps[at] !== this.steps[at]) return false;
    return true;
  }

  /** Puts back those cells of its rows that another image, built alike, has otherwise. */
  restoreWhereOther({ ints, floats }: Image): void {
    for (let at = FIRST; at < this.ints.length; at++) {
      if (ints[at] !== this.ints[at]) memory.ints[at] = this.ints[at];
      if (!Object.is(floats[at], this.floats[at])) memory.floats[at] = this.floats[at];
    }
  }
}
