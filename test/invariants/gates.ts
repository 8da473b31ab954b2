import { Gate } from '../../src/gate/gate.ts';
import { Trace } from '../../src/gate/trace.ts';
import { studentQuantile } from '../../src/numeric/student.ts';
import type { Distribution } from '../../src/scenario/model/distribution.ts';
import type { Arrivals } from '../../src/scenario/model/flow.ts';
import type { Scenario } from '../../src/scenario/model/scenario.ts';

/** Poisson arrivals of a rate that never changes [1/min]. */
export const poisson = (rate: number): Arrivals => ({
  kind: 'poisson',
  rates: Array(24).fill(rate),
  weekdays: Array(7).fill(1),
  seasons: [],
  convoy: null,
});

export const exponential = (mean: number): Distribution => ({ kind: 'exponential', mean });

/** Values of some replications by `metric @ place / flow`. */
export function replicate(scenario: Scenario, replications: number, seed = '1'): Map<string, number[]> {
  const gate = new Gate(scenario);
  const rows = gate.layout.metrics.map((row) => `${row.metric} @ ${row.place} / ${row.flow}`);
  const values = new Map(rows.map((row) => [row, [] as number[]]));
  for (let r = 0; r < replications; r++) {
    const { metrics } = gate.replicate(seed, r);
    rows.forEach((row, k) => {
      values.get(row)?.push(metrics[k]);
    });
  }
  return values;
}

/** Whether the mean of some values may be `exact`: it lies in their 99.9 % interval. */
export function mayBe(values: number[], exact: number): boolean {
  const mean = values.reduce((a, b) => a + b) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1);
  const half = studentQuantile(0.9995, values.length - 1) * Math.sqrt(variance / values.length);
  return Math.abs(mean - exact) <= half;
}

/** What single trucks did in one replication. */
export function traceOf(scenario: Scenario): Trace['rows'] {
  const gate = new Gate(scenario);
  gate.trace = new Trace();
  gate.replicate('1', 0);
  return gate.trace.rows;
}

/**
 * The same scenario from empty to empty: without a stock, the trucks that came on its first day come again at the times
 * at which they came, and the run ends with the last of them; null where a source is never empty or vehicles circulate.
 */
export function emptyToEmpty(scenario: Scenario): Scenario | null {
  const flows = Object.entries(scenario.flows);
  if (flows.some(([, { arrivals }]) => arrivals.kind === 'saturated' || arrivals.kind === 'population')) return null;
  const copy = structuredClone(scenario);
  for (const place of Object.values(copy.places)) place.stock = {};
  copy.run = { ...copy.run, horizon: 1440, warmUp: 0, until: 'horizon' };
  const gate = new Gate(copy);
  gate.trace = new Trace();
  gate.replicate('1', 0);
  const came = gate.trace.rows.filter(({ did }) => did === 'arrives');
  const names = Object.keys(copy.flows).sort();
  names.forEach((name, number) => {
    const row = gate.world.flows[number];
    const times = came.filter(({ what }) => what === row).map(({ time }) => time);
    copy.flows[name].arrivals = { kind: 'recorded', times };
  });
  copy.run = { ...copy.run, horizon: 400 * 1440, until: 'empty' };
  return copy;
}
