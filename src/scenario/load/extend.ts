import { dirname } from 'node:path';
import { show } from '../schema/refusal.ts';
import { LARGEST_SCENARIO, type Root, Unreadable } from './disk.ts';
import { parseText } from './document.ts';
import { type Issue, ScenarioError } from './issue.ts';
import type { Located, LocatedMap, Mark } from './located.ts';
import { layOver } from './merge.ts';

/** Longest chain of `extends`, and most files laid over one another. */
const LONGEST_CHAIN = 16;
const MOST_FILES = 64;
const SCENARIO = 'a scenario: a map of keys such as title, run, places, flows';

/**
 * A scenario file laid over all that it extends; `file` is a real path within the root. Where it extends a list, the files
 * are laid one over the other in that order; what several of them extend lies below all of them, once.
 */
export function readExtended(file: string, root: Root): LocatedMap {
  const layers: { file: string; map: LocatedMap }[] = [];
  gather(file, null, []);
  let result: Located | null = null;
  for (const { map } of layers) result = result === null ? map : layOver(result, map);
  return { ...(result as LocatedMap), mark: layers[layers.length - 1].map.mark };

  /** Adds the layers below a file, then its own; `above`: the files that led to it. */
  function gather(here: string, named: Mark | null, above: string[]): void {
    const name = root.name(here);
    if (above.includes(here)) {
      const loop = [...above.map((link) => root.name(link)), name].join(' → ');
      throw refuse(named, name, `a file that extends itself: ${loop}`, 'a chain that ends');
    }
    if (above.length === LONGEST_CHAIN) {
      throw refuse(named, name, `a chain of more than ${LONGEST_CHAIN} files`, `at most ${LONGEST_CHAIN}`);
    }
    if (layers.some((layer) => layer.file === here)) return;
    const map = readMap(root, here, named);
    for (const { written, mark } of extended(map, name)) {
      const below = guard(mark, name, () => root.locate(written, dirname(here)));
      gather(below, mark, [...above, here]);
    }
    if (layers.length === MOST_FILES) {
      throw refuse(named, name, `more than ${MOST_FILES} files`, `at most ${MOST_FILES} that lie over one another`);
    }
    layers.push({ file: here, map });
  }
}

/** The files that a file extends, as written. */
function extended(map: LocatedMap, name: string): { written: string; mark: Mark }[] {
  const entry = map.entries.get('extends');
  if (entry === undefined || (entry.value.kind === 'scalar' && entry.value.value === null)) return [];
  const items = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return items.map((item) => {
    const written = item.kind === 'scalar' ? item.value : null;
    if (typeof written === 'string' && written !== '') return { written, mark: item.mark };
    const found = written === null ? 'a map or a list' : show(written);
    throw refuse(item.mark, name, found, 'the name of a scenario file, or a list of them');
  });
}

/** The map that a file holds; `kind` says what map that should be, for messages. */
export function readMap(root: Root, file: string, named: Mark | null, kind = SCENARIO): LocatedMap {
  const name = root.name(file);
  const text = guard(named, name, () => root.text(file, LARGEST_SCENARIO));
  const located = parseText(text, name, dirname(file));
  if (located.kind === 'map') return located;
  const empty = located.kind === 'scalar' && located.value === null;
  const found = empty ? 'an empty file' : located.kind === 'list' ? 'a list' : show(located.value);
  throw refuse(empty ? null : located.mark, name, found, kind, undefined, '');
}

/** Runs `read`, and tells what it could not read as a mistake of the file that named it. */
export function guard<T>(named: Mark | null, file: string, read: () => T, path = 'extends'): T {
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
