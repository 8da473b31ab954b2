import type { GoalRow } from '../../results/document.ts';
import { type Html, html, type Piece } from '../html.ts';
import { metricTitle } from '../metric.ts';
import { estimateText, plainText, type Scale, scaleFor, valueText } from '../quantity.ts';
import type { View } from '../view.ts';
import type { Words } from '../words/words.ts';
import { portions, table } from './table.ts';

/** Scenarios beside each other in the table. */
const COLUMNS = 4;

/** What is to be reached, by which year, and whether each scenario does; below it, what is in the way. */
export function goalsPart(view: View): Html | null {
  const { words, results } = view;
  const { goals = [] } = results;
  if (goals.length === 0) return null;
  const obstacles = goals.flatMap((row) => obstacle(view, row));
  return html`<section><h2>${words.goals.title}</h2>
<p class="note">${words.goals.note(view.confidence)}</p>
${goalsTable(view, goals)}
${obstacles.length > 0 && html`<ul>${obstacles.map((said) => html`<li>${said}</li>`)}</ul>`}</section>
`;
}

/** A row for each goal and path of demand, a column for each scenario. */
export function goalsTable(view: View, goals: readonly GoalRow[]): Html[] {
  const { words } = view;
  const rows = [...new Set(goals.map(idOf))].map((id) => goals.filter((row) => idOf(row) === id));
  return portions(view.scenarios, COLUMNS).map((scenarios) =>
    table({
      caption: words.goals.title,
      quiet: true,
      kind: 'numbers goals',
      head: [words.goals.goal, words.goals.wanted, ...scenarios.map(({ label }) => label)],
      rows: rows.map((same) => {
        const scale = scaleOf(view, same);
        return {
          head: headOf(view, same[0]),
          cells: [
            words.goals[same[0].sense](valueText(same[0].value, scale, words)),
            ...scenarios.map(({ name }) =>
              cell(
                view,
                same.find(({ scenario }) => scenario === name),
                scale,
              ),
            ),
          ],
        };
      }),
    }),
  );
}

const idOf = ({ goal, path }: GoalRow) => `${goal}\u0001${path ?? ''}`;

function scaleOf({ words }: View, rows: GoalRow[]): Scale {
  return scaleFor(rows[0].unit, Math.max(...rows.map(({ value, mean }) => Math.max(value, Math.abs(mean)))), words);
}

function headOf({ words, titles, where }: View, { title, metric, place, flow, by, path }: GoalRow): Html {
  const measured = [
    metricTitle(metric, words, titles),
    where(place, flow),
    by === null ? '' : words.goals.by(by),
    path ?? '',
  ];
  return html`${title[words.lang]}<span class="where">${measured.filter((part) => part !== '').join(' · ')}</span>`;
}

function cell({ words }: View, row: GoalRow | undefined, scale: Scale): Piece {
  if (row === undefined || row.n === 0) return words.numerals.none;
  const mark = { reached: 'better', notReached: 'worse', cannotTell: 'cannotTell' }[row.verdict];
  return html`<span class="${mark}">${estimateText(row, scale, words)}<span class="word">${words.goals.verdict[row.verdict]}</span></span>${runsText(words, row)}`;
}

/** In how many single runs the goal is reached, and the interval of that share. */
function runsText(words: Words, { runs }: GoalRow): Html | null {
  if (runs === undefined) return null;
  const [low, high] = [runs.ciLow, runs.ciHigh].map((share) => String(Math.round(share * 100)));
  const said = words.goals.runs(String(runs.count), String(runs.n));
  return html`<span class="where">${said}, <span class="range">${words.percent(`${low}–${high}`)}</span></span>`;
}

/** Why a goal is not reached: not enough trucks come, or a place is at its limit. */
function obstacle(view: View, { title, scenario, path, demand, busiest, binds }: GoalRow): string[] {
  const { words, scenarios, titles } = view;
  const label = scenarios.find(({ name }) => name === scenario)?.label ?? scenario;
  const name = path === null ? label : `${label}, ${path}`;
  const goal = title[words.lang];
  if (binds === 'demand' && demand !== null) {
    return [words.goals.demand(goal, name, plainText(demand, { per: 1 }, words))];
  }
  if (binds !== 'place' || busiest === null) return [];
  const share = plainText(Number(busiest.utilization.toPrecision(3)), { per: 0.01 }, words);
  return [words.goals.busiest(goal, name, titles.place(busiest.place), words.percent(share))];
}
