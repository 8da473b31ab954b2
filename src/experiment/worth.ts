/** What the alternatives of a comparison are worth in money: rows of the results from what was folded. */
import type { Appraisal, Estimate, ValueLine } from '../results/document.ts';
import type { Costs } from '../scenario/model/costs.ts';
import { interval } from '../stats/infer/interval.ts';
import { wilson } from '../stats/infer/wilson.ts';
import { type Appraised, appraise, type Line, type Side } from '../value/appraise.ts';
import { weightsOf } from '../value/interpolate.ts';
import type { Read } from '../value/measures.ts';
import type { Fold } from './fold.ts';
import type { Ran } from './runs.ts';

/** An appraisal of every alternative that has prices, on every path of demand; the first of `ran` is the baseline. */
export function appraisals([baseline, ...alternatives]: readonly Ran[], confidence: number): Appraisal[] {
  return alternatives.flatMap((alternative) => {
    const { costs, plan } = alternative.scenario;
    if (costs === undefined) return [];
    const paths = plan === undefined ? [null] : Object.keys(plan.paths);
    return paths.map((path) => ({
      ...appraisal(baseline, alternative, costs, path, confidence),
      path: paths.length > 1 ? path : null,
    }));
  });
}

type Unnamed = Omit<Appraisal, 'path'>;

function appraisal(base: Ran, plan: Ran, costs: Costs, path: string | null, confidence: number): Unnamed {
  const planned = plan.scenario.plan?.years ?? [];
  // Without plan years, the run as it is stands for every year.
  const years = planned.length > 0 ? planned : [costs.base];
  const side = (ran: Ran): Side => ({
    scenario: ran.scenario,
    reads: years.map((year) => readsOf(path === null ? ran.fold : ran.ofYear(path, year))),
  });
  const [before, withPlan] = [side(base), side(plan)];
  const worth = appraise(before, withPlan, costs, years);
  const { span, lines, npv, breakEvenBenefit } = worth;
  const estimate = (values: readonly number[]) => estimateOf(values, confidence);
  const positive = npv.filter((x) => x > 0).length;
  const cost = meanOf(worth.costs);
  const weights = weightsOf(span.opens, years);
  const traffic = weights.reduce((sum, w, i) => sum + w * meanOf(withPlan.reads[i].map(cleared)), 0);
  return {
    baseline: base.scenario.name,
    scenario: plan.scenario.name,
    currency: costs.currency,
    base: span.base,
    opens: span.opens,
    last: span.last,
    discountRate: costs.discountRate,
    years: planned,
    costs: cost,
    annualCosts: cost / span.annuity,
    benefits: estimate(worth.benefits),
    npv: estimate(npv),
    positive: positive / npv.length,
    positiveRuns: wilson(positive, npv.length, confidence),
    npvRuns: thinned(npv).map((value) => Number(value.toPrecision(DIGITS))),
    ratio: cost > 0 ? estimate(worth.benefits.map((benefit, r) => benefit / worth.costs[r])) : null,
    internalRate: worth.internalRate,
    breakEvenTruckHour: worth.breakEvenTruckHour,
    breakEvenTraffic: breakEvenBenefit === null ? null : traffic * breakEvenBenefit,
    lines: lines.map((line) => lineRow(line, worth, estimate)),
    flows: worth.net.map((net, t) => {
      const { mean, ciLow, ciHigh } = estimate(worth.cumulative[t]);
      return { year: span.base + t, net: meanOf(net), mean, ciLow, ciHigh };
    }),
    unpriced: worth.unpriced,
    overloaded: [before, withPlan].filter((one) => overloaded(one, confidence)).map(({ scenario }) => scenario.name),
  };
}

function lineRow(line: Line, { span, npv }: Appraised, estimate: (values: readonly number[]) => Estimate): ValueLine {
  const { kind, of, title, part, unit, quantity } = line;
  const present = estimate(line.present);
  const counted = part === 'cost' || part === 'benefit';
  return {
    kind,
    of,
    title,
    part,
    quantity: quantity.length > 0 ? estimate(quantity) : null,
    unit,
    present,
    annual: present.mean / span.annuity,
    switching: counted && present.mean !== 0 ? (0 - meanOf(npv)) / present.mean : null,
  };
}

/** What is the same in every replication has no interval, not even one of rounding. */
function estimateOf(values: readonly number[], confidence: number): Estimate {
  const [first] = values;
  if (values.some((value) => value !== first)) return interval(values, confidence);
  return { mean: first, ciLow: first, ciHigh: first, n: values.length, variance: 0 };
}

/** Share of those that come that may stay by chance. */
const STAYING = 0.01;

/** Whether in some year more trucks come than go, by whatever fate, beyond chance and one in a hundred. */
function overloaded({ reads }: Side, confidence: number): boolean {
  return reads.some((ofYear) => {
    const staying = ofYear.map((read) => {
      const gone = ['throughput', 'turnedAway', 'diverted', 'balked', 'reneged'];
      return 1 - gone.reduce((sum, fate) => sum + read(fate, 'all', 'all'), 0) / read('arrived', 'all', 'all');
    });
    const { n, ciLow } = interval(staying, confidence);
    return n > 0 && ciLow > STAYING;
  });
}

const cleared = (read: Read) => read('throughput', 'all', 'all');

/** The metrics of every replication, by name. */
function readsOf(fold: Fold): Read[] {
  const columns = new Map(
    fold.layout.metrics.map(({ metric, place, flow }, i) => [`${metric}|${place}|${flow}`, fold.values(i)]),
  );
  return Array.from({ length: fold.replications }, (_, r): Read => {
    return (metric, place, flow) => columns.get(`${metric}|${place}|${flow}`)?.[r] ?? Number.NaN;
  });
}

/** Values that a document holds of single runs at most, and their digits: they are looked at, not reckoned with. */
const MOST_RUNS = 1000;
const DIGITS = 6;

/** All values in order of size, or where there are more, as many quantiles, each in the middle of its share. */
export function thinned(values: readonly number[], most = MOST_RUNS): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length <= most) return sorted;
  return Array.from({ length: most }, (_, k) => {
    const at = ((k + 0.5) / most) * sorted.length - 0.5;
    const below = Math.floor(at);
    const above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
