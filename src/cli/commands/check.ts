/** `smartgate check <scenario…>`: is everything in order? Tells what is wrong in every file, not only in the first. */
import { checkCompiles } from '../../experiment/references.ts';
import type { Command } from '../call.ts';
import { tell } from '../failure.ts';
import { durationText, percentText } from '../scale.ts';
import { EXIT } from '../usage.ts';
import { openScenarios } from '../work.ts';

export const check: Command = async ({ files, options }, shell, words) => {
  let code: number = EXIT.fine;
  for (const file of files) {
    try {
      const [scenario] = openScenarios([file], options, words);
      checkCompiles(scenario);
      const { horizon, replications, precision } = scenario.run;
      const flows = String(Object.keys(scenario.flows).length);
      const places = String(Object.keys(scenario.places).length);
      const length = durationText(horizon, options.lang, words);
      if (options.quiet) continue;
      const share = precision === undefined ? null : percentText(precision.relative, options.lang);
      shell.out(`${words.check.fine(scenario.name, flows, places, length, String(replications), share)}\n`);
      const { previewTable } = await import('../preview.ts');
      shell.out(`\n${previewTable(scenario, options.lang, words)}\n\n`);
    } catch (error) {
      const told = tell(error, shell, words);
      if (told === EXIT.fault) return told;
      code = told;
    }
  }
  return code;
};
