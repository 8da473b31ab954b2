import type { Text, Unit } from '../document.ts';

/** Which way is good: `less`, `more`, or `none` where neither is good by itself. */
export type Better = 'less' | 'more' | 'none';

export interface MetricEntry {
  /** The part of the name before `:` and `.`. */
  metric: string;
  unit: Unit;
  better: Better;
  label: Text;
  /** The exact definition, in one sentence. */
  definition: Text;
  /** Who is counted. */
  counted: Text;
}
