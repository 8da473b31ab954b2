import { type BaseType, type Selection, select } from 'd3';
import { clean } from '../clean.ts';
import { PALETTE, type Role } from '../palette.ts';
import type { Words } from '../words/words.ts';
import { textWidth, wrap } from './text.ts';

/** What every picture is told. */
export interface ChartOptions {
  words: Words;
  /** Width of the drawing, without the rim around it [px]. */
  width: number;
  /** Unique in the document; the ids inside begin with it. */
  id: string;
  /** Name of the picture, said to screen readers. */
  title: string;
  /** Draw the name above the picture too: for a file that stands alone. */
  heading?: boolean;
}

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Faces with good Vietnamese first; the last one is always there. */
export const FONTS = "'Be Vietnam Pro', 'Noto Sans', Arial, sans-serif";
/** Sizes of text [px]. */
export const SIZE = { heading: 16, label: 13, small: 12 };
/** Height of a line of text, as a multiple of its size. */
export const LEADING = 1.25;
/** Room around a drawing for what reaches over its edge: half a number under an axis, marks above a capital [px]. */
const RIM = 5;
const SVG = 'http://www.w3.org/2000/svg';

export interface Frame {
  /** Everything is drawn in here, from (0, 0). */
  body: Group;
  /** Gives the drawing its height and hands it out; `desc` says the finding in a sentence. */
  finish(height: number, desc: string): SVGSVGElement;
}

/** Begins a picture: an SVG element that names and describes itself, with room for what it shows. */
export function frame(document: Document, options: ChartOptions): Frame {
  const { width, id, title, words } = options;
  const svg = select(document.createElementNS(SVG, 'svg') as SVGSVGElement)
    .attr('xmlns', SVG)
    .attr('role', 'img')
    .attr('lang', words.lang)
    .attr('aria-labelledby', `${id}-title ${id}-desc`)
    .attr('font-family', FONTS)
    .attr('font-size', SIZE.label);
  svg.append('title').attr('id', `${id}-title`).text(clean(title));
  const desc = svg.append('desc').attr('id', `${id}-desc`);
  const paper = paint(svg.append('rect'), 'paper')
    .attr('x', -RIM)
    .attr('y', -RIM)
    .attr('width', width + 2 * RIM);
  const lines = options.heading ? wrap(title, width - 8, SIZE.heading, 3, true) : [];
  const top = lines.length > 0 ? lines.length * SIZE.heading * LEADING + 8 : 0;
  const body = svg.append('g');
  write(body, lines, 0, SIZE.heading, { size: SIZE.heading, bold: true });
  const inner = top > 0 ? body.append('g').attr('transform', `translate(0,${top})`) : body;
  return {
    body: inner,
    finish(height, sentence) {
      const total = Math.ceil(height + top);
      desc.text(clean(sentence));
      svg
        .attr('viewBox', `${-RIM} ${-RIM} ${width + 2 * RIM} ${total + RIM}`)
        .attr('width', width + 2 * RIM)
        .attr('height', total + RIM);
      paper.attr('height', total + RIM);
      return svg.node() as SVGSVGElement;
    },
  };
}

/** Gives marks a fill and a stroke by role; `null` means none. */
export function paint<E extends Element, D, P extends BaseType, Q>(
  marks: Selection<E, D, P, Q>,
  fill: Role | null,
  stroke: Role | null = null,
): Selection<E, D, P, Q> {
  const classes = [fill && `f-${fill}`, stroke && `s-${stroke}`].filter(Boolean).join(' ');
  return marks
    .attr('class', classes || null)
    .attr('fill', fill ? PALETTE[fill].light : 'none')
    .attr('stroke', stroke ? PALETTE[stroke].light : null);
}

export interface TextStyle {
  anchor?: 'start' | 'middle' | 'end';
  size?: number;
  bold?: boolean;
  role?: Role;
  /** Drawn under the letters in the colour of the paper, where they lie on lines. */
  halo?: boolean;
}

/** Writes lines of text; `y` is the base line of the first one. */
export function write(group: Group, lines: string[], x: number, y: number, style: TextStyle = {}): void {
  const { anchor = 'start', size = SIZE.label, bold = false, role = 'ink', halo = false } = style;
  lines.forEach((line, index) => {
    const text = paint(group.append('text'), role, halo ? 'paper' : null)
      .attr('x', round(x))
      .attr('y', round(y + index * size * LEADING))
      .attr('font-size', size)
      .text(clean(line));
    if (anchor !== 'start') text.attr('text-anchor', anchor);
    if (bold) text.attr('font-weight', 600);
    if (halo) text.attr('stroke-width', 3).attr('stroke-linejoin', 'round').attr('paint-order', 'stroke');
  });
}

/** Width of the widest of `texts`. */
export function widest(texts: string[], size = SIZE.label, bold = false): number {
  return texts.reduce((max, text) => Math.max(max, textWidth(text, size, bold)), 0);
}

/** Decimals of a coordinate: small files, and the same bytes on every engine. */
export const DIGITS = 1;

/** A coordinate with so many decimals. */
export function round(x: number): number {
  return Math.round(x * 10) / 10;
}

/** A picture that says there is nothing to show. */
export function emptyChart(document: Document, options: ChartOptions): SVGSVGElement {
  const { body, finish } = frame(document, options);
  const lines = wrap(options.words.chart.nothing, options.width - 16, SIZE.label, 3);
  write(body, lines, 8, 28, { role: 'muted' });
  return finish(28 + lines.length * SIZE.label * LEADING, options.words.chart.nothing);
}
