import { expect, test } from 'vitest';
import type { FlowWay } from '../../../src/report/ways/flow-ways.ts';
import { networkOf } from '../../../src/report/ways/network.ts';
import { sidesOf } from '../../../src/report/ways/sides.ts';

const places = {
  fleet: { kind: 'fleet' },
  lanes: { kind: 'lane' },
  booths: { kind: 'lane' },
  yard: { kind: 'yard' },
  across: { kind: 'yard' },
  check: { kind: 'check' },
};

/** Columns of the places of flows by name. */
function columns(direction: 'export' | 'import', ...chains: string[][]): Record<string, number> {
  const ways = chains.map((chain, k): FlowWay => {
    const visits = chain.map((place) => ({ place, visit: 1 }));
    const passages = [
      { from: 'arrived' as const, to: 0, trucks: 1, back: false },
      ...chain.slice(1).map((_, at) => ({ from: at, to: at + 1, trucks: 1, back: false })),
      { from: chain.length - 1, to: 'cleared' as const, trucks: 1, back: false },
    ];
    return { flow: `f${k}`, gate: null, direction, kind: direction, cargo: null, arrived: 1, visits, passages };
  });
  const network = networkOf(ways, () => '');
  const sides = sidesOf(network, direction, { flows: {}, places });
  return Object.fromEntries(
    network.nodes.flatMap(({ name }, k) => (name.what === 'place' ? [[name.place, sides[k]]] : [])),
  );
}

test('exports: the last lane is at the border, what comes behind it lies beyond', () => {
  expect(columns('export', ['yard', 'check', 'lanes'])).toEqual({ yard: -3, check: -2, lanes: -1 });
  expect(columns('export', ['yard', 'booths', 'lanes', 'across'])).toEqual({
    yard: -3,
    booths: -2,
    lanes: -1,
    across: 1,
  });
  expect(columns('export', ['yard', 'check'])).toEqual({ yard: -2, check: -1 });
});

test('imports: all at home, the first place at the border', () => {
  expect(columns('import', ['lanes', 'yard'])).toEqual({ lanes: -1, yard: -2 });
  expect(columns('import', ['yard', 'check', 'lanes'])).toEqual({ yard: -1, check: -2, lanes: -3 });
});

test('a fleet carries across the line, whatever lanes there are on either side', () => {
  expect(columns('export', ['yard', 'fleet', 'lanes'])).toEqual({ yard: -1, fleet: 0, lanes: 1 });
  expect(columns('import', ['across', 'fleet', 'check'])).toEqual({ across: 1, fleet: 0, check: -1 });
});

test('where some are carried and some drive, each has its own way across', () => {
  expect(columns('export', ['yard', 'check', 'lanes'], ['yard', 'check', 'fleet'])).toEqual({
    yard: -3,
    check: -2,
    lanes: -1,
    fleet: 0,
  });
});
