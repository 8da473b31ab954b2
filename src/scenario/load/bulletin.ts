import { basename, dirname } from 'node:path';
import type { Bulletin, DirectionFigures } from '../model/bulletin.ts';
import type { Flow } from '../model/flow.ts';
import type { Scenario } from '../model/scenario.ts';
import { readBulletin, type WrittenBulletin } from '../schema/bulletin.ts';
import { didYouMean } from '../schema/closest.ts';
import { parseMoment, writeMoment } from '../schema/date.ts';
import { anyOf } from '../schema/refusal.ts';
import type { Root } from './disk.ts';
import { parseText } from './document.ts';
import { guard, readMap } from './extend.ts';
import { ScenarioError } from './issue.ts';
import type { LoadOptions } from './load.ts';
import { at, type LocatedMap, type Path, plain } from './located.ts';
import { layOver } from './merge.ts';
import { override } from './override.ts';
import { Report } from './report.ts';
import { find, openTemplate, resolve } from './template.ts';

export const DIRECTIONS = ['export', 'import'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a bulletin is, for a file that is none. */
const BULLETIN = 'a bulletin: a map of keys such as title, day, gates, total';
/** The hour at which the gates of Lạng Sơn count what is left over [min]. */
const EVENING = 1200;

/** A bulletin, and the scenario that it names, made ready for that day; null: it names none. */
export interface LoadedBulletin {
  bulletin: Bulletin;
  scenario: Scenario | null;
}

/**
 * Reads a bulletin and opens its scenario for the day from one count of the trucks left over to the next. Throws a
 * `ScenarioError` with all mistakes of the one, or of the other.
 */
export function loadBulletin(file: string, options: LoadOptions = {}): LoadedBulletin {
  const { root, path } = find(file, options.root, options.onRead);
  const name = root.name(path);
  const located = readMap(root, path, null, BULLETIN);
  const report = new Report(located);
  const { written, mistakes } = readBulletin(plain(located));
  for (const { path: where, message } of mistakes) report.hear(where as Path, message);
  const settle = () => {
    if (report.issues.length > 0) throw new ScenarioError(report.inOrder(name));
  };
  settle();
  const bulletin = bulletinOf(written as WrittenBulletin, basename(path).replace(/\.(ya?ml|json)$/i, ''), name, report);
  settle();
  const scenario = openScenario(located, written as WrittenBulletin, bulletin, path, root, options);
  if (scenario !== null) checkNames(bulletin, scenario, report);
  settle();
  return { bulletin, scenario };
}

function bulletinOf(written: WrittenBulletin, name: string, file: string, report: Report): Bulletin {
  const { title, description, day, closing, source, gates = {}, total } = written;
  if (source === undefined) report.add(['source'], 'where the figures come from: a key of `sources`, or a text');
  if (total === undefined && Object.keys(gates).length === 0) {
    report.add(['gates'], 'figures of one gate at least, or of the total');
  }
  const told = new Set<string>();
  for (const [key, { gates: together = [key] }] of Object.entries(gates)) {
    for (const gate of together) {
      if (told.has(gate)) report.add(['gates', key], 'every gate once', { found: `the gate "${gate}" a second time` });
      told.add(gate);
    }
  }
  return {
    name,
    file,
    title: title ?? { en: name, vi: name },
    description: description ?? null,
    day,
    closing: closing ?? EVENING,
    source: source ?? '',
    gates: Object.fromEntries(
      Object.entries(gates).map(([key, { gates: together = [key], source: _, assumed: __, ...figures }]) => [
        key,
        { ...figures, gates: together },
      ]),
    ),
    total: total ?? null,
  };
}

/** The scenario from the count of the evening before to that of the day. */
function openScenario(
  located: LocatedMap,
  { scenario }: WrittenBulletin,
  { day, closing, file }: Bulletin,
  path: string,
  root: Root,
  { set = [], onRead }: LoadOptions,
): Scenario | null {
  const node = at(located, ['scenario']);
  if (scenario === undefined || node === undefined) return null;
  const real = guard(node.mark, file, () => root.locate(scenario, dirname(path)), 'scenario');
  const clock = writeMoment(closing + parseMoment('1970-01-01')).slice(11);
  // What is read at the very beginning is the evening before: it is over after a second of warm-up, so that a day's
  // collection ends with the reading of this evening.
  const run = {
    start: writeMoment(parseMoment(day) + closing - 1440),
    length: '86401 s',
    until: null,
    warmUp: '1 s',
    readAt: [clock],
    precision: null,
  };
  const none = { keyMetrics: null, published: null, goals: null, plan: null, costs: null };
  const template = openTemplate(real, root.folder, onRead);
  const changed = set.reduce(override, template.located);
  const over = parseText(JSON.stringify({ run, ...none }), file, '');
  return resolve({ ...template, located: layOver(changed, over) as LocatedMap });
}

/** Gates and kinds of cargo must be those of the scenario's flows, and their arrivals such that totals can be spread. */
function checkNames(bulletin: Bulletin, { flows }: Scenario, report: Report): void {
  const known = [...new Set(Object.values(flows).flatMap(({ gate }) => gate ?? []))];
  for (const [key, figures] of Object.entries(bulletin.gates)) {
    for (const gate of figures.gates) {
      if (known.includes(gate)) continue;
      const fix = didYouMean(gate, known) || `there is ${anyOf(known)}; several stand together by \`gates: [ … ]\``;
      report.add(['gates', key], 'a gate of the flows of the scenario', { found: `the gate "${gate}"`, fix });
    }
  }
  const told = Object.values(bulletin.gates).flatMap(({ gates }) => gates);
  const silent = known.filter((gate) => !told.includes(gate));
  if (told.length > 0 && bulletin.total !== null && silent.length > 0) {
    const found = `nothing of ${anyOf(silent).replace(' or ', ' and ')}`;
    const fix = `add \`others: { gates: [${silent.join(', ')}] }\``;
    report.add(['gates'], 'beside a total every gate of the scenario, known or not', { found, fix });
  }
  for (const direction of DIRECTIONS) {
    for (const [key, figures] of Object.entries(bulletin.gates)) {
      if (!figures.gates.every((gate) => known.includes(gate))) continue;
      const own = flowsOf(flows, direction, figures.gates);
      checkDirection(['gates', key, direction], figures[direction], own, report);
    }
    checkDirection(['total', direction], bulletin.total?.[direction], flowsOf(flows, direction, null), report);
  }
}

function checkDirection(path: Path, figures: DirectionFigures | undefined, flows: Flow[], report: Report): void {
  if (figures === undefined) return;
  if (flows.length === 0) report.add(path, 'a direction in which the scenario has flows at this gate', { atKey: true });
  const kinds = [...new Set(flows.flatMap(({ cargo }) => cargo?.kind ?? []))];
  for (const [name, { cargo }] of Object.entries(figures)) {
    for (const kind of Object.keys(cargo)) {
      if (kinds.includes(kind)) continue;
      const fix = didYouMean(kind, kinds) || (kinds.length > 0 ? `there is ${anyOf(kinds)}` : '');
      report.add([...path, name, kind], 'a kind of cargo of these flows', { found: `the cargo "${kind}"`, fix });
    }
  }
  const odd = flows.find(({ arrivals }) => arrivals.kind !== 'poisson' || arrivals.convoy !== null || arrivals.wave);
  if (figures.arrived !== undefined && odd !== undefined) {
    const found = `arrivals of ${odd.title.en} that are not of this kind`;
    report.add([...path, 'arrived'], 'flows with Poisson arrivals by clock hour, one by one', { found });
  }
}

/** Flows of a direction at some gates; null: at all gates. */
function flowsOf(flows: Record<string, Flow>, direction: Direction, gates: string[] | null): Flow[] {
  return Object.values(flows).filter(
    (flow) => flow.direction === direction && (gates === null || (flow.gate !== null && gates.includes(flow.gate))),
  );
}
