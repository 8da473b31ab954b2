/** Key metric by key metric: which alternatives are better than the baseline, and which may be the best of all. */

import type { BestRow, Results } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { sameRow } from '../results/same-row.ts';
import { rowLabels } from './labels.ts';
import { KINDS, kindOf } from './sentences.ts';
import type { Words } from './words/words.ts';

/** A few lines for each key metric that has a better direction; empty for a comparison of two. */
export function bestLines(results: Results, language: Language, words: Words): string[] {
  const rows = results.best ?? [];
  const keys = rows.filter((row, i) => rows.findIndex((other) => sameRow(row, other)) === i);
  const labels = rowLabels(results, keys, language);
  return keys.map((key, i) => {
    const lines = [
      againstBaseline(results, key, words),
      ofAll(
        rows.filter((row) => sameRow(row, key)),
        words,
      ),
    ];
    return [`${labels[i]}:`, ...lines.filter((line) => line !== '').map((line) => `  ${line}.`)].join('\n');
  });
}

type Key = Pick<BestRow, 'metric' | 'place' | 'flow'>;

/** Alternatives by what can be said of them. */
function againstBaseline(results: Results, key: Key, words: Words): string {
  const rows = results.differences.filter((row) => sameRow(row, key));
  const parts = KINDS.flatMap((kind) => {
    const names = rows.filter((row) => kindOf(row, results) === kind).map(({ scenario }) => scenario);
    return names.length > 0 ? [words.best[kind](names, results.scenarios[0].name)] : [];
  });
  return parts.join('; ');
}

/** Those that may be the best, and how many surely are not. */
function ofAll(rows: readonly BestRow[], words: Words): string {
  const named = (standing: BestRow['standing']) =>
    rows.filter((row) => row.standing === standing).map(({ scenario }) => scenario);
  const [sure, maybe, not] = [named('best'), named('maybe'), named('notBest')];
  if (sure.length > 0) return words.best.sure(sure[0]);
  return words.best.group(maybe) + (not.length > 0 ? `; ${words.best.not(not)}` : '');
}
