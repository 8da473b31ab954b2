/**
 * A document to draw in where there is no browser. The only file that loads jsdom, which costs half a second: it is
 * called when a report is wanted and not before.
 */
export async function makeDocument(): Promise<Document> {
  const { JSDOM } = await import('jsdom');
  return new JSDOM('').window.document;
}
