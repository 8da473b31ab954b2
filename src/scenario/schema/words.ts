import type { z } from 'zod';
import { didYouMean } from './closest.ts';
import { anyOf } from './refusal.ts';

const KINDS: Record<string, string> = {
  object: 'a map (key: value)',
  record: 'a map (key: value)',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
};

/** Plain words for the mistakes that zod itself finds; the second line is the likely fix (see `Refusal`). */
export function words(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') {
    const { expected, input } = issue as { expected: string; input?: unknown };
    const single = expected === 'array' && (typeof input === 'string' || typeof input === 'number');
    return (KINDS[expected] ?? `a ${expected}`) + (single ? `\nput it in brackets: \`[${input}]\`` : '');
  }
  if (issue.code === 'invalid_value') {
    const values = (issue.values as unknown[]).map(String);
    return `${anyOf(values)}\n${typeof issue.input === 'string' ? didYouMean(issue.input, values) : ''}`;
  }
  return 'a valid value';
}
