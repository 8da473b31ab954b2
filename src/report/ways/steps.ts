/** An itinerary as a graph: from every stage the ways that a truck may go on, with what is known of their shares. */
import type { FlowModel, Json, Part, Stage } from '../../results/sections/model.ts';
import { isPart } from '../model/law.ts';

/** What becomes of trucks in the end; `inside`: more of them are inside than before. */
export const FATES = ['cleared', 'diverted', 'turnedAway', 'balked', 'reneged', 'merged', 'inside'] as const;
export type Fate = (typeof FATES)[number];

/** A way on: to another stage, or to a fate; `share`: what is expected of it beside the others. */
export interface Step {
  to: number | Fate;
  share: number;
}

/** What a full place, a long line or a lost patience is expected to take, before it is known [share]. */
const RARE = 0.05;
/** Detours in a row that are told apart. */
const DETOURS = 4;
/** Stages at which a truck is at a place. */
const AT_PLACE = new Set(['serve', 'hold', 'unload', 'load', 'cross', 'batch', 'match', 'transload', 'depart']);

/** Whether trucks come to a place at a stage; permits are no place. */
export function placeOf({ kind, place }: Stage): string | null {
  return AT_PLACE.has(kind) ? place : null;
}

/**
 * The steps from each stage; those of stage −1 are its last element: where trucks come in. Ways that are gone at once
 * follow one another, so that every truck is one band.
 */
export function stepsOf({ facts, itinerary }: FlowModel, places: Record<string, Part>): Step[][] {
  const joins = chained(itinerary);
  const steps = itinerary.map((stage, index) => {
    const ways = waysOn(stage, index, facts, itinerary);
    const merges = stage.kind === 'batch' && stage.place !== null && places[stage.place]?.merge === true;
    const stays = placeOf(stage) === null ? [] : [{ to: 'inside' as const, share: RARE * RARE }];
    return [...ways, ...(merges ? [{ to: 'merged' as const, share: 1 }] : []), ...stays];
  });
  const entries = itinerary.map(before);
  /** Into a stage: what may keep a truck from it comes first, and then what may keep it from where it goes instead. */
  const into = (from: number, { to, share }: Step, detours: number): Step[] => {
    if (typeof to === 'string') return [{ to, share }];
    const target = joins.get(`${from}|${to}`) ?? to;
    // Behind the last stage, or nowhere: a stranger may have written any number.
    const known = entries[target];
    if (known === undefined) return [{ to: 'cleared', share }];
    return known.flatMap((entry) => {
      const way = { to: entry.to, share: share * entry.share };
      return entry.to === target || detours === 0 ? [way] : into(target, way, detours - 1);
    });
  };
  return [...steps, [{ to: 0, share: 1 }]].map((ways, from) => ways.flatMap((way) => into(from, way, DETOURS)));
}

/** How a truck goes on behind a stage. */
function waysOn({ kind, next, facts }: Stage, index: number, flow: Part, itinerary: readonly Stage[]): Step[] {
  if (kind === 'leave') return [{ to: fateOf(facts.fate) ?? 'cleared', share: 1 }];
  if (kind === 'branch' && Array.isArray(facts.options)) {
    const options = facts.options.filter(isPart);
    const channels = isPart(flow.channels ?? null) ? (flow.channels as Part) : {};
    return options.map(({ to, share, name }) => ({
      to: numberOf(to, next),
      share: numberOf(share, numberOf(channels[String(name)], 1 / options.length)),
    }));
  }
  if (kind === 'fork') {
    const [first] = Array.isArray(facts.ways) ? facts.ways.filter(isPart) : [];
    return [{ to: numberOf(first?.to, next), share: 1 }];
  }
  // The end of a way that no fork has chained: at the join itself the truck is whole again.
  if (kind === 'join') return [{ to: numberOf(itinerary[numberOf(facts.fork, index)]?.next, next), share: 1 }];
  const limits = isPart(facts.limits ?? null) ? Object.values(facts.limits as Part).filter(isPart) : [];
  const over = limits.flatMap(({ go, leave }): Step[] => {
    if (typeof go === 'number') return [{ to: go, share: RARE }];
    const fate = fateOf(leave);
    return fate === null ? [] : [{ to: fate, share: RARE }];
  });
  return [{ to: next, share: 1 }, ...over];
}

/** What may become of a truck that comes to a stage: it is taken in, goes past it, or never comes in. */
function before(stage: Stage, index: number): Step[] {
  const { guard, whenFull, balk, patience } = stage.facts;
  const steps: Step[] = [{ to: index, share: 1 }];
  // It still waits for the place when the counting ends.
  if (placeOf(stage) !== null) steps.push({ to: 'inside', share: RARE * RARE });
  if (isPart(guard ?? null)) {
    steps.push({ to: numberOf((guard as Part).past, -1), share: 1 });
  }
  if (isPart(whenFull ?? null)) {
    const { kind, to } = whenFull as Part;
    if (kind === 'turnAway') steps.push({ to: 'turnedAway', share: RARE });
    if (kind === 'divert') steps.push({ to: typeof to === 'number' ? to : 'diverted', share: RARE });
  }
  if (balk !== undefined) steps.push({ to: 'balked', share: RARE });
  if (patience !== undefined) steps.push({ to: 'reneged', share: RARE });
  return steps;
}

/** Where the ways of a fork end at its join, each leads to the next way instead, and the last behind the join: `from|join`. */
function chained(itinerary: readonly Stage[]): Map<string, number> {
  const chains = new Map<string, number>();
  itinerary.forEach(({ kind, facts, next }, fork) => {
    if (kind !== 'fork' || !Array.isArray(facts.ways)) return;
    const join = itinerary.findIndex((stage) => stage.kind === 'join' && stage.facts.fork === fork);
    const starts = facts.ways.filter(isPart).map(({ to }) => numberOf(to, join));
    if (join < 0) return;
    // A way without stages is no way.
    const ways = starts.filter((start) => start !== join);
    ways.forEach((start, k) => {
      for (const stage of reached(itinerary, start, join)) chains.set(`${stage}|${join}`, ways[k + 1] ?? next);
    });
    if (starts[0] === join) chains.set(`${fork}|${join}`, ways[0] ?? next);
  });
  return chains;
}

/** Stages of a way from its first one on, up to the join. */
function reached(itinerary: readonly Stage[], start: number, join: number): Set<number> {
  const seen = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === join || at < 0 || at >= itinerary.length || seen.has(at)) continue;
    seen.add(at);
    const { facts, next } = itinerary[at];
    open.push(next, ...targets(facts.options), ...targets(facts.ways));
  }
  return seen;
}

function targets(options: Json | undefined): number[] {
  return Array.isArray(options) ? options.filter(isPart).map(({ to }) => numberOf(to, -1)) : [];
}

function fateOf(word: Json | undefined): Fate | null {
  return FATES.find((fate) => fate === word) ?? null;
}

function numberOf(value: Json | undefined, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
