/** A piece of YAML that remembers where it was written, through `extends` and overrides. */
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** A file as read, or an override given at the prompt. */
export interface Origin {
  /** Relative to the root folder; `--set` for an override. */
  file: string;
  /** Folder that paths written in it start from; empty for an override. */
  folder: string;
  /** Line and column of an offset, both from 1; null for an override. */
  position(offset: number): { line: number; col: number };
}

export interface Mark {
  origin: Origin;
  /** Offset in the text. */
  offset: number;
}

interface LocatedScalar {
  kind: 'scalar';
  mark: Mark;
  value: string | number | boolean | null;
}

interface LocatedList {
  kind: 'list';
  mark: Mark;
  items: Located[];
}

export interface LocatedMap {
  kind: 'map';
  mark: Mark;
  entries: Map<string, Entry>;
}

export interface Entry {
  /** Where the key stands. */
  key: Mark;
  value: Located;
}

export type Path = readonly (string | number)[];

/** The plain data: scalars, arrays and objects. */
export function plain(node: Located): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plain(entry.value)]));
}

/** What stands at a path; undefined: nothing. */
export function at(node: Located, path: Path): Located | undefined {
  let here: Located | undefined = node;
  for (const step of path) here = here && child(here, step)?.value;
  return here;
}

/**
 * Where to point for a mistake at `path`: at the value, or at its key (`atKey`, or where it is a map or a list); where
 * nothing stands, at the nearest thing above that does.
 */
export function markOf(node: Located, path: Path, atKey = false): Mark {
  let mark = node.mark;
  let here: Located = node;
  for (let i = 0; i < path.length; i++) {
    const next = child(here, path[i]);
    if (next === undefined) return mark;
    here = next.value;
    const byKey = next.key !== null && (here.kind !== 'scalar' || i < path.length - 1 || atKey);
    mark = byKey && next.key ? next.key : here.mark;
  }
  return mark;
}

function child(node: Located, step: string | number): { key: Mark | null; value: Located } | undefined {
  if (node.kind === 'map') return node.entries.get(String(step));
  if (node.kind === 'scalar') return undefined;
  const item = node.items[Number(step)];
  return item && { key: null, value: item };
}

export function writePath(path: Path): string {
  return path.join('.');
}
