/**
 * A stranger's text made fit to print: no control characters (XML knows none), no halves of surrogate pairs, no marks
 * that turn the direction of the text around them. What remains is escaped where it is written.
 */
export function clean(text: string): string {
  return text
    .replace(/[\t\n\r]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}
