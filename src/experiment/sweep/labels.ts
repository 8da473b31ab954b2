import { Gate } from '../../gate/gate.ts';
import type { Text } from '../../results/document.ts';
import type { Language } from '../../results/language.ts';
import { rowLabel } from '../../results/metrics.ts';
import { titlesOf } from '../../results/titles.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { SweepPlan } from '../../scenario/model/sweep.ts';
import { describe } from '../describe.ts';
import { factorLabel } from '../factor-labels.ts';
import { named } from '../named.ts';
import { same } from '../titles.ts';

/** What factors and metrics of a sweep are called for people. */
export interface Labels {
  factors: Text[];
  metrics: Text[];
}

/** By the titles of a scenario of the sweep; a factor for which it has no words by its own name. */
export function labelsOf({ factors, metrics }: SweepPlan, scenario: Scenario): Labels {
  const { layout } = named(scenario.name, () => new Gate(scenario));
  const entry = describe(scenario, layout);
  const label = (ref: (typeof metrics)[number], language: Language) =>
    rowLabel(ref, language, titlesOf([entry], language));
  return {
    factors: factors.map(({ name, path }) => {
      const label = path === null ? null : factorLabel(scenario, path);
      // A path for which there are no words says less than the name that the author gave.
      return label === null || label.en === path ? same(name) : label;
    }),
    metrics: metrics.map((ref) => ({ en: label(ref, 'en'), vi: label(ref, 'vi') })),
  };
}
