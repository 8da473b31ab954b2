import type { DifferenceRow, Estimate } from '../../results/document.ts';
import { type Html, html, type Piece } from '../html.ts';
import { judgementOf } from '../judgement.ts';
import { estimateText, type Scale } from '../quantity.ts';
import type { View } from '../view.ts';
import type { Key } from './keys.ts';
import { isUnsteady, meanText } from './unsteady.ts';

/** A mark beside every verdict, as colours alone do not reach everybody. */
export const MARKS = { better: '●', worse: '◆', cannotTell: '○', neutral: '', same: '' };

/** `496 ± 5`, with the unit if wanted; how it grows where it has no steady mean; or a dash where nothing was observed. */
export function estimateCell(view: View, row: Estimate | undefined, scale: Scale, unit = false): Piece {
  if (!row) return view.words.numerals.none;
  return meanText(view, row, scale, unit);
}

/** A difference with its verdict: in words, or for a mark that the style sheet adds, with a word for who hears it. */
export function differenceCell(view: View, row: DifferenceRow | undefined, scale: Scale, inWords: boolean): Piece {
  const { words } = view;
  if (!row) return words.numerals.none;
  const judgement = judgementOf(row);
  const verdict = words.verdict[judgement];
  if (judgement === 'same') return html`<span class="same">${verdict}</span>`;
  // The difference of means that grow with the run says as little as they do; which is worse can be said all the same.
  const change = isUnsteady(view, [row.scenario, row.baseline], row)
    ? words.growth.short
    : `${estimateText(row, scale, words, true)}${inWords ? scale.suffix : ''}`;
  return inWords
    ? html`<span class="${judgement}">${change} <span class="verdict">${MARKS[judgement]} ${verdict}</span></span>`
    : html`<span class="${judgement}">${change}<span class="hidden"> ${verdict}</span></span>`;
}

/** Title of a figure with its place and unit, as head of a row or column. */
export function keyCell(view: View, key: Key): Html {
  const { words } = view;
  return html`${words.withUnit(key.title, key.scale.name)}${key.where !== '' && html`<span class="where">${key.where}</span>`}`;
}
