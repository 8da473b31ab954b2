import { memory } from '../../memory/memory.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import type { Entry, Stage } from '../../scenario/model/stage.ts';
import { Almanac } from '../calendar/almanac.ts';
import { Pool } from '../pools.ts';
import { BEGINS, DRAWN, Fate, Op, type Program, WIDTH } from '../program.ts';
import { factorsOf, limitsOf } from './dated.ts';
import { blockedServer, type Held, without } from './held.ts';
import type { Boundary } from './journeys.ts';
import type { Luck, Time } from './luck.ts';
import type { Registry } from './registry.ts';
import { isChoice } from './stages/here.ts';

const { ints } = memory;

/** How a wait is counted: as the wait for the place, as that of a truck whose service was interrupted, or not here. */
export type Counted = 'wait' | 'interrupted' | 'no';

/** What a truck tries before it stands in line. */
export type Tries = typeof Op.preempt | typeof Op.hopOn | null;

/** Writes single steps of a flow's program, with the levels and tallies they keep; what stages are made of. */
export class StepWriter {
  readonly scenario: Scenario;
  readonly name: string;
  readonly flow: Flow;
  readonly program: Program;
  readonly registry: Registry;
  readonly luck: Luck;
  /** Stage → the purpose its random numbers are named after. */
  readonly labels: string[];
  /** Targets to fill in once their steps exist. */
  readonly open: { fill: (step: number) => void; make: () => number }[] = [];

  /** The steps at hand are those of trucks that tell of their journey. */
  protected tells = false;

  constructor(scenario: Scenario, name: string, program: Program, registry: Registry, luck: Luck) {
    this.scenario = scenario;
    this.name = name;
    this.flow = scenario.flows[name];
    this.program = program;
    this.registry = registry;
    this.luck = luck;
    this.labels = labelStages(this.flow.itinerary, scenario);
  }

  /** Steps that are written when those at hand are done, and where to tell their place. */
  later(fill: (step: number) => void, make: () => number): void {
    this.open.push({ fill, make });
  }

  /** Spend a time without using a server that could be interrupted. */
  time({ slot, again, law }: Time, inside = false): void {
    // Who stands here at the start may have a rest of the time before it.
    if (law === DRAWN && again < 0 && !inside) this.program.add(Op.spend, slot);
    else this.program.add(Op.delay, slot, again, law);
  }

  /** The service at a pool is over. */
  served(pool: number): void {
    if (this.registry.entryOf(pool).minded) this.program.add(Op.finish, pool);
  }

  /** Give units of a pool back. */
  release(pool: number, units: number): void {
    this.program.add(this.registry.entryOf(pool).minded ? Op.leaveServer : Op.release, pool, units);
  }

  /** Sets the time of the next step where dated events ever slow its place down; gives whether. */
  stretch(place: string, { slot, again, law }: Time): boolean {
    const factors = factorsOf(this.scenario, 'slow', place);
    if (factors.length === 0) return false;
    this.program.add(Op.stretch, slot, again, law, this.registry.slowdown(place, factors));
    return true;
  }

  /** Wait for a crane and take it, holding `held`. */
  crane(name: string, pool: number, held: Held[]): void {
    const keeps = this.keeps(held, name);
    const step = this.program.add(
      this.seizeOp(pool),
      pool,
      1,
      this.line(pool, 0),
      this.queue(name),
      this.wait(name),
      -1,
      BEGINS.here,
      -1,
      -1,
      -1,
      -1,
    );
    this.program.kept.set(step, held);
    this.free(keeps);
  }

  /**
   * From here on the truck of a stage is at a place, waiting for it or in it; null: at none where trucks are held up. Kept
   * only where hindrances are observed, as are the counts of `keeps`.
   */
  stand(index: number, row: string | null): void {
    const { hindrances } = this.registry;
    if (hindrances === null) return;
    const cell = row === null ? -1 : hindrances.present(this.name, index, row);
    this.program.add(Op.stand, cell, this.luck.slot('where', undefined, false).slot);
  }

  /** Here a stage has taken the truck, or is done with it: a truck that tells of its journey notes how long ago it came. */
  pass(stage: number, point: Boundary['point']): void {
    const { journeys } = this.registry;
    if (this.tells && journeys !== null) this.program.add(Op.pass, journeys.boundary(this.name, stage, point));
  }

