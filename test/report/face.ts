import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Advance of a character in a face [em]; null where the face lacks it. */
export type Face = (char: string) => number | null;

/** Be Vietnam Pro as it was published, by the OpenType specification: a character's glyph from `cmap`, its advance from `hmtx`. */
export function beVietnam(cut: '400Regular' | '600SemiBold'): Face {
  const file = `@expo-google-fonts/be-vietnam-pro/${cut}/BeVietnamPro_${cut}.ttf`;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  const word = (at: number) => bytes.readUInt16BE(at);
  const tables = new Map<string, number>();
  for (let i = 0; i < word(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(bytes.toString('latin1', entry, entry + 4), bytes.readUInt32BE(entry + 8));
  }
  const at = (table: string) => tables.get(table) ?? 0;
  const unitsPerEm = word(at('head') + 18);
  const advances = word(at('hhea') + 34);
  return (char) => {
    const glyph = glyphOf(bytes, at('cmap'), char.codePointAt(0) ?? 0);
    return glyph === 0 ? null : word(at('hmtx') + 4 * Math.min(glyph, advances - 1)) / unitsPerEm;
  };
}

/** Looks up a character in the subtable of format 4: segments of codes with a shift, or with a list of glyphs. */
function glyphOf(bytes: Buffer, cmap: number, code: number): number {
  const word = (at: number) => bytes.readUInt16BE(at);
  const starts = Array.from({ length: word(cmap + 2) }, (_, i) => cmap + bytes.readUInt32BE(cmap + 8 + 8 * i));
  const table = starts.find((start) => word(start) === 4);
  if (table === undefined) throw new Error('a face without a table of format 4');
  const size = word(table + 6);
  for (let at = table + 14; at < table + 14 + size; at += 2) {
    if (code > word(at)) continue;
    const [start, delta, range] = [1, 2, 3].map((column) => at + column * size + 2);
    if (code < word(start)) return 0;
    if (word(range) === 0) return (code + word(delta)) & 0xffff;
    const glyph = word(range + word(range) + 2 * (code - word(start)));
    return glyph === 0 ? 0 : (glyph + word(delta)) & 0xffff;
  }
  return 0;
}
