/** What a replication measured, per year and with its price. */
import type { ByFlow, Costs } from '../scenario/model/costs.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Text } from '../scenario/model/text.ts';

/** Metrics of one replication by their names; NaN where there is no such row or nothing was observed. */
export type Read = (metric: string, place: string, flow: string) => number;

export type MeasureKind =
  | 'truckHours'
  | 'lost'
  | 'spoilage'
  | 'idling'
  | 'reefer'
  | 'electricity'
  | 'carbon'
  | 'overtime'
  | 'fee';

/** A quantity that a gate uses up in a year, and what it costs; all of them are better when they are less. */
export interface Measure {
  kind: MeasureKind;
  /** Flow, group, fleet or fee it is about; `all` or `other` where there is no one thing. */
  of: string;
  /** Title of a fee; null: that of the flow, group or place. */
  title: Text | null;
  /** Unit of the quantity. */
  unit: string;
  /** Quantity a year. */
  quantity(read: Read): number;
  /** Money a year [VND]. */
  money(read: Read): number;
}

const FATES = ['turnedAway', 'diverted', 'balked', 'reneged'];

/** Everything that the prices of `costs` can value in a scenario. Emissions come last: they are of the energy before. */
export function measures(scenario: Scenario, costs: Costs, own: Costs | undefined): Measure[] {
  const energy = [...fuel(scenario, costs), ...electricity(own ?? null, costs)];
  return [
    ...priced(
      'truckHours',
      'truck-hours',
      scenario,
      costs.truckHour,
      (read, flow) => trucks(read, flow) * 24 * costs.days,
    ),
    ...priced('lost', 'trucks', scenario, costs.lost, (read, flow) =>
      FATES.reduce((sum, fate) => sum + known(read(fate, 'all', flow)) * costs.days, 0),
    ),
    ...spoilage(scenario, costs.days),
    ...energy.map(({ measure }) => measure),
    ...emissions(energy, costs.carbon),
    ...overtime(scenario, costs),
    ...fees(scenario, costs),
  ];
}

/** A quantity at one price. */
function measure(kind: MeasureKind, of: string, unit: string, price: number, quantity: Measure['quantity']): Measure {
  return { kind, of, title: null, unit, quantity, money: (read) => quantity(read) * price };
}

/** Nothing observed is nothing used. */
const known = (x: number) => (Number.isNaN(x) ? 0 : x);
/** Trucks of a flow at the gate, averaged over time. */
const trucks = (read: Read, flow: string) => known(read('numberInSystem', 'all', flow));

/** A quantity by flow with the price of each, a measure for each key of the prices. */
function priced(
  kind: MeasureKind,
  unit: string,
  scenario: Scenario,
  prices: ByFlow,
  amount: (read: Read, flow: string) => number,
): Measure[] {
  return shares(scenario, prices).map(({ of, flows, price }) =>
    measure(kind, of, unit, price, (read) => flows.reduce((sum, flow) => sum + amount(read, flow), 0)),
  );
}

/** Flows by the key that gives their price: their own name, a group they are in, or `other`. */
function shares(scenario: Scenario, prices: ByFlow): { of: string; flows: string[]; price: number }[] {
  const keyOf = (flow: string) => {
    if (Object.hasOwn(prices, flow)) return flow;
    return Object.keys(prices).find((key) => scenario.groups[key]?.flows.includes(flow)) ?? 'other';
  };
  return Object.entries(prices).map(([of, price]) => ({
    of,
    flows: Object.keys(scenario.flows).filter((flow) => keyOf(flow) === of),
    price,
  }));
}

/** Days that loads wait, and what they lose: value × share lost in a day. */
function spoilage({ flows }: Scenario, days: number): Measure[] {
  return Object.entries(flows).flatMap(([of, { cargo }]): Measure[] => {
    if (cargo?.value === undefined || cargo.loss === undefined) return [];
    return [measure('spoilage', of, 'truck-days', cargo.value * cargo.loss, (read) => trucks(read, of) * days)];
  });
}

/** Something burnt or drawn, with the carbon dioxide of a unit of it [kg]. */
interface Energy {
  measure: Measure;
  co2: number;
}

/** Trucks that move up in a queue while it is served (waits of opening hours), and reefers as long as they are here. */
function fuel(scenario: Scenario, { diesel, idling, reefer, days }: Costs): Energy[] {
  if (diesel === null) return [];
  const { price, co2 } = diesel;
  const burnt = (kind: 'idling' | 'reefer', quantity: (read: Read) => number): Energy => ({
    measure: measure(kind, 'all', 'l', price, quantity),
    co2,
  });
  const list: Energy[] = [];
  if (idling !== null) {
    const queues = Object.keys(scenario.places).filter((name) =>
      ['lane', 'check'].includes(scenario.places[name].kind),
    );
    list.push(
      burnt('idling', (read) => {
        const minutes = queues.map((place) => {
          const open = known(read('wait', place, 'all')) - known(read('closedWait', place, 'all'));
          return open * known(read('served', place, 'all'));
        });
        return (minutes.reduce((sum, x) => sum + x, 0) / 60) * idling * days;
      }),
    );
  }
  if (reefer !== null) {
    const cold = Object.keys(scenario.flows).filter((name) => scenario.flows[name].cargo?.reefer);
    list.push(burnt('reefer', (read) => cold.reduce((sum, flow) => sum + trucks(read, flow), 0) * 24 * reefer * days));
  }
  return list;
}

/** Rounds of electric vehicles: every load is a round of its fleet. The fleets are the scenario's own. */
function electricity(own: Costs | null, { electricity: power, days }: Costs): Energy[] {
  if (power === null || own === null) return [];
  return Object.entries(own.electric).map(([fleet, { round, energy }]) => ({
    measure: measure('electricity', fleet, 'kWh', power.price, (read) => {
      return known(read('served', fleet, 'all')) * days * (round / 1000) * energy;
    }),
    co2: power.co2,
  }));
}

/** Tonnes of carbon dioxide of all energy; without a price they are told and not counted. */
function emissions(energy: Energy[], price: number | null): Measure[] {
  const dirty = energy.filter(({ co2 }) => co2 > 0);
  if (dirty.length === 0) return [];
  const quantity = (read: Read) =>
    dirty.reduce((sum, { measure, co2 }) => sum + measure.quantity(read) * co2, 0) / 1000;
  return [measure('carbon', 'all', 't', price ?? 0, quantity)];
}

function overtime(scenario: Scenario, { overtime: price, days }: Costs): Measure[] {
  if (price === null) return [];
  const places = Object.keys(scenario.places);
  const quantity = (read: Read) =>
    (places.reduce((sum, place) => sum + known(read('overtime', place, 'all')), 0) / 60) * days;
  return [measure('overtime', 'all', 'server-hours', price, quantity)];
}

/** What is paid by the day at the gate or by the truck that is cleared. */
function fees(scenario: Scenario, costs: Costs): Measure[] {
  return Object.entries(costs.fees).map(([of, { title, amount, per, flows }]) => {
    const paying = Object.keys(scenario.flows).filter(
      (flow) =>
        flows.length === 0 || flows.some((name) => name === flow || scenario.groups[name]?.flows.includes(flow)),
    );
    const one = (read: Read, flow: string) =>
      per === 'day' ? trucks(read, flow) : known(read('throughput', 'all', flow));
    const quantity = (read: Read) => paying.reduce((sum, flow) => sum + one(read, flow), 0) * costs.days;
    return { ...measure('fee', of, per === 'day' ? 'truck-days' : 'trucks', amount, quantity), title };
  });
}
