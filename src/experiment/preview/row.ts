/** From what is asked of a place and what it offers to a row of the results. */
import type { PreviewLeft, PreviewRow } from '../../results/sections/preview.ts';
import { allenCunneen, blocking, fewestByBlocking, fewestByWaiting } from '../../stats/infer/erlang.ts';
import { byClock, DAY, HOUR, meanOf } from './hours.ts';
import type { Asked } from './ledger.ts';
import type { Supply } from './supply.ts';

/** Of a place that is large enough: most of those who come that wait for a server, or find no bay. */
const WAITING = 0.2;
const FULL = 0.01;

/** A place without numbers. */
export function leftRow(scenario: string, place: string, left: PreviewLeft): PreviewRow {
  const nothing = { arrivals: null, time: null, units: null, capacity: null, load: null, worst: null };
  return {
    ...{ scenario, place, left, ...nothing, ...NO_ESTIMATE },
    ...{ relief: false, bounds: [], offered: [], open: [] },
  };
}

/** Load of a row, and its units while it is open; undefined where they are unlimited or nothing is asked. */
export function loadOf(
  supply: Supply | undefined,
  asked: Asked | undefined,
): { load: number; units: number } | undefined {
  if (supply === undefined || asked === undefined || supply.unlimited) return undefined;
  const open = supply.units.filter((n) => n > 0);
  if (open.length === 0) return undefined;
  return { load: meanOf(asked.offered) / meanOf(supply.units), units: meanOf(open) };
}

/**
 * Share of those who come that find all units and so many places to wait taken: by Erlang's formula with the offered load of
 * each clock hour (the modified offered load of Massey and Whitt 1994).
 */
export function lostAt(supply: Supply, asked: Asked, places: number): number {
  const [come, offered, units] = [asked.arrivals, asked.offered, supply.units].map(byClock);
  // While it is closed, those for whom there is room stand in line.
  const share = (hour: number) =>
    units[hour] === 0 && places > 0 ? 0 : blocking(Math.ceil(units[hour]), offered[hour], places);
  const lost = come.map((trucks, hour) => trucks * share(hour));
  return meanOf(lost) / meanOf(come);
}

export function rowOf(scenario: string, place: string, supply: Supply, asked: Asked): PreviewRow {
  if (!supply.units.some((n) => n > 0)) return leftRow(scenario, place, 'closed');
  const arrivals = meanOf(asked.arrivals) * DAY;
  const offered = meanOf(asked.offered);
  const found = loadOf(supply, asked);
  const open = found === undefined ? [] : byClock(supply.units);
  const hours = byClock(asked.offered);
  const load = found?.load ?? null;
  return {
    scenario,
    place,
    left: null,
    arrivals,
    time: arrivals > 0 ? (offered * supply.upTo * DAY * HOUR) / arrivals : null,
    units: found?.units ?? null,
    capacity: load !== null && load > 0 ? arrivals / load : null,
    load,
    worst: worstOf(hours, open),
    ...(found !== undefined && found.load > 0 && found.load < 1 ? estimates(supply, asked, found) : NO_ESTIMATE),
    relief: asked.relief,
    bounds: [...new Set([...supply.bounds, ...asked.bounds])].sort(),
    offered: hours.map(short),
    open: open.map(short),
  };
}

/** Six digits are more than a picture needs. */
const short = (x: number) => Number(x.toPrecision(6));

/** The open hour with the greatest load. */
function worstOf(offered: number[], open: number[]): PreviewRow['worst'] {
  let worst: PreviewRow['worst'] = null;
  open.forEach((units, hour) => {
    if (units > 0 && (worst === null || offered[hour] / units > worst.load)) {
      worst = { from: hour * HOUR, load: offered[hour] / units };
    }
  });
  return worst;
}

type Estimates = Pick<PreviewRow, 'wait' | 'full' | 'enough'>;

const NO_ESTIMATE: Estimates = { wait: null, full: null, enough: null };

/** With as many whole units as are open on the average, at the load of the open hours. */
function estimates(supply: Supply, asked: Asked, { load, units }: { load: number; units: number }): Estimates {
  const servers = Math.max(1, Math.round(units));
  if (supply.kind === 'none') return NO_ESTIMATE;
  if (supply.kind === 'bays') {
    return { ...NO_ESTIMATE, full: lostAt(supply, asked, 0), enough: fewestByBlocking(load * units, FULL) };
  }
  const [service, services] = serviceOf(asked);
  const arrivals = asked.known > 0 ? asked.dispersion / asked.known : 1;
  return {
    wait: allenCunneen(servers, load * servers, service, { arrivals, services }),
    full: null,
    enough: fewestByWaiting(load * units, WAITING),
  };
}

/** Mean [min] and squared coefficient of variation of the time of a truck; of what is held, as of an exponential law. */
function serviceOf({ known, time, square, offered, arrivals }: Asked): [number, number] {
  if (known === 0 || time === 0) return [(HOUR * meanOf(offered)) / meanOf(arrivals), 1];
  const mean = time / known;
  return [mean, Math.max(0, square / known / (mean * mean) - 1)];
}
