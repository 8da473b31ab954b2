/** `smartgate worker --queue URL`: works off the loads that sweeps of any machine put on a queue, until Ctrl-C. */
import { withoutSecret } from '../../experiment/queue/connection.ts';
import { serve } from '../../experiment/queue/serve.ts';
import type { Command } from '../call.ts';
import { interruptible } from '../interrupt.ts';
import { EXIT, UsageError } from '../usage.ts';
import { threadsOf } from '../work.ts';

export const worker: Command = async ({ options }, shell, words) => {
  const { queue, quiet } = options;
  if (queue === undefined) throw new UsageError(words.usage.needs('worker', 'queue', 'redis://localhost:6379'));
  const threads = threadsOf(options);
  const say = (text: string) => {
    if (!quiet) shell.out(`${text}\n`);
  };
  say(words.worker.waiting(withoutSecret(queue), String(threads)));
  let [loads, runs] = [0, 0];
  await interruptible(shell, words, (signal) =>
    serve(queue, {
      threads,
      signal,
      onLoad: (made, failure) => {
        loads++;
        runs += made;
        if (failure !== null) shell.err(`${words.worker.failed(failure)}\n`);
      },
    }),
  );
  say(words.worker.done(String(loads), String(runs)));
  return EXIT.fine;
};
