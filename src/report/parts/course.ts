import { sameRow } from '../../results/same-row.ts';
import type { CourseRow } from '../../results/sections/course.ts';
import type { CoursePanel } from '../charts/course.ts';
import type { Html } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { formatWithin } from '../numbers.ts';
import { plainText, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { keyLabel } from './keys.ts';
import { table } from './table.ts';

const DAY = 1440;
/** Rows of a table of batches: where there are more, neighbours are left out. */
const ROWS = 60;

/** A mean along the runs of a scenario, as a picture has it; null where the document does not tell it. */
export function coursePanel(
  view: View,
  { scenario, metric, place, flow }: Pick<CourseRow, 'scenario' | 'metric' | 'place' | 'flow'>,
): CoursePanel | null {
  const { results, words } = view;
  const row = results.course?.find((one) => one.scenario === scenario && sameRow(one, { metric, place, flow }));
  const shown = view.scenarios.find(({ name }) => name === scenario);
  if (row === undefined || shown === undefined) return null;
  const scale = scaleFor(row.unit, Math.max(0, ...row.mean.map((value) => Math.abs(value ?? 0))), words);
  const where = place === 'all' && flow === 'all' ? '' : view.where(place, flow);
  const title = keyLabel({ title: words.withUnit(metricTitle(metric, words, view.titles), scale.name), where });
  return {
    title: view.scenarios.length > 1 ? `${title} · ${shown.label}` : title,
    index: shown.index,
    per: scale.per,
    days: row.width / DAY,
    mean: row.mean,
    half: row.half,
    smooth: row.smooth,
    warmUp: results.warmUp > 0 ? results.warmUp / DAY : null,
    settled: null,
    limit: null,
  };
}

/** The batches of panels as rows. */
export function courseTable({ words }: View, panels: CoursePanel[]): Html {
  const [{ days }] = panels;
  const batches = Math.max(...panels.map(({ mean }) => mean.length));
  const step = Math.ceil(batches / ROWS);
  const cell = ({ mean, half, per }: CoursePanel, k: number) => {
    const value = mean[k] ?? null;
    return value === null ? words.numerals.none : formatWithin(value / per, (half[k] ?? 0) / per, words);
  };
  return table({
    caption: words.course.table,
    head: [words.course.days, ...panels.map(({ title }) => title)],
    rows: Array.from({ length: Math.ceil(batches / step) }, (_, i) => ({
      head: words.range(
        plainText(days * i * step, { per: 1 }, words),
        plainText(days * (i * step + 1), { per: 1 }, words),
      ),
      cells: panels.map((panel) => cell(panel, i * step)),
    })),
  });
}
