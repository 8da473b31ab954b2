import { describe, expect, test } from 'vitest';
import { viewOf } from '../../../src/report/view.ts';
import { type FlowWay, waysOf } from '../../../src/report/ways/flow-ways.ts';
import { isBranched, networkOf, simplified } from '../../../src/report/ways/network.ts';
import { placeOf, stepsOf } from '../../../src/report/ways/steps.ts';
import { type Itinerary, itineraryOf } from '../../../src/report/ways/visits.ts';
import { type Counted, volumesOf } from '../../../src/report/ways/volumes.ts';
import { wordsOf } from '../../../src/report/words/words.ts';
import type { Json, Part, Stage } from '../../../src/results/sections/model.ts';
import { fixture, PLANS } from '../fixture.ts';
import { stage, withWays } from '../fixtureWays.ts';

const NOTHING: Omit<Counted, 'arrived'> = { fates: {}, places: new Map(), split: 0 };

/** The way of a flow by what was counted of it, as `from > to: trucks`. */
function way(itinerary: Stage[], counted: Partial<Counted>, facts: Part = {}, places: Record<string, Part> = {}) {
  const ways = {
    steps: stepsOf({ facts, itinerary }, places),
    places: itinerary.map(placeOf),
    splits: itinerary.map(({ kind }) => kind === 'split'),
  };
  return itineraryOf(ways, volumesOf(ways, { ...NOTHING, arrived: 0, ...counted }));
}

function told({ visits, passages }: Itinerary): Record<string, number> {
  const name = (at: unknown) =>
    typeof at === 'number' ? `${visits[at].place}${visits[at].visit > 1 ? `#${visits[at].visit}` : ''}` : String(at);
  return Object.fromEntries(
    passages.map(({ from, to, trucks, back }) => [
      `${name(from)} > ${name(to)}${back ? ' (back)' : ''}`,
      Math.round(trucks * 100) / 100,
    ]),
  );
}

const options = (...to: [number, number?][]): Json =>
  to.map(([stageTo, share], k) => ({ name: `way${k}`, to: stageTo, ...(share !== undefined && { share }) }));

