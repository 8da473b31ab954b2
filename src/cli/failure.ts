/** What to say when something went wrong: a user's mistake in one clear message, a fault of ours with its stack. */
import type { Shell } from './shell.ts';
import { EXIT } from './usage.ts';
import type { Words } from './words/words.ts';

/** Errors whose message is meant for the user, by name, so that no module has to be loaded to know them. */
const MISTAKES = new Set([
  'UsageError',
  'ScenarioError',
  'GateRefusal',
  'UnknownMetric',
  'OverrideError',
  'ResultsError',
  'StateError',
  'SweepError',
  'QueueError',
  'Unanswerable',
]);

/** Tells the error on stderr and gives the exit code. */
export function tell(error: unknown, shell: Shell, words: Words): number {
  if (!(error instanceof Error)) {
    shell.err(`${String(error)}\n${words.failure.fault}\n`);
    return EXIT.fault;
  }
  if (error.name === 'UsageError') {
    shell.err(`${error.message}\n${words.usage.help}\n`);
    return EXIT.usage;
  }
  if (MISTAKES.has(error.name)) {
    shell.err(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error.name === 'Interrupted') {
    shell.err(`${words.run.nothing}\n`);
    return EXIT.interrupted;
  }
  const why = 'code' in error && typeof error.code === 'string' ? words.failure.why[error.code] : undefined;
  if (why !== undefined && 'path' in error && typeof error.path === 'string') {
    shell.err(`${words.failure.cannotUse(error.path, why)}\n`);
    return EXIT.usage;
  }
  shell.err(`${error.stack ?? error.message}\n${words.failure.fault}\n`);
  return EXIT.fault;
}
