import type { Language } from '../../results/language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Everything the terminal says, in one language; the compiler finds a missing translation. */
export type Words = typeof en;

export function wordsOf(language: Language): Words {
  return language === 'vi' ? vi : en;
}

/** The language asked for by `--lang`, looked up before anything else is understood, for messages about the rest. */
export function languageOf(argv: readonly string[]): Language {
  return argv.some((word, i) => word === '--lang=vi' || (word === '--lang' && argv[i + 1] === 'vi')) ? 'vi' : 'en';
}
