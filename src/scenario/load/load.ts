import type { Scenario } from '../model/scenario.ts';
import type { OnRead } from './disk.ts';
import { override } from './override.ts';
import { openTemplate, resolve } from './template.ts';

export { ScenarioError } from './issue.ts';

export interface LoadOptions {
  /** Folder beyond which no file is read; by default the folder of the scenario. */
  root?: string;
  /** Overrides `path=value`, such as `places.lane.lanes=3`, laid over the scenario in this order. */
  set?: string[];
  /** Told of every file that is read. */
  onRead?: OnRead;
}

/**
 * Reads a scenario file with all that it extends and records: units are converted (times to minutes), names are
 * resolved. What comes back is plain JSON.
 * @throws {ScenarioError} with every mistake of the file: line, column, path, value found, rule and likely fix
 */
export function loadScenario(file: string, options: LoadOptions = {}): Scenario {
  const template = openTemplate(file, options.root, options.onRead);
  const located = (options.set ?? []).reduce(override, template.located);
  return resolve({ ...template, located });
}
