/** What the pages of `explain` and `choose` both tell: how it was run, and what was varied. */
import type { Factor, StudyRun } from '../../results/studied.ts';
import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { table } from '../parts/table.ts';
import { lengthText, plainText } from '../quantity.ts';
import type { Words } from '../words/words.ts';
import { factorValue } from './values.ts';

/** `390 runs of 37 days, of which the first 7 days are not counted, seed 1. …` */
export function howSentence({ runs, horizon, warmUp, seed }: StudyRun, words: Words): string {
  const before = warmUp > 0 ? lengthText(warmUp, words) : null;
  return words.study.how(plainText(runs, { per: 1 }, words), lengthText(horizon, words), before, clean(seed));
}

/** A level without its sign: `95`. */
export function percentText(share: number, words: Words): string {
  return plainText(Number((share * 100).toFixed(2)), { per: 1 }, words);
}

/** Every factor with its path, its range, and what the file says. */
export function factorTable(factors: readonly Factor[], words: Words): Html {
  const says = words.study;
  return html`<section><h2>${says.varied}</h2>
${table({
  caption: says.varied,
  quiet: true,
  kind: 'text',
  head: [says.factor, says.path, says.range, says.now],
  rows: factors.map((factor) => ({
    head: clean(factor.label[words.lang]),
    cells: [
      html`<code>${factor.path}</code>`,
      words.range(factorValue(factor, factor.low, words), factorValue(factor, factor.high, words)),
      factor.base === null ? words.numerals.none : factorValue(factor, factor.base, words),
    ],
  })),
})}</section>
`;
}
