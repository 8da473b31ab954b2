/** The ways of all flows as one network: places with the trucks a day that go from one to the next. */
import { type FlowWay, KINDS, type Kind } from './flow-ways.ts';
import type { Fate } from './steps.ts';
import type { Passage } from './visits.ts';

export type NodeName =
  | { what: 'source'; name: string }
  /** Those that were inside before, and are counted from there. */
  | { what: 'before' }
  | { what: 'place'; place: string; visit: number; copy: number }
  /** Places with few trucks, together. */
  | { what: 'others'; rank: number; places: string[] }
  | { what: 'fate'; fate: Fate };

export interface NetworkNode {
  name: NodeName;
  /** Column from the left: every band leads to the right, but for those that go back. */
  rank: number;
  /** Trucks a day that come to it, or leave it where nobody comes from elsewhere; what goes back counts each time. */
  taken: number;
  /** The greater of those that come forwards and those that go on. */
  through: number;
}

export interface NetworkLink {
  from: number;
  to: number;
  /** Trucks a day by kind. */
  trucks: Record<Kind, number>;
  back: boolean;
}

export interface Network {
  nodes: NetworkNode[];
  links: NetworkLink[];
  /** Trucks a day that come, and were inside before. */
  supply: number;
}

/**
 * All flows together; `sourceOf` says under which name the trucks of a flow come in. A place that two flows pass in
 * opposite order is there twice, so that there is no circle; what leads back within a flow stays a link that goes back.
 */
export function networkOf(ways: readonly FlowWay[], sourceOf: (way: FlowWay) => string): Network {
  const builder = new Builder();
  const byTraffic = ways.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.arrived - a.arrived);
  for (const way of byTraffic) builder.add(way, sourceOf(way));
  return builder.finish(ways.reduce((sum, { arrived }) => sum + arrived, 0));
}

class Builder {
  private readonly nodes: NodeName[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly links = new Map<string, NetworkLink>();

  add({ visits, passages, kind }: FlowWay, source: string): void {
    /** Node of each visit of this flow: one that can be reached from where its trucks come from without a circle. */
    const own = new Map<number, number>();
    const end = (at: number | 'arrived' | 'before' | Fate): number => {
      if (typeof at === 'number') return own.get(at) ?? this.place(visits[at], 1);
      if (at === 'arrived') return this.node({ what: 'source', name: source });
      return at === 'before' ? this.node({ what: 'before' }) : this.node({ what: 'fate', fate: at });
    };
    const forwards = passages.filter(({ back }) => !back);
    const link = ({ from, to, trucks, back }: Passage) => this.link(end(from), end(to), kind, trucks, back);
    for (const k of inOrder(visits.length, forwards)) {
      const coming = forwards.filter(({ to }) => to === k);
      for (let copy = 1; !own.has(k); copy++) {
        const node = this.place(visits[k], copy);
        if (!coming.some(({ from }) => this.leads(node, end(from)))) own.set(k, node);
      }
      coming.forEach(link);
    }
    passages.filter(({ to, back }) => back || typeof to === 'string').forEach(link);
  }

  finish(arrived: number): Network {
    const links = [...this.links.values()];
    const ranks = ranksOf(this.nodes, links);
    const before = links
      .filter(({ from }) => this.nodes[from].what === 'before')
      .reduce((sum, { trucks }) => sum + trucks.export + trucks.import + trucks.other, 0);
    const sum = (end: 'from' | 'to', node: number, back: boolean) =>
      links.reduce((total, link) => (link[end] === node && (back || !link.back) ? total + allOf(link) : total), 0);
    const nodes = this.nodes.map((name, k) => {
      const [taken, given] = [sum('to', k, true), sum('from', k, false)];
      return { name, rank: ranks[k], taken: taken > 0 ? taken : given, through: Math.max(sum('to', k, false), given) };
    });
    return { nodes, links, supply: arrived + before };
  }

  private place({ place, visit }: { place: string; visit: number }, copy: number): number {
    return this.node({ what: 'place', place, visit, copy });
  }

  private node(name: NodeName): number {
    const key = JSON.stringify(name);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.nodes.push(name) - 1);
    return this.nodes.length - 1;
  }

  private link(from: number, to: number, kind: Kind, trucks: number, back: boolean): void {
    const key = `${from}|${to}|${back}`;
    const link = this.links.get(key) ?? { from, to, trucks: { export: 0, import: 0, other: 0 }, back };
    link.trucks[kind] += trucks;
    this.links.set(key, link);
  }

  /** Whether there is a way forwards from a node to another, or they are one. */
  private leads(from: number, to: number): boolean {
    const seen = new Set([from]);
    for (const at of seen) {
      if (at === to) return true;
      for (const link of this.links.values()) if (link.from === at && !link.back) seen.add(link.to);
    }
    return false;
  }
}

