import { textWidth } from '../../src/report/charts/text.ts';

/** A label as it lies in the picture [px]. */
export interface Box {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Every label of a picture with its place, from the table of widths: what a layout engine would do for the simple text we write. */
export function labelBoxes(svg: SVGSVGElement): Box[] {
  return [...svg.querySelectorAll('text')].filter((node) => node.textContent !== '').map(boxOf);
}

function boxOf(node: SVGTextElement): Box {
  const number = (name: string) => Number(node.getAttribute(name) ?? 0);
  const size = Number(node.closest('[font-size]')?.getAttribute('font-size') ?? 13);
  const text = node.textContent ?? '';
  const width = textWidth(text, size, node.getAttribute('font-weight') === '600');
  const [dx, dy] = shiftOf(node);
  const x = number('x') + dx;
  const baseline = number('y') + dy + Number.parseFloat(node.getAttribute('dy') ?? '0') * size;
  const anchor = node.getAttribute('text-anchor') ?? inherited(node);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: baseline - size * 0.8, bottom: baseline + size * 0.22 };
}

/** d3's axes set the anchor on their group. */
function inherited(node: Element): string {
  return node.closest('g[text-anchor]')?.getAttribute('text-anchor') ?? 'start';
}

/** Sum of the shifts of all groups around a label. */
function shiftOf(node: Element): [number, number] {
  let [x, y] = [0, 0];
  for (let at: Element | null = node; at; at = at.parentElement) {
    const match = /translate\(([-\d.e]+)(?:,([-\d.e]+))?\)/u.exec(at.getAttribute('transform') ?? '');
    if (match) [x, y] = [x + Number(match[1]), y + Number(match[2] ?? 0)];
  }
  return [x, y];
}

/** What is wrong with the labels of a picture: out of the frame, or on one another. */
export function labelFaults(svg: SVGSVGElement): string[] {
  const [left, top, width, height] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const boxes = labelBoxes(svg);
  const faults: string[] = [];
  for (const box of boxes) {
    if (box.left < left - 0.5 || box.right > left + width + 0.5) faults.push(`"${box.text}" leaves the frame sideways`);
    if (box.top < top - 0.5 || box.bottom > top + height + 0.5) faults.push(`"${box.text}" leaves the frame`);
  }
  boxes.forEach((one, i) => {
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 1) faults.push(`"${one.text}" lies on "${other.text}"`);
    }
  });
  return faults;
}

/** Attributes in which a number went wrong. */
export function numberFaults(svg: Element): string[] {
  return [...svg.querySelectorAll('*'), svg].flatMap((node) =>
    [...node.attributes]
      .filter(({ name, value }) => name !== 'class' && /NaN|Infinity|undefined|null/u.test(value))
      .map(({ name, value }) => `${node.tagName} ${name}="${value.slice(0, 60)}"`),
  );
}
