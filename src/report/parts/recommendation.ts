import type { GoalRow } from '../../results/document.ts';
import { type GoalStanding, type Recommendation, recommendation } from '../../results/recommendation.ts';
import { type Html, html } from '../html.ts';
import { moneyScale, plainText, valueText } from '../quantity.ts';
import type { View } from '../view.ts';

/** Goals told by name. */
const TOLD = 3;
/** Plans told by name. */
const NAMED = 4;

/** What the goals speak for, in a sentence or two; null where there are none. */
export function recommendationText(view: View): string | null {
  const found = recommendation(view.results);
  if (found === null) return null;
  const { words, confidence } = view;
  if (found.reaching.length > 0) return `${reachingText(view, found)} (${words.recommend.confidence(confidence)}).`;
  if (found.closest === null) return null;
  const reason = reasonOf(view, found.closest.missed);
  return `${closestText(view, found, found.closest)} (${words.recommend.confidence(confidence)}).${reason === null ? '' : ` ${reason}.`}`;
}

function reachingText(view: View, { standings, reaching, priced }: Recommendation): string {
  const { words, baseline } = view;
  const says = words.recommend;
  const [first] = reaching;
  const name = nameOf(view, first.scenario);
  if (standings.length === 1) return says.reaches(name, first.goals);
  if (first.scenario === baseline.name) return says.already(name, first.goals);
  const costs = costsText(view, first);
  if (reaching.length === 1) return says.only(name, first.goals, costs);
  if (priced) return says.cheapest(name, reaching.length, first.goals, costs);
  const named = reaching.slice(0, NAMED).map((one) => words.quote(nameOf(view, one.scenario)));
  return says.several(reaching.length, first.goals, named, reaching.length - named.length);
}

function closestText(view: View, { standings }: Recommendation, closest: GoalStanding): string {
  const { words } = view;
  const says = words.recommend;
  const { goals, reached, missed, unsure, scenario } = closest;
  const name = nameOf(view, scenario);
  const lead =
    standings.length === 1
      ? says.partly(name, reached, goals)
      : `${says.none(goals)}. ${says.closest(name, reached, goals)}`;
  const parts = [
    missed.length > 0 && says.missed(goalsText(view, missed)),
    unsure.length > 0 && says.unsure(goalsText(view, unsure)),
  ].filter((part) => part !== false);
  return `${lead}: ${parts.join('; ')}`;
}

/** What binds the first goal that is surely not reached; null where no place does. */
function reasonOf({ titles, words }: View, missed: readonly GoalRow[]): string | null {
  const bound = missed.find(({ binds, busiest }) => binds === 'place' && busiest !== null);
  if (bound === undefined || bound.busiest === null) return null;
  const share = plainText(Number(Math.min(1, bound.busiest.utilization).toPrecision(3)), { per: 0.01 }, words);
  return words.recommend.binds(titles.place(bound.busiest.place), words.percent(share));
}

/** The first goals by name. */
function goalsText({ words }: View, rows: readonly GoalRow[]): string {
  const told = rows.slice(0, TOLD).map(({ title, path }) => {
    const text = title[words.lang];
    return words.quote(path === null ? text : `${text} (${path})`);
  });
  return words.list(rows.length > TOLD ? [...told, words.recommend.further(rows.length - TOLD)] : told);
}

function nameOf({ scenarios }: View, scenario: string): string {
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
