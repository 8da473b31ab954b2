import alea from 'seedrandom/lib/alea.js';
import type { Samplers } from './distributions/columns.ts';

/**
 * Named random streams. A name is turned by `seedrandom`'s alea into the four state words of an sfc32 generator
 * (Chris Doty-Humphrey's small fast counting generator, PractRand), kept in typed columns and drawn in blocks. The
 * same name always gives the same numbers, whatever other streams exist.
 *
 * A stream may have a law: it then gives draws of that law, each made from one uniform number when its block is filled.
 */
const BLOCK = 32;
/** Steps thrown away after seeding, so that close states part. */
const SETTLE = 12;
/** The law of a stream of plain uniform numbers. */
export const UNIFORM = -1;

export class Streams {
  private states = new Int32Array(0);
  private blocks = new Float64Array(0);
  private used = new Int32Array(0);
  private readonly laws: number[] = [];
  private readonly samplers: Samplers;

  /** `samplers`: where the laws of streams are looked up. */
  constructor(samplers: Samplers) {
    this.samplers = samplers;
  }

  /** Opens a stream for the name and gives its number; `law` −1: uniform numbers. */
  open(name: string, law = UNIFORM): number {
    const stream = this.laws.push(law) - 1;
    if (4 * stream === this.states.length) this.grow();
    this.seed(stream, name);
    return stream;
  }

  /** Starts a stream again under a new name. */
  seed(stream: number, name: string): void {
    const source = alea(name);
    for (let i = 0; i < 4; i++) this.states[4 * stream + i] = source.int32();
    this.draw(stream, SETTLE);
    this.used[stream] = BLOCK;
  }

  /** The next draw of a stream; of the uniform law, 53 random bits in [0, 1). */
  next(stream: number): number {
    let at = this.used[stream];
    if (at === BLOCK) {
      this.fill(stream);
      at = 0;
    }
    this.used[stream] = at + 1;
    return this.blocks[stream * BLOCK + at];
  }

  private fill(stream: number): void {
    this.draw(stream, BLOCK);
    const law = this.laws[stream];
    if (law !== UNIFORM) this.samplers.transform(law, this.blocks, stream * BLOCK, BLOCK);
  }

  /** Steps the generator and leaves its uniform numbers in the block. */
  private draw(stream: number, many: number): void {
    const { states, blocks } = this;
    const at = 4 * stream;
    let a = states[at];
    let b = states[at + 1];
    let c = states[at + 2];
    let d = states[at + 3];
    const from = stream * BLOCK;
    for (let i = from; i < from + many; i++) {
      const high = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + high) | 0;
      const low = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + low) | 0;
      blocks[i] = (high >>> 0) * 2.3283064365386963e-10 + (low >>> 11) * 1.1102230246251565e-16;
    }
    states[at] = a;
    states[at + 1] = b;
    states[at + 2] = c;
    states[at + 3] = d;
  }

  private grow(): void {
    const room = Math.max(16, 2 * this.laws.length);
    const states = new Int32Array(4 * room);
    states.set(this.states);
    this.states = states;
    const blocks = new Float64Array(BLOCK * room);
    blocks.set(this.blocks);
    this.blocks = blocks;
    const used = new Int32Array(room);
    used.set(this.used);
    this.used = used;
  }
}
