/** What a comparison found, a sentence for each alternative: which differences are real and which cannot be told apart. */

import pc from 'picocolors';
import { isReal } from '../experiment/differences.ts';
import type { DifferenceRow, Results } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { betterOf } from '../results/metrics.ts';
import { sameRow } from '../results/same-row.ts';
import { rowLabels } from './labels.ts';
import { differenceScale, estimateText } from './scale.ts';
import type { Words } from './words/words.ts';

export type Kind = 'better' | 'worse' | 'changed' | 'cannotTell' | 'same';
export const KINDS: Kind[] = ['better', 'worse', 'changed', 'cannotTell', 'same'];

/** One sentence per alternative, on the key metrics of the baseline; a line for each kind of finding. */
export function sentences(results: Results, language: Language, words: Words, colours: boolean): string[] {
  const [baseline, ...alternatives] = results.scenarios;
  const paint = pc.createColors(colours);
  const colour: Record<Kind, (text: string) => string> = {
    better: paint.green,
    worse: paint.red,
    changed: paint.yellow,
    cannotTell: paint.dim,
    same: paint.dim,
  };
  return alternatives.map(({ name }) => {
    const found = sorted(results, name, language, words);
    const kinds = KINDS.filter((kind) => found[kind].length > 0);
    const parts = kinds.map((kind) => colour[kind](words.compare[kind](found[kind])));
    let said = parts.join(';\n  ');
    if (kinds.length === 0) said = words.compare.nothing;
    else if (kinds.join() === 'same') said = paint.dim(words.compare.allSame);
    return `${paint.bold(words.compare.opening(name, baseline.name))}\n  ${said}.`;
  });
}

/** Key metrics of an alternative, each with its difference, by what can be said of it. */
function sorted(results: Results, scenario: string, language: Language, words: Words): Record<Kind, string[]> {
  const found: Record<Kind, string[]> = { better: [], worse: [], changed: [], cannotTell: [], same: [] };
  const { keyMetrics } = results.scenarios[0];
  const labels = rowLabels(results, keyMetrics, language);
  for (const [i, ref] of keyMetrics.entries()) {
    const row = results.differences.find((one) => one.scenario === scenario && sameRow(one, ref));
    if (row === undefined) continue;
    const kind = kindOf(row, results);
    const label = labels[i];
    if (kind === 'same') {
      found.same.push(label);
      continue;
    }
    if (grows(results, row)) {
      found[kind].push(`${label} (${words.compare.noMean})`);
      continue;
    }
    const scale = differenceScale(row.unit, Math.max(Math.abs(row.ciLow), Math.abs(row.ciHigh)), words);
    found[kind].push(`${label} (${estimateText(row, scale, language, true)} ${scale.name})`);
  }
  return found;
}

/** Whether one of the two has no steady mean: their difference depends on the length of the run. */
function grows({ metrics }: Results, { metric, place, flow, scenario, baseline }: DifferenceRow): boolean {
  return metrics.some(
    (row) =>
      row.grows !== undefined &&
      row.metric === metric &&
      row.place === place &&
      row.flow === flow &&
      (row.scenario === scenario || row.scenario === baseline),
  );
}

/** What can be said of a difference. */
export function kindOf(row: DifferenceRow, results: Results): Kind {
  if (row.mean === 0 && row.variance === 0) return 'same';
  if (row.verdict !== 'cannotTell') return row.verdict;
  const neutral = betterOf(row.metric) === 'none';
  const level = results.verdictConfidence ?? results.confidence;
  return neutral && isReal(row, level) ? 'changed' : 'cannotTell';
}
