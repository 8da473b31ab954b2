import type { Reading } from './reader.ts';
import { Refusal, show } from './refusal.ts';

/** Keys that any map may carry beside its own: where a number comes from, or why it was assumed. */
export const ANNOTATIONS = ['source', 'assumed'] as const;

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for `{ value: …, assumed: … }`. */
export function isAnnotated(value: unknown): value is { value: unknown } & Record<string, unknown> {
  return isMap(value) && Object.hasOwn(value, 'value');
}

/** The entries of a map without its annotations, which must be texts. */
export function entriesOf(map: Record<string, unknown>, reading: Reading): [string, unknown][] {
  const entries: [string, unknown][] = [];
  for (const [key, value] of Object.entries(map)) {
    if (key !== 'source' && key !== 'assumed') entries.push([key, value]);
    else if (typeof value !== 'string') reading.refuse(annotationRule(key), key);
  }
  return entries;
}

/** Checks the keys around an annotated value. */
export function checkAnnotated(map: Record<string, unknown>, reading: Reading): void {
  for (const [key] of entriesOf(map, reading)) {
    if (key === 'value') continue;
    reading.refuse(new Refusal('only value, source and assumed here', '', `unknown key ${show(key)}`), key);
  }
}

function annotationRule(key: string): Refusal {
  return key === 'source'
    ? new Refusal('a text or a key of `sources`; a thing may not be named `source`')
    : new Refusal('a reason in words; a thing may not be named `assumed`');
}
