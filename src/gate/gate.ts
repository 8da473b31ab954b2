import { nextTime } from '../kernel/calendar.ts';
import { draw, seedStream } from '../kernel/streams.ts';
import { memory } from '../memory/memory.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { BINS } from '../stats/observe/bins.ts';
import { change } from '../stats/observe/levels.ts';
import { settle } from './advance.ts';
import { scheduleArrival } from './arrivals/next-arrival.ts';
import { type Compiled, compile } from './compile/compile.ts';
import { tellDeadlock } from './deadlock/deadlock.ts';
import { End, isOver, setEnd } from './end.ts';
import { fireSome } from './fire.ts';
import { balanceOf, Flow, SOURCE } from './flows.ts';
import { areBuiltAlike, type Built, takeOver } from './forking/take-over.ts';
import type { Ledger } from './ledger.ts';
import { enter, place } from './lifecycle.ts';
import type { Block, Window } from './observe/block.ts';
import { type FlowSet, flowSets, makeBlocks, makeFollowed, makeHourly, talliesOf } from './observe/blocks.ts';
import { Course } from './observe/course.ts';
import type { HindranceWatch } from './observe/hindrance-watch.ts';
import { makeHindranceWatch } from './observe/hindrances.ts';
import { describe } from './observe/layout.ts';
import { Observer } from './observe/observer.ts';
import { mergedBins } from './observe/tally-block.ts';
import { BALANCE, type Layout, type Outcome } from './outcome.ts';
import { Pool } from './pools.ts';
import { sendOne } from './primitives/refill.ts';
import { addReady } from './ready.ts';
import { GateRefusal, refuseStandstill, refusing } from './refusal.ts';
import { putState, type State, takeState } from './state.ts';
import { keepTrace, type Trace } from './trace.ts';
import type { World } from './world.ts';

const { ints, floats, NOW } = memory;

/** Events that are fired at a go. */
const SOME = 256;
/** Events at one instant, beyond which there would be no end of them. */
const MOST_AT_ONCE = 1e7;

/**
 * The gate of one scenario, ready to run. Compiled once, it runs any number of replications one after the other. All
 * gates of a thread run in the same columns, so an outcome is good until the next replication of any of them.
 */
