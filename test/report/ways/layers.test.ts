import { expect, test } from 'vitest';
import { type LayerLink, type LayerNode, layersOf } from '../../../src/report/charts/layers.ts';

let state = 5;
const random = (below: number) => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * below);
};

test('things of a column leave each other their room, and all lie within the height', () => {
  for (let k = 0; k < 200; k++) {
    const nodes: LayerNode[] = Array.from({ length: 3 + random(20) }, () => {
      const height = 1 + random(60);
      return { rank: random(5), height, room: height + random(30) };
    });
    const links = nodes.flatMap((one, from): LayerLink[] =>
      nodes.flatMap((other, to) =>
        other.rank > one.rank && random(3) === 0 ? [{ from, to, width: 1 + random(9) }] : [],
      ),
    );
    const { tops, ways, height } = layersOf(nodes, links);
    const boxes = nodes.map(({ rank, height: own, room }, at) => {
      const middle = tops[at] + own / 2;
      return { rank, top: middle - room / 2, bottom: middle + room / 2 };
    });
    boxes.forEach((one, at) => {
      expect(one.top).toBeGreaterThan(-1e-6);
      expect(one.bottom).toBeLessThan(height + 1e-6);
      for (const other of boxes.slice(at + 1))
        if (other.rank === one.rank)
          expect(Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)).toBeLessThan(1e-6);
    });
    ways.forEach((way, at) => {
      const { from, to } = links[at];
      expect(way.map(({ rank }) => rank)).toEqual(
        Array.from({ length: nodes[to].rank - nodes[from].rank + 1 }, (_, step) => nodes[from].rank + step),
      );
    });
  }
});

test('nothing crosses that need not', () => {
  const column = (rank: number): LayerNode[] => [0, 1, 2].map(() => ({ rank, height: 10, room: 20 }));
  // As given, the bands of the second gap cross; turned over, none does.
  const links = [
    { from: 0, to: 3, width: 4 },
    { from: 1, to: 4, width: 4 },
    { from: 2, to: 5, width: 4 },
    { from: 3, to: 8, width: 4 },
    { from: 4, to: 7, width: 4 },
    { from: 5, to: 6, width: 4 },
  ];
  const { tops } = layersOf([...column(0), ...column(1), ...column(2)], links);
  const order = (from: number) => [0, 1, 2].toSorted((a, b) => tops[from + a] - tops[from + b]);
  expect(order(6)).toEqual(order(3).map((k) => 2 - k));
});
