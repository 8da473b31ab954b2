import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { plainText } from '../quantity.ts';
import type { View } from '../view.ts';

/** Longest text of the author that has room on the first page. */
const ROOM = 400;

/**
 * On the first page: on how many numbers with and without a source all of it rests, and what was simplified, in the
 * author's words where they are short; null where no number has a note.
 */
export function basisLine({ words, scenarios, results }: View): Html | null {
  const notes = new Map<string, boolean>();
  for (const { path, value, kind } of scenarios.flatMap(({ entry }) => entry.assumptions)) {
    const number = `${path}\u0001${value}`;
    notes.set(number, (notes.get(number) ?? false) || kind === 'source');
  }
  if (notes.size === 0) return null;
  const sourced = [...notes.values()].filter((known) => known).length;
  const count = (n: number) => plainText(n, { per: 1 }, words);
  const { basis, title } = words.assumptions;
  const own = clean(results.model?.study.assumptions?.[words.lang] ?? '').trim();
  return html`<p class="basis">${basis(count(sourced), count(notes.size - sourced), words.quote(title))}${own !== '' && own.length <= ROOM && ` ${own}`}</p>
`;
}
