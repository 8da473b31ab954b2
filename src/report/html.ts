import { clean } from './clean.ts';

/** Markup that is safe to write as it is. Only `html` and `trusted` make it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a template: text and numbers are escaped, markup is kept, nothing is left out. */
export type Piece = Html | string | number | null | false | Piece[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A stranger's text as text or attribute value of a page. */
function escapeHtml(text: string): string {
  return clean(text).replace(/[&<>"']/g, (char) => ENTITIES[char]);
}

function render(piece: Piece): string {
  if (piece === null || piece === false) return '';
  if (piece instanceof Html) return piece.markup;
  if (Array.isArray(piece)) return piece.map(render).join('');
  return escapeHtml(String(piece));
}

/** A template whose values are escaped unless they are markup themselves. Attribute values must stand in quotes. */
export function html(strings: TemplateStringsArray, ...values: Piece[]): Html {
  let markup = strings[0];
  values.forEach((value, index) => {
    markup += render(value) + strings[index + 1];
  });
  return new Html(markup);
}

/** Our own markup, such as a picture or the style sheet. Never a stranger's text. */
export function trusted(markup: string): Html {
  return new Html(markup);
}
