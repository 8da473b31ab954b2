/**
 * The file of a paused replication: a line that says what it is, with the hash of all that follows; a line of JSON that
 * says of which run it is; and the columns of its state, deflated.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { deflateSync, inflateSync } from 'node:zlib';
import { z } from 'zod';
import type { Column } from '../gate/ledger.ts';
import type { State } from '../gate/state.ts';
import { VERSION } from '../results/version.ts';
import { writeWhole } from './files.ts';

/** A file that is no state, a broken one, or not one of this run; the message says which. */
export class StateError extends Error {
  override name = 'StateError';
}

/** What a state belongs to. */
export interface Paused {
  /** Name of the scenario, and SHA-256 of it as it is run. */
  scenario: string;
  sha256: string;
  seed: string;
  /** From 0. */
  replication: number;
  /** When it was paused, and the warm-up [min]. */
  time: number;
  warmUp: number;
  state: State;
}

const FORMAT = 'smartgate state 1';
const FIRST_LINE = /^smartgate state (\d+) ([0-9a-f]{64})$/;
/** Largest file, and largest head that is read [bytes]. */
const MOST_BYTES = 1 << 30;
const MOST_HEAD = 1 << 20;
const NEWLINE = 10;

const KINDS = { i: Int32Array, u: Uint32Array, f: Float64Array, b: Uint8Array } as const;
type Kind = keyof typeof KINDS;

const HEAD = z.strictObject({
  version: z.string(),
  scenario: z.string(),
  sha256: z.string(),
  seed: z.string(),
  replication: z.int().min(0),
  time: z.number(),
  warmUp: z.number().min(0),
  byteOrder: z.enum(['LE', 'BE']),
  /** Kind and length of each column. */
  columns: z.array(z.tuple([z.enum(['i', 'u', 'f', 'b']), z.int().min(0)])),
});

/** Writes a state, whole or not at all. */
export async function writeState(file: string, { state, ...paused }: Paused): Promise<void> {
  const columns = state.map((column) => [kindOf(column), column.length]);
  const head = Buffer.from(`${JSON.stringify({ version: VERSION, ...paused, byteOrder: endianness(), columns })}\n`);
  const cells = deflateSync(Buffer.concat(state.map(bytesOf)));
  const hash = createHash('sha256').update(head).update(cells).digest('hex');
  await writeWhole(file, Buffer.concat([Buffer.from(`${FORMAT} ${hash}\n`), head, cells]));
}

/** Reads a state. Throws a `StateError` for anything but a whole file of this version of the program. */
export async function readState(file: string): Promise<Paused> {
  const refuse = (why: string) => new StateError(`${file}: ${why}`);
  const bytes = await read(file, refuse);
  const [first, behind] = lineOf(bytes, 0);
  const [, format, hash] = FIRST_LINE.exec(first) ?? [];
  if (format === undefined) throw refuse('this is no saved run (one is made by run --save-at)');
  if (`smartgate state ${format}` !== FORMAT) {
    throw refuse(`the format of this saved run is ${format}, and this program reads 1: save it anew`);
  }
  if (createHash('sha256').update(bytes.subarray(behind)).digest('hex') !== hash) {
    throw refuse('this saved run is broken or was changed: its hash is another one; save it anew');
  }
  const [line, cells] = lineOf(bytes, behind);
  const head = HEAD.safeParse(jsonOf(line));
  if (!head.success) throw refuse('the head of this saved run cannot be read; save it anew');
  const { version, byteOrder, columns, ...paused } = head.data;
  if (version !== VERSION) {
    throw refuse(
      `it was saved by smartgate ${version}, and this is ${VERSION}: save it anew, or continue it with that version`,
    );
  }
  if (byteOrder !== endianness())
    throw refuse('it was saved on a machine with another order of bytes; save it anew here');
  const state = columnsOf(bytes.subarray(cells), columns);
  if (state === null) throw refuse('the cells of this saved run cannot be read; save it anew');
  return { ...paused, state };
}

async function read(file: string, refuse: (why: string) => StateError): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > MOST_BYTES) throw refuse(`a saved run has at most ${MOST_BYTES} bytes, found ${size}`);
  } finally {
    await handle.close();
  }
  return readFile(file);
}

/** The line that begins at `from`, and where the next one does; empty where there is none, or one without end. */
function lineOf(bytes: Buffer, from: number): [string, number] {
  const end = bytes.subarray(0, from + MOST_HEAD).indexOf(NEWLINE, from);
  return end < 0 ? ['', from] : [bytes.toString('utf8', from, end), end + 1];
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function columnsOf(deflated: Buffer, columns: readonly (readonly [Kind, number])[]): Column[] | null {
  const size = columns.reduce((sum, [kind, length]) => sum + length * KINDS[kind].BYTES_PER_ELEMENT, 0);
  if (size > MOST_BYTES) return null;
  let bytes: Buffer;
  try {
    bytes = inflateSync(deflated, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
  if (bytes.length !== size) return null;
  let at = 0;
  return columns.map(([kind, length]) => {
    const column = new KINDS[kind](length);
    const own = bytesOf(column);
    bytes.copy(own, 0, at, at + own.length);
    at += own.length;
    return column;
  });
}

function bytesOf(column: Column): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

function kindOf(column: Column): Kind {
  if (column instanceof Int32Array) return 'i';
  if (column instanceof Uint32Array) return 'u';
  return column instanceof Float64Array ? 'f' : 'b';
}