export class Gate implements Built {
  /** Names of the columns of every outcome. */
  readonly layout: Layout;
  readonly world: World;
  /** Who did what when; null unless asked for. */
  trace: Trace | null = null;
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  private readonly observer: Observer;
  private readonly course: Course;
  /** Sees which place keeps which others from working; null: nobody asks. */
  private readonly hindrances: HindranceWatch | null;
  private readonly sets: FlowSet[];
  private readonly blocks: Block[];
  private readonly distributions: number[][];
  /** Events fired so far. */
  private fired = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.compiled = compile(scenario);
    const { world, registry, almanac } = this.compiled;
    this.world = world;
    this.sets = flowSets(scenario, world.flows);
    this.hindrances = makeHindranceWatch(scenario, registry);
    this.blocks = [...makeBlocks(scenario, registry, this.sets), ...(this.hindrances?.blocks() ?? [])];
    const followed = makeFollowed(scenario, registry, this.sets);
    this.course = new Course(scenario, registry, this.sets, followed);
    const hourly = makeHourly(scenario, registry);
    this.observer = new Observer(followed, hourly, this.course, scenario.run.readAt, almanac.startMinute);
    this.layout = describe(scenario, registry, this.sets, this.blocks, this.observer, this.course);
    this.distributions = this.layout.distributions.map(({ metric, place: at, flow }) =>
      talliesOf(
        registry.tallyGroups().find((group) => group.metric === metric && group.place === at)?.members ?? [],
        this.sets.find((set) => set.name === flow) as FlowSet,
      ),
    );
  }

  /**
   * One replication: the same seed and number always give the same outcome.
   * @throws {GateRefusal} when more trucks or events pile up than the scenario allows, or trucks wait for one another
   */
  replicate(seed: string, replication: number): Outcome {
    return this.toTheEnd(() => this.start(seed, replication));
  }

  /**
   * The first part of a replication, up to minute `time` with all that happens then, and the state it has come to; the
   * same as `replicate` otherwise.
   * @throws {GateRefusal} also when the run is over before that
   */
  pause(seed: string, replication: number, time: number): State {
    this.guarded(() => {
      this.start(seed, replication);
      this.run(() => nextTime() <= time);
    });
    return this.stateAt(time, 'paused');
  }

  /**
   * The first part of a replication, up to the moment at which its warm-up is over, and the state it has come to: nothing
   * that came before is counted. What else happens in that minute is still to come.
   * @throws {GateRefusal} also when the run is over before that
   */
  warmUp(seed: string, replication: number): State {
    this.guarded(() => {
      this.start(seed, replication);
      this.run(() => Number.isNaN(this.observer.from));
    });
    return this.stateAt(this.scenario.run.warmUp, 'forked');
  }

  private stateAt(time: number, what: string): State {
    const { horizon } = this.scenario.run;
    if (isOver() || time >= horizon) {
      const end = isOver() ? Math.ceil(floats[NOW]) : horizon;
      throw new GateRefusal(`the run is over at minute ${end}: it cannot be ${what} at minute ${time}`);
    }
    return takeState(this.tell);
  }

  /** The rest of a replication, from the state that `pause` of this gate, or of one of the same scenario, has given. */
  resume(state: State): Outcome {
    return this.toTheEnd(() => {
      this.clear();
      putState(state, this.tell);
      keepTrace(this.trace);
    });
  }

  /** Whether a run of `from` may go on as one of this gate: whether both have the same parts. */
  canGoOnFrom(from: Gate): boolean {
    return areBuiltAlike(from, this);
  }

  /** The rest of a replication of which `warmUp` of `from`, a gate with the same parts, has given the state. */
  goOnFrom(from: Gate, state: State): Outcome {
    return this.toTheEnd(() => {
      this.clear();
      putState(state, this.tell);
      keepTrace(this.trace);
      takeOver(from, this);
    });
  }

  /** What is kept in no column of the memory. */
  readonly tell = (ledger: Ledger): void => {
    const { world: w, observer, course, hindrances } = this;
    this.fired = ledger.number(this.fired);
    observer.keep(ledger);
    course.keep(ledger);
    hindrances?.keep(ledger);
    for (const actor of w.actors) actor.keep(ledger);
    for (const process of w.processes) process?.keep(ledger);
    for (const signal of w.signals) signal.on = ledger.flag(signal.on);
  };

  private toTheEnd(begin: () => void): Outcome {
    this.guarded(() => {
      begin();
      this.run(null);
    });
    this.finish();
    this.refuseDeadlock();
    return this.outcome();
  }

  private guarded(work: () => void): void {
    try {
      refusing((why) => `${why}: lower the demand or shorten the run`, work);
    } catch (error) {
      // What piled up may have done so behind trucks that wait for one another.
      if (error instanceof GateRefusal) this.refuseDeadlock();
      throw error;
    }
  }

  private refuseDeadlock(): void {
    const { world: w, compiled, scenario } = this;
    const most = new Map(compiled.registry.pools.map(({ at, units }) => [at, units ?? Number.POSITIVE_INFINITY]));
    const mostOf = (pool: number) => Math.max(most.get(pool) ?? 0, ints[pool + Pool.capacity]);
    const told = tellDeadlock({ w, kept: compiled.kept, mostOf }, Object.keys(scenario.flows).sort());
    if (told !== null) throw new GateRefusal(told);
  }

  /** Back to the beginning: nobody inside, time 0. */
  private clear(): void {
    const { world: w, compiled, scenario } = this;
    compiled.load();
    setEnd(scenario.run);
    keepTrace(this.trace);
    this.fired = 0;
    for (const actor of w.actors) actor.forget();
    for (const process of w.processes) process?.clear();
  }

  private start(seed: string, replication: number): void {
    const { world: w, compiled, scenario } = this;
    this.clear();
    for (const { name, at } of compiled.registry.streams) seedStream(at, `${seed}|${replication}|${name}`);
    for (const pool of w.pools) {
      const level = ints[pool + Pool.capacityLevel];
      if (level >= 0) change(level, ints[pool + Pool.open]);
    }
    for (const actor of w.actors) actor.begin(w);
    this.observer.begin(w, scenario.run.warmUp);
    this.fill();
    for (const flow of w.flows) {
      const source = ints[flow + Flow.source];
      if (source === SOURCE.refilled) sendOne(flow);
      else if (source === SOURCE.itself && scheduleArrival(w, flow)) ints[End.expected]++;
      for (let k = 0; k < ints[flow + Flow.population]; k++) addReady(enter(w, flow));
    }
    settle(w);
    this.hindrances?.begin();
    this.hindrances?.look(this.observer.from);
  }

  /** Puts the trucks in that are inside at the start. */
  private fill(): void {
    const { world: w, compiled } = this;
    for (const stock of compiled.stock) {
      const count = Math.floor(draw(stock.count, w));
      for (let k = 0; k < count; k++) {
        const remaining = stock.remaining >= 0 ? draw(stock.remaining, w) : -1;
        place(w, stock.flow, stock.step, remaining);
      }
    }
    settle(w);
  }

  /** Fires events to the end of the run, or as long as `more` says so before each; null: nobody is asked. */
  private run(more: (() => boolean) | null): void {
    const { maxEvents } = this.scenario.run;
    let { fired } = this;
    let advanced = fired; // events fired when the time last moved on
    let before = floats[NOW];
    for (let some = SOME; some === SOME && !isOver(); fired += some) {
      some = this.fire(more);
      if (fired + some > maxEvents) {
        throw new GateRefusal(`more than ${maxEvents} events: shorten the run or raise run.limits.events`);
      }
      if (floats[NOW] > before) {
        before = floats[NOW];
        advanced = fired;
      } else if (fired - advanced > MOST_AT_ONCE) refuseStandstill();
    }
    this.fired = fired;
  }

  /** No event is left before the end. */
  private finish(): void {
    const { world: w, observer } = this;
    if (!isOver()) floats[NOW] = this.scenario.run.horizon;
    // A run that ended before its warm-up was over has collected nothing.
    if (!(observer.from < floats[NOW])) observer.start(w);
  }

  /**
   * Fires some events, all that are left where there are fewer, or until `more` says no; where hindrances are observed,
   * after each is looked.
   */
  private fire(more: (() => boolean) | null): number {
    const { world: w, observer, hindrances } = this;
    if (hindrances === null && more === null) return fireSome(w, observer, SOME);
    let fired = 0;
    while (fired < SOME && (more === null || more()) && fireSome(w, observer, 1) === 1) {
      fired++;
      hindrances?.look(observer.from);
      if (isOver()) break;
    }
    return fired;
  }

  private outcome(): Outcome {
    const { world: w, observer, layout } = this;
    const window: Window = { from: observer.from, to: floats[NOW] };
    const metrics = new Float64Array(layout.metrics.length);
    let at = 0;
    for (const block of this.blocks) {
      block.read(window, metrics, at);
      at += block.columns.length;
    }
    const series = new Float64Array(layout.series.length);
    for (let k = 0; k < series.length; k++) series[k] = observer.sums[k] / observer.days[k];
    const distributions = new Uint32Array(layout.distributions.length * BINS);
    this.distributions.forEach((tallies, k) => {
      distributions.set(mergedBins(tallies), k * BINS);
    });
    const counts = this.balance();
    const trucks = w.flows.reduce((sum, flow) => sum + ints[flow + Flow.arrived], 0);
    const course = this.course.read();
    const events = this.fired;
    return { metrics, series, spread: observer.spread.slice(), distributions, counts, course, events, trucks };
  }

  private balance(): Float64Array {
    const told = this.sets.filter((set) => set.kind !== 'channel');
    const counts = new Float64Array(told.length * BALANCE.length);
    told.forEach((set, row) => {
      for (const flow of set.flows) {
        balanceOf(flow).forEach((term, k) => {
          counts[row * BALANCE.length + k] += term;
        });
      }
    });
    return counts;
  }
}
