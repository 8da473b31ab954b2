/** The commands: what each takes, and where it lives. A command's module is loaded only when it is called. */
import type { Command } from './call.ts';
import type { OptionName } from './options.ts';

export interface CommandEntry {
  /** What stands behind the command, for messages. */
  wants: string;
  /** Fewest and most files. */
  least: number;
  most: number;
  takes: readonly string[];
  load: () => Promise<Command>;
}

/** Options of every command that opens scenarios, and of those that run them. */
const OPENING: readonly OptionName[] = ['seed', 'replications', 'precision', 'days', 'set', 'root', 'quiet', 'lang'];
const RUNNING: readonly OptionName[] = [...OPENING, 'threads', 'out', 'json', 'png'];

export const COMMANDS = {
  run: {
    wants: '<scenario…>',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    takes: [...RUNNING, 'bottlenecks', 'save-at', 'resume'],
    load: async () => (await import('./commands/run.ts')).run,
  },
  compare: {
    wants: '<baseline> <alternative…>',
    least: 2,
    most: Number.POSITIVE_INFINITY,
    takes: [...RUNNING, 'fork-at'],
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  reconcile: {
    wants: '<bulletin>',
    least: 1,
    most: 1,
    takes: RUNNING.filter((name) => name !== 'days'),
    load: async () => (await import('./commands/reconcile.ts')).reconcileCommand,
  },
  sweep: {
    wants: '<sweep-file>',
    least: 1,
    most: 1,
    takes: [
      'threads',
      'fork-at',
      'queue',
      'shard',
      'list-missing',
      'csv',
      'png',
      'out',
      'json',
      'root',
      'quiet',
      'lang',
    ],
    load: async () => (await import('./commands/sweep.ts')).sweep,
  },
  size: {
    wants: '<scenario>',
    least: 1,
    most: 1,
    takes: [...RUNNING.filter((name) => name !== 'precision'), 'vary', 'require', 'cost-at-most', 'indifference'],
    load: async () => (await import('./commands/size.ts')).sizeCommand,
  },
  explain: {
    wants: '<scenario>',
    least: 1,
    most: 1,
    takes: [...RUNNING.filter((name) => name !== 'precision'), 'vary', 'metric', 'method', 'budget'],
    load: async () => (await import('./commands/explain.ts')).explainCommand,
  },
  choose: {
    wants: '<scenario…>',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    takes: [
      ...RUNNING.filter((name) => name !== 'precision' && name !== 'replications'),
      ...['metric', 'method', 'indifference', 'budget', 'vary', 'cost-at-most'],
    ],
    load: async () => (await import('./commands/choose.ts')).chooseCommand,
  },
  merge: {
    wants: '<folder…>',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    takes: ['csv', 'png', 'out', 'quiet', 'lang'],
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  query: {
    wants: "'<sql>' [folder…]",
    least: 1,
    most: Number.POSITIVE_INFINITY,
    takes: ['json', 'csv', 'lang'],
    load: async () => (await import('./commands/query.ts')).queryCommand,
  },
  worker: {
    wants: '',
    least: 0,
    most: 0,
    takes: ['queue', 'threads', 'quiet', 'lang'],
    load: async () => (await import('./commands/worker.ts')).worker,
  },
  check: {
    wants: '<scenario…>',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    takes: OPENING,
    load: async () => (await import('./commands/check.ts')).check,
  },
  verify: {
    wants: '[name…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    takes: ['all', 'seed', 'threads', 'out', 'json', 'quiet', 'lang'],
    load: async () => (await import('./commands/verify.ts')).verifyCommand,
  },
  report: {
    wants: '<document or folder>',
    least: 1,
    most: 1,
    takes: ['pdf', 'png', 'out', 'quiet', 'lang'],
    load: async () => (await import('./commands/report.ts')).report,
  },
  schema: {
    wants: '[sweep]',
    least: 0,
    most: 1,
    takes: ['lang'],
    load: async () => (await import('./commands/schema.ts')).schema,
  },
} as const satisfies Record<string, CommandEntry>;

export function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
