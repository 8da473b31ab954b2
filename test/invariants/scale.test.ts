import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';
import { flow, hold, lane, minutes, scenario, serve, yard } from '../gate/tiny.ts';
import { exponential, poisson } from './gates.ts';

/** A small gate whose every time is `k` times as long, and every rate a `k`-th. */
const gateOf = (k: number): Scenario =>
  scenario(
    { yard: yard(4, { queue: 3 }), lane: lane(1) },
    {
      trucks: flow(poisson(0.4 / k), [
        hold('yard', null, { stay: { '*': exponential(6 * k) }, whenFull: { kind: 'turnAway' } }),
        serve('lane', { kind: 'lognormal', mean: 2.4 * k, sd: 2 * k }, { patience: minutes(9 * k) }),
      ]),
    },
    { run: { horizon: 1440 * k, warmUp: 120 * k } },
  );

test('time-scale: times × k and rates ÷ k give times × k and the same counts', () => {
  const outcome = (k: number) => {
    const gate = new Gate(gateOf(k));
    return { rows: gate.layout.metrics, ...gate.replicate('1', 0) };
  };
  const one = outcome(1);
  for (const k of [2, 8]) {
    const other = outcome(k);
    expect([...other.counts]).toEqual([...one.counts]);
    one.rows.forEach(({ metric, unit }, row) => {
      // Percentiles of times are read from bins that are as wide, in proportion, only at powers of two.
      const factor = unit === 'min' ? k : unit.endsWith('/day') ? 1 / k : 1;
      const wanted = one.metrics[row] * factor;
      if (Number.isNaN(wanted)) expect(other.metrics[row]).toBeNaN();
      else expect(Math.abs(other.metrics[row] - wanted), metric).toBeLessThanOrEqual(1e-9 * Math.abs(wanted));
    });
  }
});

test('relabel: a renamed place that keeps its stream changes no number', () => {
  const before = gateOf(1);
  const after: Scenario = JSON.parse(
    JSON.stringify(before).replaceAll('"lane":', '"gate":').replaceAll('"place":"lane"', '"place":"gate"'),
  );
  const values = (s: Scenario) => {
    const gate = new Gate(s);
    const { metrics } = gate.replicate('1', 0);
    return gate.layout.metrics.map(
      (m, k) => `${m.metric} @ ${m.place.replace('gate', 'lane')} / ${m.flow}: ${metrics[k]}`,
    );
  };
  expect(values(after).sort()).toEqual(values(before).sort());
});
