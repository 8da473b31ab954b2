/** From folded replications to the results document. */
import { compact } from '../results/compact.ts';
import type { DifferenceRow, Results } from '../results/document.ts';
import { growthName } from '../results/growth.ts';
import { headline } from '../results/headline.ts';
import type { GrowthRow } from '../results/sections/growth.ts';
import type { PrecisionRow } from '../results/sections/precision.ts';
import { VERSION } from '../results/version.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { verdictConfidence } from '../stats/infer/verdict.ts';
import { aftermathRows } from './aftermath.ts';
import { bestRows } from './best.ts';
import { calibrationRows } from './calibration.ts';
import { type Along, courseRows, coursesOf } from './course.ts';
import { describe } from './describe.ts';
import { differenceRows } from './differences.ts';
import type { Fold } from './fold.ts';
import { goalRows } from './goals.ts';
import { growthRows, marked } from './growth.ts';
import { journeyRows } from './journey.ts';
import { modelOf } from './model.ts';
import { perTruckRows } from './per-truck.ts';
import { preview } from './preview/preview.ts';
import type { Ran } from './runs.ts';
import { spreadRows } from './spread.ts';
import { warmUpOf } from './warm-up.ts';
import { appraisals } from './worth.ts';

/**
 * The document of scenarios that ran together, the first one being the baseline of a comparison. Published figures are
 * held against the first scenario only: they describe the world as it is, not the plans. Numbers are compacted here,
 * so that what is drawn at once equals what is drawn later from the file. `past`: the scenario from whose warm-ups all went on.
 */
export function assemble(
  command: Results['command'],
  ran: readonly Ran[],
  precision: PrecisionRow[] = [],
  past?: Scenario,
): Results {
  const scenarios = ran.map(({ scenario }) => scenario);
  const folds = ran.map(({ fold }) => fold);
  const { run } = scenarios[0];
  const { confidence } = run;
  const growth = ran.map(({ scenario, fold }) => growthRows(scenario, fold));
  const byScenario = ran.map(({ scenario, fold }, i) => marked(fold.metricRows(confidence), growth[i], scenario));
  const metrics = byScenario.flat();
  const series = folds.flatMap((fold) => fold.seriesRows(confidence));
  const differences: DifferenceRow[] = [];
  const keys = headline(scenarios);
  const level = verdictConfidence(confidence, (folds.length - 1) * Math.max(1, keys.length));
  for (const fold of folds.slice(1)) differences.push(...differenceRows(folds[0], fold, confidence, level));
  return compact<Results>({
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    command,
    seed: run.seed,
    replications: folds[0].replications,
    warmUp: run.warmUp,
    horizon: run.horizon,
    confidence,
    verdictConfidence: command === 'compare' ? level : undefined,
    scenarios: scenarios.map((scenario, i) => describe(scenario, folds[i].layout)),
    metrics,
    series,
    distributions: folds.flatMap((fold) => fold.distributionRows()),
    counts: folds.flatMap((fold) => fold.countRows()),
    differences,
    calibration: calibrationRows(scenarios[0], metrics, series),
    precision: some(precision),
    goals: some(goalRows(ran, confidence)),
    best: command === 'compare' ? some(bestRows(folds, keys, confidence)) : undefined,
    perTruck: some(folds.flatMap((fold) => perTruckRows(fold, confidence))),
    spread: some(folds.flatMap((fold) => spreadRows(fold, keys, confidence))),
    preview: some(scenarios.flatMap(preview)),
    model: modelOf(scenarios),
    value: command === 'compare' ? some(appraisals(ran, confidence)) : undefined,
    journey: some(folds.flatMap((fold) => journeyRows(fold, confidence))),
    course: some(folds.flatMap((fold, i) => courseRows(fold, told(fold, growth[i]), confidence))),
    aftermath: some(ran.flatMap(({ scenario, fold }) => aftermathRows(scenario, fold))),
    warmUps: ran.map(({ scenario, fold }, i) => warmUpOf(scenario, fold, byScenario[i], past)),
    growth: some(growth.flat()),
    fork: past === undefined ? undefined : { baseline: past.name, at: past.run.warmUp },
  });
}

/** The means along the run that are worth telling: key figures, trucks inside, and what grows. */
function told(fold: Fold, growth: readonly GrowthRow[]): Along[] {
  const grow = new Set(growth.map(growthName));
  const inside = growthName({ metric: 'numberInSystem', place: 'all', flow: 'all' });
  return coursesOf(fold).filter((along) => along.key || grow.has(growthName(along)) || growthName(along) === inside);
}

/** A section that is left out where it is empty. */
function some<T>(rows: T[]): T[] | undefined {
  return rows.length > 0 ? rows : undefined;
}
