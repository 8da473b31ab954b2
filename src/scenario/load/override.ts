import { didYouMean } from '../schema/closest.ts';
import { show } from '../schema/refusal.ts';
import { parseText } from './document.ts';
import { type Issue, ScenarioError } from './issue.ts';
import { at, type Located, type LocatedMap, type Mark, type Origin } from './located.ts';

/** Lays `path=value` over a scenario; the value is read as YAML, `null` deletes. Throws what is wrong with the path. */
export function override(scenario: LocatedMap, assignment: string): LocatedMap {
  const cut = assignment.indexOf('=');
  const file = `--set ${assignment.length > 80 ? `${assignment.slice(0, 79)}…` : assignment}`;
  if (cut <= 0) throw refuse(file, '', show(assignment), 'path=value, such as places.lane.lanes=2');
  const path = assignment.slice(0, cut).trim();
  if (path.split('.').includes('__proto__')) {
    throw refuse(file, path, 'the key __proto__', 'another name; this one is kept for the program');
  }
  const text = assignment.slice(cut + 1);
  if (text.trim() === '') throw refuse(file, path, 'no value', 'a value behind the =', 'to delete, write `null`');
  const value = parseValue(text, file, path);
  const origin: Origin = { file, folder: '', position: nowhere };
  const mark = { origin, offset: 0 };
  return layAt(scenario, path, relocate(value, mark));
}

/** Lays a value that is written elsewhere at a path of the scenario; mistakes of the path are told where the value stands. */
export function layAt(scenario: LocatedMap, path: string, value: Located): LocatedMap {
  return put(scenario, path, '', value, value.mark) as LocatedMap;
}

/** What stands at a path of the scenario; undefined: nothing. */
export function lookAt(scenario: Located, path: string): Located | undefined {
  const { key, below } = step(scenario, path);
  const here = scenario.kind === 'map' ? scenario.entries.get(key)?.value : at(scenario, [key]);
  return here === undefined || below === null ? here : lookAt(here, below);
}

function parseValue(text: string, file: string, path: string): Located {
  try {
    return parseText(text, file, '');
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(error.issues.map((issue) => ({ ...issue, line: 0, column: 0, path })));
  }
}

/** Puts a value at the rest of a path below `node`; `done` is the part of the path that led there. */
function put(node: Located, rest: string, done: string, value: Located, mark: Mark): Located {
  const { key, below } = step(node, rest);
  const path = done === '' ? key : `${done}.${key}`;
  if (node.kind === 'list') {
    const item = node.items[Number(key)];
    if (!/^\d+$/.test(key) || item === undefined) {
      const last = node.items.length - 1;
      throw refuseAt(mark, path, show(key), `a place in the list, from 0 to ${last}`);
    }
    const items = [...node.items];
    items[Number(key)] = below === null ? value : put(item, below, path, value, mark);
    return { ...node, items };
  }
  if (node.kind === 'scalar') {
    throw refuseAt(mark, done, `${show(node.value)}, which has nothing below it`, `a path that ends at ${done}`);
  }
  const entries = new Map(node.entries);
  const before = entries.get(key);
  if (below === null) {
    if (value.kind === 'scalar' && value.value === null) entries.delete(key);
    else entries.set(key, { key: mark, value });
    return { ...node, entries };
  }
  if (before === undefined) {
    const fix =
      didYouMean(key, entries.keys()) ||
      (entries.size > 0 ? `there are ${[...entries.keys()].slice(0, 12).join(', ')}` : '');
    throw refuseAt(mark, path, 'a path that leads nowhere', 'a path that exists up to its last part', fix);
  }
  entries.set(key, { key: before.key, value: put(before.value, below, path, value, mark) });
  return { ...node, entries };
}

/** The first part of a path: an existing key may itself contain dots (`1.5 min`, `2025-03-01..2025-07-31`). */
function step(node: Located, rest: string): { key: string; below: string | null } {
  if (node.kind === 'map') {
    const keys = [...node.entries.keys()].filter((key) => rest === key || rest.startsWith(`${key}.`));
    const key = keys.sort((a, b) => b.length - a.length)[0];
    if (key !== undefined) return { key, below: rest === key ? null : rest.slice(key.length + 1) };
  }
  const dot = rest.indexOf('.');
  return dot < 0 ? { key: rest, below: null } : { key: rest.slice(0, dot), below: rest.slice(dot + 1) };
}

function relocate(node: Located, mark: Mark): Located {
  if (node.kind === 'scalar') return { ...node, mark };
  if (node.kind === 'list') return { kind: 'list', mark, items: node.items.map((item) => relocate(item, mark)) };
  const entries = [...node.entries].map(
    ([key, entry]) => [key, { key: mark, value: relocate(entry.value, mark) }] as const,
  );
  return { kind: 'map', mark, entries: new Map(entries) };
}

function refuse(file: string, path: string, found: string, rule: string, fix?: string): ScenarioError {
  return refuseAt({ origin: { file, folder: '', position: nowhere }, offset: 0 }, path, found, rule, fix);
}

function refuseAt({ origin, offset }: Mark, path: string, found: string, rule: string, fix?: string): ScenarioError {
  const { line, col } = origin.position(offset);
  const issue: Issue = { file: origin.file, line, column: col, path, found, rule, ...(fix && { fix }) };
  return new ScenarioError([issue]);
}

function nowhere(): { line: number; col: number } {
  return { line: 0, col: 0 };
}
