/**
 * Widths of text without a layout engine: neither jsdom nor a stored SVG can ask the browser, so labels are placed with
 * a small table of advances. Each entry is the wider of Noto Sans and Arial; a margin covers faces a little wider.
 */

/** Advances of the characters from space to tilde [1/100 em]. */
const ASCII = [
  28, 28, 41, 65, 58, 89, 74, 23, 34, 34, 56, 59, 28, 34, 28, 38, 58, 58, 58, 58, 58, 58, 58, 58, 58, 58, 28, 28, 59,
  59, 59, 56, 102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 76, 79, 67, 79, 73, 67, 62, 74, 67, 95, 67, 67,
  62, 33, 38, 33, 58, 56, 34, 57, 62, 50, 62, 57, 35, 62, 62, 26, 26, 54, 26, 94, 62, 61, 62, 62, 42, 50, 37, 62, 51,
  79, 53, 51, 50, 38, 56, 38, 59,
];
/** Other characters that occur in labels [1/100 em]. */
const OTHERS: Record<string, number> = {
  đ: 62,
  Đ: 73,
  '\u00a0': 28,
  '·': 28,
  '–': 56,
  '—': 100,
  '−': 59,
  '±': 58,
  '×': 59,
  '≤': 55,
  '≥': 55,
  '→': 100,
  '…': 100,
  '“': 36,
  '”': 36,
  '‘': 23,
  '’': 23,
  '«': 56,
  '»': 56,
  '°': 43,
  '²': 35,
};
/** The horn of ơ and ư, a combining mark that has width [1/100 em]. */
const HORN = '\u031b';
const HORN_WIDTH = 6;
const MARGIN = 1.04;
const BOLD = 1.08;
const ELLIPSIS = '…';

/** Width of `text` set at `size` [px]; bold faces are a little wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const char of text.normalize('NFD')) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 32 && code < 127) hundredths += ASCII[code - 32];
    else if (char === HORN) hundredths += HORN_WIDTH;
    else if (code >= 0x0300 && code <= 0x036f) continue;
    else hundredths += OTHERS[char] ?? (code < 0x0250 ? 70 : 102);
  }
  return (hundredths / 100) * size * MARGIN * (bold ? BOLD : 1);
}

/** The longest beginning of `text` that fits, with an ellipsis where something was cut. */
export function shorten(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const chars = [...text.normalize('NFC')];
  let low = 0;
  let high = chars.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const cut = chars.slice(0, middle).join('').trimEnd() + ELLIPSIS;
    if (textWidth(cut, size, bold) <= width) low = middle;
    else high = middle - 1;
  }
  return chars.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

/** `text` broken at spaces and hyphens into at most `maxLines` lines of about one length; the last is cut if it must be. */
export function wrap(text: string, width: number, size: number, maxLines = 2, bold = false): string[] {
  const lines = broken(text, width, size, maxLines, bold);
  const fits = (some: string[]) => some.every((line) => textWidth(line, size, bold) <= width);
  if (lines.length < 2 || !fits(lines)) return lines.map((line) => shorten(line, width, size, bold));
  // The same number of lines, as narrow as it goes: no single word alone on the last one.
  let [low, high] = [width / lines.length, width];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const tried = broken(text, middle, size, maxLines, bold);
    if (tried.length === lines.length && tried.every((line) => textWidth(line, size, bold) <= middle)) high = middle;
    else low = middle;
  }
  return broken(text, high, size, maxLines, bold);
}

/** Lines filled one after the other; the last one takes what is left. */
function broken(text: string, width: number, size: number, maxLines: number, bold: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/u)) {
    // A word too long for a line, such as `yard-expansion`, may be broken behind its hyphens.
    const pieces = textWidth(word, size, bold) > width ? word.split(/(?<=[-/])/u) : [word];
    pieces.forEach((piece, index) => {
      const longer = line + (index === 0 && line !== '' ? ' ' : '') + piece;
      const full = textWidth(longer, size, bold) > width;
      if (line === '' || !full || lines.length === maxLines - 1) line = longer;
      else {
        lines.push(line);
        line = piece;
      }
    });
  }
  return line === '' ? lines : [...lines, line];
}
