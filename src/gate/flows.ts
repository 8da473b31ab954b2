import type { ArrivalProcess } from './arrivals/process.ts';

/** What the gate knows of each flow, in columns. */
export class Flows {
  readonly names: string[];
  /** Flow → first step of its program. */
  readonly entry: Int32Array;
  /** Flow → level of its trucks inside. */
  readonly level: Int32Array;
  /** Level of all trucks inside; −1 where one flow is all. */
  allLevel = -1;
  /** Flow → first of its kinds (one a channel, or one alone). */
  readonly firstKind: Int32Array;
  /** Kind → tally of its time in system. */
  kindTally = new Int32Array(0);
  /** Flow → cumulative shares of its channels (empty: none) and the stream that draws them. */
  readonly channelShares: number[][];
  readonly channelStream: Int32Array;
  /** Flow → streams of the numbers its trucks carry, one a slot; and those of trucks inside at the start. */
  readonly slotStreams: Int32Array[];
  readonly stockStreams: Int32Array[];
  /** Flow → how it comes; null for sources that are driven otherwise. */
  readonly processes: (ArrivalProcess | null)[];
  /** Flow → stream of its arrival times (−1: none needed), and of its convoys (−1: single trucks). */
  readonly arrivalStream: Int32Array;
  readonly convoyStream: Int32Array;
  /** Flow → vehicles that start over at the end (0: none), and whether a truck always stands ready. */
  readonly population: Int32Array;
  readonly saturated: boolean[];

  constructor(names: string[]) {
    const many = names.length;
    const column = (value: number) => new Int32Array(many).fill(value);
    this.names = names;
    this.entry = column(0);
    this.level = column(-1);
    this.firstKind = column(0);
    this.channelShares = names.map(() => []);
    this.channelStream = column(-1);
    this.slotStreams = names.map(() => new Int32Array(0));
    this.stockStreams = names.map(() => new Int32Array(0));
    this.processes = names.map(() => null);
    this.arrivalStream = column(-1);
    this.convoyStream = column(-1);
    this.population = column(0);
    this.saturated = names.map(() => false);
  }
}
