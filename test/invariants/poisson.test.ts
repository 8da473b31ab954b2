import { expect, test } from 'vitest';
import type { Distribution } from '../../src/scenario/model/distribution.ts';
import { flow, hold, lane, scenario, serve, yard } from '../gate/tiny.ts';
import { exponential, mayBe, poisson, replicate } from './gates.ts';

const DAYS = { run: { horizon: 60 * 1440, warmUp: 1440 } };

const fullYard = (stay: Distribution) =>
  scenario(
    { yard: yard(5, { queue: 0 }) },
    {
      trucks: flow(poisson(0.1), [hold('yard', null, { stay: { '*': stay }, whenFull: { kind: 'turnAway' } })]),
    },
    DAYS,
  );

test('pasta: the share of Poisson trucks that find the yard full is the share of time that it is full', () => {
  const values = replicate(fullYard(exponential(40)), 30);
  const found = values.get('turnedAway.share @ all / all') as number[];
  const full = values.get('fullShare @ yard / all') as number[];
  expect(
    mayBe(
      found.map((share, k) => share - full[k]),
      0,
    ),
  ).toBe(true);
});

test('insensitivity: how many are turned away, or stay, does not depend on the shape of the stay', () => {
  const shapes: Distribution[] = [
    exponential(40),
    { kind: 'constant', value: 40 },
    { kind: 'lognormal', mean: 40, sd: 40 },
  ];
  // Erlang's B with 4 expected in 5 bays is 0.19906716…; in an unlimited yard there are 4.
  for (const stay of shapes) {
    const lost = replicate(fullYard(stay), 30).get('turnedAway.share @ all / all') as number[];
    expect(mayBe(lost, 0.199067), stay.kind).toBe(true);
    const open = scenario(
      { yard: yard(null) },
      { trucks: flow(poisson(0.1), [hold('yard', null, { stay: { '*': stay } })]) },
      DAYS,
    );
    expect(mayBe(replicate(open, 30).get('occupancy @ yard / all') as number[], 4), stay.kind).toBe(true);
  }
});

test('conservation: whoever goes first, loads × waits add up to the same', () => {
  // Three classes at one server, loads 0.3, 0.2 and 0.25, of different laws: sum of load × wait = load × W0 / (1 − load),
  // W0 = sum of rate × E[S²] / 2 = 0.1 × 18 / 2 + 0.2 × 1 / 2 + 0.05 × 50 / 2 = 2.25.
  const laws: Distribution[] = [exponential(3), { kind: 'constant', value: 1 }, exponential(5)];
  const rates = [0.1, 0.2, 0.05];
  const loads = [0.3, 0.2, 0.25];
  const exact = (0.75 * 2.25) / 0.25;
  for (const order of [
    [0, 0, 0],
    [3, 2, 1],
    [1, 3, 2],
  ]) {
    const flows = Object.fromEntries(
      laws.map((law, k) => [`class-${k}`, flow(poisson(rates[k]), [serve('lane', law, { priority: order[k] })])]),
    );
    const values = replicate(scenario({ lane: lane(1) }, flows, DAYS), 30);
    const sums = Array.from({ length: 30 }, (_, r) =>
      loads.reduce((sum, load, k) => sum + load * (values.get(`wait @ lane / class-${k}`) as number[])[r], 0),
    );
    expect(mayBe(sums, exact), String(order)).toBe(true);
  }
});
