import type { Language } from '../../results/language.ts';
import { en, type Words } from './en.ts';
import { vi } from './vi.ts';

export type { Words };

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === 'vi' ? vi : en;
}
