import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Stage } from '../../scenario/model/stage.ts';
import { Fate, Op, type Program, WIDTH } from '../program.ts';
import { GateRefusal } from '../refusal.ts';
import type { Held } from './held.ts';
import type { Luck } from './luck.ts';
import type { PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';
import { StageWriter } from './stage-writer.ts';
import { branch, guard, rechannel } from './stages/branch.ts';
import { choose } from './stages/choose.ts';
import { cross } from './stages/cross.ts';
import { fork, join, split } from './stages/fork.ts';
import { awaitOpening, batch, depart, match } from './stages/gather.ts';
import { type Here, isChoice } from './stages/here.ts';
import { hold } from './stages/hold.ts';
import { give, take } from './stages/permits.ts';
import { startClock, stopClock } from './stages/segment.ts';
import { serve } from './stages/serve.ts';
import { spend } from './stages/spend.ts';
import { store } from './stages/store.ts';
import { transload } from './stages/transload.ts';

/** Most steps a flow may compile to; beyond, its itinerary branches in too many ways while holding different things. */
const MOST_STEPS = 100_000;

/** Most steps of a flow whose journey is observed, and most moments of all: no scenario is too large because of that. */
const MOST_TOLD = 500;
const MOST_MOMENTS = 1000;

/** Stages in which a truck is at no place whose servers, bays or vehicles others might want. */
const ELSEWHERE: ReadonlySet<Stage['kind']> = new Set([
  'delay',
  'fork',
  'join',
  'split',
  'batch',
  'match',
  'transload',
  'depart',
  'awaitOpening',
]);

/** Stages at whose end a truck tells how long ago it came; a bay tells so itself. */
const TELLING: ReadonlySet<Stage['kind']> = new Set([
  'serve',
  'unload',
  'load',
  'cross',
  'delay',
  'batch',
  'match',
  'transload',
  'depart',
  'awaitOpening',
]);

/**
 * Compiles a flow's itinerary into steps. What a truck holds at each stage is known beforehand, so a stage that can be
 * reached while holding different things is compiled once for each.
 */
export class ItineraryCompiler extends StageWriter {
  /** Row of the flow, for its source. */
  private readonly row: number;
  private readonly done = new Map<string, number>();

  constructor(
    scenario: Scenario,
    name: string,
    row: number,
    program: Program,
    registry: Registry,
    places: PlaceCodes,
    luck: Luck,
  ) {
    super(scenario, name, program, registry, places, luck);
    this.row = row;
  }

  /**
   * Steps for trucks that come; where journeys are observed, every so many-th truck goes the same way by steps that tell of
   * it. A flow of one stage has no journey but its wait and its service, and those that stay inside never come.
   */
  entry(): number {
    const before = this.program.end;
    const plain = this.compile(0, false);
    const { journeys } = this.registry;
    const large = this.program.end - before > MOST_TOLD * WIDTH;
    const stages = this.flow.itinerary.filter(({ kind }) => kind === 'hold' || TELLING.has(kind)).length;
    if (large || journeys === null || journeys.boundaries.length > MOST_MOMENTS) return plain;
    if (stages < 2 || this.flow.arrivals.kind === 'population') return plain;
    this.done.clear();
    this.tells = true;
    const behind = this.program.end;
    const telling = this.compile(0, false);
    this.done.clear();
    this.tells = false;
    journeys.steps += this.program.end - behind;
    const sampled = this.program.add(Op.sample, journeys.counter(), journeys.every, telling);
    this.program.add(Op.jump, plain);
    return sampled;
  }

  /**
   * Steps for trucks that come in at stage `stage` holding nothing; gives the first. `inside`: they stand in its place at
   * the start, so they do not look for room and may have only a rest of their stay before them.
   */
  compile(stage: number, inside: boolean): number {
    const saturated = !inside && this.flow.arrivals.kind === 'saturated';
    const first = this.steps(stage, saturated ? [this.source()] : [], inside);
    for (let k = 0; k < this.open.length; k++) {
      const { fill, make } = this.open[k];
      fill(make());
      if (this.program.end - (this.registry.journeys?.steps ?? 0) > MOST_STEPS * WIDTH)
        throw new GateRefusal(
          `the itinerary of ${this.name} is too large: it branches in too many ways while trucks hold different things`,
        );
    }
    this.open.length = 0;
    if (!this.merges()) return first;
    const alone = this.program.add(Op.alone);
    this.program.add(Op.jump, first);
    return alone;
  }

  /** The steps from a stage on, for a truck that holds `held`; gives the first of them. */
  steps(stage: number, held: Held[], inside = false): number {
    const first = this.program.end;
    let at = stage;
    let holds = held;
    let skipCheck = inside;
    for (;;) {
      const key = `${at}|${skipCheck}|${JSON.stringify(holds)}`;
      const known = this.done.get(key);
      if (known !== undefined) {
        if (first === this.program.end) return known;
        this.program.add(Op.jump, known);
        return first;
      }
      this.done.set(key, this.program.end);
      if (at === -1) {
        this.free(holds);
        this.exit(Fate.cleared);
        return first;
      }
      const after = this.stage(at, holds, skipCheck);
      if (after === null) return first;
      if (TELLING.has(this.flow.itinerary[at].kind)) this.pass(at, 'done');
      holds = after;
      skipCheck = false;
      at = this.flow.itinerary[at].next;
    }
  }

  /** The steps of one stage; gives what the truck holds after it, or null where it does not go on behind it. */
  private stage(index: number, held: Held[], inside: boolean): Held[] | null {
    const stage = this.flow.itinerary[index];
    const at: Here = { index, label: this.labels[index], held, inside };
    if (stage.guard && !inside) guard(this, stage.guard, at);
    if (ELSEWHERE.has(stage.kind)) this.stand(index, null);
    switch (stage.kind) {
      case 'serve':
        return serve(this, stage, at);
      case 'hold':
        return hold(this, stage, at);
      case 'unload':
      case 'load':
        return store(this, stage, at);
      case 'delay':
        return spend(this, stage, at);
      case 'branch':
        return isChoice(stage) ? choose(this, stage, at) : branch(this, stage, at);
      case 'take':
        return take(this, stage, at);
      case 'give':
        return give(this, stage, at);
      case 'cross':
        return cross(this, stage, at);
      case 'batch':
        return batch(this, stage, at);
      case 'match':
        return match(this, stage, at);
      case 'transload':
        return transload(this, stage, at);
      case 'depart':
        return depart(this, stage, at);
      case 'awaitOpening':
        return awaitOpening(this, stage, at);
      case 'fork':
        return fork(this, stage, at);
      case 'join':
        return join(this, at);
      case 'split':
        return split(this, stage, at);
      case 'rechannel':
        return rechannel(this, stage, at);
      case 'go':
        return held;
      case 'start':
        return startClock(this, stage, at);
      case 'stop':
        return stopClock(this, stage, at);
      case 'leave':
        this.free(held);
        this.exit(Fate[stage.fate]);
        return null;
    }
  }

  /** Whether it is counted how many were merged into a truck of the flow: some flow splits them again. */
  private merges(): boolean {
    const splits = Object.values(this.scenario.flows).some(({ itinerary }) =>
      itinerary.some((stage) => stage.kind === 'split' && stage.into === 'merged'),
    );
    return splits && this.flow.itinerary.some(({ kind }) => kind === 'batch' || kind === 'split');
  }

  /** What a truck from a source that is never empty holds until it is taken in, or leaves: then the next stands ready. */
  private source(): Held {
    return { pool: this.row, units: 0, place: this.name, kind: 'source', until: 'given', later: null };
  }
}
