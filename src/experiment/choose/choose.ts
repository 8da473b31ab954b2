/** The best of many plans in one figure, by as few runs as it takes. */

import type { Choice, ChoicePlan } from '../../results/choice.ts';
import { compact } from '../../results/compact.ts';
import { betterOf } from '../../results/metrics.ts';
import { VERSION } from '../../results/version.ts';
import type { MetricRef, Scenario } from '../../scenario/model/scenario.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import { interval } from '../../stats/infer/interval.ts';
import { poolOrThread } from '../choose-executor.ts';
import { level } from '../levelling.ts';
import { warmedUp } from '../pilot.ts';
import { checkMetrics } from '../references.ts';
import type { Progress } from '../rounds.ts';
import { Store } from '../store/store.ts';
import { figureOf } from '../studied.ts';
import { Trials } from '../trials.ts';
import { Unanswerable } from '../unanswerable.ts';
import { allocate } from './allocation.ts';
import { Contest, FIRST_STAGE } from './contest.ts';
import { eliminate } from './elimination.ts';

/** Gates that are kept ready: plans take turns. */
const MOST_KEPT = 32;

/** A scenario that may be chosen, and what the document tells of it. */
export interface Candidate extends Pick<ChoicePlan, 'name' | 'title' | 'values' | 'cost'> {
  scenario: Scenario;
}

export interface ChooseOptions {
  method: Choice['method'];
  /** The smallest difference that matters, in the unit of the figure; null: with `ocba` it is not asked. */
  indifference: number | null;
  /** Most runs of all plans together. */
  budget: number;
  /** What the combinations are of; null: the plans are scenarios. */
  search: Choice['search'];
  /** Folder in which finished runs are kept; null: none. */
  folder: string | null;
  threads?: number;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * Chooses among candidates, which all have the seed, warm-up and length of the first. The same input gives the same
 * document on any number of threads; null where it was interrupted (what is finished is in the folder).
 * @throws {UnknownMetric} where a scenario has no such figure
 * @throws {Unanswerable} where neither way of the figure is good, there is no choice, or the budget is too small
 * @throws {GateRefusal} where the gate refuses a run
 */
export async function choose(
  candidates: readonly Candidate[],
  metric: MetricRef,
  options: ChooseOptions,
): Promise<Choice | null> {
  const { method, indifference, budget, folder, search, threads = 1, signal = new AbortController().signal } = options;
  const better = betterOf(metric.metric);
  if (better === 'none') {
    throw new Unanswerable(
      `${writeMetric(metric)}: neither more nor less of it is good by itself; choose by another metric`,
    );
  }
  if (candidates.length < 2) throw new Unanswerable('there is nothing to choose: only one plan is within the cost');
  const figure = figureOf(candidates[0].scenario, metric);
  if (search === null) for (const { scenario } of candidates) checkMetrics(scenario, [metric]);
  try {
    const { scenarios: same } = level(candidates.map(({ scenario, name }) => ({ ...scenario, name })));
    const scenarios =
      search === null ? await warmedUp(same, { signal, threads }) : await likeFirst(same, signal, threads);
    const { seed, confidence, horizon, warmUp } = scenarios[0].run;
    const store = folder === null ? null : await Store.open(folder, [writeMetric(metric)]);
    const executor = await poolOrThread(threads, Math.min(candidates.length, MOST_KEPT));
    const trials = new Trials({ executor, metrics: [metric], seed, store, signal, onProgress: options.onProgress });
    trials.expected = { runs: budget, guessed: method === 'kn' };
    const plans = candidates.map(({ name }, i) => ({ name, scenario: scenarios[i] }));
    const contest = new Contest(plans, metric, trials);
    const question = { better, confidence, budget };
    const { chosen, decided, dropped, probability } =
      method === 'kn' ? await eliminate(contest, question, indifference ?? 0) : await allocate(contest, question);
    return compact<Choice>({
      schemaVersion: 1,
      generator: { name: 'smartgate', version: VERSION },
      command: 'choose',
      method,
      figure,
      better,
      indifference,
      budget,
      firstStage: FIRST_STAGE,
      plans: candidates.map(({ name, title, values, cost }, i) => ({
        name,
        title,
        values,
        cost,
        estimate: interval(contest.values[i], confidence),
        runs: contest.values[i].length,
        dropped: dropped[i],
      })),
      chosen,
      decided,
      probability,
      search,
      seed,
      confidence,
      horizon,
      warmUp,
      runs: contest.runs,
    });
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

/** Combinations of one scenario's capacities with the warm-up that a pilot of the first asks for. */
async function likeFirst(scenarios: readonly Scenario[], signal: AbortSignal, threads: number): Promise<Scenario[]> {
  const [{ run }] = await warmedUp(scenarios.slice(0, 1), { signal, threads });
  return scenarios.map((scenario) => ({ ...scenario, run: { ...scenario.run, warmUp: run.warmUp } }));
}
