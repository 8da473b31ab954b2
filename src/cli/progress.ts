/** How far the work is: a bar on a terminal, now and then a line elsewhere. */
import type { Progress } from '../experiment/rounds.ts';
import type { Language } from '../results/language.ts';
import { durationText } from './scale.ts';
import type { Shell } from './shell.ts';
import type { Words } from './words/words.ts';

/** Seconds between two lines where there is no terminal; work shorter than that says nothing. */
const BETWEEN_LINES = 10;

export interface ProgressShow {
  onProgress?: (progress: Progress) => void;
  /** Takes the bar away. */
  done(): void;
}

export async function showProgress(
  shell: Shell,
  quiet: boolean,
  language: Language,
  words: Words,
): Promise<ProgressShow> {
  if (quiet) return { done: () => {} };
  return shell.bar === null ? lines(shell, language, words) : bar(shell.bar, words);
}

async function bar(stream: NodeJS.WriteStream, words: Words): Promise<ProgressShow> {
  const { default: progress } = await import('cli-progress');
  const single = new progress.SingleBar({
    stream,
    format: `{bar} {percentage} %  {value}/{of} ${words.run.bar.runs}  {scenario}  ${words.run.bar.left} {eta_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 24,
    clearOnComplete: true,
    stopOnComplete: true,
    hideCursor: false,
  });
  let started = false;
  return {
    onProgress: ({ done, total, guessed, scenario }) => {
      const told = { scenario, of: guessed ? `${words.run.bar.about} ${total}` : String(total) };
      if (!started) single.start(total, 0, told);
      started = true;
      single.setTotal(total);
      single.update(done, told);
    },
    done: () => {
      if (started) single.stop();
    },
  };
}

function lines(shell: Shell, language: Language, words: Words): ProgressShow {
  const start = performance.now();
  let last = start;
  return {
    onProgress: ({ done, total, guessed }) => {
      const now = performance.now();
      if (now - last < BETWEEN_LINES * 1000 || done === total) return;
      last = now;
      const left = (((now - start) / done) * (total - done)) / 60_000;
      const shown = durationText(left < 1 ? Math.ceil(left * 60) / 60 : Math.ceil(left), language, words);
      const percent = String(Math.floor((100 * done) / total));
      shell.err(`${words.run.progress(String(done), String(total), guessed, percent, shown)}\n`);
    },
    done: () => {},
  };
}
