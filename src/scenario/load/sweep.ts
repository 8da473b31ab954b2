/** Opens a sweep file: the plan of the sweep, and the scenario of each of its points. */
import { basename, dirname } from 'node:path';
import type { Scenario } from '../model/scenario.ts';
import type { Design, Factor, FactorValue, SweepPlan } from '../model/sweep.ts';
import { didYouMean } from '../schema/closest.ts';
import { split } from '../schema/quantity.ts';
import { anyOf, show } from '../schema/refusal.ts';
import { readWrittenSweep, type WrittenDesign, type WrittenFactor, type WrittenSweep } from '../schema/sweep.ts';
import { type Root, Unreadable } from './disk.ts';
import { readMap } from './extend.ts';
import { ScenarioError } from './issue.ts';
import { at, type Located, type LocatedMap, type Path, plain } from './located.ts';
import { layAt } from './override.ts';
import { Report } from './report.ts';
import { find, openTemplate, resolve, type Template } from './template.ts';

/** A sweep that is ready: its plan, and its scenarios one by one. */
export interface Sweep {
  plan: SweepPlan;
  /** The scenario of a point, given by a value for each factor. Throws a `ScenarioError`. */
  scenario(point: readonly FactorValue[]): Scenario;
  /** The scenarios that the file names, as they are. */
  whole(): Scenario[];
}

/** What a value of a factor does to the scenario. */
type Lay = (template: Template) => Template;

/** A factor with what its values do; `lay` knows every value that a point may have. */
interface Lever {
  factor: Factor;
  lay(value: FactorValue): Lay;
  /** Whole scenarios that it chooses among; empty: it sets a value. */
  templates: Template[];
}

/** What a sweep is, for a file that is none. */
const SWEEP = 'a sweep: a map with the keys sweep, factors and design';

export interface SweepOptions {
  /** Folder beyond which no file is read; by default the folder of the sweep file. */
  root?: string;
}

/** Reads a sweep file and the scenarios it names. Throws a `ScenarioError` with all mistakes of the file. */
export function loadSweep(file: string, options: SweepOptions = {}): Sweep {
  const { root, path } = find(file, options.root);
  const name = root.name(path);
  const located = readMap(root, path, null, SWEEP);
  const report = new Report(located);
  const { written, mistakes } = readWrittenSweep(plain(located));
  for (const { path, message } of mistakes) report.hear(path as Path, message);
  if (written === null) throw new ScenarioError(report.inOrder(name));
  const open = (scenario: string, where: Path) => openNamed(scenario, where, dirname(path), root, report);
  const base = open(written.sweep, ['sweep']);
  const levers = Object.entries(written.factors).map(([key, factor]) =>
    leverOf(key, factor, written.design, located, report, (scenario, i) =>
      open(scenario, ['factors', key, 'files', i]),
    ),
  );
  if (levers.length === 0) report.add(['factors'], 'at least one factor', { found: 'no factor' });
  checkDesign(written, levers, report);
  if (base === null || report.issues.length > 0) throw new ScenarioError(report.inOrder(name));
  const scenario = (point: readonly FactorValue[]) => {
    const laid = levers.reduce((template, lever, i) => lever.lay(point[i])(template), base);
    return resolve(laid);
  };
  const { title, replications, seed, metrics, design } = written;
  const first = resolve(base);
  if (replications === undefined && first.run.precision !== undefined) {
    report.add([], 'replications, of every point: the scenario names none', { fix: 'add `replications: 20`' });
    throw new ScenarioError(report.inOrder(name));
  }
  const plan: SweepPlan = {
    name: basename(path).replace(/\.(ya?ml|json)$/i, ''),
    file: name,
    title: title ?? { en: name, vi: name },
    factors: levers.map(({ factor }) => factor),
    design: designOf(design, levers),
    replications: replications ?? first.run.replications,
    seed: seed ?? first.run.seed,
    metrics: metrics ?? first.keyMetrics,
  };
  return { plan, scenario, whole: () => [first, ...levers.flatMap(({ templates }) => templates.map(resolve))] };
}

/** The template of a scenario that the sweep names; null, and told, where there is none. */
function openNamed(written: string, path: Path, folder: string, root: Root, report: Report): Template | null {
  try {
    return openTemplate(root.locate(written, folder), root.folder);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report.add(path, error.rule, { found: error.found, fix: error.fix });
    return null;
  }
}

