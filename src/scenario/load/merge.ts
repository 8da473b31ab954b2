import { NAMED } from '../schema/file.ts';
import type { Entry, Located, LocatedMap, Path } from './located.ts';

/** Keys of which a map has one only: written over a base that has another of them, they take its place. */
const ALTERNATIVES = [
  ['poisson', 'every', 'recorded', 'appointments', 'population'],
  ['days', 'length'],
  ['cv', 'sd'],
  ['bays', 'zones'],
  ['perDay', 'ratesPerHour'],
  ['hours', 'wave'],
  ['steps', 'go'],
];

const LAWS = new Set(
  `uniform exponential erlang triangular normal lognormal gamma weibull beta pert empirical discrete mixture
  hyperexponential sum minimum maximum bounded byChannel value`.split(/\s+/),
);

/** Lays one file over another: maps key by key, lists and scalars whole, `null` deletes. */
export function layOver(base: Located, over: Located, path: Path = []): Located {
  if (base.kind !== 'map' || over.kind !== 'map' || replacesLaw(base, over, path)) return without(over);
  const entries = new Map<string, Entry>(base.entries);
  for (const [key, entry] of over.entries) {
    if (!isNamedMap(path)) for (const other of rivals(key)) if (!over.entries.has(other)) entries.delete(other);
    const below = entries.get(key);
    if (entry.value.kind === 'scalar' && entry.value.value === null) entries.delete(key);
    else if (below === undefined) entries.set(key, { key: entry.key, value: without(entry.value) });
    else entries.set(key, { key: entry.key, value: layOver(below.value, entry.value, [...path, key]) });
  }
  return { kind: 'map', mark: over.mark, entries };
}

/** A value without the deletions in it, which have nothing left to delete. */
function without(node: Located): Located {
  if (node.kind !== 'map') return node;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    if (entry.value.kind === 'scalar' && entry.value.value === null) continue;
    entries.set(key, { key: entry.key, value: without(entry.value) });
  }
  return { ...node, entries };
}

/**
 * A law, or an annotated number, over another one is a new number with a source of its own: nothing of the old stays,
 * unless it is the same law with some other parameter.
 */
function replacesLaw(base: LocatedMap, over: LocatedMap, path: Path): boolean {
  if (isNamedMap(path) || (path[0] === 'published' && path.length === 2)) return false;
  const ours = [...over.entries.keys()].filter((key) => LAWS.has(key));
  const theirs = [...base.entries.keys()].filter((key) => LAWS.has(key));
  if (ours.length === 0 || theirs.length === 0) return false;
  return ours[0] !== theirs[0] || ours[0] === 'value';
}

function rivals(key: string): string[] {
  return ALTERNATIVES.filter((group) => group.includes(key)).flatMap((group) => group.filter((other) => other !== key));
}

/** True where the keys are names that the user chose. */
function isNamedMap(path: Path): boolean {
  if (path.length === 1) return (NAMED as readonly (string | number)[]).includes(path[0]) || path[0] === 'targets';
  return path[path.length - 1] === 'zones' || path[path.length - 1] === 'channels';
}
