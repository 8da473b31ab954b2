/** From what was typed to a command with its files and options. */
import { closest } from '../scenario/schema/closest.ts';
import type { Call } from './call.ts';
import { COMMANDS, type CommandEntry, isCommand } from './commands.ts';
import { readOptions, SWITCHES, type Typed, VALUED } from './options.ts';
import { UsageError } from './usage.ts';
import type { Words } from './words/words.ts';

/** Splits the words with yargs, then judges them. Throws `UsageError`. */
export async function parse(argv: readonly string[], words: Words): Promise<{ entry: CommandEntry; call: Call }> {
  const { default: yargs } = await import('yargs');
  const split = yargs([...argv])
    .locale('en')
    .help(false)
    .version(false)
    .exitProcess(false)
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'short-option-groups': false,
    })
    .string([...VALUED])
    .boolean([...SWITCHES])
    .parseSync();
  const [command, ...files] = split._.map(String);
  const typed = typedOptions(split, words);
  if (command === undefined) throw new UsageError(words.usage.noCommand(Object.keys(COMMANDS)));
  if (!isCommand(command)) {
    throw new UsageError(
      words.usage.unknownCommand(command, Object.keys(COMMANDS), closest(command, Object.keys(COMMANDS))),
    );
  }
  const entry: CommandEntry = COMMANDS[command];
  const { takes, least, most, wants } = entry;
  for (const name of typed.keys()) {
    if (!takes.includes(name)) throw new UsageError(words.usage.notForCommand(name, command));
  }
  if (files.length < least) throw new UsageError(words.usage.tooFew(command, wants));
  if (files.length > most) throw new UsageError(words.usage.tooMany(command, wants, files[most]));
  const options = readOptions(typed, words);
  // Only what draws a page can draw it in both languages.
  if (options.both && !takes.includes('png')) throw new UsageError(words.usage.onePage(command));
  return { entry, call: { command, files, options } };
}

/** Options by name with what was typed; switches that are off are left out. */
function typedOptions(split: Record<string, unknown>, words: Words): Typed {
  const typed: Typed = new Map();
  const known: string[] = [...VALUED, ...SWITCHES];
  for (const [name, value] of Object.entries(split)) {
    if (name === '_' || name === '$0' || value === undefined) continue;
    if (!known.includes(name)) {
      const near = closest(name, [...known, 'help', 'version']);
      throw new UsageError(words.usage.unknownOption(name, near));
    }
    if (SWITCHES.some((one) => one === name)) {
      if (value !== false) typed.set(name, true);
    } else {
      typed.set(name, (Array.isArray(value) ? value : [value]).map(String));
    }
  }
  return typed;
}
