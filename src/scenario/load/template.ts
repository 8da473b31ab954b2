/** A scenario file that is opened once and read many times, with other values laid over it each time. */
import { basename, dirname } from 'node:path';
import type { Scenario } from '../model/scenario.ts';
import { LARGEST_TABLE, type OnRead, Root, Unreadable } from './disk.ts';
import { readExtended } from './extend.ts';
import { ScenarioError } from './issue.ts';
import { at, type LocatedMap, type Path, writePath } from './located.ts';
import { normalise } from './normalise/normalise.ts';
import { readArrivals, TableMistake } from './recorded.ts';
import { Report } from './report.ts';

/** A file with all that it extends, and the folder beyond which nothing is read. */
export interface Template {
  located: LocatedMap;
  root: Root;
  /** Name of the scenario, and of its file relative to the root. */
  name: string;
  file: string;
}

/** Opens a scenario file; `folder`: the root, by default the folder of the file. Throws a `ScenarioError`. */
export function openTemplate(file: string, folder: string | undefined, onRead?: OnRead): Template {
  const { root, path } = find(file, folder, onRead);
  const located = readExtended(path, root);
  return { located, root, name: basename(path).replace(/\.(ya?ml|json)$/i, ''), file: root.name(path) };
}

/** Resolves what is written in a template. Throws a `ScenarioError` with all mistakes. */
export function resolve({ located, root, name, file }: Template): Scenario {
  const report = new Report(located);
  const scenario = normalise(located, report, name, file, (csv, column, path, start) =>
    readRecorded(located, report, root, csv, column, path, start),
  );
  if (scenario === null || report.issues.length > 0) throw new ScenarioError(report.inOrder(file));
  return scenario;
}

/** The root and the real path of a file named at the prompt. */
export function find(file: string, folder: string | undefined, onRead?: OnRead): { root: Root; path: string } {
  try {
    const root = new Root(folder ?? dirname(file), onRead);
    return { root, path: root.locate(file) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { found, rule, fix } = error;
    throw new ScenarioError([{ file, line: 0, column: 0, path: '', found, rule, ...(fix && { fix }) }]);
  }
}

/** Times of a CSV file that stands at `path` of the scenario, relative to the file that names it. */
function readRecorded(
  located: LocatedMap,
  report: Report,
  root: Root,
  csv: string,
  column: string,
  path: Path,
  start: number,
): number[] | null {
  let table = csv;
  try {
    const real = root.locate(csv, at(located, path)?.mark.origin.folder || root.folder);
    table = root.name(real);
    return readArrivals(root.text(real, LARGEST_TABLE), column, start);
  } catch (error) {
    if (error instanceof Unreadable) {
      report.add(path, error.rule, { found: error.found, fix: error.fix });
    } else if (error instanceof TableMistake) {
      const { line, found, rule, fix } = error;
      report.tell({
        file: table,
        line,
        column: line > 0 ? 1 : 0,
        path: writePath(path),
        found,
        rule,
        ...(fix && { fix }),
      });
    } else {
      throw error;
    }
    return null;
  }
}
