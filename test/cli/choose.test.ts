import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Choice } from '../../src/results/choice.ts';
import { call } from './shell.ts';

const fixture = (name: string) => new URL(`./fixtures/${name}.yaml`, import.meta.url).pathname;
const [one, two] = ['one-lane', 'two-lanes'].map(fixture);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'smartgate-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('two lanes wait less than one: the same bytes on any number of threads, in folder and on stdout', async () => {
  const typed = ['choose', one, two, '--metric', 'wait @ lane', '--indifference', '30 s', '--days', '2'];
  const bytes: string[] = [];
  for (const threads of ['1', '2', '4']) {
    const { code, out } = await call(...typed, '--threads', threads, '--json', '--quiet');
    expect(code).toBe(0);
    bytes.push(out);
  }
  const out = folder();
  const said = await call(...typed, '--out', out);
  expect(said.out).toContain(
    'If one plan is ahead of all the others by at least 30 s, it is this one with at least 95% confidence',
  );
  bytes.push(`${readFileSync(join(out, 'choose.json'), 'utf8')}`);
  expect(new Set(bytes).size).toBe(1);
  const choice: Choice = JSON.parse(bytes[0]);
  expect(choice.plans.map(({ name }) => name)).toEqual(['one-lane', 'two-lanes']);
  expect(choice).toMatchObject({ chosen: 1, decided: true, indifference: 0.5 });
  expect(readFileSync(join(out, 'report.vi.html'), 'utf8')).toContain('Được chọn');
});

test('a budget that ends before anything is decided: exit 1, and no promise', async () => {
  const typed = [
    'choose',
    one,
    two,
    '--metric',
    'throughput',
    '--indifference',
    '0.001',
    '--budget',
    '21',
    '--days',
    '2',
  ];
  const { code, out, err } = await call(...typed, '--out', folder());
  expect(code).toBe(1);
  expect(out).toContain('nothing is promised');
  expect(err).toContain('Not decided within the budget');
});

test('the best capacities within a cost', async () => {
  const typed = ['choose', one, '--vary', 'places.lane.lanes=1..4', '--metric', 'wait @ lane', '--method', 'ocba'];
  const { code, err } = await call(...typed, '--cost-at-most', '3');
  expect(code).toBe(2);
  // With one capacity there is nothing to weigh: three lanes are the most.
  expect(err).toContain('only one plan is within the cost');
  const file = 'scenarios/tutorial/2-yard-and-lanes.yaml';
  const vary = ['--vary', 'places.lanes.lanes=2..3', '--vary', 'places.yard.bays=129..130', '--cost-at-most', '132'];
  const more = ['--metric', 'turnedAway', '--days', '9', '--method', 'ocba', '--budget', '20', '--json', '--quiet'];
  const found = await call('choose', file, ...vary, ...more);
  const choice: Choice = JSON.parse(found.out);
  expect(choice.plans.map(({ values, cost }) => [values, cost])).toEqual([
    [[2, 130], 132],
    [[3, 129], 132],
  ]);
  expect(choice.search).toMatchObject({ combinations: 4, affordable: 3, priced: false, costAtMost: 132 });
  expect(choice.runs).toBe(20);
});

test.each([
  [[one, two], "choose wants --metric, such as --metric 'wait.p95 @ lane'."],
  [[one, two, '--metric', 'wait @ lane'], "choose wants --indifference, such as --indifference '10 min'."],
  [[one, two, '--metric', 'wait @ lane', '--indifference', '10'], '--indifference  found "10"'],
  [
    [one, two, '--metric', 'utilization @ lane', '--indifference', '1 %'],
    'neither more nor less of it is good by itself',
  ],
  [
    [one, '--metric', 'wait @ lane', '--indifference', '1 min'],
    'choose wants several scenarios, or one with --vary and --cost-at-most.',
  ],
  [
    [one, two, '--metric', 'wait @ lane', '--indifference', '1 min', '--vary', 'a=1..2'],
    '--vary makes no sense beside several scenarios.',
  ],
  [[one, two, '--metric', 'wait @ lane', '--indifference', '1 min', '--budget', '19'], '--budget: 19 runs are too few'],
  [[one, two, '--metric', 'wait @ lane', '--method', 'sobol'], '--method sobol is one of explain.'],
])('%# is refused', async (typed, says) => {
  const { code, err } = await call('choose', ...typed, '--quiet');
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(says) });
});
