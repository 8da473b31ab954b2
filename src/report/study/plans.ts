/** What is said of a choice: which plan, how sure that is, and where the runs went. */
import type { Choice, ChoicePlan } from '../../results/choice.ts';
import { clean } from '../clean.ts';
import { plainText } from '../quantity.ts';
import type { Words } from '../words/words.ts';
import { percentText } from './common.ts';
import { about, estimated, type Measured, measuredOf, percentOf } from './values.ts';

/** The scales on which a choice is shown. */
export function choiceMeasure({ figure, plans, indifference }: Choice, words: Words): Measured {
  const means = plans.map(({ estimate }) => estimate.mean);
  const spread = Math.max(...means) - Math.min(...means);
  return measuredOf(figure, means, [indifference ?? spread], words);
}

/** Plans by number, the chosen one first, then as long as they stayed, then by their means. */
export function ranked({ plans, chosen, better }: Choice): number[] {
  const sign = better === 'less' ? 1 : -1;
  const rank = ({ dropped }: ChoicePlan) => dropped ?? Number.POSITIVE_INFINITY;
  return [...plans.keys()].sort((a, b) => {
    if (a === chosen || b === chosen) return a === chosen ? -1 : 1;
    const [left, right] = [rank(plans[a]), rank(plans[b])];
    return left === right ? sign * (plans[a].estimate.mean - plans[b].estimate.mean) || a - b : right - left;
  });
}

export function planTitle({ title, name }: ChoicePlan, words: Words): string {
  return clean(title[words.lang]).trim() || clean(name);
}

/** `Chosen: three lanes (waiting time @ Lanes out 12.3 ± 0.4 min).` */
export function chosenSentence(choice: Choice, words: Words): string {
  const says = words.study.choose;
  const { label, values } = choiceMeasure(choice, words);
  const plan = choice.plans[choice.chosen];
  const said = says.chosen(planTitle(plan, words), label, estimated(plan.estimate, values, words));
  return choice.decided ? said : `${says.undecided} ${said}`;
}

/** What the method promises, and no more. */
export function promise(choice: Choice, words: Words): string {
  const says = words.study.choose;
  const { confidence, indifference, method, budget, probability, decided, plans, better, chosen } = choice;
  if (method === 'ocba') return says.ocba(String(budget), percentOf(probability ?? 0, words));
  const zone = about(indifference ?? 0, choiceMeasure(choice, words).differences, words);
  if (decided) return says.kn(percentText(confidence, words), zone);
  const left = plans.filter(({ dropped }, i) => dropped === null && i !== chosen).map((plan) => planTitle(plan, words));
  return says.open(plainText(budget, { per: 1 }, words), left, better === 'less');
}

/** Where combinations of capacities are looked for. */
export function searchSentence(choice: Choice, words: Words): string | null {
  const { search, plans } = choice;
  if (search === null) return null;
  const number = (value: number) => plainText(value, { per: 1 }, words);
  return words.study.choose.search(
    number(search.combinations),
    number(search.affordable),
    costText(search.costAtMost, search.priced, words),
    number(plans.length),
  );
}

/** `12 bn VND a year`, or the bare sum of capacities. */
export function costText(cost: number, priced: boolean, words: Words): string {
  if (!priced) return plainText(cost, { per: 1 }, words);
  const { billion, million } = words.value.money;
  const [per, unit] = cost >= 1e9 ? [1e9, billion] : [1e6, million];
  return words.study.choose.aYear(`${plainText(Number((cost / per).toPrecision(4)), { per: 1 }, words)}\u00a0${unit}`);
}

/** `· 40 runs, dropped` behind an estimate. */
export function runsText(choice: Choice, i: number, words: Words): string {
  const { runs, dropped } = choice.plans[i];
  const says = words.study.choose;
  const told = says.runs(plainText(runs, { per: 1 }, words));
  if (i === choice.chosen) return `${told}, ${says.isChosen}`;
  return dropped === null ? told : `${told}, ${says.dropped}`;
}
