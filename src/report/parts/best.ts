import { meaningfulDecimals } from '../../results/digits.ts';
import type { BestRow, Standing } from '../../results/document.ts';
import { sameRow } from '../../results/same-row.ts';
import { type Html, html, type Piece } from '../html.ts';
import { type Judgement, judgementOf } from '../judgement.ts';
import { formatNumber } from '../numbers.ts';
import type { Scale } from '../quantity.ts';
import type { View } from '../view.ts';
import { keyCell, MARKS } from './cells.ts';
import { type Key, keyLabel } from './keys.ts';
import { portions, table } from './table.ts';

/** Figures beside each other on a sheet. */
const COLUMNS = 3;

/** A key figure with every scenario's place in it, in the order of the scenarios. */
interface Judged {
  key: Key;
  rows: (BestRow | undefined)[];
}

/** Figure by figure: which scenarios are better than the baseline, and which may be the best of all. */
export function bestPart(view: View, keys: Key[]): Html | null {
  const { words, results } = view;
  const { best = [] } = results;
  const judged = keys.flatMap((key): Judged[] => {
    const own = best.filter((row) => sameRow(row, key));
    const rows = view.scenarios.map(({ name }) => own.find(({ scenario }) => scenario === name));
    return own.length > 0 ? [{ key, rows }] : [];
  });
  if (judged.length === 0) return null;
  return html`<section><h2>${words.best.title}</h2>
<p class="note">${words.best.note(view.confidence)}</p>
<dl class="each">${judged.map((one) => html`<dt>${keyLabel(one.key)}</dt><dd>${said(view, one)}</dd>`)}</dl>
<h3>${words.best.table}</h3>
<p class="note">${words.best.tableNote}</p>
${portions(judged, COLUMNS).map((part) => standings(view, part))}</section>
`;
}

/** Who is the best, or may be; and how many are better than the baseline. */
function said(view: View, { key, rows }: Judged): Html {
  const { words } = view;
  const says = words.best;
  const named = (standing: Standing) =>
    view.scenarios.flatMap(({ label }, i) => (rows[i]?.standing === standing ? [label] : []));
  const [sure, maybe, not] = [named('best'), named('maybe'), named('notBest')];
  const best =
    sure.length > 0
      ? sentence('better', says.sure, sure[0])
      : not.length === 0
        ? html`<span class="cannotTell">${says.none}.</span> `
        : sentence('cannotTell', says.group, maybe.join('; '));
  return html`${best}${againstBaseline(view, key)}`;
}

/** `Against the baseline: 5 better, 3 worse, 1 cannot be told apart.` */
function againstBaseline(view: View, { metric, place, flow }: Key): string {
  const { words } = view;
  const judgements = view.alternatives.flatMap(({ name }) => {
    const row = view.difference(name, metric, place, flow);
    return row ? [judgementOf(row)] : [];
  });
  const count = (...of: Judgement[]) => judgements.filter((judgement) => of.includes(judgement)).length;
  return words.best.against(words.differences.counts(count('better'), count('worse'), count('cannotTell', 'same')));
}

function sentence(kind: string, title: string, names: string): Html {
  return html`<span class="${kind}">${title}:</span> ${names}. `;
}

/** Scenarios as rows, figures as columns. */
function standings(view: View, part: Judged[]): Html {
  const { words } = view;
  return table({
    caption: words.best.table,
    quiet: true,
    kind: 'numbers best',
    head: [words.page.scenario, ...part.map(({ key }) => keyCell(view, { ...key, scale: key.differences }))],
    rows: view.scenarios.map(({ label, index }) => ({
      head: html`${label}${index === 0 && html`<span class="where">${words.page.baseline}</span>`}`,
      cells: part.map(({ key, rows }) => cell(view, rows[index], key)),
    })),
  });
}

const STARS: Record<Standing, string> = { best: ' ★', maybe: ' ☆', notBest: '' };

/** The interval with a star for those that may be the best; below it the verdict against the baseline. */
function cell(view: View, row: BestRow | undefined, { metric, place, flow, differences }: Key): Piece {
  const { words } = view;
  if (row === undefined) return words.numerals.none;
  const range = rangeText(view, row, differences);
  const word = { best: words.best.sure, maybe: words.best.group, notBest: words.best.not }[row.standing];
  const against = view.difference(row.scenario, metric, place, flow);
  return html`<span class="${row.standing}">${range}<span aria-hidden="true">${STARS[row.standing]}</span><span class="hidden"> ${word}</span></span>${against !== undefined && verdict(view, judgementOf(against))}`;
}

/**
 * Both ends as precise as the error on the side where it is smaller, as on the other the interval may reach as far as 0;
 * but with three digits of the larger end at most.
 */
function rangeText({ words }: View, { mean, ciLow, ciHigh }: BestRow, { per }: Scale): string {
  if (ciLow === ciHigh) return '0';
  const error = Math.min(...[mean - ciLow, ciHigh - mean].filter((x) => x > 0)) / per;
  const largest = Math.max(-ciLow, ciHigh) / per;
  const decimals = Math.min(meaningfulDecimals(largest, error), Math.max(0, meaningfulDecimals(largest, largest) + 2));
  const least = Number(`5e${-decimals - 1}`);
  const end = (x: number) => (Math.abs(x / per) < least ? '0' : formatNumber(x / per, decimals, words, true));
  return words.range(end(ciLow), end(ciHigh));
}

function verdict({ words }: View, judgement: Judgement): Html {
  return html`<span class="word ${judgement}">${MARKS[judgement]} ${words.verdict[judgement]}</span>`;
}
