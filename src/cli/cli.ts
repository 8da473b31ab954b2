/** From words typed to an exit code. */
import { VERSION } from '../results/version.ts';
import { tell } from './failure.ts';
import { HELP } from './help.ts';
import type { Shell } from './shell.ts';
import { EXIT, UsageError } from './usage.ts';
import { languageOf, type Words, wordsOf } from './words/words.ts';

/** Runs one command; nothing but what it needs is loaded, and help needs nothing. */
export async function main(shell: Shell): Promise<number> {
  const { argv } = shell;
  const language = languageOf(argv);
  const words = wordsOf(language);
  if (argv.length === 0 || asks(argv, '--help', '-h') || argv[0] === 'help') {
    shell.out(HELP[language]);
    return EXIT.fine;
  }
  if (asks(argv, '--version', '-v')) {
    shell.out(`smartgate ${VERSION}\n`);
    return EXIT.fine;
  }
  try {
    const { parse } = await import('./parse.ts');
    const { entry, call } = await parse(argv, words);
    if (call.options.png) await wantPainter(words);
    const command = await entry.load();
    return await command(call, shell, words);
  } catch (error) {
    return tell(error, shell, words);
  }
}

/** Better before an hour's work than after it. */
async function wantPainter(words: Words): Promise<void> {
  const { loadPainter } = await import('./png.ts');
  if ((await loadPainter()) === null) throw new UsageError(words.report.noPainter);
}

/** Whether one of these words stands before a lone `--`. */
function asks(argv: readonly string[], ...wanted: string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => wanted.includes(word));
}
