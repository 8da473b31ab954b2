import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Cuts of the face that pages use: text, and what stands out. */
const WEIGHTS = [400, 600];

/**
 * Style rules that put Be Vietnam Pro into a page, which then looks alike on every machine and with no network. The
 * files are small parts of the face, each for a range of characters; what it lacks (arrows, marks, Chinese) is taken from
 * the faces named after it. Beside `dom.ts` the only file of the report that needs Node.
 */
export async function embeddedFaces(): Promise<string> {
  const require = createRequire(import.meta.url);
  const ranges: unknown = JSON.parse(
    await readFile(require.resolve('@fontsource/be-vietnam-pro/unicode.json'), 'utf8'),
  );
  const rules = Object.entries(ranges as Record<string, string>).flatMap(([part, range]) =>
    WEIGHTS.map(async (weight) => {
      const file = require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${part}-${weight}-normal.woff2`);
      const source = `url(data:font/woff2;base64,${await readFile(file, 'base64')}) format('woff2')`;
      return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:${source};unicode-range:${range}}\n`;
    }),
  );
  return (await Promise.all(rules)).join('');
}
