import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { studentQuantile } from '../../src/numeric/student.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { type Reading, readerOf } from './readings.ts';

/**
 * Known answers: every `x.json` of this folder names exact values for the scenario `x.yaml` (or `file`). Adding the two
 * files adds a test. Rule: the exact value lies inside the 99.9 % Student-t interval over the replications, and the
 * half-width is at most 2 % of it (5 % where the busiest place is used more than 85 %, for second moments and for the
 * 99th percentile): a wide interval fails too.
 */
export interface Case {
  source: string;
  file?: string;
  /** Takes minutes to meet the rule; not part of every test run. */
  long?: true;
  /** Share of the largest possible throughput, where no single place shows it. */
  load?: number;
  /** `give`: half the 95 % interval of a value that is itself a long run's. */
  exact: (Reading & { value: number; give?: number })[];
}

const folder = import.meta.dirname;

/** The cases of this folder by name, in order. */
export function allCases(): [string, Case][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case]);
}

/** Tests every case but the long ones on a seed; or the long ones only. */
export function testAgainstKnownAnswers(seed: string, long = false): void {
  for (const [id, known] of allCases()) {
    if ((known.long ?? false) !== long) continue;
    test(`${id}, seed ${seed}`, { timeout: 1_200_000 }, () => {
      const scenario = loadScenario(join(folder, known.file ?? `${id}.yaml`));
      const gate = new Gate(scenario);
      const values: number[][] = known.exact.map(() => []);
      const readers = known.exact.map((exact) => readerOf(gate, exact));
      let busiest = known.load ?? 0;
      const { replications } = scenario.run;
      for (let r = 0; r < replications; r++) {
        const outcome = gate.replicate(seed, r);
        readers.forEach((read, k) => {
          values[k].push(read(outcome));
        });
        gate.layout.metrics.forEach(({ metric, flow }, k) => {
          if (metric === 'utilization' && flow === 'all') busiest = Math.max(busiest, outcome.metrics[k]);
        });
      }
      const failures = known.exact.flatMap((exact, k) => {
        // A short replication may have nothing to observe.
        const observed = values[k].filter((value) => !Number.isNaN(value));
        const many = observed.length;
        if (many < 0.99 * replications) return [`${JSON.stringify(exact)}: observed in ${many} replications only`];
        const mean = observed.reduce((a, b) => a + b) / many;
        const variance = observed.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (many - 1);
        const half = studentQuantile(0.9995, many - 1) * Math.sqrt(variance / many);
        const wide = 'about' in exact || 'quantile' in exact || busiest > 0.85;
        const inside = Math.abs(mean - exact.value) <= Math.max(half, 1e-9 * Math.abs(exact.value)) + (exact.give ?? 0);
        const narrow = half <= (wide ? 0.05 : 0.02) * Math.abs(exact.value);
        const told = `${JSON.stringify(exact)}: ${mean} ± ${half} (${((100 * half) / exact.value).toFixed(2)} %)`;
        return inside && narrow ? [] : [told + (inside ? ', too wide' : ', not inside')];
      });
      expect(failures).toEqual([]);
    });
  }
}
