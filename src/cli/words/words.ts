import type { Language } from '../../results/language.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Everything the terminal says, in one language; the compiler finds a missing translation. */
export type Words = typeof en;

export function wordsOf(language: Language): Words {
  return language === 'vi' ? vi : en;
}

/** What `--lang` is told for a page of both languages. */
export const BOTH = 'both';

/**
 * The language asked for by `--lang`, looked up before anything else is understood, for messages about the rest; of both
 * the one that is spoken where the program runs.
 */
export function languageOf(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): Language {
  const asks = (lang: string) =>
    argv.some((word, i) => word === `--lang=${lang}` || (word === '--lang' && argv[i + 1] === lang));
  if (asks(BOTH)) return languageOfPlace(environment);
  return asks('vi') ? 'vi' : 'en';
}

/** The language of the locale, English where it is another. */
export function languageOfPlace({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('vi') ? 'vi' : 'en';
}
