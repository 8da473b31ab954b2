import type { Flow } from '../../scenario/model/flow.ts';
import type { Guard } from '../../scenario/model/stage.ts';
import { isChoice } from './stages/here.ts';

/** How a truck comes from a stage to one of some others, the goals. */
export interface Onward {
  /** Chance that it ever does, by the shares of its itinerary; where ways are chosen by the state of the gate, that of the best. */
  chance: number;
  /** Fewest stages with a place in between. */
  between: number;
}

const NEVER: Onward = { chance: 0, between: Number.POSITIVE_INFINITY };
/** Sweeps over an itinerary whose ways lead back, and the change of a chance that needs no further one. */
const SWEEPS = 1000;
const SMALL = 1e-12;

/** For each stage of a flow, how a truck that goes on from there comes to one of the stages `goals` (indices). */
export function onwardTo(flow: Flow, goals: ReadonlySet<number>): Onward[] {
  const { itinerary } = flow;
  const behind = itinerary.map(() => NEVER);
  /** Of trucks that come to a stage, some of which may have to pass it over. */
  const before = itinerary.map(() => NEVER);
  const to = (stage: number): Onward => {
    if (stage >= 0) return before[stage];
    // Vehicles that stay inside start over.
    return flow.arrivals.kind === 'population' ? before[0] : NEVER;
  };
  for (let sweep = 0, moves = true; sweep < SWEEPS && moves; sweep++) {
    moves = false;
    for (let k = itinerary.length - 1; k >= 0; k--) {
      const stage = itinerary[k];
      const next = joined(waysOn(flow, k), isChoice(stage), to);
      moves ||= Math.abs(next.chance - behind[k].chance) > SMALL || next.between !== behind[k].between;
      behind[k] = next;
      const through = goals.has(k)
        ? { chance: 1, between: 0 }
        : { chance: next.chance, between: next.between + ('place' in stage ? 1 : 0) };
      const { guard } = stage;
      before[k] = guard === undefined ? through : guarded(flow, guard, through, to(guard.past));
    }
  }
  return behind;
}

interface Way {
  to: number;
  share: number;
}

/** The ways on from a stage, and the share of the trucks that go each. */
function waysOn({ itinerary, channels }: Flow, index: number): Way[] {
  const stage = itinerary[index];
  if (stage.kind === 'leave') return [];
  if (stage.kind === 'fork') return stage.ways.map(({ to }) => ({ to, share: 1 }));
  if (stage.kind !== 'branch') return [{ to: stage.next, share: 1 }];
  if (isChoice(stage)) return stage.options.map(({ to }) => ({ to, share: 1 }));
  if (stage.by === 'chance') return stage.options.map(({ to, share }) => ({ to, share: share ?? 0 }));
  return Object.entries(channels).map(([channel, share]) => {
    return { to: stage.options.find(({ name }) => name === channel)?.to ?? stage.next, share };
  });
}

function joined(ways: Way[], chooses: boolean, to: (stage: number) => Onward): Onward {
  const chances = ways.map((way) => way.share * to(way.to).chance);
  const open = ways.filter(({ share }) => share > 0);
  return {
    chance: chooses
      ? Math.max(0, ...chances)
      : Math.min(
          1,
          chances.reduce((sum, chance) => sum + chance, 0),
        ),
    between: Math.min(Number.POSITIVE_INFINITY, ...open.map((way) => to(way.to).between)),
  };
}

/** Those with the trait of a stage go through it, the others past it. */
function guarded({ channels, traits = {} }: Flow, { trait, wanted }: Guard, through: Onward, past: Onward): Onward {
  const byChannel = traits[trait] ?? {};
  const kinds = Object.keys(channels).length > 0 ? Object.entries(channels) : [['*', 1] as const];
  const have = kinds.reduce((sum, [channel, share]) => sum + share * (byChannel[channel] ?? byChannel['*'] ?? 0), 0);
  const go = wanted ? have : 1 - have;
  return {
    chance: go * through.chance + (1 - go) * past.chance,
    between: Math.min(through.between, past.between),
  };
}
