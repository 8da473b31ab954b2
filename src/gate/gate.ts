import type { Scenario } from '../scenario/model/scenario.ts';
import { BINS } from '../stats/observe/bins.ts';
import { scheduleArrival, settle } from './advance.ts';
import { type Compiled, compile } from './compile/compile.ts';
import { fire, schedule } from './fire.ts';
import { enter, place } from './lifecycle.ts';
import type { Block, Window } from './observe/block.ts';
import { type FlowSet, flowSets, makeBlocks, makeFollowed, talliesOf } from './observe/blocks.ts';
import { describe } from './observe/layout.ts';
import { Observer } from './observe/observer.ts';
import { mergedBins } from './observe/tally-block.ts';
import { BALANCE, type Layout, type Outcome } from './outcome.ts';
import { setCapacity } from './primitives/capacity.ts';
import { FATES, Fate } from './program.ts';
import { GateRefusal } from './refusal.ts';
import { Event, Priority, type World } from './world.ts';

/**
 * The gate of one scenario, ready to run. Compiled once, it runs any number of replications one after the other in the
 * same columns.
 */
export class Gate {
  /** Names of the columns of every outcome. */
  readonly layout: Layout;
  readonly world: World;
  private readonly scenario: Scenario;
  private readonly compiled: Compiled;
  private readonly observer: Observer;
  private readonly sets: FlowSet[];
  private readonly blocks: Block[];
  private readonly distributions: number[][];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.compiled = compile(scenario);
    const { world, registry, almanac } = this.compiled;
    this.world = world;
    this.sets = flowSets(scenario, world.flows.names);
    this.blocks = makeBlocks(scenario, registry, world, this.sets);
    this.observer = new Observer(makeFollowed(registry, world, this.sets), scenario.run.readAt, almanac.startMinute);
    this.layout = describe(scenario, registry, this.sets, this.blocks, this.observer);
    this.distributions = this.layout.distributions.map(({ metric, place: at, flow }) =>
      talliesOf(
        registry.tallyGroups().find((group) => group.metric === metric && group.place === at)?.members ?? [],
        this.sets.find((set) => set.name === flow) as FlowSet,
      ),
    );
  }

  /**
   * One replication: the same seed and number always give the same outcome.
   * @throws {GateRefusal} when more trucks or events pile up than the scenario allows
   */
  replicate(seed: string, replication: number): Outcome {
    this.start(seed, replication);
    const events = this.run();
    return this.outcome(events);
  }

  private start(seed: string, replication: number): void {
    const { world: w, compiled, scenario } = this;
    w.clear();
    compiled.registry.streams.forEach(({ name }, stream) => {
      w.streams.seed(stream, `${seed}|${replication}|${name}`);
    });
    for (let pool = 0; pool < w.pools.capacity.length; pool++) {
      if (w.pools.capacityLevel[pool] >= 0) w.levels.add(w.pools.capacityLevel[pool], w.pools.capacity[pool], 0);
    }
    w.shifts.forEach((shift, k) => {
      setCapacity(w, shift.pool, shift.capacityAt(0));
      schedule(w, shift.nextChange(0), Event.shift, k);
    });
    w.clocks.forEach((clock, k) => {
      clock.clear();
      schedule(w, clock.hours.nextChange(0), Event.clock, k);
    });
    this.observer.begin(w, scenario.run.warmUp);
    this.fill();
    for (let flow = 0; flow < w.flows.names.length; flow++) {
      w.flows.processes[flow]?.clear();
      if (w.flows.saturated[flow]) w.events.schedule(0, Priority.arrival, Event.arrival, flow);
      else scheduleArrival(w, flow, 0);
      for (let k = 0; k < w.flows.population[flow]; k++) w.ready.add(enter(w, flow));
    }
    settle(w);
  }

  /** Puts the trucks in that are inside at the start. */
  private fill(): void {
    const { world: w, compiled } = this;
    for (const stock of compiled.stock) {
      const count = Math.floor(w.streams.next(stock.count));
      for (let k = 0; k < count; k++) {
        const remaining = stock.remaining >= 0 ? w.streams.next(stock.remaining) : -1;
        place(w, stock.flow, stock.step, remaining);
      }
    }
    settle(w);
  }

  /** Fires events to the end of the run; gives their number. */
  private run(): number {
    const { world: w, observer } = this;
    const { until, horizon, maxEvents } = this.scenario.run;
    let fired = 0;
    let ended = false;
    while (w.events.next(horizon)) {
      fire(w, observer);
      if (++fired > maxEvents) {
        throw new GateRefusal(`more than ${maxEvents} events: shorten the run or raise run.limits.events`);
      }
      if (until === 'horizon') continue;
      ended = until === 'empty' ? w.trucks.count === 0 && w.expected === 0 : w.cleared >= until;
      if (ended) break;
    }
    if (!ended) w.events.now = horizon;
    // A run that ended before its warm-up was over has collected nothing.
    if (!(observer.from < w.events.now)) observer.start(w);
    return fired;
  }

  private outcome(events: number): Outcome {
    const { world: w, observer, layout } = this;
    const window: Window = { from: observer.from, to: w.events.now };
    const metrics = new Float64Array(layout.metrics.length);
    let at = 0;
    for (const block of this.blocks) {
      block.read(w, window, metrics, at);
      at += block.columns.length;
    }
    const series = new Float64Array(layout.series.length);
    for (let k = 0; k < series.length; k++) series[k] = observer.sums[k] / observer.days[k];
    const distributions = new Uint32Array(layout.distributions.length * BINS);
    this.distributions.forEach((tallies, k) => {
      distributions.set(mergedBins(w, tallies), k * BINS);
    });
    const counts = this.balance();
    const trucks = w.ledger.arrived.reduce((sum, n) => sum + n, 0);
    return { metrics, series, spread: observer.spread.slice(), distributions, counts, events, trucks };
  }

  private balance(): Float64Array {
    const { ledger, levels, flows } = this.world;
    const told = this.sets.filter((set) => set.kind !== 'channel');
    const counts = new Float64Array(told.length * BALANCE.length);
    told.forEach((set, row) => {
      for (const flow of set.flows) {
        const left = (fate: number) => ledger.left[flow * FATES + fate];
        const terms = [
          ledger.initial[flow],
          ledger.arrived[flow],
          ledger.split[flow],
          left(Fate.cleared),
          left(Fate.diverted),
          left(Fate.turnedAway),
          left(Fate.balked),
          left(Fate.reneged),
          left(Fate.merged),
          levels.value(flows.level[flow]),
          ledger.redirected[flow],
        ];
        terms.forEach((term, k) => {
          counts[row * BALANCE.length + k] += term;
        });
      }
    });
    return counts;
  }
}
