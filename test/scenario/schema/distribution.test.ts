import { describe, expect, test } from 'vitest';
import { countLaw, durationLaw } from '../../../src/scenario/schema/distribution.ts';
import { timing } from '../../../src/scenario/schema/timing.ts';

const wrong = (written: unknown) => durationLaw.safeParse(written).error?.issues.map((issue) => issue.message) ?? [];

describe('laws of a duration are in minutes', () => {
  test.each<[unknown, unknown]>([
    ['12 min', { kind: 'constant', value: 12 }],
    [0, { kind: 'constant', value: 0 }],
    [{ uniform: ['2 min', '3 min'] }, { kind: 'uniform', min: 2, max: 3 }],
    [{ exponential: '0.2 h' }, { kind: 'exponential', mean: 12 }],
    [{ erlang: { phases: 3, mean: '12 min' } }, { kind: 'erlang', phases: 3, mean: 12 }],
    [{ triangular: ['8 min', '12 min', '15 min'] }, { kind: 'triangular', min: 8, mode: 12, max: 15 }],
    [{ normal: { mean: '10 min', sd: '2 min' } }, { kind: 'normal', mean: 10, sd: 2 }],
    [{ lognormal: { mean: '4 min', cv: 1.5 } }, { kind: 'lognormal', mean: 4, sd: 6 }],
    [{ gamma: { mean: '12 min', cv: 0.5 } }, { kind: 'gamma', shape: 4, scale: 3 }],
    [{ gamma: { shape: 4, scale: '3 min' } }, { kind: 'gamma', shape: 4, scale: 3 }],
    [{ weibull: { shape: 1.5, scale: '10 min' } }, { kind: 'weibull', shape: 1.5, scale: 10 }],
    [{ beta: { alpha: 2, beta: 3, min: '1 min', max: '9 min' } }, { kind: 'beta', alpha: 2, beta: 3, min: 1, max: 9 }],
    [{ pert: ['5 min', '8 min', '17 min'] }, { kind: 'beta', alpha: 2, beta: 4, min: 5, max: 17 }],
    [{ empirical: ['7 min', '3 min', '4 min'] }, { kind: 'empirical', values: [3, 4, 7] }],
    [{ discrete: { '10 min': '30 %', '15 min': 0.7 } }, { kind: 'discrete', values: [10, 15], weights: [0.3, 0.7] }],
    [
      {
        hyperexponential: [
          { share: '90 %', mean: '2 min' },
          { share: '10 %', mean: '12 min' },
        ],
      },
      {
        kind: 'mixture',
        weights: [0.9, 0.1],
        of: [
          { kind: 'exponential', mean: 2 },
          { kind: 'exponential', mean: 12 },
        ],
      },
    ],
    [
      {
        mixture: [
          { share: 0.5, of: { exponential: '2 min' } },
          { share: 0.5, of: '12 min' },
        ],
      },
      {
        kind: 'mixture',
        weights: [0.5, 0.5],
        of: [
          { kind: 'exponential', mean: 2 },
          { kind: 'constant', value: 12 },
        ],
      },
    ],
  ])('%j', (written, law) => {
    expect(durationLaw.parse(written)).toEqual(law);
  });

  test('a law may carry where it comes from, inside or around it', () => {
    const law = { kind: 'lognormal', mean: 4, sd: 2 };
    expect(durationLaw.parse({ lognormal: { mean: '4 min', cv: 0.5 }, assumed: 'fitted' })).toEqual(law);
    expect(durationLaw.parse({ lognormal: { mean: '4 min', cv: 0.5, source: 'VNA' } })).toEqual(law);
    expect(durationLaw.parse({ value: { lognormal: { mean: '4 min', cv: 0.5 } }, assumed: 'fitted' })).toEqual(law);
    expect(durationLaw.parse({ lognormal: { mean: { value: '4 min', source: 'X' }, cv: 0.5 } })).toEqual(law);
  });

  test('a law without spread is a constant', () => {
    const constant = { kind: 'constant', value: 4 };
    expect(durationLaw.parse({ lognormal: { mean: '4 min', cv: 0 } })).toEqual(constant);
    expect(durationLaw.parse({ uniform: ['4 min', '4 min'] })).toEqual(constant);
    expect(durationLaw.parse({ pert: ['4 min', '4 min', '4 min'] })).toEqual(constant);
    expect(durationLaw.parse({ gamma: { mean: '4 min', sd: 0 } })).toEqual(constant);
  });
});

describe('what is no law', () => {
  test.each([
    [{ exponental: '4 min' }],
    [{}],
    [[]],
    [{ exponential: '4 min', normal: { mean: '4 min', sd: '1 min' } }],
    [{ uniform: ['3 min', '2 min'] }],
    [{ uniform: ['3 min'] }],
    [{ triangular: ['8 min', '7 min', '15 min'] }],
    [{ lognormal: { mean: '3 min' } }],
    [{ lognormal: { mean: '3 min', cv: 1, sd: '1 min' } }],
    [{ lognormal: { mean: '3 min', cv: -1 } }],
    [{ gamma: { mean: '3 min', shape: 2 } }],
    [{ erlang: { phases: 0, mean: '3 min' } }],
    [{ erlang: { phases: 2.5, mean: '3 min' } }],
    [{ weibull: { shape: 0, scale: '3 min' } }],
    [{ empirical: [] }],
    [{ discrete: { '3 min': 0.5 } }],
    [{ mixture: [] }],
    [{ mixture: [{ share: 0.5, of: '3 min' }] }],
    [{ exponential: Number.NaN }],
    [{ value: '3 min', value2: '4 min' }],
  ])('%j', (written) => {
    expect(wrong(written)).not.toEqual([]);
  });

  test('the likely law is proposed', () => {
    expect(wrong({ exponental: '4 min' })[0]).toContain('did you mean `exponential`?');
  });
});

test('a law of a count has no unit', () => {
  expect(countLaw.parse(3)).toEqual({ kind: 'constant', value: 3 });
  expect(countLaw.parse({ uniform: [140, 160] })).toEqual({ kind: 'uniform', min: 140, max: 160 });
  expect(countLaw.parse({ discrete: { 1: 0.5, 3: 0.5 } })).toEqual({
    kind: 'discrete',
    values: [1, 3],
    weights: [0.5, 0.5],
  });
  expect(countLaw.safeParse('3 min').success).toBe(false);
});

test('a timing has a law for each channel', () => {
  expect(timing.parse('3 min')).toEqual({ '*': { kind: 'constant', value: 3 } });
  expect(timing.parse({ byChannel: { red: '1 h', other: '5 min' } })).toEqual({
    red: { kind: 'constant', value: 60 },
    '*': { kind: 'constant', value: 5 },
  });
  expect(timing.safeParse({ byChannel: {} }).success).toBe(false);
  expect(timing.safeParse({ byChannel: { red: '1 h' }, exponential: '5 min' }).success).toBe(false);
});
