/** `sweep.json`: what was varied, and an estimate of every metric at every point. */
import { compact } from '../../results/compact.ts';
import type { Estimate, Text } from '../../results/document.ts';
import { unitOf } from '../../results/metrics.ts';
import { VERSION } from '../../results/version.ts';
import type { Factor, SweepPlan } from '../../scenario/model/sweep.ts';
import { interval } from '../../stats/infer/interval.ts';
import type { Store } from '../store/store.ts';
import type { Point } from './points.ts';
import type { Study } from './study.ts';

const CONFIDENCE = 0.95;

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
  replications: number;
  confidence: number;
  metrics: { metric: string; place: string; flow: string; unit: string }[];
  points: SweepPoint[];
}

export interface SweepPoint {
  /** A value for each factor. */
  values: Point;
  /** An estimate of each metric over the replications; n = 0: nothing observed. */
  estimates: Estimate[];
  /** Replications that the gate refused, and why the first one was. */
  refused: number;
  refusal: string | null;
}

/** The summary of a study whose runs are all in the store. */
export function summaryOf(study: Study, store: Store): SweepSummary {
  const { name, title, file, factors, design, seed, replications, metrics } = study.plan;
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
    replications,
    confidence: CONFIDENCE,
    metrics: metrics.map((ref) => ({ ...ref, unit: unitOf(ref.metric) ?? '' })),
    points: study.points.map((values, point) => {
      const runs = Array.from({ length: replications }, (_, r) => study.find(store, point, r)).flatMap(
        (run) => run ?? [],
      );
      const refused = runs.filter(({ refusal }) => refusal !== null);
      const made = runs.filter(({ refusal }) => refusal === null);
      return {
        values,
        estimates: metrics.map((_, k) => {
          const column = made.map((run) => run.values[k]);
          return interval(column, CONFIDENCE);
        }),
        refused: refused.length,
        refusal: refused[0]?.refusal ?? null,
      };
    }),
  });
}
