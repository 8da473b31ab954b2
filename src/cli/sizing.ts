/** What the terminal says of a size: every size that was tried, then the answer. */
import pc from 'picocolors';
import { isOpen, methodSentences, sizingSentences, triedRows, wantedText } from '../report/study/sizing.ts';
import { type Words, wordsOf } from '../report/words/words.ts';
import type { Language } from '../results/language.ts';
import type { Sizing } from '../results/sizing.ts';
import { draw } from './plain-table.ts';

export function sizingText(sizing: Sizing, language: Language, colours: boolean): string {
  const words = wordsOf(language);
  const paint = pc.createColors(colours);
  const { scenario, requirements } = sizing;
  const [answer, ...more] = sizingSentences(sizing, words);
  const lines = [
    `${paint.bold(scenario.name)}  ${scenario.title[language]}`,
    ...requirements.map((requirement) => `  ${wantedText(requirement, words)}`),
    paint.dim(methodSentences(sizing, words).join(' ')),
    '',
    triedTable(sizing, words),
    '',
    paint.bold(answer),
    more.join(' '),
  ];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}

/** Whether the answer is known, as well as it was asked. */
export function isCertain({ answer, candidates }: Sizing): boolean {
  return answer !== null && !candidates.some(isOpen);
}

/** In the order in which they were tried, the answer marked. */
function triedTable(sizing: Sizing, words: Words): string {
  const { head, rows } = triedRows(sizing, words);
  // Long names of figures and capacities take several lines.
  const broken = head.map((name) =>
    name
      .replaceAll(', ', ',\n')
      .replace(' @ ', '\n@ ')
      .replace(/ (\[|\()/, '\n$1'),
  );
  const marked = rows.map((cells, i) => [i === sizing.answer ? '→' : '', ...cells]);
  return draw(['', ...broken], marked, 1);
}
