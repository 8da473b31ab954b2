/** Documents of every command, told apart by what they say of themselves. */
import { CHOICE, type Choice } from './choice.ts';
import type { Results } from './document.ts';
import { EXPLANATION, type Explanation } from './explanation.ts';
import { validateResults } from './read.ts';
import { checked, keyOf, parseJson, ResultsError, show } from './reading.ts';
import { SIZING, type Sizing } from './sizing.ts';
import { SWEEP, type SweepSummary } from './sweep.ts';

/** The document of a study of many variants. */
export type Study = Sizing | Explanation | Choice | SweepSummary;

/** Documents by the names under which they are written. */
export const DOCUMENTS = ['results.json', 'size.json', 'explain.json', 'choose.json', 'sweep.json'] as const;

const STUDIES: Record<Study['command'], (value: unknown, file?: string) => Study> = {
  size: (value, file) => checked(value, SIZING, file),
  explain: (value, file) => checked(value, EXPLANATION, file),
  choose: (value, file) => checked(value, CHOICE, file),
  sweep: (value, file) => checked(value, SWEEP, file),
};

/** The document in `text`, whichever it is; `file` is only for messages. Throws `ResultsError`. */
export function readStored(text: string, file?: string): Results | Study {
  const value = parseJson(text, file);
  const command = keyOf(value, 'command');
  if (isStudy(command)) return STUDIES[command](value, file);
  if (typeof command === 'string' && !['run', 'compare'].includes(command)) {
    const known = ['run', 'compare', ...Object.keys(STUDIES)].join(', ');
    throw new ResultsError([`command: expected one of ${known}, found ${show(command)}`], file);
  }
  return validateResults(value, file);
}

/** Whether a document is that of a study, and not of `run` or `compare`. */
export function isStudyDocument(document: Results | Study): document is Study {
  return isStudy(document.command);
}

function isStudy(command: unknown): command is Study['command'] {
  return typeof command === 'string' && Object.hasOwn(STUDIES, command);
}
