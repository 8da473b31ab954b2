import { relativePath } from './relative.ts';

/**
 * A picture inside the page, whose style sheet gives every role its colour: the attributes that say the same are taken
 * away from it, and so is what d3 writes and nobody reads; paths go from point to point. That is a third of its size.
 */
export function inlineSvg(svg: SVGSVGElement): string {
  for (const node of svg.querySelectorAll('*')) {
    const roles = node.getAttribute('class') ?? '';
    if (/\bf-/.test(roles)) node.removeAttribute('fill');
    if (/\bs-/.test(roles)) node.removeAttribute('stroke');
    if (node.tagName === 'line') node.removeAttribute('fill');
    if (roles === 'tick') node.removeAttribute('class');
    if (node.tagName === 'path') node.setAttribute('d', relativePath(node.getAttribute('d') ?? ''));
    for (const name of ['opacity', 'fill-opacity']) if (node.getAttribute(name) === '1') node.removeAttribute(name);
  }
  return markupOf(svg).replace(/><\/(?:line|path|rect|circle)>/g, '/>');
}

/** A picture as a file of its own: well-formed XML, which knows no named entities. */
export function standaloneSvg(svg: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(svg)}\n`;
}

function markupOf(svg: SVGSVGElement): string {
  return svg.outerHTML.replaceAll('&nbsp;', '\u00a0');
}
