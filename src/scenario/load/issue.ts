/** One mistake of the user's, told so that it can be mended. */
export interface Issue {
  /** File relative to the root folder, or `--set` for an override. */
  file: string;
  /** From 1; 0: the mistake has no line (the file is missing, an override is wrong). */
  line: number;
  column: number;
  /** Where in the scenario, such as `places.lane.lanes`; empty: the whole file. */
  path: string;
  /** What stands there, in words or quoted; null: nothing does. */
  found: string | null;
  /** What should stand there. */
  rule: string;
  /** The likely way to mend it. */
  fix?: string;
}

/** Most mistakes that a message shows. */
const MOST_SHOWN = 50;

/** All that is wrong with a scenario. The message is fit to print as it is. */
export class ScenarioError extends Error {
  readonly issues: Issue[];

  constructor(issues: Issue[]) {
    super(formatIssues(issues));
    this.name = 'ScenarioError';
    this.issues = issues;
  }
}

/** One block of one or two lines per mistake: `file:line:column  path  found …; expected …`, and the likely fix. */
export function formatIssues(issues: readonly Issue[]): string {
  const blocks = issues.slice(0, MOST_SHOWN).map(format);
  const more = issues.length - blocks.length;
  return [...blocks, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}

function format({ file, line, column, path, found, rule, fix }: Issue): string {
  const where = line > 0 ? `${file}:${line}:${column}` : file;
  const what = found === null ? 'missing' : `found ${found}`;
  const head = [where, path, `${what}; expected ${rule}`].filter((part) => part !== '').join('  ');
  return fix ? `${head}\n  ${fix}` : head;
}
