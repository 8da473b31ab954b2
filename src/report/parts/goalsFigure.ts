import type { GoalRow } from '../../results/document.ts';
import { type GoalsData, goalsChart } from '../charts/goals.ts';
import type { Html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { largestOf, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { goalsTable } from './goals.ts';

/** Panels and bars for which a first page has room. */
const PANELS = 4;
const BARS = 24;

/** What is wanted, and what every scenario comes to; null where there are no goals. */
export function goalsFigure(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const { goals = [] } = results;
  if (goals.length === 0) return null;
  const panels = panelsOf(view, goals);
  const room = Math.max(1, Math.min(PANELS, Math.floor(BARS / view.scenarios.length)));
  return figure(studio, {
    name: 'goals',
    title: words.goals.chart,
    note: words.goals.chartNote(view.confidence),
    draw: (document, options) => goalsChart(document, { panels: panels.slice(0, room) }, options),
    data: goalsTable(view, goals),
  });
}

/** A panel for each figure of which something is wanted, on each path of demand. */
function panelsOf(view: View, goals: readonly GoalRow[]): GoalsData['panels'] {
  const { words, titles, scenarios, where } = view;
  const ids = [...new Set(goals.map(idOf))];
  return ids.map((id) => {
    const rows = goals.filter((row) => idOf(row) === id);
    const [{ metric, place, flow, path, unit, by }] = rows;
    const names = [...new Set(rows.map(({ goal }) => goal))];
    const wanted = names
      .flatMap((goal) => rows.find((row) => row.goal === goal) ?? [])
      .toSorted((a, b) => a.value - b.value);
    const measured = [
      metricTitle(metric, words, titles),
      where(place, flow),
      by === null ? '' : words.goals.by(by),
      path ?? '',
    ];
    const values = [...rows, ...wanted.map(({ value }) => ({ mean: value }))];
    return {
      title: measured.filter((part) => part !== '').join('\u00a0· '),
      scale: scaleFor(unit, largestOf(values), words),
      targets: wanted.map(({ value, sense }) => ({ value, sense })),
      bars: scenarios.flatMap(({ name, label, index }) => {
        const own = rows.filter(({ scenario }) => scenario === name);
        if (own.length === 0) return [];
        const verdicts = wanted.map(({ goal }) => own.find((row) => row.goal === goal)?.verdict ?? 'cannotTell');
        return [{ label, index, estimate: own[0].n === 0 ? null : own[0], verdicts }];
      }),
    };
  });
}

const idOf = ({ metric, place, flow, path, by }: GoalRow) => [metric, place, flow, path, by].join('\u0001');