/** Visits so that each comes behind those from which trucks come to it. */
function inOrder(visits: number, passages: readonly { from: unknown; to: unknown }[]): number[] {
  const order: number[] = [];
  const left = new Set(Array.from({ length: visits }, (_, k) => k));
  while (left.size > 0) {
    const next = [...left].find((k) => !passages.some(({ from, to }) => to === k && left.has(from as number)));
    const taken = next ?? ([...left][0] as number);
    order.push(taken);
    left.delete(taken);
  }
  return order;
}

/** Columns: sources left, fates in the last one, a place one behind the last of those before it. */
function ranksOf(nodes: readonly NodeName[], links: readonly NetworkLink[]): number[] {
  const forwards = links.filter(({ back }) => !back);
  const ranks: number[] = nodes.map(({ what }) => (what === 'source' || what === 'before' ? 0 : 1));
  for (let pass = 0; pass < nodes.length; pass++) {
    let changed = false;
    for (const { from, to } of forwards) {
      if (ranks[to] > ranks[from]) continue;
      ranks[to] = ranks[from] + 1;
      changed = true;
    }
    if (!changed) break;
  }
  const last = Math.max(0, ...ranks);
  return nodes.map(({ what }, k) => (what === 'fate' ? last : ranks[k]));
}

/** Whether trucks part or meet anywhere: else all go one way. */
export function isBranched({ links }: Network): boolean {
  return links.some((one, k) => links.slice(k + 1).some(({ from, to }) => from === one.from || to === one.to));
}

export function allOf({ trucks }: Pick<NetworkLink, 'trucks'>): number {
  return KINDS.reduce((sum, kind) => sum + trucks[kind], 0);
}

/**
 * The network with few enough places to be read: of those in a column, the smallest are put together where there are
 * more than `most`. Links of less than a part `least` of all trucks are left out, but for the greatest of a node: what
 * its nodes tell is of all links.
 */
export function simplified(network: Network, most: number, least: number): Network {
  const { supply } = network;
  const target = network.nodes.map((_, k) => k);
  const nodes = [...network.nodes];
  for (const rank of new Set(nodes.map((node) => node.rank))) {
    const here = network.nodes.flatMap(({ name, rank: own }, k) => (own === rank && name.what === 'place' ? [k] : []));
    if (here.length <= most) continue;
    const small = here.toSorted((a, b) => nodes[b].through - nodes[a].through).slice(most - 1);
    const sum = (of: 'taken' | 'through') => small.reduce((total, k) => total + nodes[k][of], 0);
    const places = small.flatMap((k) => {
      const { name } = nodes[k];
      return name.what === 'place' ? [name.place] : [];
    });
    for (const k of small) target[k] = nodes.length;
    const name: NodeName = { what: 'others', rank, places: [...new Set(places)] };
    nodes.push({ name, rank, taken: sum('taken'), through: sum('through') });
  }
  const links = joined(network.links, target);
  const tells = ({ name, taken }: NetworkNode) =>
    name.what !== 'fate' && name.what !== 'before' ? taken > 0 : taken >= (isLoss(name) ? RARE : least) * supply;
  const greatest = (end: 'from' | 'to', link: NetworkLink) =>
    links.every((other) => other[end] !== link[end] || other.back !== link.back || allOf(other) <= allOf(link));
  const kept = links.filter(
    (link) =>
      tells(nodes[link.from]) &&
      tells(nodes[link.to]) &&
      (allOf(link) >= least * supply || greatest('from', link) || greatest('to', link)),
  );
  const used = nodes.flatMap((_, k) => (kept.some(({ from, to }) => from === k || to === k) ? [k] : []));
  const ranks = [...new Set(used.map((k) => nodes[k].rank))].toSorted((a, b) => a - b);
  return {
    nodes: used.map((k) => ({ ...nodes[k], rank: ranks.indexOf(nodes[k].rank) })),
    links: kept.map((link) => ({ ...link, from: used.indexOf(link.from), to: used.indexOf(link.to) })),
    supply,
  };
}

/** A fate that is no rounding, however rare it is, is told from this part of all trucks on. */
const RARE = 0.0003;

/** A fate that the gate would rather spare its trucks. */
export function isLoss(name: NodeName): boolean {
  return name.what === 'fate' && !['cleared', 'merged', 'inside'].includes(name.fate);
}

/** Links between nodes that others may have been put together in. */
function joined(links: readonly NetworkLink[], target: readonly number[]): NetworkLink[] {
  const sums = new Map<string, NetworkLink>();
  for (const link of links) {
    const [from, to] = [target[link.from], target[link.to]];
    const key = `${from}|${to}|${link.back}`;
    const known = sums.get(key) ?? { from, to, trucks: { export: 0, import: 0, other: 0 }, back: link.back };
    for (const kind of KINDS) known.trucks[kind] += link.trucks[kind];
    sums.set(key, known);
  }
  return [...sums.values()].filter((link) => allOf(link) > 0);
}
