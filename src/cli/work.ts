/** What `run`, `compare` and `check` have in common: opening scenarios, and running with progress and Ctrl-C. */
import { availableParallelism } from 'node:os';
import { override } from '../experiment/overrides.ts';
import type { RoundOptions } from '../experiment/rounds.ts';
import { loadScenario } from '../scenario/load/load.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { interruptible } from './interrupt.ts';
import { MOST_THREADS, type Options } from './options.ts';
import { showProgress } from './progress.ts';
import type { Shell } from './shell.ts';
import { UsageError } from './usage.ts';
import type { Words } from './words/words.ts';

/** Opens every file, all of them before anything is run, with what the command line lays over it. */
export function openScenarios(files: readonly string[], options: Options, words: Words): Scenario[] {
  const names = new Set<string>();
  return files.map((file) => {
    const scenario = override(loadScenario(file, { root: options.root, set: options.set }), options);
    if (names.has(scenario.name)) throw new UsageError(words.usage.sameName(scenario.name, file));
    names.add(scenario.name);
    return scenario;
  });
}

/** Threads to run on. */
export function threadsOf({ threads }: Options): number {
  return threads ?? Math.min(availableParallelism(), MOST_THREADS);
}

/** Does the work on all threads, with a bar or lines of progress, stoppable by Ctrl-C; also gives the seconds it took. */
export async function withProgress<T>(
  shell: Shell,
  options: Options,
  words: Words,
  work: (how: RoundOptions) => Promise<T>,
): Promise<{ experiment: T; seconds: number }> {
  const show = await showProgress(shell, options.quiet, options.lang, words);
  const threads = threadsOf(options);
  const start = performance.now();
  try {
    const experiment = await interruptible(shell, words, (signal) =>
      work({ signal, threads, onProgress: show.onProgress }),
    );
    return { experiment, seconds: (performance.now() - start) / 1000 };
  } finally {
    show.done();
  }
}
