/**
 * Why something written is not accepted: the rule, a likely fix (may be empty) and, where the plain value would say
 * too little, what was found (may be empty). The message of the error carries the three on three lines, so that it
 * survives the way through zod; `hear` takes them apart again.
 */
export class Refusal extends Error {
  constructor(rule: string, fix = '', found = '') {
    super([rule, fix, found].join('\n'));
  }
}

export function hear(message: string): { rule: string; fix: string; found: string } {
  const [rule = '', fix = '', found = ''] = message.split('\n');
  return { rule, fix, found };
}

/** A value as a message quotes it, on one line and at most 60 characters. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return shorten(JSON.stringify(value));
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '.nan' : `${value < 0 ? '-' : ''}.inf`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.length > 4) return `a list of ${value.length}`;
  return shorten(plain(value, 0));
}

function plain(value: unknown, depth: number): string {
  if (typeof value === 'string') return /^[^\s,:{}[\]"'#][^,:{}[\]"'#\n]*$/.test(value) ? value : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (depth === 4) return '…';
  if (Array.isArray(value)) return `[${few(value, (item) => plain(item, depth + 1))}]`;
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${few(entries, ([key, item]) => `${key}: ${plain(item, depth + 1)}`)} }`;
}

function few<T>(items: T[], write: (item: T) => string): string {
  return items.slice(0, 8).map(write).join(', ') + (items.length > 8 ? ', …' : '');
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}

/** `a, b or c`. */
export function anyOf(words: readonly string[], limit = 24): string {
  const some = words.length > limit ? [...words.slice(0, limit), '…'] : [...words];
  return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} or ${some[some.length - 1]}`;
}
