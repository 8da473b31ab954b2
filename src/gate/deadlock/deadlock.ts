import { memory } from '../../memory/memory.ts';
import { Flow } from '../flows.ts';
import { Op } from '../program.ts';
import { Truck } from '../trucks.ts';
import { barsBefore, needs, type Standing, stuckTrucks } from './stuck.ts';

const { ints, floats, steps } = memory;

/**
 * A truck of `flow` keeps `from`, a pool, and waits for `to`, a pool or the line of a gathering; or, `flow` −1, those
 * who are to come to the gathering `from` need the pool `to` before.
 */
interface Link {
  from: number;
  to: number;
  flow: number;
  /** Since when the last such truck waits [min]. */
  since: number;
}

/**
 * What to say where trucks wait for one another for ever: who keeps what and waits for what, once round; null where
 * there is no such circle. Looked for when a run is over, since the clock goes on over a deadlock: it costs a run nothing.
 */
export function tellDeadlock(standing: Standing, flows: string[]): string | null {
  const circle = shortestCircle(linksOf(standing, stuckTrucks(standing)));
  if (circle === null) return null;
  const { names, pools } = standing.w;
  const parts = circle.map(({ from, to, flow }) => {
    if (flow < 0) return `where others come only by ${names.get(to)}`;
    const wait = pools.includes(to) ? 'wait for' : 'wait for others at';
    return `trucks of ${flows[flow]} that hold ${names.get(from)} ${wait} ${names.get(to)}`;
  });
  const since = Math.floor(Math.max(...circle.map((link) => link.since)));
  return (
    `deadlock since minute ${since}: ${parts.join(', ')} ` +
    '(add room, free a place earlier by heldUntil or a queue, or let fewer trucks in by permits)'
  );
}

/** Who of the stuck trucks waits for whom, told by places; one link a pair of places. */
function linksOf(standing: Standing, stuck: number[]): Link[] {
  const links = new Map<string, Link>();
  const add = (link: Link) => {
    const key = `${link.from}|${link.to}`;
    const known = links.get(key);
    if (known === undefined) links.set(key, link);
    else known.since = Math.max(known.since, link.since);
  };
  const gatherings = new Map<number, number>();
  for (const truck of stuck) {
    const at = ints[truck + Truck.step];
    const flow = ints[ints[truck + Truck.flow] + Flow.number];
    const since = floats[truck + Truck.since];
    const gathers = steps[at] === Op.batch || steps[at] === Op.match || steps[at] === Op.pair;
    const line = ints[truck + Truck.line];
    if (gathers) gatherings.set(line, at);
    const goals = gathers ? [line] : needs(at).map(({ pool }) => pool);
    for (const { pool } of standing.kept.get(at) ?? []) for (const to of goals) add({ from: pool, to, flow, since });
  }
  for (const [line, at] of gatherings) {
    for (const pool of barsBefore(standing, stuck, at)) add({ from: line, to: pool, flow: -1, since: 0 });
  }
  return [...links.values()];
}

/** A shortest way round, if there is one. */
function shortestCircle(links: Link[]): Link[] | null {
  const from = new Map<number, Link[]>();
  for (const link of links) from.set(link.from, [...(from.get(link.from) ?? []), link]);
  let shortest: Link[] | null = null;
  for (const start of from.keys()) {
    const seen = new Set<number>();
    let ways: Link[][] = [[]];
    while (ways.length > 0 && (shortest === null || ways[0].length + 1 < shortest.length)) {
      const longer = ways.flatMap((way) => (from.get(way.at(-1)?.to ?? start) ?? []).map((link) => [...way, link]));
      shortest = longer.find((way) => way.at(-1)?.to === start) ?? shortest;
      ways = longer.filter((way) => {
        const to = way.at(-1)?.to as number;
        return !seen.has(to) && seen.add(to);
      });
    }
  }
  return shortest;
}
