/**
 * Ctrl-C: the first one keeps what is finished, the second one stops at once. Replications that are running are given
 * up where they run in threads of their own; the one in this thread, which hears nothing meanwhile, comes to its end.
 */
import type { Shell } from './shell.ts';
import { EXIT } from './usage.ts';
import type { Words } from './words/words.ts';

/** Calls `work` with a signal that Ctrl-C (or a polite end from outside) aborts. */
export async function interruptible<T>(
  shell: Shell,
  words: Words,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const stop = () => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort();
    shell.err(`\n${words.run.stopping}\n`);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
}
