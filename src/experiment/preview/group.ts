/** Trucks that stand before a stage with the same channel, traits and bays: they go on together. */
import type { Distribution, Timing } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Stage } from '../../scenario/model/stage.ts';

/** In front of a trait's name in a timing. */
const TRAIT = 'trait:';

/** A bay, permits or a place in a stack that trucks hold: units of a row, until taken, given back, or up to a stage. */
export interface Hold {
  row: string;
  units: number;
  until: 'taken' | 'given' | number;
}

export interface Group {
  stage: number;
  channel: string;
  traits: string[];
  held: Hold[];
  /** Trucks that were merged into each of them, itself included. */
  members: number;
  /** They come straight from outside, as irregularly as the flow does. */
  fresh: boolean;
  /** How many they are depends on how often a place before was full. */
  unsure: boolean;
  /** Forks of which they are the part that takes longest, with what is held behind them. */
  forks: { stage: number; held: Hold[] }[];
  /** By hour. */
  trucks: Float64Array;
}

/** The kinds of trucks of a flow when they come: channel and traits, with their shares. */
export function kindsOf({ channels, traits = {} }: Flow): { channel: string; traits: string[]; share: number }[] {
  const names = Object.keys(channels).length > 0 ? channels : { '*': 1 };
  return Object.entries(names).flatMap(([channel, share]) => {
    let kinds: { channel: string; traits: string[]; share: number }[] = [{ channel, traits: [], share }];
    for (const [trait, byChannel] of Object.entries(traits)) {
      const have = byChannel[channel] ?? byChannel['*'] ?? 0;
      kinds = kinds.flatMap((kind) => [
        { ...kind, share: kind.share * (1 - have) },
        { ...kind, traits: [...kind.traits, trait], share: kind.share * have },
      ]);
    }
    return kinds.filter((kind) => kind.share > 0);
  });
}

/** The law of a time for these trucks: of the first trait that they have, of their channel, or of all others. */
export function lawOf(timing: Timing, { channel, traits }: Pick<Group, 'channel' | 'traits'>): Distribution {
  const trait = Object.keys(timing).find((key) => key.startsWith(TRAIT) && traits.includes(key.slice(TRAIT.length)));
  return timing[trait ?? channel] ?? timing['*'];
}

/** What is still held when the stage has taken them. */
export function heldAfter({ stage, held }: Group): Hold[] {
  return held.filter(({ until }) => until !== 'taken' && until !== stage);
}

/** The same where the stage has no place that takes them. */
export function heldPast({ stage, held }: Group): Hold[] {
  return held.filter(({ until }) => until !== stage);
}

/** At the stage behind this one. */
export function onward(stage: Stage, group: Group, held: Hold[], trucks = group.trucks): Group {
  return { ...group, stage: stage.next, held, trucks };
}

/** So many times as many trucks. */
export function times(trucks: Float64Array, share: number): Float64Array {
  return trucks.map((x) => x * share);
}
