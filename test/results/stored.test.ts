import { describe, expect, test } from 'vitest';
import { ResultsError } from '../../src/results/reading.ts';
import { isStudyDocument, readStored } from '../../src/results/stored.ts';
import { toJson } from '../../src/results/write.ts';
import { choice, explanation, sizing } from '../report/fixtureStudies.ts';
import { SWEEPS, sweepOf } from '../report/fixtureSweep.ts';
import { sampleResults } from './sample.ts';

const DOCUMENTS = {
  size: () => sizing(8, { capacities: 2 }),
  explain: () => explanation(['Lanes', 'Bays']),
  choose: () => choice(3),
  sweep: () => sweepOf({ ...SWEEPS[2][1], surface: true }),
};
type Command = keyof typeof DOCUMENTS;

/** A document of a command with another value at a path, read: what is wrong with it. */
function issues(command: Command, path: (string | number)[], value: unknown): string {
  const document: unknown = JSON.parse(JSON.stringify(DOCUMENTS[command]()));
  let at = document as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path[path.length - 1]] = value;
  try {
    readStored(JSON.stringify(document), 'x.json');
  } catch (error) {
    if (error instanceof ResultsError) return error.message;
    throw error;
  }
  return '';
}

test.each(Object.keys(DOCUMENTS) as Command[])(
  '%s: a whole document is read as it was written, and unknown keys are dropped',
  (command) => {
    const document = DOCUMENTS[command]();
    const read = readStored(JSON.stringify({ ...document, more: 1 }));
    expect(read).toEqual(document);
    expect(isStudyDocument(read)).toBe(true);
  },
);

test('results are told from studies', () => {
  const results = readStored(toJson(sampleResults()));
  expect(results.command).toBe('compare');
  expect(isStudyDocument(results)).toBe(false);
});

test('another command, another version, no JSON', () => {
  expect(() => readStored('{"schemaVersion":1,"command":"guess"}', 'x.json')).toThrow(
    /^x\.json: not a results document .*\n {2}command: expected one of run, compare, size, explain, choose.*, found "guess"$/,
  );
  expect(() => readStored('{"schemaVersion":2,"command":"size"}')).toThrow(
    'not a document of smartgate size that this version can read\n  schemaVersion is 2; this version reads 1',
  );
  expect(() => readStored('{"command":"constructor"}')).toThrow('command: expected one of');
  expect(() => readStored('size')).toThrow('not JSON');
});

describe.each<[Command, (string | number)[], unknown, string]>([
  ['size', ['capacities', 0, 'high'], 'many', 'capacities[0].high: expected number, found "many"'],
  ['size', ['capacities'], [], 'capacities: '],
  ['size', ['capacities', 1, 'high'], 0, 'capacities[1]: the range from 1 to 0 is empty'],
  ['size', ['scenario', 'sha256'], 'abc', 'scenario.sha256: expected 64 hexadecimal digits, found "abc"'],
  ['size', ['confidence'], 95, 'confidence: '],
  ['size', ['warmUp'], 1e9, 'warmUp: 1000000000 min leaves nothing of a run of 14400 min'],
  ['size', ['cost', 'prices'], [1], 'cost.prices: expected one for each of the 2 capacities, found 1'],
  [
    'size',
    ['candidates', 3, 'values'],
    [1, 2, 3],
    'candidates[3].values: expected one for each of the 2 capacities, found 3',
  ],
  [
    'size',
    ['candidates', 3, 'figures'],
    [],
    'candidates[3].figures: expected one for each of the 1 requirements, found 0',
  ],
  [
    'size',
    ['candidates', 3, 'figures', 0, 'mean'],
    99,
    'candidates[3].figures[0]: the mean 99 is outside its interval',
  ],
  ['size', ['candidates', 3, 'values', 0], 1.5, 'candidates[3].values[0]: '],
  ['size', ['candidates', 3, 'figures', 0, 'finding'], 'good', 'candidates[3].figures[0].finding: expected one of'],
  ['size', ['answer'], 8, 'answer: expected the number of one of the 8 candidates, from 0, found 8'],
  ['size', ['reversal', 'less'], 10, 'reversal.less: expected the number of one of the 8 candidates'],
  ['size', ['reversal', 'requirement'], 1, 'reversal.requirement: expected the number of one of the 1 requirements'],
  ['size', ['candidates'], new Array(10_001).fill(sizing(1).candidates[0]), 'candidates: '],
  [
    'explain',
    ['tornado', 'rows', 0, 'factor'],
    2,
    'tornado.rows[0].factor: expected the number of one of the 2 factors',
  ],
  ['explain', ['sobol', 'rows', 1, 'factor'], -1, 'sobol.rows[1].factor: '],
  ['explain', ['morris', 'rows', 1, 'factor'], 7, 'morris.rows[1].factor: expected'],
  ['explain', ['tornado', 'rows', 1, 'swing', 'ciLow'], 5000, 'tornado.rows[1].swing: the mean -250 is outside'],
  ['explain', ['morris', 'rows', 0, 'sigma'], -1, 'morris.rows[0].sigma: '],
  ['explain', ['figure', 'unit'], 'furlong', 'figure.unit: expected one of'],
  ['explain', ['factors', 0, 'label'], { en: 'x' }, 'factors[0].label.vi: expected string, but it is missing'],
  ['choose', ['chosen'], 3, 'chosen: expected the number of one of the 3 plans, from 0, found 3'],
  ['choose', ['plans'], [], 'plans: '],
  ['choose', ['plans', 1, 'estimate', 'ciHigh'], 0, 'plans[1].estimate: the mean 407 is outside'],
  ['choose', ['plans', 1, 'values'], [1], 'plans[1].values: expected one for each of the 0 capacities, found 1'],
  ['choose', ['probability'], 2, 'probability: '],
  ['choose', ['method'], 'luck', 'method: expected one of "kn"|"ocba", found "luck"'],
  ['sweep', ['points', 3, 'values'], [1], 'points[3].values: expected one for each of the 3 factors, found 1'],
  ['sweep', ['points', 3, 'estimates'], [], 'points[3].estimates: expected one for each of the 2 metrics, found 0'],
  ['sweep', ['points', 3, 'estimates', 1, 'ciLow'], 1e6, 'points[3].estimates[1]: the mean'],
  ['sweep', ['points', 3, 'refused'], 6, 'points[3].refused: 6 of 5 replications'],
  ['sweep', ['points', 0, 'values', 0], null, 'points[0].values[0]: '],
  ['sweep', ['effects', 2, 'factor'], 3, 'effects[2].factor: expected the number of one of the 3 factors'],
  ['sweep', ['surfaces', 0, 'axes'], [1, 1], 'surfaces[0].axes: two different factors are needed'],
  ['sweep', ['surfaces', 0, 'axes'], [1, 9], 'surfaces[0].axes[1]: expected the number of one of the 3 factors'],
  ['sweep', ['surfaces', 0, 'metric'], 2, 'surfaces[0].metric: expected the number of one of the 2 metrics'],
  ['sweep', ['surfaces', 0, 'half'], [0, 1], 'surfaces[0].half[0]: '],
  ['sweep', ['surfaces', 0, 'coefficients'], [1, 2], 'surfaces[0].coefficients: '],
  ['sweep', ['surfaces', 0, 'held'], [], 'surfaces[0].held: expected one for each of the 3 factors, found 0'],
  ['sweep', ['design'], 'luck', 'design: expected one of'],
])('%s with %j = %j', (command, path, value, said) => {
  test('is refused, with its place', () => {
    expect(issues(command, path, value)).toContain(said);
  });
});
