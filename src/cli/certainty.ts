/** What stands below a comparison on the terminal: how its verdicts were found, and how far they hold together. */
import { formatNumber } from '../results/digits.ts';
import type { Results } from '../results/document.ts';
import { headline } from '../results/headline.ts';
import type { Language } from '../results/language.ts';
import { pairingOf } from '../results/pairing.ts';
import { percentText } from './scale.ts';
import type { Words } from './words/words.ts';

/** A sentence a line. */
export function certainty(results: Results, lang: Language, words: Words): string {
  const { confidence, verdictConfidence = confidence, scenarios, best } = results;
  const level = percentText(confidence, lang);
  const said = [words.compare.levels(level)];
  if (verdictConfidence > confidence) {
    const [alternatives, keys] = [scenarios.length - 1, headline(scenarios).length].map(String);
    said.push(words.compare.bonferroni(alternatives, keys, percentText(verdictConfidence, lang), level));
  }
  if (best !== undefined) said.push(words.best.level(level));
  const pairing = pairingOf(results);
  if (pairing !== null) {
    const times = (x: number) => formatNumber(x, x < 10 ? 1 : 0, lang);
    said.push(words.compare.pairing(times(pairing.median), times(pairing.least), times(pairing.most)));
  }
  return said.join('\n');
}
