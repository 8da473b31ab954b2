import { capitalised, manyOf, moreOf } from '../../results/resources.ts';
import type { MarginalRow, TimeRow, TimeState } from '../../results/sections/bottlenecks.ts';
import { type DifferencesData, differencesChart } from '../charts/differences.ts';
import { PIECES, type PieceOfTime, type TimeSharesData, timeSharesChart } from '../charts/timeShares.ts';
import { type Html, html, type Piece } from '../html.ts';
import { judgementOf } from '../judgement.ts';
import { metricTitle } from '../metric.ts';
import { formatNumber } from '../numbers.ts';
import { differenceScale, estimateText, scaleFor } from '../quantity.ts';
import type { View } from '../view.ts';
import { figure, type Studio } from './figure.ts';
import { type TableRow, table } from './table.ts';
import { isUnsteady } from './unsteady.ts';

/** Places in the picture, causes under a bar, sentences, resources and key metrics in the second picture. */
const PLACES = 16;
const CAUSES = 2;
const SENTENCES = 6;
const RESOURCES = 10;
const METRICS = 3;
/** Shares of time that are told in words. */
const WORTH_SAYING = 0.01;

/** Where each place's time went and because of whom, and what one more of each resource would change. */
export function bottlenecksPart(studio: Studio): Html | null {
  const { view } = studio;
  const { words, results } = view;
  const { bottlenecks = [], marginal = [] } = results;
  if (bottlenecks.length === 0) return null;
  const data = timeData(view, bottlenecks);
  const causes = sentences(view, bottlenecks);
  return html`<section><h2>${words.bottlenecks.title}</h2>
${figure(studio, {
  name: 'bottlenecks',
  title: words.bottlenecks.chart,
  note: words.bottlenecks.note,
  draw: (document, options) => timeSharesChart(document, data, options),
  data: timeTable(view, bottlenecks),
})}
<ul>${causes.map((said) => html`<li>${said}</li>`)}</ul>
${marginal.length > 0 && marginalPart(studio, byRank(marginal))}</section>
`;
}

/** What is told apart in the picture; the rest of the states are rare. */
const PIECE_OF: Partial<Record<TimeState, PieceOfTime>> = {
  busy: 'busy',
  blocked: 'blocked',
  starved: 'starved',
  idle: 'idle',
  closed: 'closed',
};

/** Places by the time they lost because of others, then by how busy they were while open. */
function timeData(view: View, rows: readonly TimeRow[]): TimeSharesData {
  const bars = [...new Set(rows.map(({ place }) => place))].map((place) => {
    const own = rows.filter((row) => row.place === place);
    const shares = { busy: 0, blocked: 0, starved: 0, idle: 0, other: 0, closed: 0 };
    for (const { state, mean } of own) shares[PIECE_OF[state] ?? 'other'] += mean;
    const told = own.filter(({ by, mean }) => by !== null && mean >= WORTH_SAYING).toSorted((a, b) => b.mean - a.mean);
    const causes = told
      .slice(0, CAUSES)
      .map((row) => view.words.bottlenecks.cause(row.state === 'blocked', nameOf(view, row.by), share(view, row.mean)));
    return { label: view.titles.place(place), shares, causes };
  });
  const lost = ({ shares }: (typeof bars)[number]) => shares.blocked + shares.starved;
  const load = ({ shares }: (typeof bars)[number]) => shares.busy / (1 - shares.closed || 1);
  return { places: bars.toSorted((a, b) => lost(b) - lost(a) || load(b) - load(a)).slice(0, PLACES) };
}

const nameOf = ({ titles }: View, by: string | null) => titles.place(by ?? '');

function share({ words }: View, mean: number): string {
  const percent = Number((mean * 100).toPrecision(2));
  return words.percent(formatNumber(percent, percent < 10 ? 1 : 0, words));
}

/** Who keeps whom from working for longest. */
function sentences(view: View, rows: readonly TimeRow[]): string[] {
  const { bottlenecks } = view.words;
  const told = rows
    .filter(({ by, mean }) => by !== null && mean >= WORTH_SAYING)
    .toSorted((a, b) => b.mean - a.mean)
    .slice(0, SENTENCES)
    .map(({ state, place, by, mean }) => {
      const say = state === 'blocked' ? bottlenecks.blockedBy : bottlenecks.starvedBy;
      return say(view.titles.place(place), nameOf(view, by), share(view, mean));
    });
  return told.length > 0 ? told : [bottlenecks.nobody];
}

/** Every share with its interval, in per cent. */
function timeTable(view: View, rows: readonly TimeRow[]): Html {
  const { words } = view;
  const places = [...new Set(rows.map(({ place }) => place))];
  return table({
    caption: words.bottlenecks.chart,
    quiet: true,
    head: [words.bottlenecks.place, ...PIECES.map((piece) => words.withUnit(words.bottlenecks.pieces[piece], '%'))],
    rows: places.map((place): TableRow => {
      const of = (piece: PieceOfTime) =>
        rows.filter((row) => row.place === place && (PIECE_OF[row.state] ?? 'other') === piece);
      return { head: view.titles.place(place), cells: PIECES.map((piece) => shareCell(view, of(piece))) };
    }),
  });
}

