import type { Appraisal, Estimate, ValueLine } from '../../results/document.ts';
import { type WorthData, worthChart } from '../charts/worth.ts';
import { type Html, html, type Piece } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import { estimateText, moneyScale, plainText, type Scale } from '../quantity.ts';
import type { View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { portions, type TableRow, table } from './table.ts';
import { chanceFigure, type Named, stepsFigure } from './worthFigures.ts';

/** Alternatives beside each other in the table, and those whose lines are shown without unfolding. */
const COLUMNS = 4;
const OPEN = 3;

/** What every alternative costs and saves, in money: the figures, the sums by year, and the lines they are made of. */
export function worthPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words } = view;
  const told = named(view);
  if (told.length === 0) return null;
  const [{ one }] = told;
  const sizes = told.map(({ one }) => Math.max(Math.abs(one.npv.mean), Math.abs(one.costs)));
  const money = moneyScale(Math.max(...sizes), words);
  const main = onMainPath(told);
  const data = dataOf(main, money);
  return html`<section><h2>${words.value.title}</h2>
<p class="note">${words.value.note(one.base, percent(view, one.discountRate), one.years)} ${words.value.chance}</p>
${warning(view, told)}
${portions(told, COLUMNS).map((part) => summary(view, part, money))}
${figure(studio, {
  name: 'value',
  title: words.value.chart,
  note: words.value.chartNote(view.confidence),
  draw: (document, options) => worthChart(document, data, options),
  data: yearTable(view, told, money),
})}
${stepsFigure(studio, main, money)}
${chanceFigure(studio, main, money)}
${told.slice(0, OPEN).map((each) => linesTable(view, each, money))}
${told.length > OPEN && html`<details><summary>${words.value.more(told.length - OPEN)}</summary>${told.slice(OPEN).map((each) => linesTable(view, each, money))}</details>`}
${notCounted(view, told)}</section>
`;
}

/** Scenarios whose queues grow as long as the run lasts. */
function warning({ scenarios, words }: View, told: Named[]): Html | null {
  const short = scenarios.filter(({ name }) => told.some(({ one }) => one.overloaded.includes(name)));
  if (short.length === 0) return null;
  return html`<p><strong>${words.value.overloaded(words.list(short.map(({ label }) => words.quote(label))))}</strong></p>`;
}

/** All appraisals by alternative and path of demand. */
function named({ results, scenarios, words }: View): Named[] {
  return (results.value ?? []).flatMap((one) => {
    const shown = scenarios.find(({ name }) => name === one.scenario);
    if (shown === undefined) return [];
    const { label, index } = shown;
    return [{ one, label: one.path === null ? label : words.value.onPath(label, one.path), index }];
  });
}

const percent = ({ words }: View, share: number) => words.percent(plainText(share, { per: 0.01 }, words));

/** Figures as rows, alternatives as columns. */
function summary(view: View, part: Named[], money: Scale): Html {
  const { words } = view;
  const says = words.value;
  const row = (title: string, unit: string, cell: (one: Appraisal) => Piece, strong = false): TableRow => ({
    head: words.withUnit(title, unit),
    cells: part.map(({ one }) => cell(one)),
    strong,
  });
  const sum = (x: number | Estimate) =>
    typeof x === 'number' ? plainText(x, money, words) : estimateText(x, money, words);
  const maybe = <T>(x: T | null, told: (x: T) => Piece): Piece => (x === null ? says.none : told(x));
  return table({
    caption: says.title,
    quiet: true,
    head: [says.figure, ...part.map(({ label }) => label)],
    rows: [
      row(says.service, '', ({ opens, last }) => `${opens}–${last}`),
      row(says.costs, money.name, ({ costs }) => sum(costs)),
      row(says.benefits, money.name, ({ benefits }) => sum(benefits)),
      row(says.npv, money.name, ({ npv }) => sum(npv), true),
      row(says.positive, '%', (one) => plainText(one.positive, { per: 0.01 }, words) + rangeText(one)),
      row(says.annualCosts, money.name, ({ annualCosts }) => sum(annualCosts)),
      row(says.ratio, '', ({ ratio }) => maybe(ratio, (x) => estimateText(x, { per: 1 }, words))),
      row(says.internalRate, '', ({ internalRate }) => maybe(internalRate, (x) => percent(view, x))),
      row(says.breakEvenTruckHour, says.money.perHour, ({ breakEvenTruckHour }) =>
        maybe(breakEvenTruckHour, (x) => (x <= 0 ? says.withoutIt : formatNumber(x, 0, words))),
      ),
      row(says.breakEvenTraffic, words.units.named['trucks/day'] ?? '', ({ breakEvenTraffic }) =>
        maybe(breakEvenTraffic, (x) => plainText(x, { per: 1 }, words)),
      ),
    ],
  });
}

