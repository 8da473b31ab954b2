/** A layout in columns: things that bands lead to from left to right, so that few bands cross and none lies on a thing. */

export interface LayerNode {
  /** Column, from 0. */
  rank: number;
  /** Height of the thing itself, and of the room it wants with its label [px]. */
  height: number;
  room: number;
}

export interface LayerLink {
  /** Indices of the things; `from` is in an earlier column. */
  from: number;
  to: number;
  width: number;
}

export interface Layers {
  /** Upper end of each thing [px]. */
  tops: number[];
  /** Middle of each band where it leaves its thing, in the columns that it passes, and where it comes to its next thing. */
  ways: { rank: number; y: number }[][];
  height: number;
}

/** A thing, or the place of a band in a column that it passes. */
interface Slot {
  rank: number;
  height: number;
  room: number;
  /** Neighbours in the columns before and behind, with the width of the band between. */
  before: { slot: Slot; width: number }[];
  behind: { slot: Slot; width: number }[];
  y: number;
}

const SWEEPS = 12;
const RELAXES = 40;
/** Room between bands that pass a column [px]. */
const GAP = 6;

/** Places things and bands; the same input gives the same layout. */
export function layersOf(nodes: readonly LayerNode[], links: readonly LayerLink[]): Layers {
  const slots: Slot[] = nodes.map((node) => ({ ...node, before: [], behind: [], y: 0 }));
  const chains = links.map(({ from, to, width }): Slot[] => {
    const passed = Array.from({ length: Math.max(0, slots[to].rank - slots[from].rank - 1) }, (_, k): Slot => {
      return { rank: slots[from].rank + 1 + k, height: width, room: width + GAP, before: [], behind: [], y: 0 };
    });
    const chain = [slots[from], ...passed, slots[to]];
    chain.slice(1).forEach((slot, k) => {
      slot.before.push({ slot: chain[k], width });
      chain[k].behind.push({ slot, width });
    });
    return chain;
  });
  const columns = columnsOf([...new Set([...slots, ...chains.flat()])]);
  order(columns);
  const height = Math.max(0, ...columns.map((column) => column.reduce((sum, { room }) => sum + room, 0)));
  for (const column of columns) stackUp(column, height);
  for (let k = 0; k < RELAXES; k++) {
    const leftToRight = k % 2 === 0;
    for (const column of leftToRight ? columns : columns.toReversed()) relax(column, leftToRight, height);
  }
  return { tops: slots.map(({ y, height: own }) => y - own / 2), ways: portsOf(slots, chains, links), height };
}

function columnsOf(slots: readonly Slot[]): Slot[][] {
  const columns: Slot[][] = [];
  for (const slot of slots) {
    while (columns.length <= slot.rank) columns.push([]);
    columns[slot.rank].push(slot);
  }
  return columns;
}

/** Orders the columns by the middle of their neighbours, forth and back, and keeps the order in which least crosses. */
function order(columns: Slot[][]): void {
  const number = () => {
    for (const column of columns) for (const [k, slot] of column.entries()) slot.y = k - (column.length - 1) / 2;
  };
  number();
  let best = { crossed: crossings(columns), columns: columns.map((column) => [...column]) };
  for (let sweep = 0; sweep < SWEEPS && best.crossed > 0; sweep++) {
    const forth = sweep % 2 === 0;
    for (const column of forth ? columns : columns.toReversed()) {
      const middle = new Map(column.map((slot) => [slot, middleOf(forth ? slot.before : slot.behind) ?? slot.y]));
      column.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      for (const [k, slot] of column.entries()) slot.y = k - (column.length - 1) / 2;
    }
    const crossed = crossings(columns);
    if (crossed < best.crossed) best = { crossed, columns: columns.map((column) => [...column]) };
  }
  best.columns.forEach((column, rank) => {
    columns[rank] = column;
  });
  number();
}

/** Bands that cross, each pair by the narrower of them. */
function crossings(columns: readonly Slot[][]): number {
  let sum = 0;
  for (const column of columns) {
    const bands = column.flatMap((slot) =>
      slot.behind.map((band) => ({ from: slot.y, to: band.slot.y, width: band.width })),
    );
    bands.forEach((one, k) => {
      for (const other of bands.slice(k + 1))
        if ((one.from - other.from) * (one.to - other.to) < 0) sum += Math.min(one.width, other.width);
    });
  }
  return sum;
}

/** Mean of the neighbours' places, by the width of the bands; null where there is no neighbour. */
function middleOf(bands: readonly { slot: Slot; width: number }[]): number | null {
  const weight = bands.reduce((sum, { width }) => sum + width, 0);
  return weight > 0 ? bands.reduce((sum, { slot, width }) => sum + slot.y * width, 0) / weight : null;
}

/** Places the slots of a column below each other, in the middle of the height. */
function stackUp(column: Slot[], height: number): void {
  let top = (height - column.reduce((sum, { room }) => sum + room, 0)) / 2;
  for (const slot of column) {
    slot.y = top + slot.room / 2;
    top += slot.room;
  }
}

/** Moves the slots of a column towards their neighbours on one side, as far as they leave each other room. */
function relax(column: Slot[], leftToRight: boolean, height: number): void {
  for (const slot of column) {
    const middle = middleOf(leftToRight ? slot.before : slot.behind);
    if (middle !== null) slot.y = middle;
  }
  let top = 0;
  for (const slot of column) {
    slot.y = Math.max(slot.y, top + slot.room / 2);
    top = slot.y + slot.room / 2;
  }
  let bottom = height;
  for (const slot of column.toReversed()) {
    slot.y = Math.min(slot.y, bottom - slot.room / 2);
    bottom = slot.y - slot.room / 2;
  }
}

/** Where the bands leave and come to their things: below each other in the order of where they lead. */
function portsOf(nodes: readonly Slot[], chains: readonly Slot[][], links: readonly LayerLink[]): Layers['ways'] {
  const ways = chains.map((chain) => chain.map(({ rank, y }) => ({ rank, y })));
  const place = (node: Slot, mine: number[], end: 'first' | 'last'): void => {
    const near = (k: number) => chains[k].at(end === 'first' ? 1 : -2)?.y ?? 0;
    let y = node.y - mine.reduce((sum, k) => sum + links[k].width, 0) / 2;
    for (const k of mine.toSorted((a, b) => near(a) - near(b))) {
      const [first, last] = [0, ways[k].length - 1];
      ways[k][end === 'first' ? first : last].y = y + links[k].width / 2;
      y += links[k].width;
    }
  };
  nodes.forEach((node, index) => {
    const mine = (end: 'from' | 'to') => links.flatMap((link, k) => (link[end] === index ? [k] : []));
    place(node, mine('from'), 'first');
    place(node, mine('to'), 'last');
  });
  return ways;
}