/** One share a line, with the place behind it. */
function shareCell(view: View, rows: readonly TimeRow[]): Piece {
  const { words } = view;
  if (rows.length === 0) return words.numerals.none;
  return rows.map((row, k) => {
    const said = estimateText(row, { per: 0.01 }, words);
    return html`${k > 0 && html`<br>`}${said}${row.by !== null && html`<span class="where">${nameOf(view, row.by)}</span>`}`;
  });
}

/** Rows of each resource, the best first. */
function byRank(rows: readonly MarginalRow[]): MarginalRow[][] {
  const ranks = [...new Set(rows.map(({ rank }) => rank))].sort((a, b) => a - b);
  return ranks.map((rank) => rows.filter((row) => row.rank === rank));
}

const isTold = ({ verdict }: MarginalRow) => verdict !== 'cannotTell';

function marginalPart(studio: Studio, ranked: MarginalRow[][]): Html {
  const { view } = studio;
  const { words } = view;
  const says = words.marginal;
  const level = Number((ranked[0][0].judged * 100).toFixed(2));
  const judged = words.percent(formatNumber(level, String(level).split('.')[1]?.length ?? 0, words));
  const data = marginalData(view, ranked);
  const grows = ranked[0].some((row) => isUnsteady(view, [row.scenario], row));
  const told = ranked.filter((rows) => rows.some(isTold));
  const others = ranked.filter((rows) => !told.includes(rows)).map((rows) => moreAt(view, rows));
  return html`<h3>${says.title}</h3>
<p class="note">${says.note(view.confidence, judged)}${grows && ` ${says.grows}`}</p>
${figure(studio, {
  name: 'marginal',
  title: says.chart,
  note: words.differences.marks(view.confidence),
  draw: (document, options) => differencesChart(document, data, options),
  data: marginalTable(view, ranked),
})}
<ul>${told.map((rows) => html`<li>${effect(view, rows)}</li>`)}
${others.length > 0 && html`<li>${capitalised(says.nothing(words.list(others)))}</li>`}</ul>`;
}

/** The key metrics of which most can be told, or the first of all; the best resources. */
function marginalData(view: View, ranked: MarginalRow[][]): DifferencesData {
  const all = ranked[0].map((_, k) => k);
  const told = all.filter((k) => ranked.some((rows) => isTold(rows[k])));
  const metrics = (told.length > 0 ? told : all).slice(0, METRICS);
  return {
    groups: metrics.map((k) => {
      const rows = ranked.slice(0, RESOURCES).map((own) => own[k]);
      const { metric, place, flow } = rows[0];
      return {
        title: `${metricTitle(metric, view.words, view.titles)}${where(view, place, flow)}`,
        scale: scaleOf(
          view,
          ranked.map((own) => own[k]),
        ),
        rows: rows.map((row) => ({
          label: `${view.titles.place(row.resource)} (+${number(view, row.step)})`,
          estimate: row,
          verdict: judgementOf(row),
        })),
      };
    }),
  };
}

const where = (view: View, place: string, flow: string) =>
  place === 'all' && flow === 'all' ? '' : ` · ${view.where(place, flow)}`;

const number = ({ words }: View, x: number) => formatNumber(x, Number.isInteger(x) ? 0 : 1, words);

function scaleOf({ words }: View, rows: readonly MarginalRow[]) {
  const size = Math.max(...rows.flatMap(({ ciLow, ciHigh }) => [Math.abs(ciLow), Math.abs(ciHigh)]));
  return differenceScale(scaleFor(rows[0].unit, size, words), words);
}

function marginalTable(view: View, ranked: MarginalRow[][]): Html {
  const { words } = view;
  const scales = ranked[0].map((_, k) =>
    scaleOf(
      view,
      ranked.map((own) => own[k]),
    ),
  );
  return table({
    caption: words.marginal.chart,
    quiet: true,
    kind: 'numbers differences',
    head: [
      words.marginal.resource,
      ...ranked[0].map(
        ({ metric, place, flow }, k) =>
          html`${words.withUnit(metricTitle(metric, words, view.titles), scales[k].name)}<span class="where">${view.where(place, flow)}</span>`,
      ),
    ],
    rows: ranked.map((rows) => ({
      head: html`${capitalised(moreAt(view, rows))}<span class="where">${words.marginal.now(manyOf(rows[0].part, rows[0].capacity, words.lang))}</span>`,
      cells: rows.map((row, k) => {
        const judgement = judgementOf(row);
        if (row.n === 0) return words.numerals.none;
        if (judgement === 'same') return html`<span class="same">${words.verdict.same}</span>`;
        const said = estimateText(row, scales[k], words, true);
        return html`<span class="${judgement}">${said}<span class="hidden"> ${words.verdict[judgement]}</span></span>`;
      }),
    })),
  });
}

const moreAt = (view: View, [{ resource, part, step }]: MarginalRow[]) =>
  view.words.marginal.at(moreOf(part, step, view.words.lang), view.titles.place(resource));

/** What one more of a resource does to the first key metrics of which it can be told. */
function effect(view: View, rows: MarginalRow[]): string {
  const { words } = view;
  const effects = rows
    .filter(isTold)
    .slice(0, METRICS)
    .map((row) => {
      const scale = scaleOf(view, [row]);
      const metric = `${metricTitle(row.metric, words, view.titles)}${where(view, row.place, row.flow)}`;
      return words.marginal.effect(
        metric,
        `${estimateText(row, scale, words, true)}${scale.suffix}`,
        words.verdict[judgementOf(row)],
      );
    });
  return capitalised(words.marginal.one(moreAt(view, rows), effects));
}
