import { expect, test } from 'vitest';
import { type Case, type ExactValue, openCase } from '../../../src/experiment/verify/known-answer.ts';
import { tallyOf, verify } from '../../../src/experiment/verify/verify.ts';
import { verifyCsv, verifyJson } from '../../../src/experiment/verify/write.ts';

/** A known answer with some of its values, or others, and fewer replications. */
function altered(name: string, replications: number, exact: (values: ExactValue[]) => ExactValue[]): Case {
  const { known, scenario } = openCase(name);
  return {
    name,
    known: { ...known, exact: exact(known.exact) },
    scenario: { ...scenario, run: { ...scenario.run, replications } },
  };
}

const verdicts = ({ runs }: { runs: { checks: { verdict: string }[] }[] }) =>
  runs.map(({ checks }) => checks.map(({ verdict }) => verdict));

test('a known answer is met in one run, to the same digits on two threads', async () => {
  const of = altered('mm1k', 30, (values) => values);
  const one = await verify(of, '1');
  expect(one).toMatchObject({ met: true, runs: [{ seed: '1', replications: 30 }] });
  expect(one.runs.length).toBe(1);
  expect(await verify(of, '1', { threads: 2 })).toEqual(one);
});

test('one that is not met is run again, longer and on a fresh seed, and the second run counts', async () => {
  // The time in system of M/M/1/K has an interval of 0.7 % in 30 replications: 3 cannot meet it and 12 can.
  const of = altered('mm1k', 3, (values) =>
    values.filter((exact) => 'metric' in exact && exact.metric === 'timeInSystem'),
  );
  expect(of.known.exact.length).toBe(1);
  const found = await verify(of, '1');
  expect(verdicts(found)).toEqual([['tooWide'], ['met']]);
  expect(found.runs.map(({ seed, replications }) => [seed, replications])).toEqual([
    ['1', 3],
    ['1/again', 12],
  ]);
  expect(found.met).toBe(true);
  expect(tallyOf([found])).toMatchObject({ cases: 1, values: 1, missedAtFirst: 1, failed: [] });
});

test('a wrong value is not met in either run', async () => {
  const found = await verify(
    altered('agv-single-lane', 2, ([first, second]) => [{ ...first, value: 721 }, second]),
    '1',
  );
  expect(verdicts(found)).toEqual([
    ['outside', 'met'],
    ['outside', 'met'],
  ]);
  // Both values come without chance, so chance is no excuse.
  expect(tallyOf([found])).toEqual({
    cases: 1,
    values: 2,
    missedAtFirst: 1,
    expectedByChance: 0,
    failed: ['agv-single-lane'],
  });
});

test('the document and the table tell every value of every run', async () => {
  const found = await verify(
    altered('agv-single-lane', 2, ([first, second]) => [{ ...first, value: 721 }, second]),
    '1',
  );
  const { name, scenario } = found.of;
  expect(JSON.parse(verifyJson([found], '1'))).toMatchObject({
    schemaVersion: 1,
    command: 'verify',
    seed: '1',
    confidence: 0.999,
    failed: [name],
    answers: [
      {
        name,
        title: scenario.title,
        published: false,
        met: false,
        runs: [
          {
            seed: '1',
            replications: 2,
            values: [
              { what: 'throughput', value: 721, mean: 720, ciLow: 720, ciHigh: 720, n: 2, verdict: 'outside' },
              { what: 'throughput / exports', value: 360, mean: 360, verdict: 'met' },
            ],
          },
          { seed: '1/again', replications: 8 },
        ],
      },
    ],
  });
  const lines = verifyCsv([found]).trimEnd().split('\n');
  expect(lines[0]).toBe('case,published,seed,replications,what,value,give,mean,ciLow,ciHigh,n,widest,verdict');
  expect(lines[1]).toMatch(/^agv-single-lane,false,1,2,throughput,721,,720,720,720,2,0.0\d,outside$/);
  expect(lines.length).toBe(5);
});
