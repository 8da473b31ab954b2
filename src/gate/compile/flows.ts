import type { Samplers } from '../../kernel/distributions/columns.ts';
import { UNIFORM } from '../../kernel/streams.ts';
import { memory } from '../../memory/memory.ts';
import type { Distribution } from '../../scenario/model/distribution.ts';
import type { Flow } from '../../scenario/model/flow.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { Appointments } from '../arrivals/appointments.ts';
import { Poisson, steadyRate } from '../arrivals/poisson.ts';
import type { ArrivalProcess } from '../arrivals/process.ts';
import { Recorded } from '../arrivals/recorded.ts';
import { Renewal } from '../arrivals/renewal.ts';
import { Wave } from '../arrivals/wave.ts';
import { type Almanac, dayNumber } from '../calendar/almanac.ts';
import { Hours } from '../calendar/hours.ts';
import { Flow as Cell, openFlow, SOURCE } from '../flows.ts';
import { FATES, Fate, type Program } from '../program.ts';
import { factorsOf } from './dated.ts';
import { ItineraryCompiler } from './itinerary.ts';
import { Luck } from './luck.ts';
import type { PlaceCodes } from './places.ts';
import type { Registry } from './registry.ts';

const { ints, floats } = memory;

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

/** The flows of a scenario as rows, in order of their names, how each comes, and who is inside at the start. */
export interface FlowCodes {
  flows: number[];
  processes: (ArrivalProcess | null)[];
  stock: StockCode[];
  /** Most numbers that a truck of any flow draws when it comes. */
  slots: number;
}

/** Compiles every flow: its program, the streams it draws from, how it comes. */
export function compileFlows(
  scenario: Scenario,
  almanac: Almanac,
  program: Program,
  registry: Registry,
  samplers: Samplers,
  places: PlaceCodes,
): FlowCodes {
  const codes: FlowCodes = { flows: [], processes: [], stock: [], slots: 0 };
  const names = Object.keys(scenario.flows).sort();
  names.forEach((name, number) => {
    const flow = scenario.flows[name];
    const row = openFlow(registry.rows, number);
    codes.flows.push(row);
    const luck = new Luck(flow, registry, samplers, program, drawsAgain(flow));
    const compiler = new ItineraryCompiler(scenario, name, row, program, registry, places, luck);
    ints[row + Cell.entry] = compiler.entry();
    ints[row + Cell.level] = registry.level('numberInSystem', 'all', name, true);
    const channels = Object.keys(flow.channels);
    const kinds = channels.length > 0 ? channels.map((channel) => `${name}:${channel}`) : [name];
    ints[row + Cell.tallies] = talliesByFate(kinds, registry, program);
    if (channels.length > 0) {
      const shares = cumulative(channels.map((channel) => flow.channels[channel]));
      ints[row + Cell.channels] = program.list(
        channels.map(() => 0),
        shares,
      );
      ints[row + Cell.channelStream] = registry.stream(`${flow.stream}|channel`);
    }
    if (flow.traits) ints[row + Cell.traits] = compileTraits(flow, flow.traits, luck, program);
    codes.processes.push(compileArrivals(scenario, name, row, almanac, registry, samplers));
    const stock = compileStock(scenario, name, row, compiler, registry, samplers);
    codes.stock.push(...stock);
    codes.slots = Math.max(codes.slots, luck.streams.length);
    ints[row + Cell.slots] = program.list(luck.streams.map(({ name, law }) => registry.stream(name, law)));
    if (stock.length > 0) {
      ints[row + Cell.stockSlots] = program.list(
        luck.streams.map(({ name, law }) => registry.stream(`${name}|stock`, law)),
      );
    }
  });
  if (names.length > 1) {
    const all = registry.level('numberInSystem', 'all', 'all', true);
    for (const row of codes.flows) ints[row + Cell.allLevel] = all;
  }
  return codes;
}

