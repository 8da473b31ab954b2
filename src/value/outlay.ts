/** What a scenario builds, runs and pays, year by year. */
import type { Build, Costs } from '../scenario/model/costs.ts';
import type { Text } from '../scenario/model/text.ts';
import { opening, type Span } from './span.ts';

/** Money paid in each year of the span, first year first. */
export interface Outlay {
  kind: 'capital' | 'running' | 'crews';
  /** Name of what is built, or of the crew. */
  of: string;
  title: Text;
  flows: number[];
}

/** Capital and running cost of everything that is built, and the pay of crews; what costs nothing is left out. */
export function outlays(costs: Costs, span: Span): Outlay[] {
  const opens = opening(costs);
  const each = (amount: number) => inService(span, opens, amount);
  const list: Outlay[] = [];
  for (const [of, item] of Object.entries(costs.build)) {
    list.push({ kind: 'capital', of, title: item.what, flows: capitalFlows(item, span, opens) });
    list.push({ kind: 'running', of, title: item.what, flows: each(item.number * item.running) });
  }
  for (const [of, { title, people, pay }] of Object.entries(costs.crews)) {
    list.push({ kind: 'crews', of, title, flows: each(people * pay) });
  }
  return list.filter(({ flows }) => flows.some((flow) => flow !== 0));
}

/**
 * Capital by year. A piece that is worn out before the span ends is bought again in the last year of its life; what is
 * left of the last one at the end, in proportion to its years, is given back.
 */
function capitalFlows({ number, capital, life, spent }: Build, { base, last }: Span, opens: number): number[] {
  const flows = Array.from({ length: last - base + 1 }, () => 0);
  const cost = number * capital;
  const years = Object.entries(spent);
  for (const [year, share] of years) if (Number(year) <= last) flows[Number(year) - base] += cost * share;
  if (years.length === 0 && opens - 1 <= last) flows[opens - 1 - base] += cost;
  if (life === null) return flows;
  let end = opens + life - 1;
  while (end < last) {
    flows[end - base] += cost;
    end += life;
  }
  flows[last - base] -= (cost * (end - last)) / life;
  return flows;
}

function inService({ base, last }: Span, opens: number, amount: number): number[] {
  return Array.from({ length: last - base + 1 }, (_, t) => (base + t >= opens ? amount : 0));
}
