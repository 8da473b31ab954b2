/** A sweep with the names that people read, and the scales of its figures. */
import { type Text, UNITS, type Unit } from '../../results/document.ts';
import { rowLabel } from '../../results/metrics.ts';
import { capitalised } from '../../results/resources.ts';
import type { SweepPoint, SweepSummary, SweepValue } from '../../results/sweep.ts';
import { clean } from '../clean.ts';
import { estimateText, exactText, largestOf, type Scale, scaleFor } from '../quantity.ts';
import type { Words } from '../words/words.ts';

export interface SweepFactorView {
  /** In a sentence, and as a heading. */
  label: string;
  title: string;
  unit: string;
  /** Every value is a number. */
  numeric: boolean;
  /** Values it takes: numbers ascending, else in the order of the points. */
  values: SweepValue[];
}

export interface SweepView {
  summary: SweepSummary;
  words: Words;
  factors: SweepFactorView[];
  metrics: { label: string; scale: Scale }[];
}

export function sweepViewOf(summary: SweepSummary, words: Words): SweepView {
  const { factors, metrics, points } = summary;
  const said = (label: Text | undefined, other: string) => clean(label?.[words.lang] ?? '').trim() || clean(other);
  return {
    summary,
    words,
    factors: factors.map(({ name, unit, label }, k) => {
      const values = [...new Set(points.map((point) => point.values[k]))];
      const numbers = values.filter((value) => typeof value === 'number');
      const numeric = numbers.length === values.length;
      return {
        label: said(label, name),
        title: capitalised(said(label, name)),
        unit: clean(unit),
        numeric,
        values: numeric ? numbers.sort((a, b) => a - b) : values,
      };
    }),
    metrics: metrics.map(({ unit, label, ...ref }, k) => ({
      label: capitalised(said(label, rowLabel(ref, words.lang))),
      scale: isUnit(unit)
        ? scaleFor(unit, largestOf(points.map(({ estimates }) => estimates[k])), words)
        : { per: 1, name: clean(unit), suffix: unit === '' ? '' : `\u00a0${clean(unit)}` },
    })),
  };
}

function isUnit(unit: string): unit is Unit {
  return (UNITS as readonly string[]).includes(unit);
}

/** A value of a factor: `3`, `240 /day`, `two lanes`. */
export function valueName({ words, factors }: SweepView, factor: number, value: SweepValue): string {
  if (typeof value === 'string') return clean(value);
  const { unit } = factors[factor];
  return exactText(value, words) + (unit === '' ? '' : `\u00a0${unit}`);
}

/** Numbers of the factors that take more than one value. */
export function variedOf({ factors }: SweepView): number[] {
  return [...factors.keys()].filter((k) => factors[k].values.length > 1);
}

/** `Lanes = 3`, for each factor that varies. */
export function pairsOf(view: SweepView, { values }: Pick<SweepPoint, 'values'>): string[] {
  return variedOf(view).map((k) => pairOf(view, k, values[k]));
}

export function pairOf(view: SweepView, factor: number, value: SweepValue): string {
  return `${view.factors[factor].label} = ${valueName(view, factor, value)}`;
}

/** Where a metric is least and most, in a sentence. */
export function extremesOf(view: SweepView, metric: number): string {
  const { words, summary } = view;
  const { label, scale } = view.metrics[metric];
  const says = words.sweep;
  const seen = summary.points.filter(({ estimates }) => estimates[metric].n > 0);
  if (seen.length === 0) return says.nothing(label);
  const mean = ({ estimates }: SweepPoint) => estimates[metric].mean;
  const low = seen.reduce((a, b) => (mean(b) < mean(a) ? b : a));
  const high = seen.reduce((a, b) => (mean(b) > mean(a) ? b : a));
  const told = ({ estimates }: SweepPoint) => estimateText(estimates[metric], scale, words) + scale.suffix;
  if (mean(low) === mean(high)) return says.alike(label, told(low));
  const at = (point: SweepPoint) => says.at(pairsOf(view, point));
  return says.extremes(label, told(low), at(low), told(high), at(high));
}
