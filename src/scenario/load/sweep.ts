/** Opens a sweep file: the plan of the sweep, and the scenario of each of its points. */
import { basename, dirname } from 'node:path';
import type { MetricRef, Run, Scenario } from '../model/scenario.ts';
import type { Design, Factor, FactorValue, SweepPlan } from '../model/sweep.ts';
import { didYouMean } from '../schema/closest.ts';
import { writeMetric } from '../schema/metric.ts';
import { split } from '../schema/quantity.ts';
import { anyOf, show } from '../schema/refusal.ts';
import { readWrittenSweep, type WrittenDesign, type WrittenFactor, type WrittenSweep } from '../schema/sweep.ts';
import { type OnRead, type Root, Unreadable } from './disk.ts';
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
  /** Told of every file that is read. */
  onRead?: OnRead;
}

/** Reads a sweep file and the scenarios it names. Throws a `ScenarioError` with all mistakes of the file. */
export function loadSweep(file: string, options: SweepOptions = {}): Sweep {
  const { root, path } = find(file, options.root, options.onRead);
  const name = root.name(path);
  const located = readMap(root, path, null, SWEEP);
  const report = new Report(located);
  const { written, mistakes } = readWrittenSweep(plain(located));
  for (const { path, message } of mistakes) report.hear(path as Path, message);
  if (written === null) throw new ScenarioError(report.inOrder(name));
  const open = (scenario: string, where: Path) =>
    openNamed(scenario, where, dirname(path), root, report, options.onRead);
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
    return steady(laid);
  };
  const { title, seed, metrics, design } = written;
  const whole = () => [base, ...levers.flatMap(({ templates }) => templates)].map(steady);
  const [{ run, keyMetrics }] = whole();
  const kept = metrics ?? keyMetrics;
  const plan: SweepPlan = {
    name: basename(path).replace(/\.(ya?ml|json)$/i, ''),
    file: name,
    title: title ?? { en: name, vi: name },
    factors: levers.map(({ factor }) => factor),
    design: designOf(design, levers),
    ...amountOf(written, run, kept, report),
    confidence: run.confidence,
    seed: seed ?? run.seed,
    metrics: kept,
  };
  if (report.issues.length > 0) throw new ScenarioError(report.inOrder(name));
  return { plan, scenario, whole };
}

/** How often each point is run: as the sweep says, else as its scenario says. */
function amountOf(
  { replications, precision }: WrittenSweep,
  run: Run,
  kept: MetricRef[],
  report: Report,
): Pick<SweepPlan, 'replications' | 'precision'> {
  if (replications !== undefined && precision !== undefined) {
    report.add(['precision'], 'either replications or precision', { found: 'both replications and precision' });
  }
  const names = kept.map(writeMetric);
  for (const name of (precision?.absolute ?? []).map(writeMetric)) {
    if (names.includes(name)) continue;
    report.add(['precision', 'absolute', name], 'one of the metrics that are kept', {
      found: `the metric ${name}`,
      fix: 'add it to `metrics`',
      atKey: true,
    });
  }
  if (replications !== undefined) return { replications, precision: null };
  if (precision === undefined) return { replications: run.replications, precision: run.precision ?? null };
  const { relative, absolute, atMost } = precision;
  return { replications: atMost, precision: { relative, absolute } };
}

/** A scenario whose runs are counted from a time that the file says: a pilot would find another one at every point. */
function steady(template: Template): Scenario {
  const scenario = resolve(template);
  if (scenario.run.warmUpBy === undefined) return scenario;
  const report = new Report(template.located);
  report.add(['run', 'warmUp'], 'a duration: the same warm-up at all points of a sweep', {
    fix: 'run the scenario, see what it finds, and write that, such as `warmUp: 2 d`',
  });
  throw new ScenarioError(report.issues);
}

/** The template of a scenario that the sweep names; null, and told, where there is none. */
function openNamed(
  written: string,
  path: Path,
  folder: string,
  root: Root,
  report: Report,
  onRead: OnRead | undefined,
): Template | null {
  try {
    return openTemplate(root.locate(written, folder), root.folder, onRead);
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
