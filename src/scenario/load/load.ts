import { basename, dirname } from 'node:path';
import type { Scenario } from '../model/scenario.ts';
import { LARGEST_TABLE, Root, readText, Unreadable } from './disk.ts';
import { readExtended } from './extend.ts';
import { ScenarioError } from './issue.ts';
import { at, type LocatedMap, type Path, writePath } from './located.ts';
import { normalise } from './normalise/normalise.ts';
import { override } from './override.ts';
import { readArrivals, TableMistake } from './recorded.ts';
import { Report } from './report.ts';

export { ScenarioError } from './issue.ts';

export interface LoadOptions {
  /** Folder beyond which no file is read; by default the folder of the scenario. */
  root?: string;
  /** Overrides `path=value`, laid over the scenario in this order. */
  set?: string[];
}

/** Reads a scenario file, all that it extends and records, and resolves it. Throws a `ScenarioError` with all mistakes. */
export function loadScenario(file: string, options: LoadOptions = {}): Scenario {
  const { root, path } = find(file, options.root);
  let located: LocatedMap = readExtended(path, root);
  for (const assignment of options.set ?? []) located = override(located, assignment);
  const report = new Report(located);
  const name = root.name(path);
  const scenario = normalise(
    located,
    report,
    basename(path).replace(/\.(ya?ml|json)$/i, ''),
    name,
    (csv, column, at, start) => readRecorded(located, report, root, csv, column, at, start),
  );
  if (scenario === null || report.issues.length > 0) throw new ScenarioError(report.inOrder(name));
  return scenario;
}

function find(file: string, folder: string | undefined): { root: Root; path: string } {
  try {
    const root = new Root(folder ?? dirname(file));
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
    return readArrivals(readText(real, LARGEST_TABLE), column, start);
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
