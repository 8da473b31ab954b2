/** `smartgate verify [name…]`: is this program right, here and now? Known answers, run on this machine. */
import { join } from 'node:path';
import { prepareFolder, writeFiles } from '../../experiment/files.ts';
import { Interrupted } from '../../experiment/rounds.ts';
import { knownAnswers, openCase, readKnownAnswer } from '../../experiment/verify/known-answer.ts';
import { tallyOf, type Verified, verify } from '../../experiment/verify/verify.ts';
import { verifyCsv, verifyJson } from '../../experiment/verify/write.ts';
import { closest } from '../../scenario/schema/closest.ts';
import type { Command } from '../call.ts';
import type { Options } from '../options.ts';
import type { Shell } from '../shell.ts';
import { EXIT, UsageError } from '../usage.ts';
import { answerBlock, headingBlock, summaryBlock } from '../verify-table.ts';
import type { Words } from '../words/words.ts';
import { threadsOf, withProgress } from '../work.ts';

export const verifyCommand: Command = async ({ files: named, options }, shell, words) => {
  const { all, json, quiet, out, lang, seed = '1' } = options;
  const names = chosen(named, all, words);
  if (out !== undefined) await prepareFolder(out);
  const tell = (text: string) => {
    if (!json && !quiet) shell.out(text);
  };
  const look = { language: lang, words, columns: shell.columns, colours: shell.colours };
  tell(headingBlock(look));
  const start = performance.now();
  const verified: Verified[] = [];
  for (const name of names) {
    const one = await finished(name, `${name} (${verified.length + 1}/${names.length})`, seed, options, shell, words);
    if (one === null) break;
    verified.push(one);
    tell(answerBlock(one, look));
  }
  const { failed } = tallyOf(verified);
  const left = named.length > 0 ? 0 : knownAnswers().length - names.length;
  const minutes = (performance.now() - start) / 60_000;
  tell(summaryBlock(tallyOf(verified), { left, minutes, threads: threadsOf(options) }, look));
  if (json) shell.out(verifyJson(verified, seed));
  if (out !== undefined) {
    const files = new Map([
      ['verify.json', verifyJson(verified, seed)],
      ['verify.csv', verifyCsv(verified)],
    ]);
    await writeFiles(out, files);
    tell(`${words.verify.files(join(out, 'verify.csv'))}\n`);
  }
  if (failed.length > 0) shell.err(`${words.verify.failed(failed)}\n`);
  if (verified.length < names.length) {
    shell.err(`${words.verify.interrupted(String(verified.length), String(names.length))}\n`);
    return EXIT.interrupted;
  }
  return failed.length > 0 ? EXIT.fault : EXIT.fine;
};

/** The known answers that are to be run, in order: those named, else all but the long ones. */
function chosen(named: readonly string[], all: boolean, words: Words): string[] {
  const known = knownAnswers();
  for (const name of named) {
    if (known.includes(name)) continue;
    const near = closest(name, known) ?? known.find((other) => other.startsWith(name)) ?? null;
    throw new UsageError(words.usage.noAnswer(name, near));
  }
  if (named.length === 0) return known.filter((name) => all || !readKnownAnswer(name).long);
  if (all) throw new UsageError(words.usage.allOrSome);
  return [...new Set(named)];
}

/** One known answer, run; null where it was interrupted. */
async function finished(
  name: string,
  label: string,
  seed: string,
  options: Options,
  shell: Shell,
  words: Words,
): Promise<Verified | null> {
  try {
    const of = openCase(name);
    const { experiment } = await withProgress(shell, options, words, (how) =>
      verify(of, seed, { ...how, onProgress: (so) => how.onProgress?.({ ...so, scenario: label }) }),
    );
    return experiment;
  } catch (error) {
    if (error instanceof Interrupted) return null;
    throw error;
  }
}
