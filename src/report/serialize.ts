/** A picture inside the page. */
export function inlineSvg(svg: SVGSVGElement): string {
  return svg.outerHTML;
}

/** A picture as a file of its own: well-formed XML, which knows no named entities. */
export function standaloneSvg(svg: SVGSVGElement): string {
  const markup = svg.outerHTML.replaceAll('&nbsp;', '\u00a0');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}
