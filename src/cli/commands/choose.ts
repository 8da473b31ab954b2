/** `smartgate choose <scenario…> --metric …`: the best of many plans, or of capacities within a cost. */
import { type Candidate, type ChooseOptions, choose } from '../../experiment/choose/choose.ts';
import { combinationsWithin } from '../../experiment/choose/combinations.ts';
import type { Choice } from '../../results/choice.ts';
import { readCost, readMetric, readValue } from '../../scenario/load/metric.ts';
import { loadVarying } from '../../scenario/load/vary.ts';
import type { Command } from '../call.ts';
import { choiceText } from '../choice.ts';
import type { Options } from '../options.ts';
import { warnOfLoad } from '../preview.ts';
import { endStudy, studyFolder } from '../study.ts';
import { EXIT, UsageError } from '../usage.ts';
import { overridden } from '../varying.ts';
import type { Words } from '../words/words.ts';
import { openingOf, openScenarios, type Read, withProgress } from '../work.ts';

/** Runs, where nothing says how many: of an elimination in all, of an allocation for each plan. */
const USUAL = { kn: 10_000, ocba: 100 };

export const chooseCommand: Command = async ({ files, options }, shell, words) => {
  const { quiet, lang, metric, indifference, method = 'kn' } = options;
  if (metric === undefined) throw new UsageError(words.usage.needs('choose', 'metric', "'wait.p95 @ lane'"));
  if (method !== 'kn' && method !== 'ocba') throw new UsageError(words.usage.methodOf(method, 'explain'));
  if (method === 'kn' && indifference === undefined) {
    throw new UsageError(words.usage.needs('choose', 'indifference', "'10 min'"));
  }
  const ref = readMetric(metric);
  const zone = indifference === undefined ? null : readValue(indifference, ref, '--indifference');
  const read: Read = new Map();
  const { candidates, search } = candidatesOf(files, options, words, read);
  const name = search === null ? candidates[0].name : search.scenario.name;
  const folder = await studyFolder(options, `choose-${name}`);
  if (!quiet && search === null)
    warnOfLoad(
      candidates.map(({ scenario }) => scenario),
      options,
      shell,
      words,
    );
  const budget = options.budget ?? (method === 'kn' ? USUAL.kn : USUAL.ocba * candidates.length);
  const asked: ChooseOptions = { method, indifference: zone, budget, search, folder };
  const { experiment: choice, seconds } = await withProgress(shell, options, words, (how) =>
    choose(candidates, ref, { ...how, ...asked }),
  );
  const ending = {
    textOf: (found: Choice) => choiceText(found, lang, shell),
    codeOf: ({ decided }: Choice) => {
      if (decided) return EXIT.fine;
      shell.err(`${words.study.undecided}\n`);
      return EXIT.missed;
    },
  };
  return endStudy(choice, { folder, seconds, read }, ending, options, shell, words);
};

/** The scenarios that are named, or the combinations of one. */
function candidatesOf(
  files: readonly string[],
  options: Options,
  words: Words,
  read: Read,
): Pick<ChooseOptions, 'search'> & { candidates: Candidate[] } {
  const { vary, 'cost-at-most': costAtMost } = options;
  if (files.length > 1) {
    if (vary.length > 0 || costAtMost !== undefined) throw new UsageError(words.usage.alone);
    const candidates = openScenarios(files, options, words, read).map((scenario) => {
      const { name, title } = scenario;
      return { name, title, values: null, cost: null, scenario };
    });
    return { candidates, search: null };
  }
  if (vary.length === 0 || costAtMost === undefined) throw new UsageError(words.usage.several);
  const varying = overridden(loadVarying(files[0], vary, openingOf(options, read)), options);
  return combinationsWithin(varying, readCost(costAtMost, '--cost-at-most'));
}
