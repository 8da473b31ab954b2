import type { Manifest } from '../../../results/manifest.ts';
import type { ModelSection } from '../../../results/sections/model.ts';
import { type Html, html, type Piece } from '../../html.ts';
import type { View } from '../../view.ts';

/** An item of the guideline. */
export interface Item {
  number: string;
  /** Whether the item is answered; else it says what to write, and where. */
  filled: boolean;
  /** Answered from the results and the model, without a word of the author. */
  own: boolean;
  body: Piece;
}

/** What the items are made of. */
export interface Sheet {
  view: View;
  model: ModelSection;
  manifest: Manifest | undefined;
}

/** An item that the program answers by itself; the author's words, where there are some, come first. */
export function answered(number: string, body: Piece, words: Piece = null): Item {
  return { number, filled: true, own: true, body: html`${words}${body}` };
}

/** An item that only the author can answer. */
export function written(number: string, words: Piece, missing: string): Item {
  const filled = words !== null;
  return { number, filled, own: false, body: filled ? words : hint(missing) };
}

/** What to write, and where; what stands between backticks is written as in the file. */
export function hint(text: string): Html {
  const pieces = text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
  return html`<p class="missing">${pieces}</p>`;
}

/** The author's words under a key of `study`; null: none. */
export function study({ view, model }: Sheet, key: string): Html | null {
  if (!Object.hasOwn(model.study, key)) return null;
  return html`<p>${model.study[key][view.words.lang]}</p>`;
}

export function paragraph(...sentences: (string | null)[]): Html {
  return html`<p>${sentences.filter((sentence) => sentence !== null).join(' ')}</p>`;
}
