import type { Samplers } from '../../kernel/distributions/columns.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Poisson } from '../arrivals/poisson.ts';
import type { ArrivalProcess } from '../arrivals/process.ts';
import { Recorded } from '../arrivals/recorded.ts';
import { Renewal } from '../arrivals/renewal.ts';
import { type Almanac, dayNumber } from '../calendar/almanac.ts';
import { Flows } from '../flows.ts';
import { FATES, Fate, type Program } from '../program.ts';
import { ItineraryCompiler } from './itinerary.ts';
import { Luck } from './luck.ts';
import type { PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

/** What a Poisson process is driven by: amounts of expected arrivals. */
const UNIT_EXPONENTIAL = { kind: 'exponential', mean: 1 } as const;

/** Trucks that stand somewhere at the start: which flow, where its program goes on, how many and for how long. */
export interface StockCode {
  flow: number;
  step: number;
  /** Streams of their number and of what is left of their stay (−1: a whole new stay). */
  count: number;
  remaining: number;
}

/** Compiles every flow: its program, the streams it draws from, how it comes. In order of names. */
export function compileFlows(
  scenario: Scenario,
  almanac: Almanac,
  program: Program,
  registry: Registry,
  samplers: Samplers,
  places: PlaceCodes,
): { flows: Flows; stock: StockCode[] } {
  const names = Object.keys(scenario.flows).sort();
  const flows = new Flows(names);
  const stock: StockCode[] = [];
  const tallies: number[] = [];
  names.forEach((name, number) => {
    const flow = scenario.flows[name];
    const luck = new Luck(flow, registry, samplers, program, revisits(flow));
    const compiler = new ItineraryCompiler(scenario, name, number, program, registry, places, luck);
    flows.entry[number] = compiler.compile(0, false);
    flows.level[number] = registry.level('numberInSystem', 'all', name, true);
    flows.firstKind[number] = tallies.length / FATES;
    const channels = Object.keys(flow.channels);
    for (const kind of channels.length > 0 ? channels.map((channel) => `${name}:${channel}`) : [name]) {
      const tally = registry.tally('timeInSystem', 'all', kind);
      // Who never came in has no time in system: turned away, balked, diverted.
      for (let fate = 0; fate < FATES; fate++) {
        tallies.push(fate === Fate.cleared || fate === Fate.reneged || fate === Fate.merged ? tally : -1);
      }
    }
    flows.channelShares[number] = cumulative(channels.map((channel) => flow.channels[channel]));
    if (channels.length > 0) flows.channelStream[number] = registry.stream(`${flow.stream}|channel`);
    compileArrivals(scenario, flow, number, flows, almanac, registry, samplers);
    stock.push(...compileStock(scenario, name, number, compiler, registry, samplers));
    flows.slotStreams[number] = Int32Array.from(luck.streams.map(({ name, law }) => registry.stream(name, law)));
    if (stock.some((s) => s.flow === number)) {
      flows.stockStreams[number] = Int32Array.from(
        luck.streams.map(({ name, law }) => registry.stream(`${name}|stock`, law)),
      );
    }
  });
  if (names.length > 1) flows.allLevel = registry.level('numberInSystem', 'all', 'all', true);
  flows.kindTally = Int32Array.from(tallies);
  return { flows, stock };
}

function compileArrivals(
  scenario: Scenario,
  flow: Flow,
  number: number,
  flows: Flows,
  almanac: Almanac,
  registry: Registry,
  samplers: Samplers,
): void {
  const { arrivals } = flow;
  let process: ArrivalProcess | null = null;
  switch (arrivals.kind) {
    case 'poisson': {
      const seasons = arrivals.seasons.map(({ dates, factor }) => ({
        from: dayNumber(dates.from),
        to: dayNumber(dates.to),
        factor,
      }));
      process = new Poisson(
        { rates: arrivals.rates, weekdays: arrivals.weekdays, seasons },
        almanac,
        scenario.run.horizon,
      );
      break;
    }
    case 'renewal':
      process = new Renewal();
      break;
    case 'recorded':
      process = new Recorded(arrivals.times);
      break;
    case 'saturated':
      flows.saturated[number] = true;
      break;
    case 'population':
      flows.population[number] = arrivals.size;
      break;
  }
  flows.processes[number] = process;
  if (arrivals.kind === 'poisson' || arrivals.kind === 'renewal') {
    const law = arrivals.kind === 'poisson' ? UNIT_EXPONENTIAL : arrivals.between;
    flows.arrivalStream[number] = registry.stream(`${flow.stream}|arrivals`, samplers.add(law));
  }
  if ((arrivals.kind === 'poisson' || arrivals.kind === 'renewal') && arrivals.convoy !== null) {
    flows.convoyStream[number] = registry.stream(`${flow.stream}|convoy`, samplers.add(arrivals.convoy));
  }
}

function compileStock(
  scenario: Scenario,
  name: string,
  number: number,
  compiler: ItineraryCompiler,
  registry: Registry,
  samplers: Samplers,
): StockCode[] {
  const { itinerary, stream } = scenario.flows[name];
  const codes: StockCode[] = [];
  for (const place of Object.keys(scenario.places).sort()) {
    const stock = scenario.places[place].stock[name];
    if (stock === undefined) continue;
    const stage = itinerary.findIndex((s) => 'place' in s && s.place === place && s.kind !== 'give');
    const key = `${stream}|${scenario.places[place].stream}|stock`;
    codes.push({
      flow: number,
      step: compiler.compile(stage, true),
      count: registry.stream(`${key}|count`, samplers.add(stock.count)),
      // Who waits for a permit or for others has no stay of its own to have a rest of.
      remaining:
        stock.remaining === null || !['serve', 'hold', 'cross'].includes(itinerary[stage].kind)
          ? -1
          : registry.stream(`${key}|remaining`, samplers.add(stock.remaining)),
    });
  }
  return codes;
}

/** Whether a truck may come to a stage a second time: some way through the itinerary leads back. */
function revisits(flow: Flow): boolean {
  return flow.itinerary.some(
    (stage, index) =>
      (stage.next >= 0 && stage.next <= index) ||
      (stage.kind === 'branch' && stage.options.some((option) => option.to >= 0 && option.to <= index)) ||
      ('whenFull' in stage && stage.whenFull?.kind === 'divert' && stage.whenFull.to !== null),
  );
}

function cumulative(shares: number[]): number[] {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum;
  });
}
