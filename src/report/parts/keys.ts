import { headline } from '../../results/headline.ts';
import { metricTitle } from '../metric.ts';
import { differenceScale, largestOf, type Scale, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';

/** A row of the results as people see it: what, where, and on which scale. */
export interface Key {
  metric: string;
  place: string;
  flow: string;
  /** `Waiting time, 95% point`. */
  title: string;
  /** Where, or empty for the whole gate. */
  where: string;
  /** Shared by all scenarios. */
  scale: Scale;
  differences: Scale;
}

/** Title and place in one line, for pictures and sentences. */
export function keyLabel(key: Pick<Key, 'title' | 'where'>): string {
  return key.where === '' ? key.title : `${key.title}\u00a0· ${key.where}`;
}

/** A metric at a place for a flow, on the scale that suits all scenarios; null where none observed it. */
export function keyOf(view: View, metric: string, place: string, flow: string): Key | null {
  const { scenarios, words } = view;
  const rows = scenarios.flatMap(({ name }) => view.metric(name, metric, place, flow) ?? []);
  if (rows.length === 0) return null;
  const { unit } = rows[0];
  const scale = scaleFor(unit, largestOf(rows), words);
  return {
    metric,
    place,
    flow,
    title: metricTitle(metric, words, view.titles),
    where: place === 'all' && flow === 'all' ? '' : view.where(place, flow),
    scale,
    differences: differenceScale(scale, words),
  };
}

/** The figures that head the report: those the scenarios name, in their order, each once. */
export function keyMetrics(view: View): Key[] {
  const named = headline(view.scenarios.map(({ entry }) => entry));
  const refs = named.length > 0 ? named : USUAL;
  return refs.flatMap(({ metric, place, flow }) => keyOf(view, metric, place, flow) ?? []);
}

const USUAL = ['throughput', 'timeInSystem', 'timeInSystem.p95'].map((metric) => ({
  metric,
  place: 'all',
  flow: 'all',
}));
