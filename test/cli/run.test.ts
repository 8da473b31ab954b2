import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readResults } from '../../src/results/read.ts';
import { call } from './shell.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;

let out = '';
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'smartgate-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

const text = (name: string) => readFile(join(out, name), 'utf8');
const files = async () => (await readdir(out)).sort();

test('run: a table here, everything else in the folder', async () => {
  const { code, out: said, err } = await call('run', fixture('one-lane'), '--out', out);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = said.split('\n');
  expect(lines[0]).toBe('one-lane  One lane');
  expect(lines[1]).toBe('4 replications of 3 days (warm-up 1 day), seed 7, 95 % intervals');
  expect(said).toMatch(/^trucks cleared a day\s+trucks\/day\s+1,\d\d0 ± \d0$/m);
  expect(said).toMatch(/^Theory\s+min\s+5\s+/m);
  expect(said).toContain(`Report: ${join(out, 'report.html')}`);
  expect(await files()).toEqual([
    'charts',
    'manifest.json',
    'metrics.csv',
    'report.html',
    'report.vi.html',
    'results.json',
  ]);
  const results = readResults(await text('results.json'));
  expect(results).toMatchObject({ command: 'run', seed: '7', replications: 4, warmUp: 1440, horizon: 4320 });
  expect(results.calibration.map(({ at }) => at)).toEqual([null, 480]);
  expect(await text('report.html')).toContain('lang="en"');
  expect(await text('report.vi.html')).toContain('lang="vi"');
  expect((await text('metrics.csv')).split('\n').length).toBe(results.metrics.length + 2);
  expect(JSON.parse(await text('manifest.json'))).toMatchObject({
    interrupted: false,
    commandLine: ['run', fixture('one-lane'), '--out', out],
  });
});

test('run --json: the document and nothing else, the same bytes as in the file', async () => {
  const { code, out: said, err } = await call('run', fixture('one-lane'), '--json', '--out', out);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(said).toBe(await text('results.json'));
});

test('run --json without --out writes no file', async () => {
  const { out: said } = await call(
    'run',
    fixture('one-lane'),
    '--json',
    '--days',
    '2',
    '--replications',
    '2',
    '--seed',
    'x',
  );
  expect(readResults(said)).toMatchObject({ horizon: 2880, replications: 2, seed: 'x' });
});

test('run --quiet says nothing', async () => {
  expect(await call('run', fixture('one-lane'), '--quiet', '--out', out)).toEqual({ code: 0, out: '', err: '' });
});

test('run --set changes the scenario, and its hash', async () => {
  const plain = readResults((await call('run', fixture('one-lane'), '--json')).out);
  const set = readResults((await call('run', fixture('one-lane'), '--json', '--set', 'places.lane.lanes=2')).out);
  const file = readResults((await call('run', fixture('two-lanes'), '--json')).out);
  expect(set.metrics.map(({ mean }) => mean)).toEqual(file.metrics.map(({ mean }) => mean));
  expect(set.scenarios[0].sha256).not.toBe(plain.scenarios[0].sha256);
});

test('run of several: a folder for each', async () => {
  const { code } = await call('run', fixture('one-lane'), fixture('two-lanes'), '--out', out, '--quiet');
  expect(code).toBe(0);
  expect(await files()).toEqual(['one-lane', 'two-lanes']);
});

test('one run is not a result', async () => {
  const { out: said } = await call('run', fixture('one-lane'), '--replications', '1', '--out', out);
  expect(said).toContain('One run is not a result');
  expect(said).not.toContain('±');
});

test('run to a precision: how many were enough, and what is known least', async () => {
  const { code, out: said, err } = await call('run', fixture('one-lane'), '--precision', '8%', '--out', out);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const { replications, precision = [] } = readResults(await text('results.json'));
  expect(replications).toBeGreaterThan(10);
  expect(precision.map(({ reached }) => reached !== null && reached <= replications - 5)).toEqual(Array(5).fill(true));
  expect(said).toContain(`\n${replications} replications of 3 days`);
  expect(said).toMatch(
    new RegExp(
      `^${replications} replications were enough: every key figure is known to within 8 % of its value; the least precise is time at the gate, 95% point \\(± [78]\\.\\d %\\)\\.$`,
      'm',
    ),
  );
  expect(JSON.parse(await text('manifest.json')).replications).toEqual({ asked: null, finished: replications });
  expect(await text('report.html')).toContain(
    `${replications} runs were enough: every key figure is known to within 8%`,
  );
  expect(await text('report.vi.html')).toContain(`${replications} lượt là đủ`);
  expect(await text('report.html')).toContain('--seed 7 --precision 8%</code>');
});

test('a precision that is not reached: all is saved, the exit code is 1', async () => {
  const most = ['--set', 'run.replications=null', '--set', 'run.precision={ relative: 1 %, atMost: 11 }'];
  const { code, out: said, err } = await call('run', fixture('one-lane'), ...most, '--out', out);
  expect(code).toBe(1);
  expect(said).not.toContain('enough');
  expect(err).toMatch(
    /^The precision asked for was not reached in 11 replications: trucks cleared a day \(± [\d.]+ % instead of ± 1 %\); time at the gate \(.*\); and 1 more\. .*\n$/,
  );
  expect(readResults(await text('results.json')).replications).toBe(11);
  expect(await files()).toContain('report.html');
  const vi = await call('run', fixture('one-lane'), ...most, '--json', '--lang', 'vi');
  expect(vi.code).toBe(1);
  expect(vi.err).toMatch(/^Chưa đạt độ chính xác yêu cầu sau 11 lượt: /);
  expect(readResults(vi.out).replications).toBe(11);
});

