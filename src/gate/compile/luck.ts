import type { Samplers } from '../../kernel/distributions/columns.ts';
import type { Distribution, Timing } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Program } from '../program.ts';
import type { Registry } from './registry.ts';

/** Where a step finds its random number: a slot of the truck, and the stream of later visits (−1: there are none). */
export interface Slot {
  slot: number;
  again: number;
}

const NO_SLOT: Slot = { slot: -1, again: -1 };

/** The laws of one flow and the uniforms its trucks carry for them. */
export class Luck {
  /** Names of the streams of the slots. */
  readonly streams: string[] = [];
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

  /** The slot for a purpose, such as `huu-nghi-out#1|service`. */
  slot(purpose: string): Slot {
    const known = this.known.get(purpose);
    if (known !== undefined) return known;
    const stream = `${this.flow.stream}|${purpose}`;
    const slot = {
      slot: this.streams.push(stream) - 1,
      again: this.revisits ? this.registry.stream(`${stream}|again`) : -1,
    };
    this.known.set(purpose, slot);
    return slot;
  }

  /** The law of a timing and its slot; a law that is constant for every channel needs none. */
  timing(timing: Timing, purpose: string): Slot & { law: number } {
    const constant = Object.values(timing).every((law) => law.kind === 'constant');
    return { ...(constant ? NO_SLOT : this.slot(purpose)), law: this.law(timing) };
  }

  /** A law that does not depend on the channel. */
  single(law: Distribution, purpose: string): Slot & { law: number } {
    return this.timing({ '*': law }, purpose);
  }

  private law(timing: Timing): number {
    const channels = Object.keys(this.flow.channels);
    if (channels.length === 0 || Object.keys(timing).every((key) => key === '*')) return this.samplers.add(timing['*']);
    const laws = channels.map((channel) => this.samplers.add(timing[channel] ?? timing['*']));
    return -(this.program.list(laws) + 1);
  }
}
