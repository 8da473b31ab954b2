/**
 * Documents are read as a stranger's files: whatever is drawn from one was checked first. What is wrong is said with its
 * place, the value found and what was expected; keys that are not known are dropped.
 */
import type { z } from 'zod';

/** A file that is not the document it should be. `issues` says what is wrong, a line each. */
export class ResultsError extends Error {
  readonly issues: string[];

  constructor(issues: string[], file = 'results', what = 'results document') {
    const shown = issues.slice(0, 10).map((issue) => `  ${issue}`);
    if (issues.length > 10) shown.push(`  … and ${issues.length - 10} more`);
    super(`${file}: not a ${what} that this version can read\n${shown.join('\n')}`);
    this.name = 'ResultsError';
    this.issues = issues;
  }
}

/** What a kind of document looks like. */
export interface DocumentKind<T> {
  /** What it is called in messages. */
  what: string;
  schema: z.ZodType<T>;
  /** What a shape cannot say: parts that do not belong together, each with its place. */
  faults: (document: T) => string[];
}

/** The JSON in a text. Throws `ResultsError`; `file` is only for messages. */
export function parseJson(text: string, file?: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    throw new ResultsError([`not JSON: ${error instanceof Error ? error.message : String(error)}`], file);
  }
}

/** A parsed document of that kind, checked. Throws `ResultsError`. */
export function checked<T>(value: unknown, { what, schema, faults }: DocumentKind<T>, file?: string): T {
  const version = keyOf(value, 'schemaVersion');
  if (version !== undefined && version !== 1) {
    throw new ResultsError([`schemaVersion is ${show(version)}; this version reads 1`], file, what);
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new ResultsError(parsed.error.issues.map(sentence), file, what);
  const found = faults(parsed.data);
  if (found.length > 0) throw new ResultsError(found, file, what);
  return parsed.data;
}

/** A value of a stranger's document by its key; undefined where there is none. */
export function keyOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
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

export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