describe('the way of a flow', () => {
  test('stages without a place are passed, permits are none', () => {
    const itinerary = [
      stage('start', null, 1),
      stage('take', 'slots', 2),
      stage('hold', 'yard', 3),
      stage('delay', null, 4),
      stage('serve', 'lane', 5),
      stage('give', 'slots', -1),
    ];
    expect(told(way(itinerary, { arrived: 10, fates: { cleared: 10 } }))).toEqual({
      'arrived > yard': 10,
      'yard > lane': 10,
      'lane > cleared': 10,
    });
  });

  test('a branch by chance is brought to what the places took, one that was not counted follows', () => {
    const itinerary = [
      stage('branch', null, 1, { by: 'chance', options: options([1, 0.5], [2, 0.5]) }),
      stage('serve', 'scanner', 3),
      stage('serve', 'desk', 3),
      stage('serve', 'lane', -1),
    ];
    const found = way(itinerary, { arrived: 100, fates: { cleared: 100 }, places: new Map([['scanner', 30]]) });
    expect(told(found)).toEqual({
      'arrived > scanner': 30,
      'arrived > desk': 70,
      'scanner > lane': 30,
      'desk > lane': 70,
      'lane > cleared': 100,
    });
  });

  test('channels have the shares of the flow where nothing was counted', () => {
    const itinerary = [
      stage('branch', null, 2, {
        by: 'channel',
        options: [
          { name: 'green', to: 2 },
          { name: 'red', to: 1 },
        ],
      }),
      stage('serve', 'scanner', 2),
      stage('serve', 'lane', -1),
    ];
    const found = way(itinerary, { arrived: 50, fates: { cleared: 50 } }, { channels: { green: 0.9, red: 0.1 } });
    expect(told(found)).toMatchObject({ 'arrived > scanner': 5, 'arrived > lane': 45, 'scanner > lane': 5 });
  });

  test('what a full yard sends on, turns away, or lets wait, and who loses patience', () => {
    const itinerary = [
      stage('hold', 'yard', 2, { whenFull: { kind: 'divert', to: 1 } }),
      stage('hold', 'overflow', 2, { whenFull: { kind: 'turnAway' } }),
      stage('serve', 'lane', -1, { patience: { kind: 'constant', value: 60 } }),
    ];
    const places = new Map([
      ['yard', 70],
      ['overflow', 20],
      ['lane', 80],
    ]);
    const found = way(itinerary, { arrived: 100, fates: { cleared: 80, turnedAway: 10, reneged: 5 }, places });
    const bands = told(found);
    // Shares that go to nothing do so slowly: a tenth of a truck is left of what cannot be.
    expect(bands['arrived > yard']).toBeCloseTo(70, 0);
    expect(bands['arrived > overflow']).toBeCloseTo(20, 0);
    expect(bands['arrived > turnedAway']).toBeCloseTo(10, 0);
    expect(bands['lane > cleared']).toBeCloseTo(80, 0);
    expect((bands['yard > reneged'] ?? 0) + (bands['overflow > reneged'] ?? 0)).toBeCloseTo(5, 0);
    const inside = Object.entries(bands).filter(([key]) => key.endsWith('> inside'));
    expect(inside.reduce((sum, [, trucks]) => sum + trucks, 0)).toBeCloseTo(5, 0);
  });

  test('re-examination: one in five goes back, so that 125 services are 100 trucks', () => {
    const itinerary = [
      stage('serve', 'check', 1),
      stage('branch', null, 2, { by: 'chance', options: options([2, 0.9], [0, 0.1]) }),
      stage('serve', 'lane', -1),
    ];
    const found = way(itinerary, { arrived: 100, fates: { cleared: 100 }, places: new Map([['check', 125]]) });
    expect(told(found)).toEqual({
      'arrived > check': 100,
      'check > check (back)': 25,
      'check > lane': 100,
      'lane > cleared': 100,
    });
  });

  test('a place that is visited twice stands there twice', () => {
    const itinerary = [stage('cross', 'ferry', 1), stage('serve', 'dock', 2), stage('cross', 'ferry', -1)];
    const found = way(itinerary, { arrived: 8, fates: { cleared: 8 }, places: new Map([['ferry', 16]]) });
    expect(told(found)).toEqual({
      'arrived > ferry': 8,
      'ferry > dock': 8,
      'dock > ferry#2': 8,
      'ferry#2 > cleared': 8,
    });
  });

  test('ways that are gone at once follow one another, those without a place are none', () => {
    const itinerary = [
      stage('fork', null, 5, {
        ways: [
          { name: 'a', to: 1 },
          { name: 'b', to: 3 },
          { name: 'c', to: 2 },
        ],
      }),
      stage('serve', 'papers', 4),
      stage('delay', null, 4),
      stage('serve', 'sample', 4),
      stage('join', null, 5, { fork: 0 }),
      stage('serve', 'lane', -1),
    ];
    expect(told(way(itinerary, { arrived: 6, fates: { cleared: 6 } }))).toEqual({
      'arrived > papers': 6,
      'papers > sample': 6,
      'sample > lane': 6,
      'lane > cleared': 6,
    });
  });

  test('trucks that are merged into others, and split again', () => {
    const itinerary = [
      stage('batch', 'hall', 1),
      stage('serve', 'lane', 2),
      stage('split', null, -1, { into: 'merged' }),
    ];
    const found = way(
      itinerary,
      { arrived: 100, fates: { cleared: 100, merged: 90 }, places: new Map([['lane', 10]]), split: 90 },
      {},
      { hall: { merge: true } },
    );
    expect(told(found)).toEqual({
      'arrived > hall': 100,
      'hall > merged': 90,
      'hall > lane': 10,
      'lane > cleared': 100,
    });
  });

  test('those who were inside before come in where places took more than came to them', () => {
    const itinerary = [stage('hold', 'yard', 1), stage('serve', 'lane', -1)];
    const places = new Map([
      ['yard', 40],
      ['lane', 65],
    ]);
    const bands = told(way(itinerary, { arrived: 40, fates: { cleared: 65 }, places }));
    expect(bands['yard > lane']).toBeCloseTo(40, 0);
    expect(bands['before > lane']).toBeCloseTo(25, 0);
  });

  test('a stranger has written stages that lead nowhere', () => {
    const itinerary = [
      stage('branch', null, 99, { options: [{ to: -7 }, { to: 12 }, { to: 1.5 }, 'x'] as Json }),
      stage('fork', null, 1, { ways: 5 as Json }),
      stage('join', null, 2, { fork: 77 }),
      stage('leave', null, 4, { fate: '<b>' }),
    ];
    expect(told(way(itinerary, { arrived: 3, fates: { cleared: 3 } }))).toEqual({ 'arrived > cleared': 3 });
  });
});

