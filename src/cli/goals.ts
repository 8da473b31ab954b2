/** Goals on the terminal: what is wanted, what is reached, and what is in the way. */
import type { GoalRow, Results } from '../results/document.ts';
import { titlesOf } from '../results/titles.ts';
import { estimateText, percentText, plainText, type Scale, scaleFor } from './scale.ts';
import { across, type Look } from './table.ts';

/** A row for each goal and path of demand with every scenario's figure and verdict; then a sentence for each that fails. */
export function goalTable({ goals = [], scenarios }: Results, look: Look): string {
  const { language, words } = look;
  const says = words.goals;
  const rows = [...new Set(goals.map(idOf))].map((id) => goals.filter((row) => idOf(row) === id));
  const lines = rows.map((same) => {
    const [{ title, path, sense, value }] = same;
    const scale = scaleOf(same, look);
    const wanted = says[sense](plainText(value, scale, language));
    return {
      label: `${title[language]}${path === null ? '' : ` (${path})`}: ${wanted}`,
      unit: scale.name,
      cells: scenarios.map(({ name }) => {
        const row = same.find(({ scenario }) => scenario === name);
        if (row === undefined) return '–';
        if (row.n === 0) return words.table.none;
        return `${estimateText(row, scale, language)} ${says.verdict[row.verdict]}${runsText(row, look)}`;
      }),
    };
  });
  const table = across(
    scenarios.map(({ name }) => name),
    lines,
    look,
  );
  return [table, ...goals.flatMap((row) => obstacle(row, scenarios, look))].join('\n');
}

/** In how many of the runs it is reached, and what share that says at least and at most. */
function runsText({ runs }: GoalRow, { words }: Look): string {
  if (runs === undefined) return '';
  const [low, high] = [runs.ciLow, runs.ciHigh].map((share) => String(Math.round(share * 100)));
  return ` (${words.goals.runs(String(runs.count), String(runs.n), low, high)})`;
}

const idOf = ({ goal, path }: GoalRow) => `${goal}|${path ?? ''}`;

function scaleOf(rows: readonly GoalRow[], { words }: Look): Scale {
  return scaleFor(rows[0].unit, Math.max(...rows.map(({ value, mean }) => Math.max(value, Math.abs(mean)))), words);
}

/** Why a goal is not reached: not enough trucks come, or a place is at its limit. */
function obstacle(row: GoalRow, scenarios: Results['scenarios'], { language, words }: Look): string[] {
  const { title, scenario, path, demand, busiest, binds } = row;
  const name = path === null ? scenario : `${scenario} (${path})`;
  if (binds === 'demand' && demand !== null) {
    return [words.goals.demand(title[language], name, plainText(demand, { per: 1, name: '' }, language))];
  }
  if (binds !== 'place' || busiest === null) return [];
  const place = titlesOf(scenarios, language).place(busiest.place);
  const share = percentText(Number(busiest.utilization.toPrecision(3)), language);
  return [words.goals.busiest(title[language], name, place, share)];
}
