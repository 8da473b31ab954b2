import { expect, test } from 'vitest';
import type { Batch, Chunk, Executor } from '../../src/experiment/executor.ts';
import { handOut } from '../../src/experiment/hand-out.ts';
import { rowOf } from '../../src/experiment/row.ts';
import { makeScenario, outcomeOf } from './fake.ts';

const [a, b] = ['a', 'b'].map((name) => makeScenario(name));

/** A row whose number of trucks says which replication it is. */
const rowNumber = (replication: number) => ({ ...rowOf(outcomeOf(10, replication)), trucks: replication });

/** Runs everything, but ends it when the test says so, in the order the test wants. */
class Slow implements Executor {
  readonly width: number;
  readonly grain = 0;
  /** Everything that was ever handed out, and the most at a time. */
  readonly started: Chunk[] = [];
  most = 0;
  private readonly running: (() => void)[] = [];
  private readonly refuse: (chunk: Chunk) => boolean;

  constructor(width: number, refuse: (chunk: Chunk) => boolean = () => false) {
    this.width = width;
    this.refuse = refuse;
  }

  run([chunk]: readonly Chunk[], signal: AbortSignal): Promise<Batch[]> {
    this.started.push(chunk);
    return new Promise((resolve, reject) => {
      const refused = this.refuse(chunk);
      const rows = refused ? [] : [rowNumber(chunk.from)];
      this.running.push(() => resolve([{ rows, refusal: refused ? 'too much' : null, milliseconds: 1 }]));
      this.most = Math.max(this.most, this.running.length);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  }

  /** Ends the latest of the running chunks, or the first one. */
  async end(which: 'first' | 'latest'): Promise<void> {
    const one = which === 'first' ? this.running.shift() : this.running.pop();
    one?.();
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** Ends chunk after chunk, the latest first, for as long as there are any. */
  async endAll(): Promise<void> {
    while (this.running.length > 0) await this.end('latest');
  }
}

const never = new AbortController().signal;
const job = (replications: number, ...scenarios: (typeof a)[]) => ({ scenarios, seed: '1', replications });
const trucks = (round: { trucks: number }[]) => round.map((row) => row.trucks);

test('rounds come in order, whatever ends first', async () => {
  const executor = new Slow(3);
  const seen: number[][] = [];
  const asking = (async () => {
    for await (const round of handOut(executor, job(7, a, b), never, () => {})) seen.push(trucks(round));
  })();
  await executor.endAll();
  await asking;
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6].map((k) => [k, k]));
  expect(executor.most).toBe(3);
});

test('while the first is slow, only so many are run ahead of it', async () => {
  const executor = new Slow(2);
  const rounds = handOut(executor, job(100, a), never, () => {});
  const first = rounds.next();
  for (let k = 0; k < 50; k++) await executor.end('latest');
  expect(executor.started.length).toBeLessThanOrEqual(10);
  await executor.end('first');
  expect((await first).value?.[0].trucks).toBe(0);
  await rounds.return();
});

test('who asks may stop: nothing more is handed out', async () => {
  const executor = new Slow(1);
  const rounds = handOut(executor, job(100, a), never, () => {});
  const first = rounds.next();
  await executor.end('first');
  await first;
  await rounds.return();
  const { length } = executor.started;
  await executor.endAll();
  expect(executor.started.length).toBe(length);
});

test('aborted, the rounds that all have finished are given, and no more', async () => {
  const executor = new Slow(4);
  const controller = new AbortController();
  const seen: number[][] = [];
  const asking = (async () => {
    for await (const round of handOut(executor, job(100, a, b), controller.signal, () => {})) seen.push(trucks(round));
  })();
  for (let k = 0; k < 5; k++) await executor.end('first');
  controller.abort();
  await asking;
  expect(seen).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('the refusal that is told is the first in the order of replications, not of time', async () => {
  const executor = new Slow(4, ({ scenario, from }) => (scenario === b ? from >= 1 : from >= 2));
  const rounds = handOut(executor, job(9, a, b), never, () => {});
  const asking = (async () => {
    for await (const _ of rounds);
  })();
  const refusal = expect(asking).rejects.toThrow(/^b: too much$/);
  await executor.endAll();
  await refusal;
});

test('a fault is told when its turn comes', async () => {
  const fault: Executor = {
    width: 2,
    grain: 0,
    run: ([{ from }]) =>
      from === 1
        ? Promise.reject(new TypeError('x is undefined'))
        : Promise.resolve([{ rows: [rowNumber(from)], refusal: null, milliseconds: 1 }]),
  };
  const rounds = handOut(fault, job(3, a), never, () => {});
  expect((await rounds.next()).value?.[0].trucks).toBe(0);
  await expect(rounds.next()).rejects.toThrow('x is undefined');
});