/** The list of a flow's traits: their slots and, beside them, their shares, for each channel. */
function compileTraits(flow: Flow, traits: NonNullable<Flow['traits']>, luck: Luck, program: Program): number {
  const channels = Object.keys(flow.channels);
  const kinds = channels.length > 0 ? channels : ['*'];
  const slots: number[] = [];
  const shares: number[] = [];
  for (const [name, byChannel] of Object.entries(traits)) {
    const { slot } = luck.slot(`trait|${name}`, UNIFORM, false);
    for (const kind of kinds) {
      slots.push(slot);
      shares.push(byChannel[kind] ?? byChannel['*']);
    }
  }
  return program.list(slots, shares);
}

/** List of the tallies of the time in system, one a kind and fate, less the head of a list. */
function talliesByFate(kinds: string[], registry: Registry, program: Program): number {
  const tallies = kinds.flatMap((kind) => {
    const tally = registry.tally('timeInSystem', 'all', kind);
    // Who never came in has no time in system: turned away, balked, diverted.
    return Array.from({ length: FATES }, (_, fate) =>
      fate === Fate.cleared || fate === Fate.reneged || fate === Fate.merged ? tally : -1,
    );
  });
  return program.list(tallies) + 1;
}

function compileArrivals(
  scenario: Scenario,
  name: string,
  row: number,
  almanac: Almanac,
  registry: Registry,
  samplers: Samplers,
): ArrivalProcess | null {
  const flow = scenario.flows[name];
  const { arrivals } = flow;
  const stream = (law: Distribution) => {
    ints[row + Cell.arrivalStream] = registry.stream(`${flow.stream}|arrivals`, samplers.add(law));
  };
  const convoys = (law: Distribution | null) => {
    if (law !== null) ints[row + Cell.convoyStream] = registry.stream(`${flow.stream}|convoy`, samplers.add(law));
  };
  switch (arrivals.kind) {
    case 'poisson': {
      const seasons = arrivals.seasons.map(({ dates, factor }) => ({
        from: dayNumber(dates.from),
        to: dayNumber(dates.to),
        factor,
      }));
      stream(UNIT_EXPONENTIAL);
      convoys(arrivals.convoy);
      const rates = {
        rates: arrivals.rates,
        weekdays: arrivals.weekdays,
        seasons,
        surges: factorsOf(scenario, 'surge', name),
      };
      if (arrivals.wave !== undefined)
        return new Wave(arrivals.rates[0], arrivals.wave, rates, almanac, scenario.run.horizon);
      floats[row + Cell.rate] = steadyRate(rates);
      return floats[row + Cell.rate] > 0 ? null : new Poisson(rates, almanac, scenario.run.horizon);
    }
    case 'renewal':
      stream(arrivals.between);
      convoys(arrivals.convoy);
      return new Renewal();
    case 'appointments': {
      ints[row + Cell.source] = SOURCE.booked;
      const law = (part: { by: Distribution } | null) => (part === null ? -1 : samplers.add(part.by));
      const luck = {
        noShow: registry.stream(`${flow.stream}|noShow`),
        offset: registry.stream(`${flow.stream}|punctuality`),
        early: law(arrivals.early),
        late: law(arrivals.late),
      };
      const hours = arrivals.calendar === null ? null : new Hours(scenario.calendars[arrivals.calendar], almanac);
      registry.actors.push(new Appointments(row, arrivals, luck, hours, almanac.startMinute));
      return null;
    }
    case 'recorded':
      return new Recorded(arrivals.times);
    case 'saturated':
      ints[row + Cell.source] = SOURCE.refilled;
      return null;
    case 'population':
      ints[row + Cell.population] = arrivals.size;
      return null;
  }
}

function compileStock(
  scenario: Scenario,
  name: string,
  row: number,
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
      flow: row,
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

/** Whether a truck may need a number more than once: it is split, or some way through the itinerary leads back. */
function drawsAgain(flow: Flow): boolean {
  return flow.itinerary.some(
    (stage, index) =>
      stage.kind === 'split' ||
      (stage.next >= 0 && stage.next <= index) ||
      (stage.guard !== undefined && stage.guard.past >= 0 && stage.guard.past <= index) ||
      (stage.kind === 'branch' && stage.options.some((option) => option.to >= 0 && option.to <= index)) ||
      (stage.kind === 'hold' && Object.values(stage.limits ?? {}).some(({ go }) => go !== null)) ||
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
