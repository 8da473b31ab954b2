import { expect, test } from 'vitest';
import { ResultsError, readResults, validateResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { sampleResults } from './sample.ts';

type Sample = ReturnType<typeof sampleResults>;

/** Issues of the sample after `spoil` was at it. */
function issues(spoil: (results: Sample) => void): string[] {
  const results = sampleResults();
  spoil(results);
  try {
    validateResults(results);
  } catch (error) {
    if (error instanceof ResultsError) return error.issues;
    throw error;
  }
  return [];
}

/** Puts a value where the type would not have it. */
function put(object: object, key: string, value: unknown): void {
  Object.assign(object, { [key]: value });
}

test('a whole document is read', () => {
  expect(issues(() => {})).toEqual([]);
  expect(readResults(`\ufeff${toJson(sampleResults())}`).seed).toBe('1');
});

test('what is not JSON', () => {
  expect(() => readResults('{"schemaVersion": 1,', 'r.json')).toThrow(
    /^r\.json: not a results document.*\n {2}not JSON/,
  );
});

test('another version', () => {
  expect(() => readResults('{"schemaVersion": 2}')).toThrow('schemaVersion is 2; this version reads 1');
});

test.each([['null'], ['[]'], ['7'], ['"text"'], ['{}']])('%s is no document', (text) => {
  expect(() => readResults(text)).toThrow(ResultsError);
});

test.each<[string, (results: Sample) => void, string]>([
  ['a text for a number', (r) => put(r.metrics[3], 'mean', 'many'), 'metrics[3].mean: expected number, found "many"'],
  ['a missing key', (r) => put(r.series[0], 'p95', undefined), 'series[0].p95: expected number, but it is missing'],
  ['an unknown unit', (r) => put(r.metrics[0], 'unit', 'furlong'), 'metrics[0].unit: expected one of'],
  ['an unknown verdict', (r) => put(r.differences[0], 'verdict', 'great'), 'found "great"'],
  ['a level above 1', (r) => put(r, 'confidence', 95), 'confidence: '],
  ['no replication', (r) => put(r, 'replications', 0), 'replications: '],
  [
    'no hash',
    (r) => put(r.scenarios[0], 'sha256', 'abc'),
    'scenarios[0].sha256: expected 64 hexadecimal digits, found "abc"',
  ],
  [
    'a link that is a trap',
    (r) => put(r.scenarios[0].sources[0], 'url', 'javascript:alert(1)'),
    'expected an address that begins with https:// or http://, found "javascript:alert(1)"',
  ],
  ['a row of nobody', (r) => put(r.metrics[0], 'scenario', 'three'), 'metrics[0].scenario: no scenario "three"'],
  ['a baseline of nobody', (r) => put(r.differences[1], 'baseline', 'x'), 'differences[1].baseline: no scenario "x"'],
  ['a name twice', (r) => put(r.scenarios[1], 'name', 'one-lane'), 'scenarios[1].name: "one-lane" is there twice'],
  ['a mean outside', (r) => put(r.metrics[0], 'mean', 5000), 'metrics[0]: the mean 5000 is outside its interval'],
  ['a precision of nobody', (r) => put(r.precision?.[0] ?? {}, 'scenario', 'x'), 'precision[0].scenario: no scenario'],
  ['a negative width', (r) => put(r.precision?.[0] ?? {}, 'halfWidth', -1), 'precision[0].halfWidth: '],
  ['a precision of nothing', (r) => put(r.precision?.[0] ?? {}, 'relative', 0), 'precision[0].relative: '],
  [
    'a curve that turns back',
    (r) => put(r.precision?.[0].curve[1] ?? {}, 'n', 1),
    'precision[0].curve: replications must ascend, found 2, 1',
  ],
  ['a goal of nobody', (r) => put(r.goals?.[0] ?? {}, 'scenario', 'x'), 'goals[0].scenario: no scenario "x"'],
  ['an unknown standing', (r) => put(r.best?.[0] ?? {}, 'standing', 'first'), 'best[0].standing: '],
  ['the best of nobody', (r) => put(r.best?.[1] ?? {}, 'scenario', 'x'), 'best[1].scenario: no scenario "x"'],
  ['a best outside', (r) => put(r.best?.[0] ?? {}, 'ciHigh', 1), 'best[0]: the mean 510.5 is outside'],
  ['half a truck', (r) => put(r.perTruck?.[0] ?? {}, 'trucks', 0.5), 'perTruck[0].trucks: '],
  ['a percentile of nothing', (r) => put(r.spread?.[0] ?? {}, 'n', 0), 'spread[0].n: '],
  ['a share above 1', (r) => put(r.goals?.[0].runs ?? {}, 'ciHigh', 1.5), 'goals[0].runs.ciHigh: '],
  ['an unknown end of a goal', (r) => put(r.goals?.[0] ?? {}, 'verdict', 'maybe'), 'goals[0].verdict: '],
  [
    'a bottleneck of nobody',
    (r) => put(r.bottlenecks?.[0] ?? {}, 'scenario', 'x'),
    'bottlenecks[0].scenario: no scenario',
  ],
  ['an unknown state', (r) => put(r.bottlenecks?.[1] ?? {}, 'state', 'bored'), 'bottlenecks[1].state: '],
  ['a marginal value outside', (r) => put(r.marginal?.[0] ?? {}, 'mean', 5), 'marginal[0]: the mean 5 is outside'],
  ['money of nobody', (r) => put(r.value?.[0] ?? {}, 'baseline', 'x'), 'value[0].baseline: no scenario "x"'],
  ['money outside', (r) => put(r.value?.[0].npv ?? {}, 'mean', 500), 'value[0].npv: the mean 500 is outside'],
  [
    'runs that fall',
    (r) => put(r.value?.[0].npvRuns ?? {}, '3', 1),
    'value[0].npvRuns[3]: values must ascend, found 1 after 96',
  ],
  ['too many runs', (r) => put(r.value?.[0] ?? {}, 'npvRuns', new Array(1001).fill(1)), 'value[0].npvRuns: '],
  ['an unknown line', (r) => put(r.value?.[0].lines[1] ?? {}, 'kind', 'luck'), 'value[0].lines[1].kind: '],
  ['years that fall', (r) => put(r.value?.[0] ?? {}, 'opens', 2020), 'value[0]: the years 2025, 2020, 2027 do not'],
  [
    'edges that fall',
    (r) => put(r.distributions[0], 'edges', [0, 5, 4, 8]),
    'distributions[0].edges[2]: edges must ascend',
  ],
  ['too few edges', (r) => put(r.distributions[0], 'edges', [0, 5]), 'distributions[0]: 3 bins want 4 edges, found 2'],
  [
    'a place twice',
    (r) => r.scenarios[1].places.push({ ...r.scenarios[1].places[0] }),
    'scenarios[1].places[1]: "lane" is there twice',
  ],
  [
    'a target twice',
    (r) => r.scenarios[0].targets.push({ metric: 'timeInSystem', value: 60 }),
    'scenarios[0].targets[2]: "timeInSystem" is there twice',
  ],
  [
    'a target of no segment',
    (r) => put(r.scenarios[0].targets[1], 'metric', 'segment:road'),
    'scenarios[0].targets[1].metric: no segment:road among the segments',
  ],
  ['a title in one language', (r) => put(r.scenarios[0].gates[0], 'title', { en: 'x' }), 'gates[0].title.vi'],
  [
    'a closure of nobody',
    (r) => put(r.aftermath?.[0] ?? {}, 'scenario', 'x'),
    'aftermath[0].scenario: no scenario "x"',
  ],
  [
    'a backlog of nobody',
    (r) => put(r.aftermath?.[0] ?? {}, 'backlog', 'x'),
    'aftermath[0].backlog: no backlog "x" in the scenario "one-lane"',
  ],
  [
    'days that are missing',
    (r) => put(r.aftermath?.[0] ?? {}, 'p5', [1]),
    'aftermath[0].p5: expected a value for each of the 3',
  ],
  ['percentiles that cross', (r) => put(r.aftermath?.[0].p95 ?? {}, '1', 1), 'aftermath[0].p95[1]: 1 is below the 5th'],
  [
    'more than all',
    (r) => put(r.aftermath?.[0].cleared ?? {}, 'n', 11),
    'aftermath[0].cleared.n: 11 of 10 replications',
  ],
  ['a warm-up without a run', (r) => put(r, 'warmUp', 14_400), 'warmUp: 14400 min leaves nothing'],
])('%s', (_what, spoil, message) => {
  expect(issues(spoil).join('\n')).toContain(message);
});

test('an earlier document without titles, segments, gates and targets is read', () => {
  const results = sampleResults();
  for (const entry of results.scenarios) {
    for (const list of ['segments', 'gates', 'targets']) delete (entry as unknown as Record<string, unknown>)[list];
    for (const place of entry.places) delete (place as Partial<typeof place>).title;
  }
  const [entry] = validateResults(results).scenarios;
  expect(entry).toMatchObject({ segments: [], gates: [], targets: [] });
  expect(entry.places[0].title).toEqual({ en: 'lane', vi: 'lane' });
});

test('an empty address is fine', () => {
  expect(issues((r) => put(r.scenarios[0].sources[0], 'url', ''))).toEqual([]);
});

test('keys that are not known are dropped', () => {
  const results = sampleResults();
  put(results, 'extra', { a: 1 });
  put(results.metrics[0], 'note', 'x');
  expect(validateResults(results)).toEqual(sampleResults());
});

test('a long list of faults is cut', () => {
  const results = sampleResults();
  results.metrics = Array.from({ length: 30 }, () => ({ ...results.metrics[0], scenario: 'nobody' }));
  expect(() => validateResults(results, 'r.json')).toThrow('… and 20 more');
});
