import { hear, type Refusal, show } from '../schema/refusal.ts';
import type { Issue } from './issue.ts';
import { at, type Located, markOf, type Path, plain, writePath } from './located.ts';

/** Most mistakes that are kept. */
const MOST = 500;

/** Collects the mistakes of one scenario and finds where each was written. */
export class Report {
  readonly issues: Issue[] = [];
  private readonly scenario: Located;
  private readonly told = new Set<string>();

  constructor(scenario: Located) {
    this.scenario = scenario;
  }

  /** A mistake with a message in up to three lines (see `Refusal`). */
  hear(path: Path, message: string): void {
    const { rule, fix, found } = hear(message);
    this.add(path, rule, { fix, found, atKey: found.startsWith('unknown') || found.startsWith('the name') });
  }

  refuse(path: Path, refusal: Refusal): void {
    this.hear(path, refusal.message);
  }

  /** The mistakes in the order of the files: those of `first`, then those of the others. */
  inOrder(first: string): Issue[] {
    const rank = ({ file }: Issue) => (file === first ? '' : file);
    return [...this.issues].sort(
      (a, b) => Number(rank(a) > rank(b)) - Number(rank(a) < rank(b)) || a.line - b.line || a.column - b.column,
    );
  }

  /** True when so many mistakes were told that no more are kept. */
  get full(): boolean {
    return this.issues.length >= MOST;
  }

  /** Keeps a mistake, unless the same was told before. */
  tell(issue: Issue): void {
    const known = JSON.stringify(issue);
    if (this.full || this.told.has(known)) return;
    this.told.add(known);
    this.issues.push(issue);
  }

  /** What stands at `path` is found unless `found` says it in words. */
  add(path: Path, rule: string, more: { fix?: string; found?: string; atKey?: boolean } = {}): void {
    if (this.full) return;
    const node = at(this.scenario, path);
    const { origin, offset } = markOf(this.scenario, path, more.atKey);
    const { line, col } = origin.position(offset);
    const found = more.found || (node === undefined ? null : show(plain(node)));
    const issue: Issue = { file: origin.file, line, column: col, path: writePath(path), found, rule };
    if (more.fix) issue.fix = more.fix;
    this.tell(issue);
  }
}
