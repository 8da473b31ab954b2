/** The figures of a sweep: each metric by each factor, and over two. */
import type { SweepSurface, SweepValue } from '../../results/sweep.ts';
import { type EffectsPanel, effectsChart } from '../charts/effects.ts';
import { surfaceChart } from '../charts/surface.ts';
import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { figure } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import { estimateText, exactText, plainText } from '../quantity.ts';
import { percentText } from './common.ts';
import type { Desk } from './explain.ts';
import { extremesOf, pairOf, type SweepView, valueName, variedOf } from './sweepView.ts';
import { about } from './values.ts';

/** Values of the other factors together that have a line each. */
const MOST_LINES = 5;
/** Points that a picture shows. */
const MOST_DRAWN = 300;
/** Names of scenarios, say, that a panel shows. */
const MOST_NAMES = 24;
/** A surface is drawn where it misses unseen points by no more than this share of what saying the same everywhere does. */
const GOOD = 0.3;

/** A metric by each factor. */
export function effectsFigure(desk: Desk, view: SweepView, metric: number): Html {
  const { words, summary } = view;
  const { label, scale } = view.metrics[metric];
  const says = words.sweep;
  const panels = variedOf(view).flatMap((factor) => panelOf(view, metric, factor) ?? []);
  const notes = [
    says.note(percentText(summary.confidence, words)),
    panels.some(({ band }) => band.length > 0) && says.effectNote,
    panels.some(({ joined, names }) => !joined && names === null) && says.scatterNote,
    panels.some(({ joined }) => !joined) && summary.points.length > MOST_DRAWN && thinnedText(view),
  ];
  return figure(desk, {
    name: `effects-${metric + 1}`,
    title: words.withUnit(says.effects(label), scale.name),
    note: notes.filter((note) => note !== false).join(' '),
    draw: (document, options) => effectsChart(document, { scale, panels, desc: extremesOf(view, metric) }, options),
    data: variedOf(view).map((factor) => levelTable(view, metric, factor)),
  });
}

const thinnedText = ({ words, summary }: SweepView) =>
  words.sweep.thinned(String(MOST_DRAWN), plainText(summary.points.length, { per: 1 }, words));

/** Lines where the others take few values together, else the means of all points with a value, else the points. */
function panelOf(view: SweepView, metric: number, factor: number): EffectsPanel | null {
  const { summary, words, factors } = view;
  const { numeric, values, title, unit } = factors[factor];
  if (!numeric && values.length > MOST_NAMES) return null;
  const at = (value: SweepValue) => (typeof value === 'number' && numeric ? value : values.indexOf(value));
  const others = variedOf(view).filter((k) => k !== factor);
  const shown = summary.points.filter(({ estimates }) => estimates[metric].n > 0);
  const groups = new Map<string, typeof shown>();
  for (const point of shown) {
    const key = JSON.stringify(others.map((k) => point.values[k]));
    const group = groups.get(key);
    if (group !== undefined) group.push(point);
    else groups.set(key, [point]);
    if (groups.size > MOST_LINES) break;
  }
  const common = {
    title: words.withUnit(title, numeric ? unit : ''),
    names: numeric ? null : values.map((value) => valueName(view, factor, value)),
  };
  const marks = (some: typeof shown) =>
    some.map((point) => ({ x: at(point.values[factor]), ...point.estimates[metric] })).sort((a, b) => a.x - b.x);
  if (groups.size <= MOST_LINES && groups.size <= shown.length / 2) {
    const told = groups.size > 1;
    return {
      ...common,
      note: told ? words.sweep.lines(others.map((k) => words.withUnit(factors[k].label, factors[k].unit))) : '',
      joined: numeric,
      band: [],
      lines: [...groups.values()].map((some) => ({
        label: told ? others.map((k) => bareText(view, some[0].values[k])).join(' · ') : '',
        points: marks(some),
      })),
    };
  }
  const own = (summary.effects ?? []).filter((effect) => effect.factor === factor && effect.estimates[metric].n > 0);
  if (own.length > 0) {
    const ordered = own.toSorted((a, b) => at(a.value) - at(b.value));
    return {
      ...common,
      note: '',
      joined: numeric,
      band: ordered.flatMap(({ value }) => {
        const ends = rangeOf(view, metric, factor, value);
        return ends === null ? [] : [{ x: at(value), low: ends[0], high: ends[1] }];
      }),
      lines: [{ label: '', points: ordered.map(({ value, estimates }) => ({ x: at(value), ...estimates[metric] })) }],
    };
  }
  const step = Math.max(1, Math.ceil(shown.length / MOST_DRAWN));
  const drawn = shown.filter((_, i) => i % step === 0);
  return { ...common, note: '', joined: false, band: [], lines: [{ label: '', points: marks(drawn) }] };
}

/** Without its unit, which stands where the lines are explained. */
function bareText({ words }: SweepView, value: SweepValue): string {
  return typeof value === 'number' ? exactText(value, words) : clean(value);
}

/** Means of the lowest and the highest point with a value. */
function rangeOf({ summary }: SweepView, metric: number, factor: number, value: SweepValue): [number, number] | null {
  const means = summary.points.flatMap(({ values, estimates }) =>
    values[factor] === value && estimates[metric].n > 0 ? [estimates[metric].mean] : [],
  );
  return means.length === 0 ? null : [means.reduce((a, b) => Math.min(a, b)), means.reduce((a, b) => Math.max(a, b))];
}

/** Rows of a table by the values of a factor: where there are more, they are left out. */
const ROWS = 40;