function leverOf(
  name: string,
  { path, files, values, range }: WrittenFactor,
  design: WrittenDesign,
  located: LocatedMap,
  report: Report,
  open: (file: string, i: number) => Template | null,
): Lever {
  const own: Path = ['factors', name];
  if (files !== null) {
    const templates = new Map(files.map((file, i) => [nameOf(file), open(file, i)]));
    if (templates.size < files.length)
      report.add([...own, 'files'], 'files of different names', { found: 'the same twice' });
    const factor: Factor = { name, path: null, unit: '', levels: [...templates.keys()], range: null };
    // Another whole scenario takes the place of the first one, and what else is varied is laid over it.
    return {
      factor,
      lay: (value) => (before) => templates.get(String(value)) ?? before,
      templates: [...templates.values()].filter((template) => template !== null),
    };
  }
  const set =
    (value: Located): Lay =>
    (template) => ({ ...template, located: layAt(template.located, path ?? '', value) });
  if (range !== null) {
    const { unit, from, to, whole, steps } = range;
    const mark = at(located, [...own, 'from'])?.mark ?? located.mark;
    const write = (value: FactorValue) => (unit === '' ? value : `${value} ${unit}`);
    return {
      factor: { name, path, unit, levels: null, range: { from, to, whole, steps } },
      lay: (value) => set({ kind: 'scalar', mark, value: write(value) }),
      templates: [],
    };
  }
  const nodes =
    values === null ? listed(name, design, located) : values.map((_, i) => at(located, [...own, 'values', i]));
  const { levels, unit } = told(nodes.map((node) => (node === undefined ? null : plain(node))));
  const known = new Map(levels.map((level, i) => [level, nodes[i]]));
  if (levels.length === 0) report.add(own, 'values, or from and to', { found: 'neither' });
  if (values !== null && known.size < levels.length) {
    report.add([...own, 'values'], 'values that differ', { found: 'the same twice' });
  }
  return {
    factor: { name, path, unit, levels: [...known.keys()], range: null },
    lay: (value) => {
      const node = known.get(value);
      return node === undefined ? (template) => template : set(node);
    },
    templates: [],
  };
}

/** The values that the points of a list give a factor. */
function listed(name: string, design: WrittenDesign, located: LocatedMap): (Located | undefined)[] {
  if (design.kind !== 'list') return [];
  return design.points.flatMap((_, i) => at(located, ['design', 'list', i, name]) ?? []);
}

/** Values as numbers where all of them are written in the same unit, else as texts. */
function told(values: unknown[]): { levels: FactorValue[]; unit: string } {
  const parts = values.map((value) => (typeof value === 'number' || typeof value === 'string' ? split(value) : null));
  const unit = parts[0]?.unit;
  const same = parts.every((part) => part !== null && Number.isFinite(part.value) && part.unit === unit);
  if (same && unit !== undefined) return { levels: parts.map((part) => part?.value ?? 0), unit };
  return { levels: values.map((value) => (typeof value === 'string' ? value : show(value))), unit: '' };
}

function nameOf(file: string): string {
  return basename(file).replace(/\.(ya?ml|json)$/i, '');
}

/** Each design wants its own of the factors. */
function checkDesign({ design, factors }: WrittenSweep, levers: Lever[], report: Report): void {
  const names = Object.keys(factors);
  if (design.kind === 'list') {
    design.points.forEach((point, i) => {
      for (const key of Object.keys(point)) {
        if (names.includes(key)) continue;
        report.add(['design', 'list', i, key], `a factor of the file: ${anyOf(names)}`, {
          fix: didYouMean(key, names),
          found: `the name ${show(key)}`,
          atKey: true,
        });
      }
      const missing = names.filter((name) => !(name in point));
      if (missing.length > 0) report.add(['design', 'list', i], `a value for ${missing.join(' and ')}`);
    });
    return;
  }
  if (design.kind === 'factorial') {
    for (const { factor } of levers) {
      if (factor.range === null || factor.range.steps !== null) continue;
      report.add(['factors', factor.name], 'values, or steps beside from and to, in a factorial design', {
        fix: 'add `steps: 3`',
      });
    }
  }
}

function designOf(design: WrittenDesign, levers: Lever[]): Design {
  if (design.kind !== 'list') return design;
  const points = design.points.map((point) =>
    levers.map(({ factor }) => {
      const value = point[factor.name];
      if (factor.path === null) return nameOf(String(value));
      const { levels } = told([value]);
      // A list in different units is told in texts.
      return factor.unit !== '' || typeof value === 'number' || factor.levels?.includes(levels[0])
        ? levels[0]
        : String(value);
    }),
  );
  return { kind: 'list', points };
}
