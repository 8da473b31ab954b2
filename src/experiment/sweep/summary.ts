/** `sweep.json`: what was varied, and an estimate of every metric at every point. */
import { compact } from '../../results/compact.ts';
import type { Estimate, Text } from '../../results/document.ts';
import { unitOf } from '../../results/metrics.ts';
import { VERSION } from '../../results/version.ts';
import type { Factor, SweepPlan } from '../../scenario/model/sweep.ts';
import { interval } from '../../stats/infer/interval.ts';
import type { Store } from '../store/store.ts';
import { dueOf } from './due.ts';
import type { Point } from './points.ts';
import type { Study } from './study.ts';

export interface SweepSummary {
  schemaVersion: 1;
  generator: { name: 'smartgate'; version: string };
  command: 'sweep';
  name: string;
  title: Text;
  file: string;
  /** SHA-256 of the scenarios that the file names, as they are. */
  scenarios: readonly string[];
  factors: Factor[];
  design: SweepPlan['design']['kind'];
  seed: string;
  /** Minute at which every run went on from that of the sweep's own scenario; left out: each ran by itself. */
  forkAt?: number;
  /** Of every point; with a `precision`, the most. */
  replications: number;
  /** How well the metrics were to be known at each point; null: it did not matter. */
  precision: SweepPlan['precision'];
  confidence: number;
  metrics: { metric: string; place: string; flow: string; unit: string }[];
  points: SweepPoint[];
}

export interface SweepPoint {
  /** A value for each factor. */
  values: Point;
  /** An estimate of each metric over the replications; n = 0: nothing observed. */
  estimates: Estimate[];
  /** Replications of this point, refused ones among them. */
  replications: number;
  /** Whether the metrics are known as well as was asked; null: nobody asked. */
  precise: boolean | null;
  /** Replications that the gate refused, and why the first one was. */
  refused: number;
  refusal: string | null;
}

/** The summary of a study whose runs are all in the store. */
export function summaryOf(study: Study, store: Store): SweepSummary {
  const { name, title, file, factors, design, seed, forkAt, replications, precision, confidence, metrics } = study.plan;
  return compact<SweepSummary>({
    schemaVersion: 1,
    generator: { name: 'smartgate', version: VERSION },
    command: 'sweep',
    name,
    title,
    file,
    scenarios: study.scenarios,
    factors,
    design: design.kind,
    seed,
    ...(forkAt !== undefined && { forkAt }),
    replications,
    precision,
    confidence,
    metrics: metrics.map((ref) => ({ ...ref, unit: unitOf(ref.metric) ?? '' })),
    points: [...dueOf(study, null, store)].map(({ point, to, precise }) => {
      const runs = Array.from({ length: to }, (_, r) => study.find(store, point, r)).flatMap((run) => run ?? []);
      const refused = runs.filter(({ refusal }) => refusal !== null);
      const made = runs.filter(({ refusal }) => refusal === null);
      return {
        values: study.points[point],
        estimates: metrics.map((_, k) => {
          const column = made.map((run) => run.values[k]);
          return interval(column, confidence);
        }),
        replications: to,
        precise,
        refused: refused.length,
        refusal: refused[0]?.refusal ?? null,
      };
    }),
  });
}
