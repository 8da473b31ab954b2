import { dirname } from 'node:path';
import { show } from '../schema/refusal.ts';
import { LARGEST_SCENARIO, type Root, readText, Unreadable } from './disk.ts';
import { parseText } from './document.ts';
import { type Issue, ScenarioError } from './issue.ts';
import type { Located, LocatedMap, Mark } from './located.ts';
import { layOver } from './merge.ts';

/** Longest chain of `extends`. */
const LONGEST_CHAIN = 16;

/** A scenario file laid over all that it extends; `file` is a real path within the root. */
export function readExtended(file: string, root: Root): LocatedMap {
  const chain: { file: string; map: LocatedMap }[] = [];
  let next: string | null = file;
  let named: Mark | null = null;
  while (next !== null) {
    const here: string = next;
    const name = root.name(here);
    if (chain.some((link) => link.file === here)) {
      const loop = [...chain.map((link) => root.name(link.file)), name].join(' → ');
      throw refuse(named, name, `a file that extends itself: ${loop}`, 'a chain that ends');
    }
    if (chain.length === LONGEST_CHAIN) {
      throw refuse(named, name, `a chain of more than ${LONGEST_CHAIN} files`, `at most ${LONGEST_CHAIN}`);
    }
    const map = readMap(here, name, named);
    chain.push({ file: here, map });
    next = null;
    const extended = map.entries.get('extends');
    if (extended === undefined || (extended.value.kind === 'scalar' && extended.value.value === null)) break;
    named = extended.value.mark;
    const written = extended.value.kind === 'scalar' ? extended.value.value : null;
    if (typeof written !== 'string' || written === '') {
      throw refuse(named, name, written === null ? 'a map or a list' : show(written), 'the name of a scenario file');
    }
    next = guard(named, name, () => root.locate(written, dirname(here)));
  }
  const own = chain[0].map.mark;
  let result: Located | null = null;
  for (const { map } of chain.reverse()) result = result === null ? map : layOver(result, map);
  return { ...(result as LocatedMap), mark: own };
}

function readMap(file: string, name: string, named: Mark | null): LocatedMap {
  const text = guard(named, name, () => readText(file, LARGEST_SCENARIO));
  const located = parseText(text, name, dirname(file));
  if (located.kind === 'map') return located;
  const empty = located.kind === 'scalar' && located.value === null;
  const found = empty ? 'an empty file' : located.kind === 'list' ? 'a list' : show(located.value);
  const rule = 'a scenario: a map of keys such as title, run, places, flows';
  throw refuse(empty ? null : located.mark, name, found, rule, undefined, '');
}

/** Runs `read`, and tells what it could not read as a mistake of the file that named it. */
function guard<T>(named: Mark | null, file: string, read: () => T, path = 'extends'): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw refuse(named, file, error.found, error.rule, error.fix, path);
  }
}

function refuse(mark: Mark | null, file: string, found: string, rule: string, fix?: string, path = 'extends') {
  const position = mark?.origin.position(mark.offset) ?? { line: 0, col: 0 };
  const issue: Issue = {
    file: mark?.origin.file ?? file,
    line: position.line,
    column: position.col,
    path: mark === null ? '' : path,
    found,
    rule,
    ...(fix && { fix }),
  };
  return new ScenarioError([issue]);
}
