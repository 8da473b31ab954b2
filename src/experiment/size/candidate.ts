/** A combination of capacities and what its runs say of it so far. */
import { GateRefusal } from '../../gate/refusal.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { type Judged, judge, type Target } from '../../stats/infer/sizing/level-test.ts';
import type { Trials } from '../trials.ts';
import type { Combination } from './search.ts';

/** Chunks into which the runs of a look are cut, at most. */
const PIECES = 32;

export class Candidate {
  readonly combination: Combination;
  /** Values of the metrics by replication. */
  readonly values: number[][] = [];
  /** Why the gate refused to go on; null: it did not. */
  refusal: string | null = null;
  /** A judgement for each target, by all runs so far. */
  judged: Judged[] = [];
  private readonly scenario: Scenario;
  private readonly name: string;

  constructor(combination: Combination, scenario: Scenario, name: string) {
    this.combination = combination;
    this.scenario = scenario;
    this.name = name;
  }

  /** What the gate refuses to run, because trucks pile up, meets nothing. */
  get meets(): boolean {
    return this.refusal === null && this.judged.every(({ good }) => good);
  }

  /** It is not known beyond chance, not even within the indifference zone, whether it meets what is asked. */
  get open(): boolean {
    return this.refusal === null && !this.missed && this.judged.some(({ finding }) => finding === 'open');
  }

  /** Runs it, look by look, until it is known whether it meets all targets, each judged with this chance of error. */
  async settle(targets: readonly Target[], error: number, looks: readonly number[], trials: Trials): Promise<void> {
    if (this.refusal !== null) return;
    for (const many of looks) {
      if (many < this.values.length) continue;
      await this.extend(many, trials);
      if (this.refusal !== null) return;
      this.judged = targets.map((target, k) => judge(this.column(k), target, error, looks.length));
      if (!this.open) return;
    }
  }

  /** Values of the k-th metric by replication. */
  column(k: number): number[] {
    return this.values.map((row) => row[k]);
  }

  private get missed(): boolean {
    return this.judged.some(({ finding }) => finding === 'misses');
  }

  /** Runs it so often in all. */
  private async extend(many: number, trials: Trials): Promise<void> {
    const { scenario, name } = this;
    const piece = Math.ceil((many - this.values.length) / PIECES);
    const wanted = [];
    for (let from = this.values.length; from < many; from += piece) {
      wanted.push({ scenario, name, from, to: Math.min(many, from + piece) });
    }
    try {
      this.values.push(...(await trials.of(wanted)).flat());
    } catch (error) {
      if (!(error instanceof GateRefusal)) throw error;
      this.refusal = error.message;
    }
  }
}
