import { type Candidate, choose } from '../../../src/experiment/choose/choose.ts';
import { same } from '../../../src/experiment/titles.ts';
import type { Choice } from '../../../src/results/choice.ts';
import { load } from '../../scenario/scratch.ts';

/** Mean minutes at the gate of the best, and by how much all others are behind it: the zone of indifference. */
const BEST = 2;
export const ZONE = 0.4;
const RATE = 0.5;

/**
 * Queues with λ = 1/2 a minute whose mean time at the gate W is known: M/M/1, W = s / (1 − λs); M/M/2,
 * W = s / (1 − (λs/2)²); and servers without limit, W = s. The first is the best, the others all behind by the zone. With
 * luck of their own their streams have different names.
 */
export function queues(luck: 'common' | 'own' = 'common'): Candidate[] {
  const w = BEST + ZONE;
  const single = (time: number) => time / (1 + RATE * time);
  // s = W (1 − s²/16), the root above 0.
  const pair = (-1 + Math.sqrt(1 + (w * w) / 4)) / (w / 8);
  return [
    queue('best', 1, single(BEST), luck),
    queue('single', 1, single(w), luck),
    queue('pair', 2, pair, luck),
    queue('unlimited', 'unlimited', w, luck),
  ];
}

function queue(name: string, lanes: number | string, service: number, luck: 'common' | 'own'): Candidate {
  const scenario = load(`
run: { days: 0.15, warmUp: 60 min, replications: 10 }
places: { lane: { lanes: ${lanes} } }
flows:
  trucks:
    stream: ${luck === 'own' ? name : 'trucks'}
    arrivals: { poisson: ${RATE} /min }
    itinerary: [{ lane: lane, service: { exponential: ${service} min } }]
`);
  return { name, title: same(name), values: null, cost: null, scenario: { ...scenario, name } };
}

export const TIME = { metric: 'timeInSystem', place: 'all', flow: 'all' };

/** A choice among these, with a seed. */
export async function chosenBy(
  candidates: readonly Candidate[],
  seed: string,
  more: { method?: Choice['method']; budget?: number; indifference?: number; threads?: number } = {},
): Promise<Choice> {
  const { method = 'kn', budget = 100_000, indifference = ZONE, threads } = more;
  const seeded = candidates.map((one) => ({
    ...one,
    scenario: { ...one.scenario, run: { ...one.scenario.run, seed } },
  }));
  const choice = await choose(seeded, TIME, { method, indifference, budget, search: null, folder: null, threads });
  if (choice === null) throw new Error('interrupted');
  return choice;
}
