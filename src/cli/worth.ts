/** What the alternatives are worth, on the terminal. */

import { formatNumber } from '../results/digits.ts';
import type { Appraisal, Estimate, Results } from '../results/document.ts';
import { estimateText, percentText, plainText, type Scale } from './scale.ts';
import { across, type Line, type Look } from './table.ts';

/** The figures of every alternative with a price, on every path of demand, and what has no price. */
export function valueTable({ value = [] }: Results, look: Look): string {
  const { language, words } = look;
  const { title, unpriced, kinds } = words.value;
  const [first] = value;
  const head = title(String(first.base), percentText(first.discountRate, language));
  const names = value.map(({ scenario, path }) => (path === null ? scenario : `${scenario} (${path})`));
  const missing = new Set(value.flatMap((one) => one.unpriced));
  const without = missing.size > 0 ? `\n${unpriced([...missing].map((kind) => kinds[kind] ?? kind))}` : '';
  const short = new Set(value.flatMap((one) => one.overloaded));
  const warning = short.size > 0 ? `\n${words.value.overloaded([...short])}` : '';
  return `${head}\n${across(names, linesOf(value, look), look)}${without}${warning}`;
}

/** The interval of the share of runs in per cent, where it is known. */
function rangeText({ positiveRuns: runs }: Appraisal): string {
  return runs === undefined ? '' : ` (${[runs.ciLow, runs.ciHigh].map((share) => Math.round(share * 100)).join('–')})`;
}

function linesOf(value: readonly Appraisal[], { language, words }: Look): Line[] {
  const says = words.value;
  const line = (label: string, scale: Scale, of: (one: Appraisal) => Estimate | number | null): Line => ({
    label,
    unit: scale.name,
    cells: value.map((one) => {
      const figure = of(one);
      if (figure === null) return says.none;
      return typeof figure === 'number' ? plainText(figure, scale, language) : estimateText(figure, scale, language);
    }),
  });
  const size = Math.max(...value.map(({ npv, costs }) => Math.max(Math.abs(npv.mean), Math.abs(costs))));
  const money: Scale = size >= 1e9 ? { per: 1e9, name: says.money.billion } : { per: 1e6, name: says.money.million };
  const percent: Scale = { per: 0.01, name: '%' };
  return [
    { label: says.service, unit: '', cells: value.map(({ opens, last }) => `${opens}–${last}`) },
    line(says.costs, money, ({ costs }) => costs),
    line(says.benefits, money, ({ benefits }) => benefits),
    line(says.npv, money, ({ npv }) => npv),
    {
      label: says.positive,
      unit: percent.name,
      cells: value.map((one) => plainText(one.positive, percent, language) + rangeText(one)),
    },
    line(says.annualCosts, money, ({ annualCosts }) => annualCosts),
    line(says.ratio, { per: 1, name: '' }, ({ ratio }) => ratio),
    line(says.internalRate, percent, ({ internalRate }) => internalRate),
    {
      ...line(says.breakEvenTruckHour, { per: 1, name: says.money.perHour }, () => null),
      cells: value.map(({ breakEvenTruckHour: price }) =>
        price === null ? says.none : price <= 0 ? says.withoutIt : formatNumber(price, 0, language),
      ),
    },
    line(says.breakEvenTraffic, { per: 1, name: words.units.named['trucks/day'] }, (one) => one.breakEvenTraffic),
  ];
}
