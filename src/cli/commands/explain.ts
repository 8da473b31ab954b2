/** `smartgate explain <scenario> --vary … --metric …`: which factors move a figure, and by how much. */
import { explain } from '../../experiment/explain/explain.ts';
import type { Explanation } from '../../results/explanation.ts';
import { readMetric } from '../../scenario/load/metric.ts';
import { loadVarying } from '../../scenario/load/vary.ts';
import type { Command } from '../call.ts';
import { explanationText } from '../explanation.ts';
import { warnOfLoad } from '../preview.ts';
import { endStudy, studyFolder } from '../study.ts';
import { EXIT, UsageError } from '../usage.ts';
import { overridden } from '../varying.ts';
import { openingOf, type Read, withProgress } from '../work.ts';

export const explainCommand: Command = async ({ files: [file], options }, shell, words) => {
  const { quiet, lang, vary, metric, method, replications, budget } = options;
  if (vary.length === 0) throw new UsageError(words.usage.needs('explain', 'vary', 'places.lane.lanes=2..6'));
  if (metric === undefined) throw new UsageError(words.usage.needs('explain', 'metric', "'wait @ lane'"));
  if (method === 'kn' || method === 'ocba') throw new UsageError(words.usage.methodOf(method, 'choose'));
  const ref = readMetric(metric);
  const read: Read = new Map();
  const varying = overridden(loadVarying(file, vary, openingOf(options, read)), options);
  const folder = await studyFolder(options, `explain-${varying.base.name}`);
  if (!quiet) warnOfLoad([varying.base], options, shell, words);
  const { experiment: explanation, seconds } = await withProgress(shell, options, words, (how) =>
    explain(varying, ref, { ...how, method, replications, budget, folder }),
  );
  const ending = {
    textOf: (found: Explanation) => explanationText(found, lang, shell.colours),
    codeOf: () => EXIT.fine,
  };
  return endStudy(explanation, { folder, seconds, read }, ending, options, shell, words);
};
