/** What the terminal says of an explanation: a sentence for each factor, by each method. */
import pc from 'picocolors';
import { howSentence, percentText } from '../report/study/common.ts';
import {
  baseSentence,
  morrisSentences,
  sobolRemarks,
  sobolSentences,
  tornadoSentences,
} from '../report/study/factors.ts';
import { wordsOf } from '../report/words/words.ts';
import type { Explanation } from '../results/explanation.ts';
import type { Language } from '../results/language.ts';

export function explanationText(explanation: Explanation, language: Language, colours: boolean): string {
  const words = wordsOf(language);
  const paint = pc.createColors(colours);
  const { tornado, morris, sobol, scenario, figure, confidence } = explanation;
  const says = words.study.explain;
  const listed = (sentences: string[]) => sentences.map((sentence) => `  ${sentence}`);
  const level = percentText(confidence, words);
  const lines = [
    `${paint.bold(scenario.name)}  ${scenario.title[language]}`,
    `${paint.bold(says.title(figure.label[language]))}`,
    paint.dim(howSentence(explanation, words)),
    ...(tornado === undefined
      ? []
      : [
          '',
          paint.bold(says.tornado.title),
          baseSentence(explanation, words) ?? '',
          ...listed(tornadoSentences(explanation, words)),
          paint.dim(`${says.tornado.short(level, String(tornado.replications))} ${says.tornado.alone}`),
        ]),
    ...(morris === undefined
      ? []
      : [
          '',
          paint.bold(says.morris.title),
          ...listed(morrisSentences(explanation, words)),
          paint.dim(says.morris.short(String(morris.trajectories), String(morris.replications))),
        ]),
    ...(sobol === undefined
      ? []
      : [
          '',
          paint.bold(says.sobol.title),
          ...listed(sobolSentences(explanation, words)),
          ...sobolRemarks(explanation, words),
          paint.dim(says.sobol.short(String(sobol.basePoints), String(sobol.replications), level)),
        ]),
  ];
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`;
}
