/** Reads `results.json`, whoever wrote it. */
import { coherence } from './coherence.ts';
import type { Results } from './document.ts';
import { checked, type DocumentKind, parseJson } from './reading.ts';
import { RESULTS } from './schema.ts';

export { ResultsError } from './reading.ts';

const KIND: DocumentKind<Results> = { what: 'results document', schema: RESULTS, faults: coherence };

/** The document in `text`; `file` is only for messages. Throws `ResultsError`. */
export function readResults(text: string, file?: string): Results {
  return validateResults(parseJson(text, file), file);
}

/** The same for a document that is already parsed. */
export function validateResults(value: unknown, file?: string): Results {
  return checked(value, KIND, file);
}
