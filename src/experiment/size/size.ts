/** The smallest capacities that meet a service level, with a stated confidence. */
import { compact } from '../../results/compact.ts';
import type { Requirement, Sizing, SizingCandidate } from '../../results/sizing.ts';
import { VERSION } from '../../results/version.ts';
import type { Varying } from '../../scenario/load/vary.ts';
import type { Goal, Scenario } from '../../scenario/model/scenario.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import { MOST_REPLICATIONS } from '../../scenario/schema/precision.ts';
import { looksUpTo } from '../../stats/infer/sizing/level-test.ts';
import { poolOrThread } from '../choose-executor.ts';
import { type Overrides, override } from '../overrides.ts';
import { warmedUp } from '../pilot.ts';
import type { RoundOptions } from '../rounds.ts';
import { Store } from '../store/store.ts';
import { factorsOf, figureOf, studiedOf } from '../studied.ts';
import { Trials } from '../trials.ts';
import { Unanswerable } from '../unanswerable.ts';
import { Candidate } from './candidate.ts';
import { pricesOf } from './prices.ts';
import { type Reversal, reversalAmong } from './reversal.ts';
import { type Axis, type Combination, cheapest, costOf, mostQuestions } from './search.ts';

export interface SizeOptions extends Pick<RoundOptions, 'onProgress' | 'signal' | 'threads'> {
  /** Where finished runs are kept and found again; null: nowhere. */
  folder: string | null;
  /** Laid over every scenario; replications: the most of each candidate. */
  overrides: Overrides;
  /** What figures must reach; empty: the goals of the scenario. */
  requirements: readonly Goal[];
  /** The most it may cost: money in a year [VND], or a sum of capacities where not all of them have a price; null: any. */
  limit: number | null;
  /** Half-width that is as good as on the value, as a share of the value. */
  indifference: number;
}

/** Combinations beyond which a search is no answer in any time. */
const MOST_QUESTIONS = 5000;
/** Neighbours on either side that are tried one by one where more capacity made things worse. */
const BESIDE = 5;

/**
 * Tries candidates by bisection, all with the same luck, each until it is known whether it meets what is asked. All
 * findings hold together at the confidence of the scenario: on the way that is right, each of the questions is answered
 * wrongly with at most an equal share of the chance of error, and the first wrong answer must be one of them.
 * Null where it was interrupted.
 * @throws {Unanswerable} where there is nothing to vary or to require, or too much of it
 */
