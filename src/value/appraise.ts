/** A plan against doing without it: every cost and benefit by year, replication by replication. */
import type { Costs } from '../scenario/model/costs.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Text } from '../scenario/model/text.ts';
import { internalRate } from './finance.ts';
import { weightsOf } from './interpolate.ts';
import { type Measure, type MeasureKind, measures, type Read } from './measures.ts';
import { type Outlay, outlays } from './outlay.ts';
import { type Span, spanOf } from './span.ts';

/** A scenario and what was measured of it: `reads[i][r]` is replication r of the i-th plan year. */
export interface Side {
  scenario: Scenario;
  reads: Read[][];
}

/** Numbers by year of the span and replication: `table[t][r]`. */
type Table = number[][];

/** One kind of cost or benefit. Gains of the plan are positive, costs negative. */
export interface Line {
  kind: Outlay['kind'] | MeasureKind;
  /** What is built, a crew, a flow, a group, a fleet, a fee; `all` or `other`. */
  of: string;
  /** Null: that of the flow, group or place. */
  title: Text | null;
  /** Costs and benefits make the net present value; transfers and what has no price do not. */
  part: 'cost' | 'benefit' | 'transfer' | 'unpriced';
  /** Of the quantity; empty where there is none. */
  unit: string;
  /** Saved a year, on the average of the years of service, by replication. */
  quantity: number[];
  /** The same, each year discounted like money. */
  presentQuantity: number[];
  /** [VND] */
  flows: Table;
  /** Present value by replication [VND]. */
  present: number[];
}

/** What is said of a plan. Lists are by replication, tables by year and replication [VND]. */
export interface Appraised {
  span: Span;
  lines: Line[];
  /** Present values; costs are positive here. */
  costs: number[];
  benefits: number[];
  npv: number[];
  /** Net flows, not discounted, and the discounted sum of all up to each year. */
  net: Table;
  cumulative: Table;
  /** Of the mean flows; null where there is none, or more than one. */
  internalRate: number | null;
  /** Mean price of a truck-hour at which the net present value is 0; null where no truck-hours are saved. */
  breakEvenTruckHour: number | null;
  /** Multiple of all benefits at which it is 0; null where there is no benefit. */
  breakEvenBenefit: number | null;
  /** Kinds for which there is no price. */
  unpriced: MeasureKind[];
}

/**
 * What `plan` is worth beside `base`, at the prices that the plan's scenario has; `years` are those of the reads. Of
 * each side counts what it builds itself, so that what both build cancels out.
 */
export function appraise(base: Side, plan: Side, costs: Costs, years: readonly number[]): Appraised {
  const span = spanOf(costs);
  const without = base.scenario.costs;
  const lines = [
    ...outlayLines(without === undefined ? [] : outlays(without, span), outlays(costs, span), span, plan),
    ...measureLines(base, plan, costs, years, span),
  ];
  const replications = plan.reads[0].map((_, r) => r);
  const sum = (part: Line['part']) =>
    replications.map((r) => lines.reduce((total, line) => total + (line.part === part ? line.present[r] : 0), 0));
  const costSums = sum('cost').map((x) => 0 - x);
  const benefits = sum('benefit');
  const counted = lines.filter(({ part }) => part === 'cost' || part === 'benefit');
  const net = span.factors.map((_, t) =>
    replications.map((r) => counted.reduce((total, { flows }) => total + flows[t][r], 0)),
  );
  return {
    span,
    lines,
    costs: costSums,
    benefits,
    npv: replications.map((r) => benefits[r] - costSums[r]),
    net,
    cumulative: cumulate(net, span),
    internalRate: internalRate(net.map(meanOf)),
    ...breakEven(lines, costSums, benefits),
    unpriced: unpricedOf(costs, plan.scenario),
  };
}

/** What the plan pays more than is paid without it. */
function outlayLines(without: Outlay[], withPlan: Outlay[], span: Span, { reads }: Side): Line[] {
  const same = (a: Outlay, b: Outlay) => a.kind === b.kind && a.of === b.of;
  const all = [...withPlan, ...without.filter((one) => !withPlan.some((other) => same(one, other)))];
  return all.flatMap((outlay): Line[] => {
    const paid = (side: Outlay[], t: number) => side.find((one) => same(one, outlay))?.flows[t] ?? 0;
    const flows = span.factors.map((_, t) => reads[0].map(() => paid(without, t) - paid(withPlan, t)));
    if (flows.every(([flow]) => flow === 0)) return [];
    const { kind, of, title } = outlay;
    const nothing = { unit: '', quantity: [], presentQuantity: [] };
    return [{ kind, of, title, part: 'cost', ...nothing, flows, present: discounted(flows, span) }];
  });
}

