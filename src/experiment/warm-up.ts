/** Whether the warm-up of a run is long enough, and how long one should be: MSER-5 on the course of the key figures. */

import type { MetricRow } from '../results/document.ts';
import { sameRow } from '../results/same-row.ts';
import type { WarmUpEntry, WarmUpFigure, WarmUpVerdict } from '../results/sections/warm-up.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { interval } from '../stats/infer/interval.ts';
import { mser } from '../stats/infer/mser.ts';
import { type Along, coursesOf, meanOf, spanOf, steadied } from './course.ts';
import type { Fold } from './fold.ts';

/** Batches of a run, below which nothing can be said. */
const FEW = 10;
/** Level at which what comes before the cut must differ from what comes after, and by how much of it the mean is off. */
const SURE = 0.99;
const OFF = 0.01;

/** Replications of the pilot that looks for the warm-up of `run.warmUp: auto`. */
export const PILOT = 5;

/** What is said of the whole is what is said of some figure, in this order: beside what grows nothing settles. */
const RANKED = ['tooShort', 'grows', 'runLonger', 'enough'] as const;

/** What can be said of the warm-up of a scenario that has run; `metrics` are its rows, marked where they grow; `past`: the scenario whose warm-up it was. */
export function warmUpOf(scenario: Scenario, fold: Fold, metrics: readonly MetricRow[], past = scenario): WarmUpEntry {
  const { run } = scenario;
  const pilot = run.warmUpBy === undefined ? null : PILOT;
  const why = past === scenario ? notJudged(scenario, fold) : 'forked';
  if (why !== null) return { scenario: scenario.name, verdict: why, wanted: null, pilot, figures: [] };
  const figures = coursesOf(fold)
    .filter(({ key }) => key)
    .flatMap((along) => figureOf(scenario, fold, along, metrics) ?? []);
  const said = RANKED.find((one) => figures.some(({ verdict }) => verdict === one));
  const wanted = figures
    .filter(({ verdict }) => verdict === 'enough' || verdict === 'tooShort')
    .map(({ settled, verdict }) =>
      // What lies beyond a warm-up that is long enough is chance.
      verdict === 'enough' ? Math.min(settled ?? run.warmUp, run.warmUp) : (settled ?? 0),
    );
  return {
    scenario: scenario.name,
    verdict: said ?? 'tooFew',
    wanted: said === 'enough' || said === 'tooShort' ? Math.max(...wanted) : null,
    pilot,
    figures,
  };
}

/** Why nothing is to be said of a warm-up; null where something is. */
function notJudged({ run, places }: Scenario, fold: Fold): WarmUpVerdict | null {
  const { batches, dated } = fold.layout.course;
  if (run.until !== 'horizon') return 'terminating';
  if (run.warmUp === 0 && Object.values(places).some(({ stock }) => Object.keys(stock).length > 0)) return 'stock';
  if (batches < FEW) return run.warmUp === 0 ? 'terminating' : 'tooFew';
  if (dated) return 'dated';
  return fold.replications < 2 ? 'tooFew' : null;
}

/**
 * A key figure. MSER-5 always finds some cut, by chance as well; the warm-up is too short only where the mean of what
 * would be cut beyond it differs from the rest at 99 %, and moves the mean by one part in a hundred.
 */
function figureOf({ run }: Scenario, fold: Fold, along: Along, metrics: readonly MetricRow[]): WarmUpFigure | null {
  const { metric, place, flow, replications } = along;
  const { width } = fold.layout.course;
  const cut = cutOf(fold, along);
  if (cut === null) return null;
  const settled = cut.settled === null ? null : Math.ceil(cut.settled * width - 1e-6);
  const figure = { metric, place, flow, settled };
  const row = metrics.find((one) => sameRow(one, figure));
  if (row?.grows !== undefined) return { ...figure, verdict: 'grows' };
  const used = Math.ceil(run.warmUp / width - 1e-9);
  const end = cut.settled ?? cut.half;
  if (end <= used) return { ...figure, verdict: 'enough' };
  const span = spanOf(fold.layout);
  const parts = replications
    .map((values) => steadied(values, span))
    .map((v) => ({ early: v.slice(used, end), late: v.slice(end) }));
  const difference = interval(
    parts.map(({ early, late }) => meanOf(early) - meanOf(late)),
    SURE,
  );
  const late = meanOf(parts.map((part) => meanOf(part.late)));
  const off = (Math.abs(difference.mean) * (end - used)) / (replications[0].length - used);
  const shows = (difference.ciLow > 0 || difference.ciHigh < 0) && off > OFF * Math.abs(late);
  return { ...figure, verdict: shows ? (cut.settled === null ? 'runLonger' : 'tooShort') : 'enough' };
}

/** Where MSER-5 cuts the mean course of a figure [batches]; null where it is not observed all along. */
function cutOf({ layout }: Fold, { replications }: Along): { settled: number | null; half: number } | null {
  const all = replications.map((values) => steadied(values, spanOf(layout)));
  const means = all[0].map((_, k) => meanOf(all.map((values) => values[k])));
  // Nobody may be done in the first days.
  const first = means.findIndex((mean) => !Number.isNaN(mean));
  const rest = means.slice(first);
  if (first < 0 || rest.length < FEW || rest.some(Number.isNaN)) return null;
  // A day is a batch as it is.
  const { values } = mser(rest, layout.course.period === 0 ? 5 : 1);
  return { settled: values === null ? null : first + values, half: first + Math.floor(rest.length / 2) };
}

/**
 * The warm-up that a pilot without one asks for [min]: that of the slowest key figure, in whole days where anything
 * follows the clock. Where a figure has not settled in the first half of the run, that half.
 */
export function warmUpFrom(fold: Fold): number {
  const { width, period, batches } = fold.layout.course;
  const cuts = coursesOf(fold)
    .filter(({ key }) => key)
    .flatMap((along) => cutOf(fold, along) ?? []);
  const longest = Math.max(0, ...cuts.map(({ settled, half }) => Math.min(settled ?? half, Math.floor(batches / 2))));
  return period === 0 ? Math.ceil(longest * width) : longest * width;
}
