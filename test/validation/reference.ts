import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A value of the reference: a number, a word, or several by name or in order. */
export type Known = number | string | Known[] | { [name: string]: Known };

interface Reference {
  id: string;
  kind: string;
  parameters: Record<string, Known>;
  expected: Record<string, Known>;
}

const read = (file: string): { cases: Reference[]; invariants: { id: string; rule: string }[] } =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'reference', file), 'utf8'));

/** The cases with exact results, and the published ones. */
export const { cases: analytic, invariants } = read('analytic-cases.json');
export const { cases: published } = read('published-cases.json');

/** The case of this name. */
export function known(id: string): Reference {
  const found = [...analytic, ...published].find((reference) => reference.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}