function levelTable(view: SweepView, metric: number, factor: number): Html {
  const { summary, words, factors } = view;
  const { scale } = view.metrics[metric];
  const says = words.sweep;
  const own = (summary.effects ?? []).filter((effect) => effect.factor === factor);
  const text = (mean: number) => about(mean, { ...scale, suffix: '' }, words);
  return table({
    caption: factors[factor].title,
    head: [says.value, says.pointsHead, words.withUnit(words.study.figure, scale.name), says.lowest, says.highest],
    rows: factors[factor].values.slice(0, ROWS).map((value) => {
      const points = summary.points.filter(({ values }) => values[factor] === value);
      const ends = rangeOf(view, metric, factor, value);
      const estimate =
        points.length === 1 ? points[0].estimates[metric] : own.find((one) => one.value === value)?.estimates[metric];
      return {
        head: valueName(view, factor, value),
        cells: [
          plainText(points.length, { per: 1 }, words),
          estimate === undefined || estimate.n === 0 ? words.numerals.none : estimateText(estimate, scale, words),
          ...(ends ?? [null, null]).map((mean) => (mean === null ? words.numerals.none : text(mean))),
        ],
      };
    }),
  });
}

/** A metric over two factors that are numbers: fitted where that says something, else what was measured; null where there are no two, or it hardly varies. */
export function surfaceFigure(desk: Desk, view: SweepView, metric: number): Html | null {
  const { words, summary, factors } = view;
  const { label, scale } = view.metrics[metric];
  const says = words.sweep;
  const surface = summary.surfaces?.find((one) => one.metric === metric);
  const numeric = variedOf(view).filter((k) => factors[k].numeric);
  if (numeric.length < 2) return null;
  const [a, b] = surface?.axes ?? numeric;
  const good = surface !== undefined && surface.error <= GOOD * surface.deviation;
  // Only where the others are the same can what was measured stand beside each other.
  if (!good && variedOf(view).length > 2) return null;
  const texts = surface?.held ?? summary.points[0].values;
  const alike = summary.points.filter(
    ({ values, estimates }) =>
      estimates[metric].n > 0 && texts.every((text, k) => typeof text !== 'string' || text === values[k]),
  );
  const [least, most] = alike.length === 0 ? [0, 0] : endsOf(alike.map(({ estimates }) => estimates[metric].mean));
  const halves = alike.reduce(
    (sum, { estimates }) => sum + (estimates[metric].ciHigh - estimates[metric].ciLow) / 2,
    0,
  );
  // Differences that are no larger than the error of the points are no landscape.
  if (alike.length === 0 || most - least <= halves / alike.length) return null;
  const step = Math.max(1, Math.ceil(alike.length / MOST_DRAWN));
  const points = alike
    .filter((_, i) => i % step === 0)
    .map(({ values, estimates }) => ({ x: Number(values[a]), y: Number(values[b]), mean: estimates[metric].mean }));
  const told = (value: number) => about(value, scale, words);
  const height = good ? heightOf(surface) : null;
  const [low, high] =
    height === null ? endsOf(points.map(({ mean }) => mean)) : endsOf(onGrid(surface as SweepSurface));
  const held = surface?.held.flatMap((value, k) =>
    value === null || factors[k].values.length < 2 ? [] : [pairOf(view, k, value)],
  );
  const notes = [
    good
      ? says.fitted(plainText(surface.points, { per: 1 }, words), told(surface.error), told(surface.deviation))
      : surface === undefined
        ? says.unfittable
        : says.unfitted(told(surface.error), told(surface.deviation)),
    held !== undefined && held.length > 0 && says.held(held),
    held !== undefined &&
      held.length > 0 &&
      variedOf(view).some((k) => k !== a && k !== b && factors[k].numeric) &&
      says.elsewhere,
    alike.length > points.length && thinnedText(view),
  ];
  const desc = (height === null ? says.measuredDesc : says.surfaceDesc)(label, told(low), told(high));
  const [across, up] = [a, b].map((k) => words.withUnit(factors[k].title, factors[k].unit));
  return figure(desk, {
    name: `surface-${metric + 1}`,
    title: words.withUnit(says.surface(label), scale.name),
    note: notes.filter((note) => typeof note === 'string').join(' '),
    draw: (document, options) => surfaceChart(document, { scale, across, up, points, height, desc }, options),
    data: table({
      caption: words.withUnit(label, scale.name),
      head: [says.point, across, up, words.withUnit(words.study.figure, scale.name)],
      rows: alike.slice(0, ROWS).map((point) => ({
        head: String(summary.points.indexOf(point) + 1),
        cells: [
          valueName(view, a, point.values[a]),
          valueName(view, b, point.values[b]),
          estimateText(point.estimates[metric], scale, words),
        ],
      })),
    }),
  });
}

function heightOf({ centre, half, coefficients: [c0, c1, c2, c11, c12, c22] }: SweepSurface) {
  return (x: number, y: number): number => {
    const [z1, z2] = [(x - centre[0]) / half[0], (y - centre[1]) / half[1]];
    return c0 + c1 * z1 + c2 * z2 + c11 * z1 * z1 + c12 * z1 * z2 + c22 * z2 * z2;
  };
}

/** Heights of a surface over the range of the points. */
function onGrid(surface: SweepSurface): number[] {
  const height = heightOf(surface);
  const { centre, half } = surface;
  const steps = [-1, -0.5, 0, 0.5, 1];
  return steps.flatMap((i) => steps.map((j) => height(centre[0] + i * half[0], centre[1] + j * half[1])));
}

function endsOf(values: readonly number[]): [number, number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

/** The figures of a metric; null where nothing varies. */
export function metricPart(desk: Desk, view: SweepView, metric: number): Html | null {
  if (variedOf(view).length === 0) return null;
  return html`<section><h2>${view.metrics[metric].label}</h2>
${effectsFigure(desk, view, metric)}
${surfaceFigure(desk, view, metric)}</section>
`;
}