  /** Counts the bays and vehicles that a truck keeps while it waits for a place; gives the counts, to be freed behind the wait. */
  keeps(held: Held[], by: string): Held[] {
    const counts = this.counts(held, by);
    for (const { pool } of counts) this.program.add(Op.count, pool, 1);
    return counts;
  }

  /** The counts of the bays and vehicles among what is held by a truck that waits for a place. */
  counts(held: Held[], by: string): Held[] {
    const { hindrances } = this.registry;
    if (hindrances === null) return [];
    const places = new Set(held.flatMap(({ kind, place }) => (kind === 'bay' || kind === 'vehicle' ? place : [])));
    return [...places].map((place) => {
      return { pool: hindrances.keeping(place, by), units: 1, place, kind: 'count', until: 'given', later: null };
    });
  }

  /**
   * Stand in line for units of a pool and take them; where the priority changes by the hour, with a step for each that
   * is chosen when the truck joins. `begins`: the wait is counted from here, and not from an earlier step. `kept`: all
   * that it holds while it waits, and gives back where it gives up. `tries`: what it tries before it stands in line.
   * Gives the first step; what is written next is reached from all of them.
   */
  seize(
    index: number,
    entry: Entry,
    pool: number,
    units: number,
    name: string,
    held: Held[],
    begins: boolean,
    kept: Held[],
    counted: Counted = 'wait',
    tries: Tries = null,
  ): number {
    const first = this.program.end;
    const one = (priority: number): number => {
      const at = this.program.end;
      if (tries === Op.preempt) this.program.add(Op.preempt);
      if (tries === Op.hopOn) this.program.add(Op.hopOn, at + 2 * WIDTH);
      this.seizeAs(priority, index, entry, pool, units, name, held, begins, kept, counted);
      return at;
    };
    const hours = entry.priorityByHour;
    if (hours === undefined) {
      one(entry.priority);
      return first;
    }
    const begin = hours.map(({ from }) => from);
    const list = this.program.list(
      hours.map(() => -1),
      begin,
    );
    this.program.add(Op.byHour, list, new Almanac(this.scenario.run.start, this.scenario.run.utcOffset).startMinute);
    const jumps = hours.map(({ priority }, k) => {
      this.program.aim(list, k, one(priority));
      return this.program.add(Op.jump, -1);
    });
    for (const jump of jumps) this.program.patch(jump, 1, this.program.end);
    return first;
  }

  /** One seize step. While the truck stands with a server in its hands, it blocks that server; otherwise it waits here. */
  private seizeAs(
    priority: number,
    index: number,
    entry: Entry,
    pool: number,
    units: number,
    name: string,
    held: Held[],
    begins: boolean,
    kept: Held[],
    counted: Counted,
  ): void {
    // A pool without limit never keeps anybody waiting, so nothing is ever blocked by it.
    const server = this.registry.entryOf(pool).units === null ? null : blockedServer(held);
    const level = server !== null ? this.blockedLevel(server.place, name) : this.queue(name);
    const tally =
      server !== null
        ? this.registry.tally('blocked', server.place, this.name, counted === 'wait' ? name : '')
        : this.tallyOf(counted, name);
    const closed =
      server === null && counted === 'wait' && this.hasHours(name)
        ? this.registry.tally('closedWait', name, this.name)
        : -1;
    // Who blocks a server is done there and waits in no line yet: its patience begins when it stands in one.
    const impatient = entry.patience !== null && server === null;
    const patience =
      entry.patience !== null
        ? this.luck.single(entry.patience, `${this.labels[index]}|patience`)
        : { slot: -1, again: -1, law: -1 };
    const step = this.program.add(
      this.seizeOp(pool),
      pool,
      units,
      this.line(pool, priority),
      level,
      tally,
      closed,
      begins ? (this.hasHours(name) ? BEGINS.withHours : BEGINS.here) : BEGINS.before,
      patience.slot,
      patience.again,
      patience.law,
      -1,
    );
    const counts = kept.filter(({ kind }) => kind === 'count');
    this.program.kept.set(step, without(kept, counts));
    if (impatient) {
      this.later(
        (at) => this.program.patch(step, 11, at),
        () => this.end(kept, Fate.reneged),
      );
    }
  }

