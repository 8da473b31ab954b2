import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { show } from '../schema/refusal.ts';
import { type Issue, ScenarioError } from './issue.ts';
import type { Entry, Located, Mark, Origin } from './located.ts';
import { kindly } from './syntax.ts';

/** Deepest nesting of a file, and the most pieces that aliases (`*name`) may repeat. */
const DEEPEST = 60;
const MOST_REPEATED = 50_000;
/** Most mistakes that are kept. */
const MOST_ISSUES = 50;

/** Reads YAML 1.2 (or JSON) text; throws a `ScenarioError` with every mistake of syntax. */
export function parseText(text: string, file: string, folder: string): Located {
  const lines = new LineCounter();
  const origin: Origin = { file, folder, position: (offset) => lines.linePos(offset) };
  const reading = new DocumentReading(origin);
  let document: Document;
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ScenarioError([reading.issue(0, 'things nested too deeply', `at most ${DEEPEST} levels`)]);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.length > 0) {
    const issues = errors.map((error) => {
      const offset = error.code === 'MISSING_CHAR' ? openQuote(document, error.pos[0]) : error.pos[0];
      const { found, rule, fix } = kindly(error.code, error.message, text, offset);
      return reading.issue(offset, found, rule, fix);
    });
    // One mistake makes others on its line.
    const first = issues.filter((issue, i) => issues.findIndex((other) => other.line === issue.line) === i);
    throw new ScenarioError(first.slice(0, 20));
  }
  const located = reading.locate(document.contents as Node | null, 0, '');
  if (reading.issues.length > 0) throw new ScenarioError(reading.issues);
  return located;
}

/** Where the quoted text begins whose end is missing at `offset`. */
function openQuote(document: Document, offset: number): number {
  let begin = offset;
  visit(document, {
    Scalar(_, { type, range }) {
      const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (quoted && range && range[0] < offset && range[2] >= offset) begin = range[0];
    },
  });
  return begin;
}

/** The walk from the nodes of the YAML library to ours. */
class DocumentReading {
  readonly issues: Issue[] = [];
  private readonly origin: Origin;
  private readonly anchors = new Map<string, Node>();
  /** Anchors being written out, to catch one inside itself. */
  private readonly open = new Set<string>();
  private repeated = 0;
  /** Where the alias stands that is being written out. */
  private outermost = 0;

  constructor(origin: Origin) {
    this.origin = origin;
  }

  issue(offset: number, found: string, rule: string, fix?: string, path = ''): Issue {
    const { line, col } = this.origin.position(Math.max(0, offset));
    return {
      file: this.origin.file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      path,
      found,
      rule,
      ...(fix && { fix }),
    };
  }

  locate(node: Node | null, depth: number, path: string): Located {
    const offset = node?.range?.[0] ?? 0;
    const mark: Mark = { origin: this.origin, offset };
    const nothing: Located = { kind: 'scalar', mark, value: null };
    if (node === null || this.issues.length >= MOST_ISSUES) return nothing;
    if (this.open.size > 0 && ++this.repeated > MOST_REPEATED) {
      if (this.repeated === MOST_REPEATED + 1) {
        const found = `aliases (*name) that repeat more than ${MOST_REPEATED.toLocaleString('en-US')} things`;
        this.issues.push(this.issue(this.outermost, found, 'a file of bearable size when its aliases are written out'));
      }
      return nothing;
    }
    if (depth > DEEPEST) {
      this.issues.push(this.issue(offset, 'things nested too deeply', `at most ${DEEPEST} levels`));
      return nothing;
    }
    if (isAlias(node)) return this.alias(node, depth, path, nothing);
    if (node.anchor && this.open.size === 0) this.anchors.set(node.anchor, node);
    if (isMap(node)) return { kind: 'map', mark, entries: this.entries(node.items as Pair[], depth, path) };
    if (isSeq(node)) {
      const items = node.items.map((item, i) => this.locate(item as Node | null, depth + 1, join(path, String(i))));
      return { kind: 'list', mark, items };
    }
    return isScalar(node) ? { kind: 'scalar', mark, value: scalar(node.value, node.source) } : nothing;
  }

  private alias(node: Alias, depth: number, path: string, nothing: Located): Located {
    const target = this.anchors.get(node.source);
    if (target === undefined || this.open.has(node.source)) {
      const found = target === undefined ? `the alias *${node.source}` : `*${node.source} inside itself`;
      this.issues.push(this.issue(node.range?.[0] ?? 0, found, `an anchor &${node.source} before it`, undefined, path));
      return nothing;
    }
    if (this.open.size === 0) this.outermost = node.range?.[0] ?? 0;
    this.open.add(node.source);
    const located = this.locate(target, depth + 1, path);
    this.open.delete(node.source);
    return located;
  }

  private entries(pairs: Pair[], depth: number, path: string): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      if (this.issues.length >= MOST_ISSUES) break;
      const node = pair.key as Node | null;
      const offset = node?.range?.[0] ?? 0;
      const key = isScalar(node) ? (node.source ?? String(node.value)) : null;
      const here = join(path, key ?? '?');
      const before = key === null ? undefined : entries.get(key);
      if (key === null || key === '') {
        this.issues.push(
          this.issue(offset, 'a key that is not a word', 'a key such as lanes, then a colon', undefined, path),
        );
      } else if (key === '__proto__') {
        this.issues.push(
          this.issue(offset, 'the key __proto__', 'another name; this one is kept for the program', undefined, path),
        );
      } else if (key === '<<') {
        const fix = 'repeat a whole value with &name and *name, or put what is shared in a file and use extends';
        this.issues.push(
          this.issue(offset, 'a merge key <<', 'keys written out (YAML 1.2 has no merge key)', fix, path),
        );
      } else if (before !== undefined) {
        const { line } = this.origin.position(before.key.offset);
        this.issues.push(
          this.issue(
            offset,
            `the key ${show(key)} a second time (first in line ${line})`,
            'every key once',
            undefined,
            here,
          ),
        );
      } else {
        const value = this.locate(pair.value as Node | null, depth + 1, here);
        if (pair.value === null || value.mark.offset === 0) value.mark = { origin: this.origin, offset };
        entries.set(key, { key: { origin: this.origin, offset }, value });
      }
    }
    return entries;
  }
}

function scalar(value: unknown, source: string | undefined): string | number | boolean | null {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  return source ?? String(value);
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
