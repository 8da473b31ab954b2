import stdlibLogGamma from '@stdlib/math-base-special-gammaln';
import { expect, test } from 'vitest';
import {
  allenCunneen,
  blocking,
  fewestByBlocking,
  fewestByWaiting,
  meanWait,
  waiting,
} from '../../src/stats/infer/erlang.ts';
import { known } from '../validation/reference.ts';

const numbers = (id: string) => {
  const { parameters, expected } = known(id);
  return { ...parameters, ...expected } as Record<string, number>;
};

/** The exact cases are given to ten digits. */
const near = (found: number, wanted: number) => expect(Math.abs(found / wanted - 1)).toBeLessThan(1e-9);

test('waits of M/M/c are the exact ones', () => {
  for (const id of ['mm1', 'mmc-3', 'mmc-pooling']) {
    const { lambda, mu, c = 1, Wq, Pwait = 0.8 } = numbers(id);
    near(waiting(c, lambda / mu), Pwait);
    near(meanWait(c, lambda / mu, 1 / mu), Wq);
  }
});

test('the stations of the Jackson network wait as long as they should', () => {
  const { parameters, expected } = known('jackson-gate');
  const stations = Object.entries(parameters.stations as Record<string, Record<string, number>>);
  for (const [name, { arrivalRate_per_h, mu_per_h, c }] of stations) {
    const wait = meanWait(c, arrivalRate_per_h / mu_per_h, 60 / mu_per_h);
    near(wait, (expected.Wq_min as Record<string, number>)[name]);
  }
});

test('with one server and Poisson arrivals, Allen and Cunneen are Pollaczek and Khinchine', () => {
  for (const id of ['md1', 'mlogn1', 'mh2-1']) {
    const { lambda_per_min, ES, cs2, Wq } = numbers(id);
    near(allenCunneen(1, lambda_per_min * ES, ES, { arrivals: 1, services: cs2 }), Wq);
  }
});

test('losses are those of the full yard, and of M/M/1/K', () => {
  near(blocking(25, 20), numbers('erlang-b-yard').P_block);
  near(blocking(1, 0.9, 4), numbers('mm1k').P_block);
});

/** Σ aⁿ/n! over n = 0…c by logarithms, relative to the last term: the definition of B and C, not the recursion. */
function terms(servers: number, load: number): number {
  let sum = 0;
  const last = servers * Math.log(load) - stdlibLogGamma(servers + 1);
  for (let n = 0; n < servers; n++) sum += Math.exp(n * Math.log(load) - stdlibLogGamma(n + 1) - last);
  return sum;
}

test('thousands of servers come out as the definitions say', () => {
  for (const [servers, load] of [
    [10, 3],
    [200, 230],
    [1500, 1450],
    [5000, 4990],
    [20000, 20100],
  ]) {
    const below = terms(servers, load);
    expect(Math.abs(blocking(servers, load) * (below + 1) - 1)).toBeLessThan(1e-8);
    if (load >= servers) expect(waiting(servers, load)).toBe(1);
    else {
      const busy = 1 / (1 - load / servers);
      expect(Math.abs((waiting(servers, load) * (below + busy)) / busy - 1)).toBeLessThan(1e-8);
    }
  }
});

test('at the edges', () => {
  expect(blocking(0, 3)).toBe(1);
  expect(blocking(4, 0)).toBe(0);
  expect(waiting(4, 0)).toBe(0);
  expect(meanWait(2, 2, 5)).toBe(Number.POSITIVE_INFINITY);
  expect(meanWait(2, 0, 5)).toBe(0);
});

test('the smallest sizes are enough, and one less is not', () => {
  for (const load of [0.01, 0.8, 1, 7.3, 20, 480, 3000]) {
    for (const most of [0.5, 0.2, 0.01]) {
      const bays = fewestByBlocking(load, most);
      expect(blocking(bays, load)).toBeLessThanOrEqual(most);
      expect(blocking(bays - 1, load)).toBeGreaterThan(most);
      const servers = fewestByWaiting(load, most);
      expect(waiting(servers, load)).toBeLessThanOrEqual(most);
      if (servers > 1) expect(waiting(servers - 1, load)).toBeGreaterThan(most);
    }
  }
});

test('without a server nobody is served, however many may wait, and too great a load waits for ever', () => {
  expect(blocking(0, 3, 2)).toBe(1);
  expect(meanWait(2, 3, 5)).toBe(Number.POSITIVE_INFINITY);
});
