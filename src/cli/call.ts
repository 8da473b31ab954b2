import type { Options } from './options.ts';
import type { Shell } from './shell.ts';
import type { Words } from './words/words.ts';

/** A command with its files and options, as typed and checked. */
export interface Call {
  command: string;
  /** Files, or folders, named behind the command. */
  files: string[];
  options: Options;
}

/** Does the work of a call and gives the exit code. */
export type Command = (call: Call, shell: Shell, words: Words) => Promise<number>;
