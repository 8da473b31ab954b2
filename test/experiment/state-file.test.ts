import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Paused, readState, writeState } from '../../src/experiment/state-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'smartgate-state-'));
const file = join(folder, 'run.state');
const paused: Paused = {
  scenario: 'gate',
  sha256: 'a'.repeat(64),
  seed: 'Hữu Nghị',
  replication: 0,
  time: 28800.5,
  warmUp: 2880,
  state: [
    Int32Array.of(-1, 2 ** 31 - 1),
    Uint32Array.of(2 ** 32 - 1),
    Float64Array.of(-0, Number.NaN, Number.POSITIVE_INFINITY, 5e-324, 0.1),
    new Uint8Array(0),
    Uint8Array.of(255),
  ],
};
let whole: Buffer;

beforeAll(async () => {
  await writeState(file, paused);
  whole = readFileSync(file);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('what is written comes back to the last bit, and nothing else is left in the folder', async () => {
  expect(await readState(file)).toEqual(paused);
  expect(readdirSync(folder)).toEqual(['run.state']);
});

/** A state whose head is another one, and whose hash fits. */
function withHead(change: (head: Record<string, unknown>) => void): Buffer {
  const first = whole.indexOf('\n') + 1;
  const second = whole.indexOf('\n', first) + 1;
  const head = JSON.parse(whole.toString('utf8', first, second));
  change(head);
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), whole.subarray(second)]);
  return Buffer.concat([Buffer.from(`smartgate state 1 ${createHash('sha256').update(rest).digest('hex')}\n`), rest]);
}

function flipped(at: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[at] ^= 1;
  return bytes;
}

const WRONG: [string, () => Buffer, string][] = [
  ['an empty file', () => Buffer.alloc(0), 'this is no saved run'],
  ['a scenario', () => readFileSync('scenarios/tutorial/1-one-lane.yaml'), 'this is no saved run'],
  ['a file without a line', () => Buffer.alloc(1 << 21, 'x'), 'this is no saved run'],
  [
    'another format',
    () => Buffer.from(whole.toString('latin1').replace('state 1', 'state 2'), 'latin1'),
    'the format of this saved run is 2',
  ],
  ['half of it', () => whole.subarray(0, whole.length >> 1), 'is broken or was changed'],
  ['a bit of the cells', () => flipped(whole.length - 9), 'is broken or was changed'],
  ['a bit of the head', () => flipped(100), 'is broken or was changed'],
  [
    'another version',
    () =>
      withHead((head) => {
        head.version = '9.9.9';
      }),
    'it was saved by smartgate 9.9.9, and this is',
  ],
  [
    'a head without a seed',
    () =>
      withHead((head) => {
        delete head.seed;
      }),
    'the head of this saved run cannot be read',
  ],
  [
    'the other order of bytes',
    () =>
      withHead((head) => {
        head.byteOrder = head.byteOrder === 'LE' ? 'BE' : 'LE';
      }),
    'another order of bytes',
  ],
  [
    'fewer cells than there are',
    () =>
      withHead((head) => {
        head.columns = [['i', 1]];
      }),
    'the cells of this saved run cannot be read',
  ],
  [
    'more than fits',
    () =>
      withHead((head) => {
        head.columns = [['f', 2 ** 40]];
      }),
    'the cells of this saved run cannot be read',
  ],
];

test.each(WRONG)('%s is refused', async (_, bytes, message) => {
  const wrong = join(folder, 'wrong.state');
  writeFileSync(wrong, bytes());
  await expect(readState(wrong)).rejects.toMatchObject({
    name: 'StateError',
    message: expect.stringContaining(message),
  });
  await expect(readState(wrong)).rejects.toMatchObject({ message: expect.stringMatching(/^.*wrong\.state: /) });
});
