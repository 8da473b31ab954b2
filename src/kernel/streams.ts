import alea from 'seedrandom/lib/alea.js';
import { memory, type Rows } from '../memory/memory.ts';
import type { Samplers } from './distributions/columns.ts';

/**
 * Named random streams. A name is turned by `seedrandom`'s alea into the four state words of an sfc32 generator
 * (Chris Doty-Humphrey's small fast counting generator, PractRand), kept in a row and drawn in blocks. The same name
 * always gives the same numbers, whatever other streams exist.
 *
 * A stream may have a law: it then gives draws of that law, each made from one uniform number when its block is filled.
 */
const { ints, floats } = memory;

const BLOCK = 32;
/** Steps thrown away after seeding, so that close states part. */
const SETTLE = 12;
/** The law of a stream of plain uniform numbers. */
export const UNIFORM = -1;

// Cells of a stream, whole numbers: how much of the block is used, the law, four state words.
const USED = 0;
const LAW = 1;
const STATE = 2;
// And floating-point numbers, behind the others: the block.
const DRAWS = 8;

/** A new stream; `law` −1: uniform numbers, else that of a sampler. It must be seeded before it is drawn from. */
export function openStream(rows: Rows, law = UNIFORM): number {
  const stream = rows.take(DRAWS + BLOCK);
  ints[stream + LAW] = law;
  return stream;
}

/** Starts a stream under a name. */
export function seedStream(stream: number, name: string): void {
  const source = alea(name);
  for (let i = 0; i < 4; i++) ints[stream + STATE + i] = source.int32();
  step(stream, SETTLE);
  ints[stream + USED] = BLOCK;
}

/** What has the laws that streams draw from. */
interface Drawing {
  readonly samplers: Samplers;
}

/** The next draw of a stream; of the uniform law, 53 random bits in [0, 1). */
export function draw(stream: number, world: Drawing): number {
  let at = ints[stream + USED];
  if (at === BLOCK) {
    fill(stream, world.samplers);
    at = 0;
  }
  ints[stream + USED] = at + 1;
  return floats[stream + DRAWS + at];
}

function fill(stream: number, samplers: Samplers): void {
  step(stream, BLOCK);
  const law = ints[stream + LAW];
  if (law !== UNIFORM) samplers.transform(law, floats, stream + DRAWS, BLOCK);
}

/** Steps the generator and leaves its uniform numbers in the block. */
function step(stream: number, many: number): void {
  let a = ints[stream + STATE];
  let b = ints[stream + STATE + 1];
  let c = ints[stream + STATE + 2];
  let d = ints[stream + STATE + 3];
  const from = stream + DRAWS;
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
    floats[i] = (high >>> 0) * 2.3283064365386963e-10 + (low >>> 11) * 1.1102230246251565e-16;
  }
  ints[stream + STATE] = a;
  ints[stream + STATE + 1] = b;
  ints[stream + STATE + 2] = c;
  ints[stream + STATE + 3] = d;
}