/** What is used without the plan less what is used with it. */
function measureLines(base: Side, plan: Side, costs: Costs, years: readonly number[], span: Span): Line[] {
  const before = measures(base.scenario, costs, base.scenario.costs);
  const after = measures(plan.scenario, costs, costs);
  const same = (a: Measure, b: Measure) => a.kind === b.kind && a.of === b.of;
  const all = [...after, ...before.filter((one) => !after.some((other) => same(one, other)))];
  return all.map((measure) => {
    const [one, other] = [before, after].map((side) => side.find((each) => same(each, measure)));
    /** By plan year and replication, then by year of the span. */
    const saved = (amount: 'quantity' | 'money') => {
      const byYear = plan.reads.map((reads, i) =>
        reads.map((read, r) => (one?.[amount](base.reads[i][r]) ?? 0) - (other?.[amount](read) ?? 0)),
      );
      return spread(byYear, years, span);
    };
    const { kind, of, title, unit } = measure;
    const flows = saved('money');
    const quantities = saved('quantity');
    const quantity = flows[0].map((_, r) => quantities.reduce((sum, row) => sum + row[r], 0) / costs.life);
    return {
      kind,
      of,
      title,
      part: partOf(kind, costs),
      unit,
      quantity,
      presentQuantity: discounted(quantities, span),
      flows,
      present: discounted(flows, span),
    };
  });
}

/** From plan years to all years: nothing before the opening, interpolated between them, constant after the last. */
function spread(byYear: Table, years: readonly number[], { base, opens, factors }: Span): Table {
  return factors.map((_, t) => {
    const weights = base + t < opens ? years.map(() => 0) : weightsOf(base + t, years);
    return byYear[0].map((_, r) => weights.reduce((sum, weight, i) => sum + weight * byYear[i][r], 0));
  });
}

function partOf(kind: MeasureKind, { carbon }: Costs): Line['part'] {
  if (kind === 'fee') return 'transfer';
  return kind === 'carbon' && carbon === null ? 'unpriced' : 'benefit';
}

function discounted(flows: Table, { factors }: Span): number[] {
  return flows[0].map((_, r) => flows.reduce((sum, row, t) => sum + row[r] * factors[t], 0));
}

function cumulate(net: Table, { factors }: Span): Table {
  const sums: Table = [];
  for (const [t, row] of net.entries()) sums.push(row.map((x, r) => (t > 0 ? sums[t - 1][r] : 0) + x * factors[t]));
  return sums;
}

function breakEven(lines: Line[], costs: number[], benefits: number[]) {
  const hours = lines.filter(({ kind }) => kind === 'truckHours');
  const value = hours.reduce((sum, { present }) => sum + meanOf(present), 0);
  const saved = hours.reduce((sum, { presentQuantity }) => sum + meanOf(presentQuantity), 0);
  const [cost, benefit] = [meanOf(costs), meanOf(benefits)];
  return {
    breakEvenTruckHour: saved > 0 ? (cost - (benefit - value)) / saved : null,
    breakEvenBenefit: benefit > 0 ? cost / benefit : null,
  };
}

/** What a reader might miss, because no price was given for it. */
function unpricedOf(costs: Costs, { flows }: Scenario): MeasureKind[] {
  const { truckHour, lost, diesel, idling, reefer, carbon, overtime } = costs;
  const priced: Partial<Record<MeasureKind, boolean>> = {
    truckHours: Object.keys(truckHour).length > 0,
    lost: Object.keys(lost).length > 0,
    spoilage: Object.values(flows).some(({ cargo }) => cargo?.value !== undefined && cargo.loss !== undefined),
    idling: diesel !== null && idling !== null,
    reefer: diesel !== null && reefer !== null,
    carbon: carbon !== null,
    overtime: overtime !== null,
  };
  return (Object.keys(priced) as MeasureKind[]).filter((kind) => !priced[kind]);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, x) => sum + x, 0) / values.length;
}
