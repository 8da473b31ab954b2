import type { Samplers } from '../../kernel/distributions/columns.ts';
import { compileDistribution } from '../../kernel/distributions/compile.ts';
import { UNIFORM } from '../../kernel/streams.ts';
import type { Distribution, Timing } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import { BY_TRAITS, DRAWN, type Program } from '../program.ts';
import type { Registry } from './registry.ts';

/** In front of a trait's name in a timing. */
const TRAIT = 'trait:';

/** Where a step finds its random number: a slot of the truck, and the stream of later visits (−1: there are none). */
export interface Slot {
  slot: number;
  again: number;
}

/** A random time: its slot, and the law that turns the number there into minutes (see `World.minutes`). */
export interface Time extends Slot {
  law: number;
}

/** The laws of one flow and the numbers its trucks carry for them. */
export class Luck {
  /** Names and laws of the streams of the slots. */
  readonly streams: { name: string; law: number }[] = [];
  private readonly flow: Flow;
  private readonly registry: Registry;
  private readonly samplers: Samplers;
  private readonly program: Program;
  private readonly revisits: boolean;
  private readonly known = new Map<string, Slot>();

  /** `revisits`: whether a truck of the flow may come to a stage twice. */
  constructor(flow: Flow, registry: Registry, samplers: Samplers, program: Program, revisits: boolean) {
    this.flow = flow;
    this.registry = registry;
    this.samplers = samplers;
    this.program = program;
    this.revisits = revisits;
  }

  /**
   * The slot for a purpose, such as `huu-nghi-out#1|service`: a uniform number, or a draw of `law`. `again`: whether a
   * truck may need a number for it more than once.
   */
  slot(purpose: string, law = UNIFORM, again = this.revisits): Slot {
    const known = this.known.get(purpose);
    if (known !== undefined) return known;
    const name = `${this.flow.stream}|${purpose}`;
    const slot = {
      slot: this.streams.push({ name, law }) - 1,
      again: again ? this.registry.stream(`${name}|again`, law) : -1,
    };
    this.known.set(purpose, slot);
    return slot;
  }

  /** A time that may depend on channel or traits: drawn when the truck comes where one law serves all, else when it is used. */
  timing(timing: Timing, purpose: string, again = this.revisits): Time {
    const keys = Object.keys(timing);
    if (keys.every((key) => key === '*')) return this.single(timing['*'], purpose, again);
    const byTraits = keys.some((key) => key.startsWith(TRAIT));
    const channels = Object.keys(this.flow.channels);
    const laws = byTraits ? Object.values(timing) : channels.map((channel) => timing[channel] ?? timing['*']);
    const law = byTraits ? this.listedByTraits(timing) : this.listed(laws);
    if (laws.every(({ kind }) => kind === 'constant')) return { slot: -1, again: -1, law };
    return { ...this.slot(purpose, UNIFORM, again), law };
  }

  /** The bit of one of the flow's traits. */
  bit(trait: string): number {
    return 1 << Object.keys(this.flow.traits ?? {}).indexOf(trait);
  }

  /** A time that does not depend on the channel. */
  single(law: Distribution, purpose: string, again = this.revisits): Time {
    const number = this.samplers.add(law);
    if (this.samplers.constant(number) !== undefined) return { slot: -1, again: -1, law: number };
    return { ...this.slot(purpose, number, again), law: DRAWN };
  }

  private listedByTraits(timing: Timing): number {
    const traits = Object.keys(timing).filter((key) => key !== '*');
    const members = traits.flatMap((key) => [this.bit(key.slice(TRAIT.length)), this.samplers.add(timing[key])]);
    return -this.program.list([...members, 0, this.samplers.add(timing['*'])]) - BY_TRAITS;
  }

  /** Mean of a time over the channels of the flow [min]. */
  mean(timing: Timing): number {
    const { channels } = this.flow;
    const shares = Object.keys(channels).length === 0 ? { '*': 1 } : channels;
    return Object.entries(shares).reduce((sum, [channel, share]) => sum + share * this.meanIn(channel, timing), 0);
  }

  /** Mean for the trucks of a channel: of the first trait that they have, of the channel, or of all others. */
  private meanIn(channel: string, timing: Timing): number {
    let rest = 1;
    let sum = 0;
    for (const key of Object.keys(timing)) {
      if (!key.startsWith(TRAIT)) continue;
      const shares = this.flow.traits?.[key.slice(TRAIT.length)] ?? {};
      const share = shares[channel] ?? shares['*'] ?? 0;
      sum += rest * share * compileDistribution(timing[key]).mean;
      rest *= 1 - share;
    }
    return sum + (rest > 0 ? rest * compileDistribution(timing[channel] ?? timing['*']).mean : 0);
  }

  private listed(laws: Distribution[]): number {
    return -this.program.list(laws.map((law) => this.samplers.add(law)));
  }
}
