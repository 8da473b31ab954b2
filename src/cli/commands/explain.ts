/** `smartgate explain <scenario> --vary … --metric …`: which factors move a figure, and by how much. */
import { join } from 'node:path';
import { explain } from '../../experiment/explain/explain.ts';
import { prepareFolder } from '../../experiment/files.ts';
import type { Explanation } from '../../results/explanation.ts';
import { readMetric } from '../../scenario/load/metric.ts';
import { loadVarying } from '../../scenario/load/vary.ts';
import type { Command } from '../call.ts';
import { explanationText } from '../explanation.ts';
import { warnOfLoad } from '../preview.ts';
import { type Draw, saveStudy } from '../save-study.ts';
import { EXIT, UsageError } from '../usage.ts';
import { overridden } from '../varying.ts';
import { openingOf, type Read, withProgress } from '../work.ts';

export const explainCommand: Command = async ({ files: [file], options }, shell, words) => {
  const { json, quiet, out, lang, vary, metric, method, replications, budget } = options;
  if (vary.length === 0) throw new UsageError(words.usage.needs('explain', 'vary', 'places.lane.lanes=2..6'));
  if (metric === undefined) throw new UsageError(words.usage.needs('explain', 'metric', "'wait @ lane'"));
  if (method === 'kn' || method === 'ocba') throw new UsageError(words.usage.methodOf(method, 'choose'));
  const ref = readMetric(metric);
  const read: Read = new Map();
  const varying = overridden(loadVarying(file, vary, openingOf(options, read)), options);
  const folder = json && out === undefined ? null : (out ?? join('output', `explain-${varying.base.name}`));
  if (folder !== null) await prepareFolder(folder);
  if (!quiet) warnOfLoad([varying.base], options, shell, words);
  const { experiment: explanation } = await withProgress(shell, options, words, (how) =>
    explain(varying, ref, { ...how, method, replications, budget, folder }),
  );
  if (explanation === null) {
    shell.err(`${folder === null ? words.study.interruptedUnsaved : words.study.interrupted(folder)}\n`);
    return EXIT.interrupted;
  }
  if (json) shell.out(`${JSON.stringify(explanation)}\n`);
  else if (!quiet) shell.out(explanationText(explanation, lang, shell.colours));
  if (folder !== null) {
    await saveStudy(folder, 'explain.json', explanation, lang, pageOf);
    if (!json && !quiet) shell.out(`\n${words.study.files(join(folder, 'report.html'), 'explain.json')}\n`);
  }
  return EXIT.fine;
};

const pageOf: Draw<Explanation> = async (explanation, options) =>
  (await import('../../report/study/explain.ts')).renderExplanation(explanation, options);
