/**
 * Widths of text without a layout engine: neither jsdom nor a stored SVG can ask the browser, so labels are placed with
 * small tables of advances. Each entry is that of the widest of Be Vietnam Pro, Noto Sans and Arial, so that labels keep
 * their places where the first is missing; of a letter with and without marks above and below the wider counts.
 */

/** Advances of the characters from space to tilde, regular and bold [1/100 em]. */
const ASCII = [
  [
    28, 28, 41, 81, 65, 89, 74, 23, 44, 44, 56, 61, 31, 61, 29, 51, 68, 58, 66, 66, 71, 66, 68, 60, 64, 68, 29, 31, 59,
    73, 59, 58, 102, 74, 68, 78, 73, 67, 64, 79, 75, 34, 50, 68, 63, 91, 76, 83, 67, 83, 73, 67, 65, 75, 71, 101, 72,
    67, 66, 46, 49, 46, 58, 71, 34, 66, 66, 62, 66, 61, 39, 65, 62, 28, 28, 56, 26, 94, 62, 66, 66, 66, 42, 51, 43, 62,
    58, 87, 56, 59, 51, 43, 56, 43, 59,
  ],
  [
    28, 34, 48, 84, 65, 91, 76, 27, 45, 45, 55, 64, 34, 61, 32, 53, 70, 58, 66, 68, 72, 68, 70, 60, 66, 70, 34, 34, 59,
    75, 59, 62, 102, 76, 73, 78, 75, 67, 64, 79, 77, 39, 56, 73, 64, 95, 82, 83, 67, 83, 73, 67, 68, 76, 74, 104, 76,
    71, 67, 49, 52, 49, 60, 73, 37, 66, 67, 63, 67, 62, 41, 66, 66, 31, 31, 62, 31, 99, 66, 66, 67, 67, 46, 56, 44, 66,
    59, 88, 60, 60, 52, 47, 56, 47, 59,
  ],
];
/** Other characters that occur in labels, regular and bold [1/100 em]. */
const OTHERS: Record<string, readonly [number, number]> = {
  đ: [67, 68],
  Đ: [79, 79],
  ơ: [66, 72],
  Ơ: [86, 86],
  ư: [68, 76],
  Ư: [86, 89],
  '\u00a0': [28, 28],
  '·': [34, 34],
  '–': [69, 70],
  '—': [100, 100],
  '−': [64, 66],
  '±': [65, 67],
  '×': [59, 62],
  '≤': [58, 58],
  '≥': [58, 58],
  '→': [100, 100],
  '…': [100, 100],
  '“': [37, 50],
  '”': [41, 50],
  '‘': [29, 28],
  '’': [23, 28],
  '«': [65, 71],
  '»': [65, 71],
  '°': [48, 48],
  '²': [44, 45],
};
/** Marks above and below letters; the horn of ơ and ư is none of them, it has width. */
const MARKS = /[\u0300-\u031a\u031c-\u036f]/gu;
/** For pairs of letters that stand apart, and for what a browser rounds up. */
const MARGIN = 1.02;
const ELLIPSIS = '…';

/** Width of `text` set at `size` [px]. */
export function textWidth(text: string, size: number, bold = false): number {
  const weight = bold ? 1 : 0;
  let hundredths = 0;
  for (const char of text.normalize('NFD').replace(MARKS, '').normalize('NFC')) {
    const code = char.codePointAt(0) ?? 0;
    hundredths += ASCII[weight][code - 32] ?? OTHERS[char]?.[weight] ?? (code < 0x0250 ? 80 : 102);
  }
  return (hundredths / 100) * size * MARGIN;
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
