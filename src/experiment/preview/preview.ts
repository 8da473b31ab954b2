/**
 * The analytic preview: what is asked of every place and what it has to offer, hour by hour, from means and calendars
 * alone. Where more is asked than can be done in a day, no run is needed to know that the queue grows.
 */
import { roomName } from '../../gate/compile/warehouses.ts';
import type { PreviewLeft, PreviewRow } from '../../results/sections/preview.ts';
import type { Scenario } from '../../scenario/model/scenario.ts';
import { type Coming, comingOf } from './coming.ts';
import { Decisions, type Loads } from './decisions.ts';
import { leastEmpty } from './empties.ts';
import { DAY, eachHour, type Hours, hoursOf, repeats } from './hours.ts';
import { Endless, Journey } from './journey.ts';
import { Ledger } from './ledger.ts';
import { leftRow, loadOf, lostAt, rowOf } from './row.ts';
import { shareOut } from './shared.ts';
import type { Country } from './stops.ts';
import { calendarsOf, type Supply, suppliesOf } from './supply.ts';

/** Most rounds in which shares are sought that depend on the course of a run. */
const MOST_ROUNDS = 60;

/** A row for every place with servers, bays, vehicles or people that some flow comes to, in order of the file. */
export function preview(scenario: Scenario): PreviewRow[] {
  const land = landOf(scenario);
  const { supplies, ledger, left } = explored(scenario, land);
  const rows = [...supplies].flatMap(([row, supply]) => {
    const why = left.get(row.split('/')[0]);
    if (why !== undefined) return leftRow(scenario.name, row, why);
    const asked = ledger.rows.get(row);
    return asked === undefined ? [] : rowOf(scenario.name, row, supply, asked);
  });
  const others = Object.entries(scenario.places).flatMap(([name, place]) => {
    const left = (row: string, why: PreviewLeft) => leftRow(scenario.name, row, why);
    if (place.kind === 'warehouse') {
      return Object.keys(place.rooms).map((room) => left(roomName(name, room, place), 'goods'));
    }
    const gathers = place.kind === 'batch' || place.kind === 'match' || place.kind === 'departures';
    return gathers ? left(name, 'gathering') : [];
  });
  return [...rows, ...others];
}

interface Land {
  supplies: Map<string, Supply>;
  calendars: Map<string, Float64Array>;
  coming: Map<string, Coming | null>;
  starts: Float64Array;
}

/** All that is known by the hour; of one day where every day is the same. */
function landOf(scenario: Scenario): Land {
  const hours: Hours = hoursOf(scenario.run);
  const supplies = suppliesOf(scenario, hours);
  const calendars = calendarsOf(scenario, hours);
  const coming = new Map(Object.keys(scenario.flows).map((flow) => [flow, comingOf(scenario, flow, hours)]));
  const starts = eachHour(hours, (start) => start);
  const all = [...supplies.values()].map(({ units }) => units).concat([...calendars.values()]);
  for (const one of coming.values()) if (one !== null) all.push(one.trucks);
  const slow = Object.values(scenario.events ?? {}).some((event) => Object.keys(event.slow).length > 0);
  if (slow || !all.every(repeats)) return { supplies, calendars, coming, starts };
  const oneDay = (numbers: Float64Array) => numbers.slice(0, DAY);
  return {
    supplies: new Map([...supplies].map(([row, one]) => [row, { ...one, units: oneDay(one.units) }])),
    calendars: new Map([...calendars].map(([name, open]) => [name, oneDay(open)])),
    coming: new Map([...coming].map(([flow, one]) => [flow, one && { ...one, trucks: oneDay(one.trucks) }])),
    starts: oneDay(starts),
  };
}

interface Explored {
  supplies: Map<string, Supply>;
  ledger: Ledger;
  /** Places of which there is nothing to say, and why. */
  left: Map<string, PreviewLeft>;
}

/** Sends all flows on their journeys, again and again until what depends on loads has settled. */
function explored(scenario: Scenario, land: Land): Explored {
  const decisions = new Decisions();
  const passages: Country['passages'] = new Map();
  const told = new Map(land.coming);
  const left = new Map<string, PreviewLeft>();
  for (let round = 1; ; round++) {
    const ledger = new Ledger(land.starts.length);
    for (const [name, coming] of told) {
      const why = journeyOf({ scenario, ...land, ledger, decisions, passages }, name, coming);
      if (why === null) continue;
      for (const place of placesOf(scenario, name)) left.set(place, why);
      told.delete(name);
    }
    leastEmpty(scenario, ledger);
    const supplies = shareOut(scenario, land.supplies, ledger);
    const loads: Loads = {
      load: (row) => loadOf(supplies.get(row), ledger.rows.get(row))?.load ?? 0,
      lost(row, places) {
        const [supply, asked] = [supplies.get(row), ledger.rows.get(row)];
        return supply === undefined || asked === undefined || supply.unlimited ? 0 : lostAt(supply, asked, places);
      },
    };
    if (!decisions.asked || round >= MOST_ROUNDS || decisions.settle(ledger, loads)) return { supplies, ledger, left };
  }
}

/** Why the journey of a flow cannot be told; null: it was. */
function journeyOf(country: Country, name: string, coming: Coming | null): PreviewLeft | null {
  if (coming === null) {
    return country.scenario.flows[name].arrivals.kind === 'saturated' ? 'saturated' : 'population';
  }
  try {
    new Journey(country, name, coming).go();
    return null;
  } catch (error) {
    if (error instanceof Endless) return 'endless';
    throw error;
  }
}

/** Places and crews that a flow comes to. */
function placesOf({ flows, places }: Scenario, flow: string): string[] {
  return flows[flow].itinerary.flatMap((stage) => {
    if (!('place' in stage)) return [];
    const place = places[stage.place];
    return [stage.place, ...('crew' in place ? Object.keys(place.crew ?? {}) : [])];
  });
}
