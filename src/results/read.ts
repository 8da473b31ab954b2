/**
 * Reads `results.json` as a stranger's file: whatever is drawn from it was checked here first. What is wrong is said
 * with its place, the value found and what was expected; keys that are not known are dropped.
 */
import type { z } from 'zod';
import { coherence } from './coherence.ts';
import type { Results } from './document.ts';
import { RESULTS } from './schema.ts';

/** A file that is not a results document. `issues` says what is wrong, a line each. */
export class ResultsError extends Error {
  readonly issues: string[];

  constructor(issues: string[], file = 'results') {
    const shown = issues.slice(0, 10).map((issue) => `  ${issue}`);
    if (issues.length > 10) shown.push(`  … and ${issues.length - 10} more`);
    super(`${file}: not a results document that this version can read\n${shown.join('\n')}`);
    this.name = 'ResultsError';
    this.issues = issues;
  }
}

/** The document in `text`; `file` is only for messages. Throws `ResultsError`. */
export function readResults(text: string, file?: string): Results {
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    throw new ResultsError([`not JSON: ${error instanceof Error ? error.message : String(error)}`], file);
  }
  return validateResults(value, file);
}

/** The same for a document that is already parsed. */
export function validateResults(value: unknown, file?: string): Results {
  const version = versionOf(value);
  if (version !== undefined && version !== 1) {
    throw new ResultsError([`schemaVersion is ${show(version)}; this version reads 1`], file);
  }
  const parsed = RESULTS.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new ResultsError(parsed.error.issues.map(sentence), file);
  const results: Results = parsed.data;
  const faults = coherence(results);
  if (faults.length > 0) throw new ResultsError(faults, file);
  return results;
}

function versionOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : undefined;
}

/** `metrics[3].mean: expected number, found "many"`. */
function sentence(issue: z.core.$ZodIssue): string {
  let place = '';
  for (const key of issue.path)
    place += typeof key === 'number' ? `[${key}]` : `${place === '' ? '' : '.'}${String(key)}`;
  const missing = issue.input === undefined;
  const what = issue.message.replace(/^Invalid (input|option|string): /, '').replace(/, received .*$/, '');
  return `${place || 'document'}: ${what}${missing ? ', but it is missing' : `, found ${show(issue.input)}`}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
