/**
 * Replications of many variants of a scenario, of which only a few metrics are wanted. Runs that are kept on the disk
 * are not made again; what comes back, and in which order, depends neither on them nor on the number of threads.
 */
import type { MetricRef, Scenario } from '../scenario/model/scenario.ts';
import type { Chunk, Executor } from './executor.ts';
import { refusalOf } from './named.ts';
import type { Progress } from './rounds.ts';
import { hashOf } from './store/run-key.ts';
import { aliasOf, type Store } from './store/store.ts';

/** Replications [from, to) of a variant. */
export interface Wanted {
  scenario: Scenario;
  /** What the variant is called, for people. */
  name: string;
  from: number;
  to: number;
}

/** Values of the metrics by replication: `values[r][metric]`; NaN: nothing observed. */
export type Values = readonly number[][];

export interface TrialsOptions {
  executor: Executor;
  /** Metrics that are wanted, in this order. */
  metrics: readonly MetricRef[];
  seed: string;
  /** Where finished runs are kept; null: nowhere. */
  store: Store | null;
  signal: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** Most chunks that are handed over together. */
const TOGETHER = 32;

export class Trials {
  /** Runs asked for so far, made or found. */
  runs = 0;
  /** Runs that there will be in all, and whether that is a guess. */
  expected: { runs: number; guessed: boolean } = { runs: 0, guessed: true };
  private readonly options: TrialsOptions;
  /** Time of a replication, of late [ms]; 0: not known yet. */
  private each = 0;

  constructor(options: TrialsOptions) {
    this.options = options;
  }

  /**
   * The values of all that is wanted, in its order.
   * @throws {GateRefusal} for the first of them, in this order, that the gate refused; rejects where it is aborted
   */
  async of(wanted: readonly Wanted[]): Promise<Values[]> {
    const { executor, signal } = this.options;
    const answers = wanted.map((one) => this.kept(one));
    const open = wanted.flatMap((_, i) => (answers[i] === null ? [i] : []));
    const refusals = new Map<number, string>();
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const work = async (): Promise<void> => {
      while (open.length > 0 && refusals.size === 0) {
        const load = open.splice(0, this.size(wanted[open[0]], open.length));
        const batches = await executor.run(
          load.map((i) => this.chunk(wanted[i])),
          either,
        );
        for (const [k, { rows, refusal, milliseconds }] of batches.entries()) {
          const i = load[k];
          if (refusal !== null) refusals.set(i, refusal);
          answers[i] = rows.map(({ metrics }) => [...metrics]);
          this.learn(wanted[i], rows.length, milliseconds);
        }
        await this.keep(load.map((i) => ({ one: wanted[i], values: answers[i] ?? [] })));
      }
    };
    const working = Array.from({ length: executor.width }, work);
    try {
      await Promise.all(working);
    } catch (error) {
      stop.abort();
      await Promise.allSettled(working);
      throw error;
    }
    const first = [...refusals.keys()].sort((a, b) => a - b)[0];
    if (first !== undefined) throw refusalOf(wanted[first].name, refusals.get(first) ?? '');
    return answers.map((values) => values ?? []);
  }

  private chunk({ scenario, from, to }: Wanted): Chunk {
    const { seed, metrics } = this.options;
    return { scenario, seed, from, to, only: metrics };
  }

  /** Chunks that are worth handing over together. */
  private size({ from, to }: Wanted, left: number): number {
    const { grain, width } = this.options.executor;
    const worth = this.each === 0 ? 1 : Math.ceil(grain / (this.each * (to - from)));
    return Math.max(1, Math.min(worth, TOGETHER, Math.ceil(left / (2 * width))));
  }

  private learn({ scenario, from, to, name }: Wanted, runs: number, milliseconds: number): void {
    if (runs > 0) this.each = milliseconds / runs;
    this.tell(name || scenario.name, to - from);
  }

  private tell(scenario: string, more: number): void {
    this.runs += more;
    const { runs, guessed } = this.expected;
    const total = Math.max(this.runs, runs);
    this.options.onProgress?.({ done: this.runs, total, guessed, scenario, replication: 0 });
  }

  /** The values that are on the disk; null where one is missing. */
  private kept({ scenario, name, from, to }: Wanted): Values | null {
    const { store, seed } = this.options;
    if (store === null) return null;
    const values: number[][] = [];
    for (let replication = from; replication < to; replication++) {
      const run = store.find(hashOf(scenario), seed, replication);
      if (run === undefined || run.refusal !== null) return null;
      values.push([...run.values]);
    }
    this.tell(name, to - from);
    return values;
  }

  private async keep(made: { one: Wanted; values: Values }[]): Promise<void> {
    const { store, seed } = this.options;
    await store?.add(
      made.flatMap(({ one, values }) =>
        values.map((row, k) => ({
          scenario: hashOf(one.scenario),
          alias: aliasOf(hashOf(one.scenario), 0),
          seed,
          replication: one.from + k,
          values: row,
          refusal: null,
        })),
      ),
    );
  }
}