test('of several scenarios, one that is not precise does not keep the others from running', async () => {
  const most = ['--set', 'run.replications=null', '--set', 'run.precision={ relative: 1 %, atMost: 10 }'];
  const { code } = await call('run', fixture('one-lane'), fixture('two-lanes'), ...most, '--out', out, '--quiet');
  expect(code).toBe(1);
  expect(await files()).toEqual(['one-lane', 'two-lanes']);
});

test('compare: what is really better', async () => {
  const { code, out: said } = await call('compare', fixture('one-lane'), fixture('two-lanes'), '--out', out);
  expect(code).toBe(0);
  expect(said).toMatch(/^two-lanes against one-lane:\n {2}better in time at the gate \(−[\d.]+ ± [\d.]+ min\)/m);
  expect(said).toMatch(/changed \(neither good nor bad by itself\) in utilisation @ lane/);
  expect(await files()).toContain('differences.csv');
  const results = readResults(await text('results.json'));
  expect(results.differences.find(({ metric, place }) => metric === 'wait' && place === 'lane')?.verdict).toBe(
    'better',
  );
});

test('compare --lang vi: screen and report.html in Vietnamese', async () => {
  const { out: said } = await call('compare', fixture('one-lane'), fixture('two-lanes'), '--out', out, '--lang', 'vi');
  expect(said).toContain('two-lanes so với one-lane:\n  tốt hơn về thời gian xe ở cửa khẩu');
  expect(await text('report.html')).toContain('lang="vi"');
  expect(await files()).toContain('report.en.html');
});

test('a former comparison leaves no differences beside a new run', async () => {
  await call('compare', fixture('one-lane'), fixture('two-lanes'), '--out', out, '--quiet');
  await call('run', fixture('one-lane'), '--out', out, '--quiet');
  expect(await files()).not.toContain('differences.csv');
});

test('report draws the same page from the stored results', async () => {
  await call('run', fixture('one-lane'), '--out', out, '--quiet');
  const before = await text('report.html');
  await rm(join(out, 'report.html'));
  expect((await call('report', out)).code).toBe(0);
  expect(await text('report.html')).toBe(before);
});

test('report of something else', async () => {
  await writeFile(join(out, 'results.json'), '{"schemaVersion":1}');
  const { code, err } = await call('report', join(out, 'results.json'));
  expect(code).toBe(2);
  expect(err).toContain('metrics: expected array, but it is missing');
  expect((await call('report', join(out, 'nothing.json'))).err).toBe(
    `${join(out, 'nothing.json')}: cannot be used (there is no such file or folder).\n`,
  );
});

test('check tells of every file', async () => {
  const { code, out: said, err } = await call('check', fixture('wrong'), fixture('one-lane'), fixture('slip'));
  expect(code).toBe(2);
  expect(said).toMatch(/^one-lane: fine \(flows 1, places 1, 4 replications of 3 days\)\n\nStatic check, /);
  // M/M/1 at a load of 0.8 with a mean service of a minute: a mean wait of four.
  expect(said).toMatch(/^lane +1,152 +1,440 +80 % +00:00 +80 % +wait 4\.0 min +3$/m);
  const precise = await call('check', fixture('one-lane'), '--precision', '2.5%');
  expect(precise.out.split('\n')[0]).toBe(
    'one-lane: fine (flows 1, places 1, replications of 3 days to a precision of 2.5 %, at most 1000)',
  );
  expect(err).toContain('did you mean `places`?');
  expect(err).toContain(
    'slip: a metric that is not there\n  keyMetrics: no utilization @ lane / trucks, did you mean utilization @ lane?',
  );
});

test('schema is a JSON Schema', async () => {
  const { code, out: said } = await call('schema');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ type: 'object' });
});

test('a model that grows without bound is refused, with its name and the place', async () => {
  const { code, err } = await call('run', fixture('overloaded'), '--out', out);
  expect(code).toBe(2);
  const [warning, refusal] = err.split('\n');
  expect(warning).toMatch(
    /^overloaded: lane cannot clear all that come: [\d,]+ trucks a day come, [\d,]+ can be cleared/,
  );
  expect(refusal).toMatch(/^overloaded: more than 500 trucks are inside .*lane/);
  expect(err).not.toContain('    at ');
});

test('a folder that cannot be one is heard before the work', async () => {
  const file = join(out, 'file');
  await writeFile(file, '');
  const { code, out: said, err } = await call('run', fixture('one-lane'), '--out', file);
  expect({ code, said }).toEqual({ code: 2, said: '' });
  expect(err).toBe(`${file}: cannot be used (a file of this name is in the way).\n`);
});

test('two files of one name', async () => {
  const { code, err } = await call('compare', fixture('one-lane'), fixture('one-lane'));
  expect(code).toBe(2);
  expect(err).toContain('Two scenarios are named one-lane');
});
