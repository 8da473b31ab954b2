/**
 * The public API of smartgate: load a scenario, simulate it, compare plans or sweep over values, and draw the report.
 *
 *     const baseline = load('scenarios/lang-son/baseline-2025.yaml');
 *     const plan = load('scenarios/lang-son/yard-expansion.yaml');
 *     const { results } = await compare([baseline, plan]);
 *
 * Times in a scenario are minutes from the start of the run; every row of the results names its unit. The same scenarios
 * and seed give the same results to the last digit, on any number of threads. Only `load` and `loadSweep` read scenarios from
 * the disk, and only `sweep` writes.
 */
import type { Conducted, ConductOptions } from './experiment/sweep/conduct.ts';
import type { Results } from './results/document.ts';
import type { Language } from './results/language.ts';
import type { Sweep } from './scenario/load/sweep.ts';

export { type CompareOptions, type Comparison, compare } from './experiment/compare.ts';
export type { Effort, Experiment } from './experiment/experiment.ts';
export { OverrideError, type Overrides, override } from './experiment/overrides.ts';
export { UnknownMetric } from './experiment/references.ts';
export { replicate as simulate } from './experiment/replicate.ts';
export { Interrupted, type Progress, type RoundOptions } from './experiment/rounds.ts';
export { GateRefusal } from './gate/refusal.ts';
/** What every number means: definition, unit, who is counted, which way is good. */
export { CATALOGUE } from './results/catalogue.ts';
/** The tables of the results as CSV, one row a figure. */
export { differencesCsv, metricsCsv } from './results/csv.ts';
export type * from './results/document.ts';
export type { Language } from './results/language.ts';
/** A stored document, read and checked. */
export { ResultsError, readResults } from './results/read.ts';
/** The text of `results.json`: the same bytes for the same results. */
export { toJson } from './results/write.ts';
export { type LoadOptions, loadScenario as load, ScenarioError } from './scenario/load/load.ts';
/** Opens a sweep file and the scenarios it names, and refuses it with all mistakes, as `load` does. */
export { loadSweep, type Sweep } from './scenario/load/sweep.ts';
export type { Scenario } from './scenario/model/scenario.ts';
export type { Conducted as Swept, ConductOptions as SweepOptions };

/**
 * Makes the runs of a sweep that are missing in `options.folder`, keeps each there as soon as it is finished, and writes the
 * tables when all are there; `summary` then has an estimate of every metric at every point. Called again, it goes on where
 * it was stopped. The finished table is the same bytes on any number of threads.
 * @throws {ScenarioError} where a point makes a wrong scenario
 * @throws {SweepError} where the folder holds other runs, or is not to be read
 */
export async function sweep(opened: Sweep, options: ConductOptions): Promise<Conducted> {
  return (await import('./experiment/sweep/conduct.ts')).conduct(opened, options);
}

/**
 * The report of a results document: one self-contained HTML page and its charts. What draws is loaded when this is
 * first called, because it takes longer to load than many a scenario to run.
 */
export async function renderReport(
  results: Results,
  options: { lang: Language },
): Promise<{ html: string; charts: { name: string; svg: string }[] }> {
  const [page, { makeDocument }, { embeddedFaces }] = await Promise.all([
    import('./report/page.ts'),
    import('./report/dom.ts'),
    import('./report/faces.ts'),
  ]);
  return page.renderReport(results, { ...options, document: await makeDocument(), faces: await embeddedFaces() });
}