export async function size(varying: Varying, options: SizeOptions): Promise<Sizing | null> {
  const { limit, indifference, overrides, folder, threads = 1, signal = new AbortController().signal } = options;
  const base = override(varying.base, overrides);
  const prices = pricesOf(base, varying.varied);
  const axes = axesOf(varying, prices);
  const goals = goalsOf(base, options.requirements);
  const requirements = goals.map((goal): Requirement => {
    const { sense, value } = goal;
    return { ...figureOf(base, goal), sense, value, indifference: indifference * Math.abs(value) };
  });
  const { confidence, seed, horizon } = base.run;
  const questions = mostQuestions(axes);
  if (questions > MOST_QUESTIONS) {
    throw new Unanswerable(`${questions} combinations may have to be tried, at most ${MOST_QUESTIONS}: narrow a range`);
  }
  const [{ run }] = await warmedUp([base], { signal, threads });
  const looks = looksUpTo(overrides.replications ?? MOST_REPLICATIONS);
  const store = folder === null ? null : await Store.open(folder, goals.map(writeMetric));
  const executor = await poolOrThread(threads);
  const trials = new Trials({ executor, signal, onProgress: options.onProgress, metrics: goals, seed, store });
  trials.expected = { runs: questions * looks[Math.min(2, looks.length - 1)], guessed: true };

  const candidates: Candidate[] = [];
  const errorOf = (asked: number) => (1 - confidence) / (asked * goals.length);
  const known = (combination: Combination) =>
    candidates.find((one) => one.combination.every((value, i) => value === combination[i]));
  const tried = async (combination: Combination, error: number): Promise<Candidate> => {
    const candidate = known(combination) ?? new Candidate(combination, scenarioOf(combination), nameOf(combination));
    if (!candidates.includes(candidate)) candidates.push(candidate);
    await candidate.settle(requirements, error, looks, trials);
    return candidate;
  };
  const scenarioOf = (combination: Combination): Scenario => {
    const { warmUp } = run;
    const scenario = override(varying.scenario(combination), overrides);
    return { ...scenario, run: { ...scenario.run, warmUp } };
  };
  const nameOf = (combination: Combination) =>
    varying.varied.map(({ path }, i) => `${path.split('.').at(-1)}=${combination[i]}`).join(' ');

  let asked = questions;
  let best: Combination | null = null;
  let reversal: Reversal | null = null;
  const most = limit ?? Number.POSITIVE_INFINITY;
  try {
    best = await cheapest(axes, most, async (combination) => (await tried(combination, errorOf(asked))).meets);
    reversal = reversalAmong(candidates, requirements, confidence);
    if (reversal !== null && best !== null) {
      // Bisection may have stepped over something: those beside the answer are tried one by one, at the stricter level.
      const beside = besideOf(axes, best).filter((combination) => costOf(axes, combination) <= most);
      asked += beside.length;
      for (const combination of [...candidates.map((one) => one.combination), ...beside]) {
        await tried(combination, errorOf(asked));
      }
      best = cheapestOf(candidates, axes, most);
    }
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
  const answer = best === null ? undefined : known(best);
  return compact<Sizing>({
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    command: 'size',
    scenario: studiedOf(base),
    seed,
    confidence,
    horizon,
    warmUp: run.warmUp,
    runs: trials.runs,
    capacities: factorsOf(varying),
    cost: { prices: axes.map(({ price }) => price), priced: prices !== null, limit },
    requirements,
    test: { questions: asked, error: errorOf(asked), looks },
    candidates: candidates.map((one) => rowOf(one, axes)),
    answer: answer === undefined ? null : candidates.indexOf(answer),
    reversal:
      reversal === null
        ? null
        : {
            less: candidates.indexOf(reversal.less),
            more: candidates.indexOf(reversal.more),
            requirement: reversal.target,
          },
  });
}

function axesOf({ varied }: Varying, prices: readonly number[] | null): Axis[] {
  if (varied.length === 0) throw new Unanswerable('nothing is varied: add --vary places.yard.bays=1..400');
  return varied.map(({ path, from, to, whole }, i) => {
    if (!whole) throw new Unanswerable(`--vary ${path}: a capacity is a whole number, such as ${path}=1..400`);
    return { from, to, price: prices?.[i] ?? 1 };
  });
}

/** What is asked for at the prompt, or else the goals of the file that are judged in the run as it is. */
function goalsOf({ name, goals = [] }: Scenario, requirements: readonly Goal[]): readonly Goal[] {
  const asked = requirements.length > 0 ? requirements : goals.filter(({ by }) => by === null);
  if (asked.length > 0) return asked;
  const left = goals.length > 0 ? 'its goals are those of later years' : 'it has no goals';
  throw new Unanswerable(`${name}: ${left}: add --require 'turnedAway.share @ yard <= 2 %'`);
}

/** Those that differ from a combination in one capacity, by at most `BESIDE`. */
function besideOf(axes: readonly Axis[], combination: Combination): Combination[] {
  return axes.flatMap(({ from, to }, i) =>
    Array.from({ length: 2 * BESIDE + 1 }, (_, k) => combination[i] + k - BESIDE)
      .filter((value) => value >= from && value <= to && value !== combination[i])
      .map((value) => combination.with(i, value)),
  );
}

function cheapestOf(candidates: readonly Candidate[], axes: readonly Axis[], budget: number): Combination | null {
  const good = candidates.filter(({ meets, combination }) => meets && costOf(axes, combination) <= budget);
  const [first] = good.toSorted((a, b) => costOf(axes, a.combination) - costOf(axes, b.combination));
  return first?.combination ?? null;
}

function rowOf({ combination, meets, values, refusal, judged }: Candidate, axes: readonly Axis[]): SizingCandidate {
  return {
    values: [...combination],
    cost: costOf(axes, combination),
    meets,
    runs: values.length,
    refusal,
    figures: refusal === null ? judged : [],
  };
}
