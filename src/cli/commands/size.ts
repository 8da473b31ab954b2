/** `smartgate size <scenario> --vary … --require …`: the smallest capacities that meet a service level. */
import { size } from '../../experiment/size/size.ts';
import type { Sizing } from '../../results/sizing.ts';
import { readCost } from '../../scenario/load/metric.ts';
import { readRequirement } from '../../scenario/load/requirement.ts';
import { loadVarying } from '../../scenario/load/vary.ts';
import type { Command } from '../call.ts';
import { part } from '../options.ts';
import { isCertain, sizingText } from '../sizing.ts';
import { endStudy, studyFolder } from '../study.ts';
import { EXIT, UsageError } from '../usage.ts';
import { openingOf, type Read, withProgress } from '../work.ts';

/** Half-width of a figure that is as good as on its required value, where nothing is said: a share of that value. */
const INDIFFERENCE = 0.01;

export const sizeCommand: Command = async ({ files: [file], options }, shell, words) => {
  const { vary } = options;
  const indifference = part('indifference', options.indifference, words) ?? INDIFFERENCE;
  if (vary.length === 0) throw new UsageError(words.usage.needs('size', 'vary', 'places.yard.bays=1..400'));
  const requirements = options.require.map(readRequirement);
  const read: Read = new Map();
  const varying = loadVarying(file, vary, openingOf(options, read));
  const folder = await studyFolder(options, `size-${varying.base.name}`);
  const most = options['cost-at-most'];
  const limit = most === undefined ? null : readCost(most, '--cost-at-most');
  const { experiment: sizing, seconds } = await withProgress(shell, options, words, (how) =>
    size(varying, { ...how, folder, overrides: options, requirements, limit, indifference }),
  );
  const ending = {
    textOf: (found: Sizing) => sizingText(found, options.lang, shell.colours),
    codeOf: (found: Sizing) => (isCertain(found) ? EXIT.fine : EXIT.missed),
  };
  return endStudy(sizing, { folder, seconds, read }, ending, options, shell, words);
};