/** The interval of the share of runs that pay, in per cent, where it is known. */
function rangeText({ positiveRuns: runs }: Appraisal): string {
  return runs === undefined ? '' : ` (${[runs.ciLow, runs.ciHigh].map((share) => Math.round(share * 100)).join('–')})`;
}

/** One appraisal an alternative: on the path called `central`, or on that in the middle. */
function onMainPath(told: Named[]): Named[] {
  const paths = [...new Set(told.map(({ one }) => one.path))];
  const main = paths.includes('central') ? 'central' : paths[Math.floor((paths.length - 1) / 2)];
  return told.filter(({ one }) => one.path === main);
}

function dataOf(told: Named[], scale: Scale): WorthData {
  return { scale, curves: told.map(({ one, label, index }) => ({ label, index, years: one.flows, npv: one.npv })) };
}

function yearTable({ words }: View, told: Named[], money: Scale): Html[] {
  return portions(told, COLUMNS).map((part) => {
    const years = [...new Set(part.flatMap(({ one }) => one.flows.map(({ year }) => year)))].sort((a, b) => a - b);
    return table({
      caption: words.value.chart,
      quiet: true,
      head: [words.withUnit(words.value.year, money.name), ...part.map(({ label }) => label)],
      rows: years.map((year) => ({
        head: String(year),
        cells: part.map(({ one }) => {
          const found = one.flows.find((flow) => flow.year === year);
          return found ? estimateText({ ...found, n: 2, variance: 0 }, money, words) : words.numerals.none;
        }),
      })),
    });
  });
}

/** Every line of an appraisal: saved a year, its worth, and by how much it may be wrong before the plan no longer pays. */
function linesTable(view: View, { one, label }: Named, money: Scale): Html {
  const { words } = view;
  const says = words.value;
  const row = (line: ValueLine): TableRow => ({
    head: html`${says.kind[line.kind]}${nameOf(view, line, one.lines.filter(({ kind }) => kind === line.kind).length)}`,
    cells: [
      line.quantity === null
        ? ''
        : `${estimateText(line.quantity, { per: 1 }, words)}\u00a0${says.unit[line.unit] ?? line.unit}`,
      line.part === 'unpriced' ? says.noPrice : plainText(line.annual, money, words),
      line.part === 'unpriced' ? says.noPrice : estimateText(line.present, money, words),
      line.switching === null ? '' : switchingText(view, line.switching),
    ],
  });
  const parts = (['cost', 'benefit', 'unpriced', 'transfer'] as const).map((part) => ({
    part,
    rows: one.lines.filter((line) => line.part === part).map(row),
  }));
  const heading = (part: string): TableRow => ({ head: part, cells: ['', '', '', ''], strong: true });
  return table({
    caption: label,
    kind: 'numbers worth',
    head: [
      says.line,
      says.savedAYear,
      words.withUnit(says.annual, money.name),
      words.withUnit(says.present, money.name),
      says.switching,
    ],
    rows: parts.flatMap(({ part, rows }) => (rows.length > 0 ? [heading(says.part[part]), ...rows] : [])),
  });
}

/** What a line is about, where there is one such thing; the price for all others is that for all where it is the only one. */
function nameOf(view: View, { of, title, kind }: ValueLine, ofKind: number): Html | null {
  const { words, titles } = view;
  if (of === 'all' && title === null) return null;
  const own = kind === 'electricity' ? titles.place(of) : view.flowLabel(of);
  const name = title?.[words.lang] ?? (of !== 'other' ? own : ofKind > 1 ? words.value.other : words.allFlows);
  return html`<span class="where">${name}</span>`;
}

/** Changes beyond are not told: nobody is so far off. */
const FAR = 10;

function switchingText({ words }: View, change: number): string {
  const sign = change < 0 ? '−' : '+';
  const size = plainText(Math.min(Math.abs(change), FAR), { per: 0.01 }, words);
  return `${Math.abs(change) > FAR ? `${change < 0 ? '<' : '>'}\u00a0` : ''}${words.percent(sign + size)}`;
}

function notCounted({ words }: View, told: Named[]): Html | null {
  const says = words.value;
  const missing = [...new Set(told.flatMap(({ one }) => one.unpriced))];
  const kinds = missing.map((kind) => {
    const name = Object.hasOwn(says.kind, kind) ? says.kind[kind as ValueLine['kind']] : kind;
    return name.charAt(0).toLowerCase() + name.slice(1);
  });
  const transfers = told.some(({ one }) => one.lines.some(({ part }) => part === 'transfer'));
  return html`<p class="note">${says.switchingNote}${transfers && ` ${says.transferNote}`}${kinds.length > 0 && ` ${says.unpriced(words.list(kinds))}`}</p>
`;
}
