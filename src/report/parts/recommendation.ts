import type { GoalRow } from '../../results/document.ts';
import { type GoalStanding, type Recommendation, recommendation } from '../../results/recommendation.ts';
import { type Html, html } from '../html.ts';
import { moneyScale, plainText, valueText } from '../quantity.ts';
import type { View } from '../view.ts';

/** Goals told one by one of the plan that comes closest. */
const TOLD = 3;
/** Plans told by name. */
const NAMED = 4;

/** What the goals speak for, in a sentence or two; null where there are none. */
export function recommendationText(view: View): string | null {
  const found = recommendation(view.results);
  if (found === null) return null;
  const { words, confidence } = view;
  const said = found.reaching.length > 0 ? reachingText(view, found) : closestText(view, found);
  return `${said} (${words.recommend.confidence(confidence)}).`;
}

function reachingText(view: View, { standings, reaching, priced }: Recommendation): string {
  const { words, baseline } = view;
  const says = words.recommend;
  const [first] = reaching;
  const name = nameOf(view, first);
  if (standings.length === 1) return says.reaches(name, first.goals);
  if (first.scenario === baseline.name) return says.already(name, first.goals);
  const costs = costsText(view, first);
  if (reaching.length === 1) return says.only(name, first.goals, costs);
  if (priced) return says.cheapest(name, reaching.length, first.goals, costs);
  const named = reaching.slice(0, NAMED).map((one) => words.quote(nameOf(view, one)));
  return says.several(reaching.length, first.goals, named, reaching.length - named.length);
}

function closestText(view: View, { standings, closest }: Recommendation): string {
  const { words } = view;
  const says = words.recommend;
  if (closest === null) return words.recommend.none(0);
  const { goals, reached, missed, unsure } = closest;
  const name = nameOf(view, closest);
  const lead =
    standings.length === 1 ? says.partly(name, reached, goals) : `${says.none(goals)}. ${says.closest(name, reached)}`;
  const rows = [...missed, ...unsure];
  const told = rows
    .slice(0, TOLD)
    .map((row) => says[row.verdict === 'notReached' ? 'missed' : 'unsure'](goalText(view, row)));
  const rest = rows.length > told.length ? [says.further(rows.length - told.length)] : [];
  const reason = reasonOf(view, missed);
  return `${lead}: ${[...told, ...rest].join('; ')}${reason}`;
}

/** What binds the first goal that is surely not reached. */
function reasonOf({ titles, words }: View, missed: readonly GoalRow[]): string {
  const bound = missed.find(({ binds, busiest }) => binds === 'place' && busiest !== null);
  if (bound === undefined || bound.busiest === null) return '';
  const share = plainText(Number(Math.min(1, bound.busiest.utilization).toPrecision(3)), { per: 0.01 }, words);
  return `. ${words.recommend.binds(titles.place(bound.busiest.place), words.percent(share))}`;
}

function goalText({ words }: View, { title, path }: GoalRow): string {
  return words.quote(path === null ? title[words.lang] : `${title[words.lang]} (${path})`);
}

function nameOf({ scenarios }: View, { scenario }: GoalStanding): string {
  return scenarios.find(({ name }) => name === scenario)?.label ?? scenario;
}

function costsText({ words }: View, { annualCosts }: GoalStanding): string | null {
  if (annualCosts === null) return null;
  return words.recommend.costs(valueText(annualCosts, moneyScale(annualCosts, words), words));
}

/** Columns of the first table: how many goals a scenario reaches, and what it costs a year where that is known. */
export interface Standings {
  head: string[];
  cells(scenario: string): Html[];
}

/** Null where there are no goals. */
export function standingsOf({ results, words }: View): Standings | null {
  const found = recommendation(results);
  if (found === null) return null;
  const { standings } = found;
  const says = words.recommend;
  const largest = Math.max(0, ...standings.map(({ annualCosts }) => annualCosts ?? 0));
  const money = moneyScale(largest, words);
  const head = largest > 0 ? [says.goals, words.withUnit(says.costsColumn, money.name)] : [says.goals];
  return {
    head,
    cells(scenario) {
      const one = standings.find((standing) => standing.scenario === scenario);
      if (one === undefined) return head.map(() => html`${words.numerals.none}`);
      const { goals, reached, missed, unsure, annualCosts } = one;
      const mark = missed.length > 0 ? 'worse' : unsure.length > 0 ? 'cannotTell' : 'better';
      const more = unsure.length > 0 && html`<span class="change">${says.unsureCount(unsure.length)}</span>`;
      const tally = html`<span class="value ${mark}">${says.tally(reached, goals)}</span>${more}`;
      if (largest === 0) return [tally];
      const costs = annualCosts === null ? words.numerals.none : plainText(annualCosts, money, words);
      return [tally, html`<span class="value">${costs}</span>`];
    },
  };
}
