/** Which of several factors move a figure of a scenario, and by how much. */
import alea from 'seedrandom/lib/alea.js';
import { compact } from '../../results/compact.ts';
import type { Explanation } from '../../results/explanation.ts';
import { VERSION } from '../../results/version.ts';
import type { Varying } from '../../scenario/load/vary.ts';
import type { MetricRef } from '../../scenario/model/scenario.ts';
import { writeMetric } from '../../scenario/schema/metric.ts';
import { MOST_DIMENSIONS } from '../../stats/infer/designs/sobol.ts';
import { poolOrThread } from '../choose-executor.ts';
import { warmedUp } from '../pilot.ts';
import type { Progress } from '../rounds.ts';
import { Store } from '../store/store.ts';
import { factorsOf, figureOf, studiedOf } from '../studied.ts';
import { Trials } from '../trials.ts';
import { Unanswerable } from '../unanswerable.ts';
import { oneAtATime, tornadoPoints } from './one-at-a-time.ts';
import { Points } from './points.ts';
import { morrisPoints, screening } from './screening.ts';
import { shares, sobolRows } from './shares.ts';

/** One factor at a time, screening of many, shares of the variance. */
export const METHODS = ['tornado', 'morris', 'sobol'] as const;
export type Method = (typeof METHODS)[number];

export interface ExplainOptions {
  /** Left out: a tornado, and with more than six factors also a screening. */
  method?: Method;
  /** Replications of every point; left out: those of the scenario in a tornado, else a few. */
  replications?: number;
  /** Most runs of a method; left out: as many as are usual. */
  budget?: number;
  /** Folder in which finished runs are kept, so that none is made twice; null: none. */
  folder: string | null;
  threads?: number;
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** More factors than this are screened before anything else is said of them. */
const MANY = 6;
/** Replications where nothing says how many, and of points that stand for many others. */
const USUAL = 20;
const FEW = 5;
/** Trajectories and base points as a rule, and the fewest that say anything. */
const TRAJECTORIES = { usual: 20, least: 4 };
const BASE_POINTS = { usual: 256, least: 32 };

/**
 * Explains a figure by what is varied. The same input gives the same document on any number of threads; null where it
 * was interrupted (what is finished is in the folder).
 * @throws {UnknownMetric} where the scenario has no such figure
 * @throws {Unanswerable} where the budget is too small or a run observed nothing
 * @throws {GateRefusal} where the gate refuses a run of a point
 */
export async function explain(
  varying: Varying,
  metric: MetricRef,
  options: ExplainOptions,
): Promise<Explanation | null> {
  const { folder, threads = 1, signal = new AbortController().signal, onProgress } = options;
  const figure = figureOf(varying.base, metric);
  const factors = factorsOf(varying);
  const methods = methodsOf(options.method, factors.length);
  const designs = methods.map((method) => designOf(method, varying, options));
  try {
    const [base] = await warmedUp([varying.base], { signal, threads });
    const { seed, confidence, horizon, warmUp } = base.run;
    const store = folder === null ? null : await Store.open(folder, [writeMetric(metric)]);
    const executor = await poolOrThread(threads);
    const trials = new Trials({ executor, metrics: [metric], seed, store, signal, onProgress });
    const points = new Points(warmed(varying, warmUp), metric, trials);
    const runs = designs.reduce(
      (sum, { rows, replications }) => sum + points.fresh(rows, replications).length * replications,
      0,
    );
    trials.expected = { runs, guessed: false };
    const found: Pick<Explanation, 'tornado' | 'morris' | 'sobol'> = {};
    for (const { method, rows, replications } of designs) {
      const { varied } = varying;
      if (method === 'tornado') found.tornado = await oneAtATime(varied, points, replications, confidence);
      else if (method === 'morris') found.morris = await screening(varied, rows, points, replications);
      else {
        const next = alea(`${seed}|explain|bootstrap`).double;
        found.sobol = await shares(varied, rows, points, replications, confidence, next);
      }
    }
    return compact<Explanation>({
      schemaVersion: 1,
      generator: { name: 'smartgate', version: VERSION },
      command: 'explain',
      scenario: studiedOf(base),
      figure,
      factors,
      seed,
      confidence,
      horizon,
      warmUp,
      runs: trials.runs,
      ...found,
    });
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function methodsOf(asked: Method | undefined, factors: number): Method[] {
  if (asked === 'sobol' && 2 * factors > MOST_DIMENSIONS) {
    throw new Unanswerable(
      `Sobol indices are to be had of at most ${MOST_DIMENSIONS / 2} factors, found ${factors}: screen them first (--method morris)`,
    );
  }
  if (asked !== undefined) return [asked];
  return factors > MANY ? ['tornado', 'morris'] : ['tornado'];
}

/** Points of a method and how often each is run, within the budget. */
function designOf(method: Method, varying: Varying, { replications, budget }: ExplainOptions) {
  const { varied } = varying;
  const { run } = varying.base;
  const d = varied.length;
  if (method === 'tornado') {
    const rows = tornadoPoints(varied);
    const own = run.precision === undefined ? run.replications : USUAL;
    const wanted = replications ?? own;
    const most = budget === undefined ? wanted : Math.floor(budget / rows.length);
    return { method, rows, replications: atLeast(Math.min(wanted, most), Math.min(2, wanted), rows.length) };
  }
  const often = replications ?? FEW;
  if (method === 'morris') {
    const affordable = budget === undefined ? TRAJECTORIES.usual : Math.floor(budget / (often * (d + 1)));
    const trajectories = atLeast(affordable, TRAJECTORIES.least, often * (d + 1));
    const rows = morrisPoints(varied, trajectories, alea(`${run.seed}|explain|morris`).double);
    return { method, rows, replications: often };
  }
  const affordable = budget === undefined ? BASE_POINTS.usual : Math.floor(budget / (often * (d + 2)));
  return {
    method,
    rows: sobolRows(varied, powerOfTwo(atLeast(affordable, BASE_POINTS.least, often * (d + 2)))),
    replications: often,
  };
}

function atLeast(found: number, least: number, each: number): number {
  if (found >= least) return found;
  throw new Unanswerable(`--budget: too small; this takes at least ${least} × ${each} = ${least * each} runs`);
}

/** The greatest power of two that is not above `most`. */
function powerOfTwo(most: number): number {
  let power = 1;
  while (2 * power <= most) power *= 2;
  return power;
}

/** The same variants with the warm-up of the base. */
function warmed(varying: Varying, warmUp: number): Varying {
  const scenario = (values: readonly (number | null)[]) => {
    const made = varying.scenario(values);
    return { ...made, run: { ...made.run, warmUp } };
  };
  return { ...varying, scenario };
}
