/** On which side of the border the places of one direction stand, and how many columns away from it. */
import type { Variant } from '../model/variant.ts';
import type { Network } from './network.ts';

/**
 * Column of each node by its distance to the border: −1 is the last place at home, 0 on the line (a fleet that carries
 * across it), 1 the first place beyond. Trucks come in and leave at the ends.
 */
export function sidesOf(network: Network, direction: 'export' | 'import', { places }: Variant): number[] {
  const { nodes } = network;
  const kindAt = (k: number): string => {
    const { name } = nodes[k];
    return name.what === 'place' ? String(places[name.place]?.kind) : '';
  };
  const after = reachable(network, 'to');
  const before = reachable(network, 'from');
  const all = nodes.map((_, k) => k);
  const crosses = (k: number) => ['fleet', 'network'].includes(kindAt(k));
  const crossing = all.filter(crosses);
  // Where no fleet carries across, exports cross behind the last lane; imports before all that the scenario has.
  const lanes = all.filter((k) => {
    if (direction === 'import' || kindAt(k) !== 'lane') return false;
    return ![...after[k], ...before[k]].some(crosses) && ![...after[k]].some((other) => kindAt(other) === 'lane');
  });
  const away = direction === 'export' ? after : before;
  const isAway = (k: number) => [...crossing, ...lanes].some((mark) => away[mark].has(k));
  const side = all.map((k) => (isAway(k) ? 1 : crosses(k) ? 0 : -1));
  return all.map((k) => {
    if (side[k] === 0) return 0;
    // At home the border lies ahead of exports and behind imports; beyond it, the other way round.
    const towards = (direction === 'export') === (side[k] === -1) ? 'to' : 'from';
    return side[k] * (1 + longest(network, k, towards, (other) => side[other] === side[k]));
  });
}

/** Places that can be reached forwards (`to`) or from which a node is reached (`from`). */
function reachable({ nodes, links }: Network, end: 'from' | 'to'): Set<number>[] {
  const start = end === 'to' ? 'from' : 'to';
  return nodes.map((_, k) => {
    const seen = new Set<number>();
    const open = [k];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const link of links) {
        if (link.back || link[start] !== at || seen.has(link[end])) continue;
        seen.add(link[end]);
        open.push(link[end]);
      }
    }
    return seen;
  });
}

/** Places of the same side that lie between a node and the border, on the longest way. */
function longest({ nodes, links }: Network, k: number, end: 'from' | 'to', same: (node: number) => boolean): number {
  const start = end === 'to' ? 'from' : 'to';
  const isPlace = (node: number) => ['place', 'others'].includes(nodes[node].name.what);
  let most = 0;
  for (const link of links) {
    const next = link[end];
    if (link.back || link[start] !== k || !isPlace(next) || !same(next)) continue;
    most = Math.max(most, 1 + longest({ nodes, links, supply: 0 }, next, end, same));
  }
  return most;
}
