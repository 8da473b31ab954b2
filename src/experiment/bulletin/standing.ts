/** Where trucks stand that are inside in the morning, and how much of their stay is still to come. */
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import type { Distribution, Timing } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';

/** Points at which a law is looked at, and values by which the law of the rest is written. */
const POINTS = 4000;
const VALUES = 200;

/** A stay in a yard that every truck of a flow makes. */
export interface Standing {
  place: string;
  /** Mean stay [min]. */
  mean: number;
  /** What is left of it at a moment that knows nothing of it. */
  rest: Distribution;
}

/** The stays along the way that a truck takes when nothing is full, in its order. */
export function standingsOf({ itinerary, channels }: Flow): Standing[] {
  const standings: Standing[] = [];
  const seen = new Set<number>();
  for (let at = 0; at >= 0 && !seen.has(at); at = itinerary[at].next) {
    seen.add(at);
    const stage = itinerary[at];
    if (stage.kind === 'branch' || stage.kind === 'fork') break;
    if (stage.kind !== 'hold' || stage.stay === null || stage.guard !== undefined) continue;
    const law = mixed(stage.stay, channels);
    const { mean } = compileDistribution(law);
    if (mean > 0) standings.push({ place: stage.place, mean, rest: restOf(law) });
  }
  return standings;
}

/**
 * The stay that remains to somebody who is found inside, of whom nothing else is known: the equilibrium excess of the
 * stay, P(rest ≤ x) = E[min(S, x)] / E[S] (Cox 1962, Renewal Theory, section 5.2). Exact for a yard that trucks enter
 * at a steady Poisson rate; here at the quantiles of both laws.
 */
export function restOf(law: Distribution): Distribution {
  const sampler = compileDistribution(law);
  const stays = Array.from({ length: POINTS }, (_, i) => sampler.sample((i + 0.5) / POINTS)).sort((a, b) => a - b);
  const total = stays.reduce((sum, stay) => sum + stay, 0);
  const values: number[] = [];
  // Between two neighbours, E[min(S, x)] is a straight line whose slope is the share of stays that are longer.
  let reached = 0;
  let from = 0;
  stays.forEach((stay, i) => {
    const longer = POINTS - i;
    const rise = (stay - from) * longer;
    while (values.length < VALUES) {
      const wanted = ((values.length + 0.5) / VALUES) * total;
      if (wanted > reached + rise) break;
      values.push(from + (wanted - reached) / longer);
    }
    reached += rise;
    from = stay;
  });
  return { kind: 'empirical', values };
}

/** The law of a stay over the channels of a flow; of traits, that of the trucks that have none. */
function mixed(stay: Timing, channels: Record<string, number>): Distribution {
  const other = stay['*'] ?? Object.values(stay)[0];
  const names = Object.keys(channels).filter((name) => channels[name] > 0);
  if (names.length === 0 || Object.keys(stay).length === 1) return other;
  return {
    kind: 'mixture',
    weights: names.map((name) => channels[name]),
    of: names.map((name) => stay[name] ?? other),
  };
}
