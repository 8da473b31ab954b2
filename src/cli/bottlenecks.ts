/** Bottlenecks on the terminal: what every place did and because of whom it did not, and what one more would change. */
import pc from 'picocolors';
import type { Results } from '../results/document.ts';
import type { Language } from '../results/language.ts';
import { capitalised, moreOf } from '../results/resources.ts';
import type { MarginalRow, TimeRow } from '../results/sections/bottlenecks.ts';
import { titlesOf } from '../results/titles.ts';
import { rowLabels } from './labels.ts';
import { differenceScale, estimateText, percentText, plainText } from './scale.ts';
import type { Shell } from './shell.ts';
import { across, type Look } from './table.ts';
import type { Words } from './words/words.ts';

/** Shares of time told in sentences: from this one on, and so many of a kind. */
const WORTH_SAYING = 0.01;
const MOST = 5;
/** Key metrics of which is told what a resource does to them. */
const EFFECTS = 2;

const PERCENT = { per: 0.01, name: '%' };

export function printBottlenecks(results: Results, look: Look, shell: Shell): void {
  const { bottlenecks = [], marginal = [] } = results;
  const { words, language } = look;
  const paint = pc.createColors(shell.colours);
  const places = titlesOf(results.scenarios, language).place;
  shell.out(`${paint.bold(words.bottlenecks.title)}\n${timeTable(bottlenecks, places, look)}\n\n`);
  for (const sentence of causes(bottlenecks, places, look)) shell.out(`${sentence}\n`);
  if (marginal.length > 0) printMarginal(results, marginal, look, shell);
}

function printMarginal(results: Results, rows: readonly MarginalRow[], look: Look, shell: Shell): void {
  const { words, language } = look;
  const says = words.marginal;
  const paint = pc.createColors(shell.colours);
  const nameOf = titlesOf(results.scenarios, language).place;
  const level = percentText(results.confidence, language);
  const judged = percentText(Number(rows[0].judged.toPrecision(4)), language);
  shell.out(`\n${paint.bold(says.title)}\n${paint.dim(says.how(level, judged))}\n`);
  const ranked = byRank(rows);
  const told = ranked.filter((own) => own.some(isTold));
  const others = ranked.filter((own) => !told.includes(own));
  if (told.length > 0) shell.out(`${marginalTable(results, told, nameOf, look)}\n\n`);
  for (const own of told) shell.out(`${effect(results, own, nameOf, look)}\n`);
  const nothing = others.map((own) => moreAt(own, nameOf, words, language));
  if (nothing.length > 0) shell.out(`${capitalised(says.nothing(nothing))}\n`);
  shell.out('\n');
}

type NameOf = (place: string) => string;

/** Places down, what their units did across. */
function timeTable(rows: readonly TimeRow[], nameOf: NameOf, look: Look): string {
  const { words, language } = look;
  const says = words.bottlenecks;
  const columns = ['busy', 'blocked', 'starved', 'idle'] as const;
  const lines = [...new Set(rows.map(({ place }) => place))].map((place) => {
    const own = rows.filter((row) => row.place === place);
    const share = (of: (row: TimeRow) => boolean) => own.filter(of).reduce((sum, { mean }) => sum + mean, 0);
    const told = columns.map((state) => share((row) => row.state === state));
    const rest = share(({ state }) => !(columns as readonly string[]).includes(state));
    const cells = [...told, rest].map((mean) => estimateText({ mean, ciLow: mean, ciHigh: mean }, PERCENT, language));
    return { label: nameOf(place), unit: PERCENT.name, cells };
  });
  return across([...columns.map((state) => says[state]), says.rest], lines, look);
}

/** Who keeps whom from working for longest. */
function causes(rows: readonly TimeRow[], nameOf: NameOf, { words, language }: Look): string[] {
  const said = (['blocked', 'starved'] as const).flatMap((state) =>
    rows
      .filter((row) => row.state === state && row.by !== null && row.mean >= WORTH_SAYING)
      .toSorted((a, b) => b.mean - a.mean)
      .slice(0, MOST)
      .map(({ place, by, mean }) => {
        const share = percentText(Number(mean.toPrecision(2)), language);
        return words.bottlenecks[`${state}By`](nameOf(place), nameOf(by ?? ''), share);
      }),
  );
  return said.length > 0 ? said : [words.bottlenecks.none];
}

/** Key metrics of which something can be told down; across, the resources of which it can, the best first. */
function marginalTable(results: Results, ranked: MarginalRow[][], nameOf: NameOf, look: Look): string {
  const { words, language } = look;
  const says = words.marginal;
  const labels = rowLabels(results, ranked[0], language);
  const lines = labels.flatMap((label, k) => {
    const rows = ranked.map((own) => own[k]);
    if (!rows.some(isTold)) return [];
    const scale = differenceScale(rows[0].unit, sizeOf(rows), words);
    const cells = rows.map((row) => {
      if (row.n === 0) return words.table.none;
      return isSame(row) ? says.same : `${estimateText(row, scale, language, true)}${says.marks[row.verdict]}`;
    });
    return [{ label, unit: scale.name, cells }];
  });
  const number = (step: number) => plainText(step, { per: 1, name: '' }, language);
  const names = ranked.map(([{ resource, step }]) => `+${number(step)} ${nameOf(resource)}`);
  return across(names, lines, look);
}

/** Rows of each resource, the best first. */
function byRank(rows: readonly MarginalRow[]): MarginalRow[][] {
  const ranks = [...new Set(rows.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => rows.filter((row) => row.rank === rank));
}

function sizeOf(rows: readonly MarginalRow[]): number {
  return Math.max(...rows.flatMap(({ ciLow, ciHigh }) => [Math.abs(ciLow), Math.abs(ciHigh)]));
}

const isSame = ({ mean, variance }: MarginalRow) => mean === 0 && variance === 0;
const isTold = ({ verdict }: MarginalRow) => verdict !== 'cannotTell';

/** What one more of a resource does to the first key metrics of which it can be told. */
function effect(results: Results, rows: MarginalRow[], nameOf: NameOf, { words, language }: Look): string {
  const says = words.marginal;
  const told = rows.filter(isTold).slice(0, EFFECTS);
  const labels = rowLabels(results, told, language);
  const effects = told.map((row, k) => {
    const scale = differenceScale(row.unit, sizeOf([row]), words);
    return says.effect(
      labels[k],
      `${estimateText(row, scale, language, true)} ${scale.name}`,
      says.verdict[row.verdict],
    );
  });
  return capitalised(says.one(moreAt(rows, nameOf, words, language), effects));
}

const moreAt = ([{ resource, part, step }]: MarginalRow[], nameOf: NameOf, words: Words, language: Language) =>
  words.marginal.at(moreOf(part, step, language), nameOf(resource));
