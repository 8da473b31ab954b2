/** `--vary path=from..to`: a scenario some of whose numbers take other values, time and again. */
import type { Scenario } from '../model/scenario.ts';
import type { Varied } from '../model/varied.ts';
import { split } from '../schema/quantity.ts';
import { show } from '../schema/refusal.ts';
import { ScenarioError } from './issue.ts';
import type { LoadOptions } from './load.ts';
import type { Located, LocatedMap } from './located.ts';
import { layAt, lookAt, override } from './override.ts';
import { openTemplate, resolve } from './template.ts';

/** A scenario that is opened once, and what is varied in it. */
export interface Varying {
  /** The scenario as it is written. */
  base: Scenario;
  /** In the order in which they were named. */
  varied: Varied[];
  /** The value that the file gives each, in its unit; null where that is no such number. */
  written: (number | null)[];
  /** The scenario with a value for each, in the unit of that one; null: as it is written. Throws a `ScenarioError`. */
  scenario(values: readonly (number | null)[]): Scenario;
}

const RULE = 'path=from..to, such as places.yard.bays=1..400 or flows.trucks.patience=10 min..30 min';

/**
 * Opens a scenario with what is to be varied. Its lowest and its highest values are tried at once: a path that leads
 * nowhere, or a value that cannot stand there, is heard now.
 * @throws {ScenarioError} with every mistake of the file, or the first one of `vary`
 */
export function loadVarying(file: string, vary: readonly string[], options: LoadOptions = {}): Varying {
  const template = openTemplate(file, options.root, options.onRead);
  const located = (options.set ?? []).reduce(override, template.located);
  const varied = vary.map(readVaried);
  const twice = varied.find(({ path }, i) => varied.findIndex((one) => one.path === path) < i);
  if (twice !== undefined) throw refuse(nameOf(twice), twice.path, 'the same path twice', 'paths that differ');
  const base = resolve({ ...template, located });
  const scenario = (values: readonly (number | null)[]) =>
    resolve({
      ...template,
      located: varied.reduce((laid, one, i) => {
        const value = values[i];
        return value === null ? laid : layAt(laid, one.path, written(one, value));
      }, located),
    });
  scenario(varied.map(({ from }) => from));
  scenario(varied.map(({ to }) => to));
  return { base, varied, written: varied.map((one) => valueIn(located, one)), scenario };
}

/** The number that a file has at the path of something varied; null where there is none, or one in another unit. */
function valueIn(scenario: LocatedMap, { path, unit }: Varied): number | null {
  const found = lookAt(scenario, path);
  const bare = found?.kind === 'map' ? found.entries.get('value')?.value : found;
  const number = bare?.kind === 'scalar' ? split(bare.value) : null;
  return number !== null && number.unit === unit && Number.isFinite(number.value) ? number.value : null;
}

/** Reads `places.yard.bays=1..400` or `places.lane.service=4 min..8 min`; the unit of the first end may be left out. */
export function readVaried(text: string): Varied {
  const cut = text.indexOf('=');
  const path = text.slice(0, Math.max(cut, 0)).trim();
  const ends = text.slice(cut + 1).split('..');
  const refused = (found: string, rule: string) => refuse(`--vary ${shorten(text)}`, path, found, rule);
  if (path === '' || ends.length !== 2) throw refused(show(text), RULE);
  if (path.split('.').includes('__proto__')) {
    throw refused('the key __proto__', 'another name; this one is kept for the program');
  }
  const [low, high] = ends.map((end) => split(end));
  if (low === null || high === null || !Number.isFinite(low.value) || !Number.isFinite(high.value)) {
    throw refused(show(text.slice(cut + 1)), RULE);
  }
  if (low.unit !== high.unit && low.unit !== '') throw refused(show(text.slice(cut + 1)), 'both ends in the same unit');
  if (!(low.value < high.value)) throw refused(show(text.slice(cut + 1)), 'a first number below the second');
  const whole = high.unit === '' && ends.every((end) => /^\s*[+-]?\d+\s*$/.test(end));
  return { path, unit: high.unit, from: low.value, to: high.value, whole };
}

/** What a value of it looks like in the file; mistakes of the path are told where it was named. */
function written(varied: Varied, value: number): Located {
  const text = varied.unit === '' ? value : `${value} ${varied.unit}`;
  const origin = { file: `${nameOf(varied)}=${text}`, folder: '', position: () => ({ line: 0, col: 0 }) };
  return { kind: 'scalar', mark: { origin, offset: 0 }, value: text };
}

function nameOf({ path }: Varied): string {
  return `--vary ${shorten(path)}`;
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function refuse(file: string, path: string, found: string, rule: string): ScenarioError {
  return new ScenarioError([{ file, line: 0, column: 0, path, found, rule }]);
}