  private tallyOf(counted: Counted, name: string): number {
    if (counted === 'no') return -1;
    return counted === 'wait' ? this.wait(name) : this.registry.tally('interrupted', name, this.name);
  }

  /** Whether the servers of a place are told apart: where they are set up, or carry several trucks at once. */
  isApart(name: string): boolean {
    const place = this.scenario.places[name];
    return place !== undefined && (('setup' in place && !!place.setup) || ('upTo' in place && !!place.upTo));
  }

  /** Servers that cannot go on for want of room at a place; one that carries several is held by any of them, and not counted. */
  private blockedLevel(server: string, by: string): number {
    const place = this.scenario.places[server];
    const carries = place !== undefined && 'upTo' in place && place.upTo !== undefined;
    return this.registry.level(carries ? 'held' : 'blocked', server, by, false);
  }

  /** Frees all and leaves; gives the first step. */
  end(held: Held[], fate: number): number {
    const at = this.program.end;
    this.free(held);
    this.exit(fate);
    return at;
  }

  /** The truck leaves; those who count the trucks inside are told. */
  exit(fate: number): void {
    this.stand(-1, null);
    const watchers = this.registry.leaveWatchers.get(this.name);
    if (watchers !== undefined) this.program.add(Op.tellLeave, this.program.list(watchers));
    this.program.add(Op.exit, fate);
  }

  /** Frees servers and rooms that are left at once; bays are kept. Gives the rest. */
  leaveServers(held: Held[]): Held[] {
    const left = held.filter((h) => h.until === 'taken' && h.kind !== 'bay');
    this.free(left);
    return without(held, left);
  }

  /** Frees what is held until stage `stage` takes the truck, and no more; gives the rest. */
  freeFor(stage: number, held: Held[]): Held[] {
    const free = held.filter((h) => h.until === stage);
    this.free(free);
    return without(held, free);
  }

  /** Gives everything in the list back. */
  free(held: Held[]): void {
    for (const h of held) {
      if (h.stay !== undefined) this.program.add(Op.vacate, h.stay.slot, h.stay.tally);
      if (h.kind === 'source') this.program.add(Op.refill, h.pool);
      else if (h.kind === 'count') this.program.add(Op.count, h.pool, -1);
      else if (h.later !== null) this.program.add(Op.releaseLater, h.pool, h.later.slot, h.later.again, h.later.law);
      else if (h.kind === 'server' && this.isApart(h.place)) this.program.add(Op.alight, h.pool);
      else this.release(h.pool, h.units);
    }
  }

  line(pool: number, priority: number): number {
    return this.registry.poolLine(pool, priority);
  }

  queue(name: string): number {
    return this.registry.level('queueLength', name, 'all', true);
  }

  wait(name: string): number {
    return this.registry.tally('wait', name, this.name, name);
  }

  hasHours(name: string): boolean {
    // Of a warehouse, the docks have hours.
    const place = this.scenario.places[name.replace(/\/docks$/, '')];
    if (place === undefined || !('calendars' in place)) return false;
    if (place.calendars.length > 0 || limitsOf(this.scenario, name).some(({ units }) => units === 0)) return true;
    return 'crew' in place && Object.keys(place.crew ?? {}).some(this.goesHome);
  }

  /** Whether a crew is off duty at some time. */
  private readonly goesHome = (crew: string): boolean => {
    const { crews = {} } = this.scenario;
    const { calendars, breaks, schedule } = crews[crew];
    return calendars.length > 0 || breaks !== undefined || schedule.some(({ servers }) => servers === 0);
  };

  private seizeOp(pool: number): number {
    return ints[pool + Pool.crews] >= 0 ? Op.seizeStaffed : Op.seize;
  }
}

/** A name for each stage that does not change when others are put in: its place or activity and how often it came before. */
function labelStages(stages: Stage[], scenario: Scenario): string[] {
  const seen = new Map<string, number>();
  return stages.map((stage) => {
    const name = isChoice(stage) ? 'choice' : stage.kind === 'delay' ? stage.activity : stage.kind;
    const what = 'place' in stage ? scenario.places[stage.place].stream : name;
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return `${what}#${times}`;
  });
}
