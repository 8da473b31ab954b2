import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { BALANCE } from '../../src/gate/outcome.ts';
import { load } from '../scenario/scratch.ts';
import { follow, measure } from './tiny.ts';

/** The balance of the one flow. */
function balance(s: ReturnType<typeof load>): Record<string, number> {
  const { counts } = new Gate(s).replicate('1', 0);
  return Object.fromEntries(BALANCE.map((term, k) => [term, counts[k]]).filter(([, value]) => value !== 0));
}

test('three small ones become one big one and three again, and the ledger says so', () => {
  const s = load({
    'main.yaml': `
run: { days: 1, until: empty }
places: { hall: { batch: 3, merge: true }, lane: { lanes: 1 }, gate: { lanes: 1 } }
flows:
  goods:
    arrivals: { recorded: arrivals.csv, column: time }
    itinerary:
      - batch: hall
      - { lane: lane, service: 4 min }
      - split: 3
      - { lane: gate, service: 1 min }
`,
    'arrivals.csv': 'time\n0\n1\n2\n',
  });
  // 0, 1, 2: at 2 the first goes on as one, the others are merged into it; served until 6, and split. The truck itself is
  // first in the line of the gate, then the two new ones (#3, #4): 7, 8, 9.
  expect(follow(s, ['takes', 'leaves'])).toEqual([
    '2 #0 takes lane',
    '2 #1 leaves merged',
    '2 #2 leaves merged',
    '6 #0 takes gate',
    '7 #3 takes gate',
    '7 #0 leaves cleared',
    '8 #4 takes gate',
    '8 #3 leaves cleared',
    '9 #4 leaves cleared',
  ]);
  expect(balance(s)).toEqual({ arrived: 3, split: 2, cleared: 3, merged: 2 });
  // Times: 7 (0 to 7), 1 and 0 (merged), 2 and 3 (since the split at 6); their sum is the area under the trucks inside.
  const found = measure(s);
  expect(found.get('timeInSystem @ all / goods')).toBeCloseTo((7 + 1 + 0 + 2 + 3) / 5, 12);
  expect(found.get('numberInSystem @ all / goods')).toBeCloseTo(13 / 9, 12);
});

test('the first keeps the bay, the others come with nothing in hand, and all draw their own times', () => {
  const s = load(`
run: { length: 3000 min, until: { cleared: 2000 } }
places: { yard: { bays: 1 }, desk: { servers: unlimited } }
flows:
  goods:
    arrivals: { every: 30 min }
    channels: { green: 50 %, red: 50 % }
    traits: { declared: 50 % }
    itinerary:
      - { yard: yard, stay: 1 min }
      - split: 10
      - byChannel:
          red: { steps: [{ check: desk, only: declared, service: { exponential: 5 min } }] }
      - documents: 5 min
      - { check: desk, service: { exponential: 1 min } }
`);
  const rows = follow(s, ['takes']);
  // A bay is free again when its own truck is taken by a desk: red and declared at 31, else 5 minutes later. Nobody else
  // frees it: it never holds two.
  expect(measure(s).get('occupancy.max @ yard / all')).toBe(1);
  // All ten are of the kind of the one they were: at 31 min nobody or all ten take the desk for the first time.
  const bySplit = new Map<string, number>();
  for (const row of rows) {
    const [time, , , place] = row.split(' ');
    if (place === 'desk' && Number(time) % 30 === 1) bySplit.set(time, (bySplit.get(time) ?? 0) + 1);
  }
  expect(new Set(bySplit.values())).toEqual(new Set([10]));
  const all = Math.floor(3000 / 30);
  expect(bySplit.size / all).toBeGreaterThan(0.1);
  expect(bySplit.size / all).toBeLessThan(0.4);
  const { counts } = new Gate(s).replicate('1', 0);
  const term = (name: (typeof BALANCE)[number]) => counts[BALANCE.indexOf(name)];
  expect(term('split') % 9).toBe(0);
  expect(term('arrived') + term('split')).toBe(term('cleared') + term('inside'));
});

test('what was merged is split again as it was, however many they were, and merged twice it is all of them', () => {
  const main = `
run: { days: 1, until: empty }
places:
  hall: { batch: 3, merge: true, longest: 10 min }
  port: { batch: 2, merge: true }
  gate: { lanes: unlimited }
flows:
  goods:
    arrivals: { recorded: arrivals.csv, column: time }
    itinerary:
      - batch: hall
      - batch: port
      - { lane: gate, service: 1 min }
      - split: merged
      - { lane: gate, service: 1 min }
`;
  const s = load({ 'main.yaml': main, 'arrivals.csv': 'time\n0\n1\n2\n20\n22\n' });
  // At 2 three are one; at 30 two are one, so that 3 + 2 are one at the port: five again at 31.
  expect(follow(s, ['leaves'])).toEqual([
    '2 #1 leaves merged',
    '2 #2 leaves merged',
    '30 #4 leaves merged',
    '30 #3 leaves merged',
    ...[0, 5, 6, 7, 8].map((truck) => `32 #${truck} leaves cleared`),
  ]);
  expect(balance(s)).toEqual({ arrived: 5, split: 4, cleared: 5, merged: 4 });
});
