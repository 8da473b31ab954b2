/** The catalogue of metrics: one entry for each number the gate tells, with its exact definition and who is counted. */
import { BAYS } from './catalogue/bays.ts';
import { CREWS } from './catalogue/crews.ts';
import type { MetricEntry } from './catalogue/entry.ts';
import { FLEETS } from './catalogue/fleets.ts';
import { GOODS_METRICS } from './catalogue/goods.ts';
import { LEVELS } from './catalogue/levels.ts';
import { RATES } from './catalogue/rates.ts';
import { SHARES } from './catalogue/shares.ts';
import { TIMES } from './catalogue/times.ts';

export const CATALOGUE: readonly MetricEntry[] = [
  ...RATES,
  ...TIMES,
  ...LEVELS,
  ...SHARES,
  ...FLEETS,
  ...GOODS_METRICS,
  ...BAYS,
  ...CREWS,
];
