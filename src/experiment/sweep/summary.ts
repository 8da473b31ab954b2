/** `sweep.json` of a study. */
import { compact } from '../../results/compact.ts';
import { unitOf } from '../../results/metrics.ts';
import type { SweepSummary } from '../../results/sweep.ts';
import { VERSION } from '../../results/version.ts';
import { interval } from '../../stats/infer/interval.ts';
import type { Store } from '../store/store.ts';
import { dueOf } from './due.ts';
import { effectsOf, type PointRuns } from './effects.ts';
import type { Labels } from './labels.ts';
import type { Study } from './study.ts';
import { surfacesOf } from './surfaces.ts';

/** The summary of a study whose runs are all in the store; `labels`: where they are known. */
export function summaryOf(study: Study, labels: Labels | null, store: Store): SweepSummary {
  const { name, title, file, factors, design, seed, forkAt, replications, precision, confidence, metrics } = study.plan;
  const runs: PointRuns[] = [];
  const points = [...dueOf(study, null, store)].map(({ point, to, precise }) => {
    const found = Array.from({ length: to }, (_, r) => study.find(store, point, r)).flatMap((run) => run ?? []);
    const refused = found.filter(({ refusal }) => refusal !== null);
    const made = found.filter(({ refusal }) => refusal === null);
    const values = study.points[point];
    runs.push({ values, runs: found.map((run) => (run.refusal === null ? run.values : undefined)) });
    return {
      values,
      estimates: metrics.map((_, k) => {
        const column = made.map((run) => run.values[k]);
        return interval(column, confidence);
      }),
      replications: to,
      precise,
      refused: refused.length,
      refusal: refused[0]?.refusal ?? null,
    };
  });
  const effects = effectsOf(runs, metrics.length, confidence);
  const surfaces = surfacesOf(points, metrics.length);
  return compact<SweepSummary>({
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    command: 'sweep',
    name,
    title,
    file,
    scenarios: study.scenarios,
    factors: factors.map((factor, k) => ({ ...factor, ...(labels !== null && { label: labels.factors[k] }) })),
    design: design.kind,
    seed,
    ...(forkAt !== undefined && { forkAt }),
    replications,
    precision,
    confidence,
    // What the catalogue does not know is a segment: a time.
    metrics: metrics.map((ref, k) => ({
      ...ref,
      unit: unitOf(ref.metric) ?? 'min',
      ...(labels !== null && { label: labels.metrics[k] }),
    })),
    points,
    ...(effects.length > 0 && { effects }),
    ...(surfaces.length > 0 && { surfaces }),
  });
}
