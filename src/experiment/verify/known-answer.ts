/** Known answers: scenarios that ship with the values they must give, exact or published. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Text } from '../../results/document.ts';
import { loadScenario } from '../../scenario/load/load.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Reading } from './reading.ts';

/** What a scenario must give, and why: `x.json` beside the scenario `x.yaml`. */
export interface KnownAnswer {
  /** Who found it: author, year, work. */
  source: string;
  /** The formula, or the reason why the values are what they are, in a sentence. */
  note: Text;
  /** A case that others published, and not a result of theory. */
  published?: true;
  /** Takes long to meet the rule: not run unless asked for. */
  long?: true;
  /** Share of the largest possible throughput, 0 to 1, where no single place shows it. */
  load?: number;
  exact: ExactValue[];
}

/** A value of the scenario: what is read, and what must come out. */
export type ExactValue = Reading & {
  value: number;
  /** Half the 95 % interval of a value that is itself a long run's. */
  give?: number;
};

/** A known answer with its name and its scenario. */
export interface Case {
  name: string;
  known: KnownAnswer;
  scenario: Scenario;
}

/** The scenarios that ship: the same address from `src` and from `dist`. Known answers may extend others of them. */
const SHIPPED = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const FOLDER = join(SHIPPED, 'known-answers');

/** The names of all known answers, in order. */
export function knownAnswers(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** What the scenario of this name must give. */
export function readKnownAnswer(name: string): KnownAnswer {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
}

/** The known answer of this name, ready to be run. */
export function openCase(name: string): Case {
  const scenario = loadScenario(join(FOLDER, `${name}.yaml`), { root: SHIPPED });
  return { name, known: readKnownAnswer(name), scenario };
}
