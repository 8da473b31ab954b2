/** `smartgate size <scenario> --vary … --require …`: the smallest capacities that meet a service level. */
import { join } from 'node:path';
import { prepareFolder } from '../../experiment/files.ts';
import { size } from '../../experiment/size/size.ts';
import type { Sizing } from '../../results/sizing.ts';
import { readCost } from '../../scenario/load/metric.ts';
import { readRequirement } from '../../scenario/load/requirement.ts';
import { loadVarying } from '../../scenario/load/vary.ts';
import type { Command } from '../call.ts';
import { part } from '../options.ts';
import { type Draw, saveStudy } from '../save-study.ts';
import { isCertain, sizingText } from '../sizing.ts';
import { EXIT, UsageError } from '../usage.ts';
import { openingOf, type Read, withProgress } from '../work.ts';

/** Half-width of a figure that is as good as on its required value, where nothing is said: a share of that value. */
const INDIFFERENCE = 0.01;

export const sizeCommand: Command = async ({ files: [file], options }, shell, words) => {
  const { json, quiet, out, lang, vary } = options;
  const indifference = part('indifference', options.indifference, words) ?? INDIFFERENCE;
  if (vary.length === 0) throw new UsageError(words.usage.needs('size', 'vary', 'places.yard.bays=1..400'));
  const requirements = options.require.map(readRequirement);
  const read: Read = new Map();
  const varying = loadVarying(file, vary, openingOf(options, read));
  const folder = json && out === undefined ? null : (out ?? join('output', `size-${varying.base.name}`));
  if (folder !== null) await prepareFolder(folder);
  const most = options['cost-at-most'];
  const limit = most === undefined ? null : readCost(most, '--cost-at-most');
  const { experiment: sizing } = await withProgress(shell, options, words, (how) =>
    size(varying, { ...how, folder, overrides: options, requirements, limit, indifference }),
  );
  if (sizing === null) {
    shell.err(`${folder === null ? words.study.interruptedUnsaved : words.study.interrupted(folder)}\n`);
    return EXIT.interrupted;
  }
  if (json) shell.out(`${JSON.stringify(sizing)}\n`);
  else if (!quiet) shell.out(sizingText(sizing, lang, shell.colours));
  if (folder !== null) {
    await saveStudy(folder, 'size.json', sizing, lang, pageOf);
    if (!json && !quiet) shell.out(`\n${words.study.files(join(folder, 'report.html'), 'size.json')}\n`);
  }
  return isCertain(sizing) ? EXIT.fine : EXIT.missed;
};

const pageOf: Draw<Sizing> = async (sizing, options) =>
  (await import('../../report/study/size.ts')).renderSizing(sizing, options);
