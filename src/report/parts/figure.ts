import type { ChartOptions } from '../charts/frame.ts';
import { type Html, html, type Piece, trusted } from '../html.ts';
import { inlineSvg, standaloneSvg } from '../serialize.ts';
import type { View } from '../view.ts';
import type { Words } from '../words/words.ts';

/** Where pictures are drawn, and the files they leave. */
export interface Easel {
  document: Document;
  charts: { name: string; svg: string }[];
  /** The page has sheets in several languages: each must be light. */
  several: boolean;
  /** Ends the ids of pictures, so that they are unique on such a page. */
  ending: string;
}

/** The same, and what the parts of a report of results work from. */
export interface Studio extends Easel {
  view: View;
}

export interface Figure {
  /** Unique on the page, and the name of the picture's file. */
  name: string;
  title: string;
  /** How to read it; empty for none. */
  note: string;
  draw: (document: Document, options: ChartOptions) => SVGSVGElement;
  /** The same figures as a table. */
  data: Piece;
}

/** Widths of a picture: on a page or sheet, on a telephone, as a file [px]. */
const WIDE = 760;
const PHONE = 350;
const FILE = 900;

/**
 * A picture with its title and its figures. It is drawn for wide and for narrow pages, of which the style sheet shows
 * one, and once more for a file of its own with its title inside.
 */
export function figure(studio: Easel & { view: { words: Words } }, { name, title, note, draw, data }: Figure): Html {
  const { document, view, charts, ending } = studio;
  const { words } = view;
  const options = { words, title };
  const wide = draw(document, { ...options, id: `${name}-wide${ending}`, width: WIDE });
  const phone = draw(document, { ...options, id: `${name}-phone${ending}`, width: PHONE });
  charts.push({
    name,
    svg: standaloneSvg(draw(document, { ...options, id: `${name}-file`, width: FILE, heading: true })),
  });
  return html`<figure id="${name}${ending}">
<figcaption><h3>${title}</h3>${note && html`<p class="note">${note}</p>`}</figcaption>
<div class="wide">${trusted(inlineSvg(wide))}</div>
<div class="phone">${trusted(inlineSvg(phone))}</div>
<details><summary>${words.page.data}</summary>
${data}</details>
</figure>
`;
}
