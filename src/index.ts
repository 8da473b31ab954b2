/**
 * The public API of smartgate. A study in three lines:
 *
 *     const baseline = loadScenario('scenarios/lang-son/baseline-2025.yaml');
 *     const plan = loadScenario('scenarios/lang-son/yard-expansion.yaml');
 *     const { results } = await compare([baseline, plan]);
 *
 * Everything here but `loadScenario` and `renderReport` runs without a disk.
 */
import type { Results } from './results/document.ts';
import type { Language } from './results/language.ts';

/** Runs a baseline and its alternatives with the same luck; differences are judged in pairs. */
export { type Comparison, compare } from './experiment/compare.ts';
export type { Effort, Experiment } from './experiment/experiment.ts';
/** Another seed, number of replications or length for a scenario. */
export { OverrideError, type Overrides, override } from './experiment/overrides.ts';
/** A key metric or published figure that is no row of the results. */
export { UnknownMetric } from './experiment/references.ts';
/** Runs a scenario as often as it says and tells what came out, with intervals. */
export { replicate } from './experiment/replicate.ts';
export type { MakeGate, Replicator } from './experiment/replicator.ts';
export { Interrupted, type Progress, type RoundOptions } from './experiment/rounds.ts';
/** The gate itself: one replication at a time, columns of numbers. */
export { Gate } from './gate/gate.ts';
export { BALANCE, type Layout, type Outcome } from './gate/outcome.ts';
/** A run that cannot go on for a reason the user can mend. */
export { GateRefusal } from './gate/refusal.ts';
export type { Better, MetricEntry } from './results/catalogue/entry.ts';
/** What every number means: definition, unit, who is counted, which way is good. */
export { CATALOGUE } from './results/catalogue.ts';
/** Tables as tidy CSV. */
export { bestCsv, type CsvOptions, differencesCsv, metricsCsv, valueCsv } from './results/csv.ts';
export type * from './results/document.ts';
export type { Language } from './results/language.ts';
/** Reads and checks a stored document; `toJson` writes one, always with the same bytes. */
export { ResultsError, readResults } from './results/read.ts';
export { toJson } from './results/write.ts';
/** All that is wrong with a scenario, with file, line and likely fix. */
export { ScenarioError } from './scenario/load/issue.ts';
/** Opens a scenario file: `extends` followed, units converted, names resolved. */
export { loadScenario } from './scenario/load/load.ts';
export type { Scenario } from './scenario/model/scenario.ts';

/**
 * The report of a results document: one self-contained HTML page and its charts. What draws is loaded when this is
 * first called, because it takes longer to load than many a scenario to run.
 */
export async function renderReport(
  results: Results,
  options: { lang: Language },
): Promise<{ html: string; charts: { name: string; svg: string }[] }> {
  const [page, { makeDocument }] = await Promise.all([import('./report/page.ts'), import('./report/dom.ts')]);
  return page.renderReport(results, { ...options, document: await makeDocument() });
}