describe('networks by chance', () => {
  let state = 1;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };

  /** An itinerary of forward and backward branches over some places. */
  function itinerary(): Stage[] {
    const many = 3 + random(9);
    return Array.from({ length: many }, (_, k) => {
      const next = k + 1 === many ? -1 : k + 1;
      if (random(3) > 0) return stage('serve', `place${random(6)}`, next, random(4) === 0 ? { balk: true } : {});
      const on = Math.min(many, k + 1 + random(4));
      const back = random(3) === 0 ? random(k + 1) : on;
      const target = back === many ? -1 : back;
      return stage('branch', null, next, { by: 'chance', options: options([next, 0.8], [target, 0.2]) });
    });
  }

  test('what comes to a place leaves it, and as much comes as was counted', () => {
    for (let k = 0; k < 300; k++) {
      const stages = itinerary();
      const found = way(stages, { arrived: 100, fates: { cleared: 100 } });
      const flow = (end: 'from' | 'to', at: unknown) =>
        found.passages.reduce((sum, passage) => (passage[end] === at ? sum + passage.trucks : sum), 0);
      found.visits.forEach((_, at) => {
        expect(Math.abs(flow('to', at) - flow('from', at))).toBeLessThan(0.02);
      });
      expect(flow('from', 'arrived')).toBeCloseTo(100, 1);
      expect(flow('to', 'cleared')).toBeCloseTo(100, 1);
    }
  });

  test('bands lead to the right, but for those that go back, and nothing is lost when places are put together', () => {
    for (let k = 0; k < 200; k++) {
      const flows = Array.from({ length: 1 + random(4) }, (_, f): FlowWay => {
        const own = way(itinerary(), { arrived: 50, fates: { cleared: 50 } });
        const kind = (['export', 'import', 'other'] as const)[random(3)];
        return { ...own, flow: `f${f}`, gate: null, direction: null, kind, cargo: null, arrived: 50 };
      });
      const network = networkOf(flows, ({ flow }) => flow);
      const few = simplified(network, 2, 0);
      for (const { nodes, links, supply } of [network, few]) {
        for (const { from, to, back } of links) if (!back) expect(nodes[to].rank).toBeGreaterThan(nodes[from].rank);
        const sources = nodes.filter(({ name }) => name.what === 'source');
        expect(sources.reduce((sum, { taken }) => sum + taken, 0)).toBeCloseTo(supply, 1);
        const cleared = nodes.find(({ name }) => name.what === 'fate' && name.fate === 'cleared');
        expect(cleared?.taken).toBeCloseTo(50 * flows.length, 0);
      }
      const places = few.nodes.filter(({ name }) => name.what === 'place' || name.what === 'others');
      for (const { rank } of places) expect(places.filter((one) => one.rank === rank).length).toBeLessThanOrEqual(2);
    }
  });
});

test('two flows that pass the same places in opposite order', () => {
  const flow = (name: string, kind: 'export' | 'import', places: string[]): FlowWay => {
    const stages = places.map((place, k) => stage('serve', place, k + 1 === places.length ? -1 : k + 1));
    const own = way(stages, { arrived: 10, fates: { cleared: 10 } });
    return { ...own, flow: name, gate: null, direction: kind, kind, cargo: null, arrived: 10 };
  };
  const network = networkOf(
    [flow('out', 'export', ['yard', 'scanner', 'lane']), flow('in', 'import', ['lane', 'scanner', 'yard'])],
    ({ flow: name }) => name,
  );
  const copies = network.nodes.flatMap(({ name }) => (name.what === 'place' ? [`${name.place}/${name.copy}`] : []));
  expect(copies).toEqual(['yard/1', 'scanner/1', 'lane/1', 'scanner/2', 'yard/2']);
  expect(isBranched(network)).toBe(true);
});

describe('the ways of a scenario', () => {
  const view = (results = withWays(fixture(PLANS.slice(0, 2)))) => viewOf(results, wordsOf('en'));

  test('flows without a direction go as those with whom they share their places', () => {
    const results = withWays(fixture(PLANS.slice(0, 1)));
    results.scenarios[0].flows = results.scenarios[0].flows.map((flow) =>
      flow.name === 'hn-export-other' || flow.name === 'hn-import' ? { ...flow, direction: null } : flow,
    );
    const kinds = new Map(waysOf(view(results), 'baseline-2025')?.map(({ flow, kind }) => [flow, kind]));
    expect(kinds.get('hn-export-other')).toBe('export');
    expect(kinds.get('hn-import')).toBe('import');
  });

  test('a scenario is told by what it has otherwise; where not all of that is told, there is no picture', () => {
    const results = withWays(fixture(PLANS.slice(0, 2)));
    const [other] = results.model?.others ?? [];
    other.changes = [{ path: 'flows.cm-export.itinerary.0.place', from: 'chi-ma-out', to: 'agv' }];
    const places = (name: string) =>
      waysOf(view(results), name)
        ?.find(({ flow }) => flow === 'cm-export')
        ?.visits.map(({ place }) => place);
    expect(places('baseline-2025')).toEqual(['chi-ma-out']);
    expect(places('lanes-6')).toEqual(['agv']);
    other.more = 1;
    expect(waysOf(view(results), 'lanes-6')).toBeNull();
    other.more = 0;
    other.changes = [
      { path: 'flows.__proto__.x', from: null, to: 1 },
      { path: 'flows', from: null, to: 'gone' },
    ];
    expect(waysOf(view(results), 'lanes-6')).toBeNull();
    delete results.model;
    expect(waysOf(view(results), 'baseline-2025')).toBeNull();
  });
});
