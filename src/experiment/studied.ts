/** What the documents of `explain` and `choose` tell of a scenario, of the figure that matters and of what is varied. */
import { Gate } from '../gate/gate.ts';
import { type Text, UNITS } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { rowLabel } from '../results/metrics.ts';
import { sameRow } from '../results/same-row.ts';
import type { Factor, Figure, Studied } from '../results/studied.ts';
import { titlesOf } from '../results/titles.ts';
import { sha256OfScenario } from '../scenario/load/sha.ts';
import type { Varying } from '../scenario/load/vary.ts';
import type { MetricRef, Scenario } from '../scenario/model/scenario.ts';
import { describe } from './describe.ts';
import { factorLabel } from './factor-labels.ts';
import { named } from './named.ts';
import { checkMetrics } from './references.ts';

export function studiedOf(scenario: Scenario): Studied {
  const { name, title, file } = scenario;
  return { name, title, file, sha256: sha256OfScenario(scenario) };
}

/** A metric with its unit and its name for people. Throws `UnknownMetric` where the scenario has no such row. */
export function figureOf(scenario: Scenario, ref: MetricRef): Figure {
  checkMetrics(scenario, [ref]);
  const { layout } = named(scenario.name, () => new Gate(scenario));
  const row = layout.metrics.find((one) => sameRow(one, ref));
  const unit = UNITS.find((one) => one === row?.unit);
  if (unit === undefined) throw new Error(`a unit that the documents do not know: ${row?.unit}`);
  const entry = describe(scenario, layout);
  const label = (language: Language) => rowLabel(ref, language, titlesOf([entry], language));
  const both: Text = { en: label('en'), vi: label('vi') };
  return { metric: ref.metric, place: ref.place, flow: ref.flow, unit, label: both };
}

/** What is varied, by the names of the scenario. */
export function factorsOf({ base, varied, written }: Varying): Factor[] {
  return varied.map(({ path, unit, from, to }, i) => ({
    path,
    unit,
    label: factorLabel(base, path),
    low: from,
    high: to,
    base: written[i],
  }));
}
