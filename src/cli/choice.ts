/** What the terminal says of a choice: which plan, what that promises, and where the runs went. */
import pc from 'picocolors';
import { howSentence } from '../report/study/common.ts';
import {
  choiceMeasure,
  chosenSentence,
  planTitle,
  promise,
  ranked,
  runsText,
  searchSentence,
} from '../report/study/plans.ts';
import { estimated } from '../report/study/values.ts';
import { wordsOf } from '../report/words/words.ts';
import type { Choice } from '../results/choice.ts';
import type { Language } from '../results/language.ts';
import { draw } from './plain-table.ts';
import type { Shell } from './shell.ts';

/** Plans for which a terminal has room. */
const MOST = 20;

export function choiceText(choice: Choice, language: Language, { colours }: Pick<Shell, 'colours'>): string {
  const words = wordsOf(language);
  const paint = pc.createColors(colours);
  const says = words.study.choose;
  const { values } = choiceMeasure(choice, words);
  const order = ranked(choice);
  const rows = order.slice(0, MOST).map((i) => {
    const plan = choice.plans[i];
    return [planTitle(plan, words), runsText(choice, i, words), estimated(plan.estimate, values, words)];
  });
  const searched = searchSentence(choice, words);
  const lines = [
    paint.bold(says.title(choice.figure.label[language])),
    paint.dim(howSentence(choice, words)),
    ...(searched === null ? [] : [searched]),
    '',
    draw([says.plan, says.runsHead, words.study.figure], rows, 2),
    ...(order.length > MOST ? [says.others(order.length - MOST)] : []),
    '',
    paint.bold(chosenSentence(choice, words)),
    promise(choice, words),
  ];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}
