import type { Appraisal, Share, ValueLine } from '../../results/document.ts';
import { chanceChart } from '../charts/chance.ts';
import { waterfallChart } from '../charts/waterfall.ts';
import type { Html } from '../html.ts';
import { STYLES } from '../palette.ts';
import { estimateText, plainText, type Scale } from '../quantity.ts';
import { figure, type Studio } from './figure.ts';
import { portions, table } from './table.ts';

/** An appraisal with the name it goes by. */
export interface Named {
  one: Appraisal;
  label: string;
  index: number;
}

/** Plans for which a picture of gains and losses has room, and plans beside each other in a table. */
const PANELS = 3;
const COLUMNS = 4;
const PERCENTILES = [5, 25, 50, 75, 95];
/** As many values as a document holds at most: where there are so many, they stand for more runs. */
const MOST_RUNS = 1000;

/** From nothing to the net present value, by kinds of costs and benefits, for the best plans. */
export function stepsFigure(studio: Studio, told: readonly Named[], scale: Scale): Html {
  const { view } = studio;
  const { words } = view;
  const says = words.worth;
  const shown = told.toSorted((a, b) => b.one.npv.mean - a.one.npv.mean).slice(0, PANELS);
  const panels = shown.map(({ one, label }) => ({
    title: label,
    steps: stepsOf(one).map(({ kind, value }) => ({ label: words.value.kind[kind], value })),
    left: one.npv,
  }));
  const fewest = told.length > PANELS ? ` ${says.fewest(String(PANELS), String(told.length))}` : '';
  return figure(studio, {
    name: 'value-steps',
    title: says.steps,
    note: says.stepsNote(view.confidence) + fewest,
    draw: (document, options) => waterfallChart(document, { scale, panels }, options),
    data: shown.map(({ one, label }) =>
      table({
        caption: label,
        head: [says.step, words.withUnit(words.value.present, scale.name)],
        rows: [
          ...stepsOf(one).map(({ kind, value }) => ({
            head: words.value.kind[kind],
            cells: [plainText(value, scale, words)],
          })),
          { head: words.value.npv, cells: [estimateText(one.npv, scale, words)], strong: true },
        ],
      }),
    ),
  });
}

/** Costs and benefits that count, added up by kind in the order of the document; what is nothing is left out. */
export function stepsOf({ lines }: Appraisal): { kind: ValueLine['kind']; value: number }[] {
  const sums = new Map<ValueLine['kind'], number>();
  for (const part of ['cost', 'benefit'] as const) {
    for (const line of lines) {
      if (line.part === part) sums.set(line.kind, (sums.get(line.kind) ?? 0) + line.present.mean);
    }
  }
  return [...sums].flatMap(([kind, value]) => (value === 0 ? [] : [{ kind, value }]));
}

/** The net present values of single runs; null where the document does not have them. */
export function chanceFigure(studio: Studio, told: readonly Named[], scale: Scale): Html | null {
  const { view } = studio;
  const { words } = view;
  const says = words.worth;
  const shown = told.filter(({ index }) => index < STYLES);
  const curves = shown.flatMap(({ one: { npvRuns: runs = [], positiveRuns: positive }, label, index }) =>
    runs.length > 1 && positive !== undefined ? [{ label, index, runs, positive }] : [],
  );
  if (curves.length === 0) return null;
  const hidden = told.length - shown.length;
  const thinned = curves.some(({ runs, positive }) => runs.length === MOST_RUNS && positive.n > MOST_RUNS);
  const text = ({ count, n, ciLow, ciHigh }: Share) =>
    [count / n, ciLow, ciHigh].map((share) => words.percent(plainText(share, { per: 0.01 }, words)));
  return figure(studio, {
    name: 'value-chance',
    title: says.chance,
    note: [says.chanceNote(view.confidence), thinned && says.thinned, hidden > 0 && `${words.page.more(hidden)}.`]
      .filter(Boolean)
      .join(' '),
    draw: (document, options) => chanceChart(document, { scale, curves }, options),
    data: portions(curves, COLUMNS).map((part) =>
      table({
        caption: says.chance,
        quiet: true,
        head: [words.withUnit(words.value.npv, scale.name), ...part.map(({ label }) => label)],
        rows: [
          ...PERCENTILES.map((p) => ({
            head: says.percentile(String(p)),
            cells: part.map(({ runs }) => plainText(runs[Math.floor(((runs.length - 1) * p) / 100)], scale, words)),
          })),
          {
            head: says.pays,
            cells: part.map(({ positive }) => {
              const [share, low, high] = text(positive);
              return `${share} (${words.range(low, high)})`;
            }),
            strong: true,
          },
        ],
      }),
    ),
  });
}
