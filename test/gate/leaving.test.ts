import { expect, test } from 'vitest';
import { entry, flow, follow, hold, lane, measure, minutes, scenario, serve, yard } from './tiny.ts';

test('a truck that finds no room is turned away', () => {
  const s = scenario(
    { lane: lane(1, { queue: 1 }) },
    { trucks: flow([0, 0, 0], [serve('lane', 5, { whenFull: { kind: 'turnAway' } })]) },
  );
  expect(follow(s, ['leaves'])).toEqual(['0 #2 leaves turnedAway', '5 #0 leaves cleared', '10 #1 leaves cleared']);
  const m = measure(s);
  expect(m.get('turnedAway @ all / all')).toBe(1);
  expect(m.get('turnedAway.share @ all / all')).toBeCloseTo(1 / 3, 12);
  expect(m.get('timeInSystem @ all / trucks')).toBe(7.5);
});

test('a truck diverts to another gate of the model, where it meets its fate', () => {
  const s = scenario(
    { near: yard(1, { queue: 0 }), far: lane(1) },
    {
      trucks: flow(
        [0, 1],
        [
          { ...hold('near', 60, { whenFull: { kind: 'divert', to: 'far', travel: minutes(30) } }), next: -1 },
          { ...serve('far', 5), id: 'far' },
        ],
      ),
    },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes near', // room
    '0 #0 takes near',
    '31 #1 takes far',
    '36 #1 leaves cleared',
    '60 #0 leaves cleared',
  ]);
});

test('a truck that drives away for good leaves after the drive, and keeps nothing meanwhile', () => {
  // #0 has the lane from 1 to 11; #1 and #2 are done in their bay at 2 and 3, find no room and drive off.
  const s = scenario(
    { yard: yard(1), lane: lane(1, { queue: 0 }) },
    {
      trucks: flow(
        [0, 1, 2],
        [hold('yard', 1), serve('lane', 10, { whenFull: { kind: 'divert', to: null, travel: minutes(30) } })],
      ),
    },
  );
  expect(follow(s, ['takes', 'leaves']).filter((line) => !line.includes('lane'))).toEqual([
    '0 #0 takes yard',
    '1 #1 takes yard',
    '2 #2 takes yard',
    '11 #0 leaves cleared',
    '32 #1 leaves diverted',
    '33 #2 leaves diverted',
  ]);
  expect(measure(s).get('diverted @ all / all')).toBe(2);
});

test('patience: a truck gives up, and its place in line goes to the next', () => {
  const s = scenario({ lane: lane(1) }, { trucks: flow([0, 1, 2], [serve('lane', 10, { patience: minutes(5) })]) });
  expect(follow(s, ['givesUp', 'leaves'])).toEqual([
    '6 #1 givesUp lane',
    '6 #1 leaves reneged',
    '7 #2 givesUp lane',
    '7 #2 leaves reneged',
    '10 #0 leaves cleared',
  ]);
});

test('at the very moment a lane comes free, the truck whose patience ends then is still served', () => {
  const s = scenario({ lane: lane(1) }, { trucks: flow([0, 5], [serve('lane', 10, { patience: minutes(5) })]) });
  expect(follow(s, ['givesUp', 'leaves'])).toEqual(['10 #0 leaves cleared', '20 #1 leaves cleared']);
});

test('a truck that gives up in a bay frees the bay', () => {
  const s = scenario(
    { yard: yard(1), lane: lane(1) },
    { trucks: flow([0, 0, 0], [hold('yard', 0), serve('lane', 10, { patience: minutes(2) })]) },
  );
  expect(follow(s)).toEqual([
    '0 #0 takes yard',
    '0 #0 takes lane',
    '0 #1 takes yard',
    '2 #2 takes yard',
    '2 #1 leaves reneged',
    '4 #2 leaves reneged',
    '10 #0 leaves cleared',
  ]);
});

test('a truck balks at a line it finds too long', () => {
  const s = scenario(
    { lane: lane(1) },
    { trucks: flow([0, 1, 2], [serve('lane', 10, { ...entry, balk: { atLeast: 1, probability: 1 } })]) },
  );
  expect(follow(s, ['leaves'])).toEqual(['2 #2 leaves balked', '10 #0 leaves cleared', '20 #1 leaves cleared']);
});

test('a yard without a queue stays full while a bay is held over a check', () => {
  const s = scenario(
    { yard: yard(1, { queue: 0 }), desk: lane(null), lane: lane(1) },
    {
      trucks: flow(
        [0, 20, 40, 60],
        [hold('yard', 10, { heldUntil: 2, whenFull: { kind: 'turnAway' } }), serve('desk', 25), serve('lane', 1)],
      ),
    },
  );
  // #0 keeps its bay until the lane takes it at 35: #1 is turned away at 20, #2 comes in at 40, #3 is turned away at 60.
  expect(follow(s, ['leaves'])).toEqual([
    '20 #1 leaves turnedAway',
    '36 #0 leaves cleared',
    '60 #3 leaves turnedAway',
    '76 #2 leaves cleared',
  ]);
  expect(measure(s).get('wait @ yard / trucks')).toBe(0);
});

test('a yard and its road hold so many and no more, also while trucks wait for a lane in their bays', () => {
  // Two bays and one place on the road; the lane takes 100 minutes a truck. #0 is in the lane, #1 and #2 in the bays,
  // #3 on the road: whoever comes later finds no room until the lane takes #1 at 100.
  const s = scenario(
    { yard: yard(2, { queue: 1 }), lane: lane(1) },
    {
      trucks: flow(
        [0, 1, 2, 3, 4, 5, 150, 151],
        [hold('yard', 0, { whenFull: { kind: 'turnAway' } }), serve('lane', 100)],
      ),
    },
    { run: { horizon: 160 } },
  );
  expect(follow(s, ['leaves'])).toEqual([
    '4 #4 leaves turnedAway',
    '5 #5 leaves turnedAway',
    '100 #0 leaves cleared',
    '151 #7 leaves turnedAway',
  ]);
  expect(measure(s).get('queueLength.max @ yard / all')).toBe(1);
});

test('a queue that grows without end is refused with a word that names the place', () => {
  const rates = Array(24).fill(2);
  const s = scenario(
    { lane: lane(1) },
    {
      trucks: flow({ kind: 'poisson', rates, weekdays: Array(7).fill(1), seasons: [], convoy: null }, [
        serve('lane', 1),
      ]),
    },
    { run: { maxTrucks: 100 } },
  );
  expect(() => measure(s)).toThrow(/more than 100 trucks are inside .* wait for lane, which cannot keep up/);
});

test('a run of too many events is refused', () => {
  const s = scenario(
    { lane: lane(1) },
    { trucks: flow({ kind: 'population', size: 1 }, [serve('lane', 1)]) },
    { run: { maxEvents: 50 } },
  );
  expect(() => measure(s)).toThrow(/more than 50 events/);
});

test('more flows and places than memory can follow are refused', () => {
  const places = Object.fromEntries(Array.from({ length: 4001 }, (_, k) => [`lane-${k}`, lane(1)]));
  expect(() => measure(scenario(places, { trucks: flow([0], [serve('lane-0', 1)]) }))).toThrow(
    /too large: 4001 places/,
  );
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, k) => [`lane-${k}`, lane(1)]));
  const stages = Object.keys(many).map((name) => serve(name, 1));
  const flows = Object.fromEntries(Array.from({ length: 90 }, (_, k) => [`flow-${k}`, flow([k], stages)]));
  expect(() => measure(scenario(many, flows))).toThrow(/too large: it would take more than the \d+ cells/);
});

test('patience is counted once, over the wait for room in front and the wait behind it', () => {
  // #2 comes at 2, finds room behind the lane at 10 and gives up 12 minutes after it came.
  const s = scenario(
    { lane: lane(1, { queue: 1 }) },
    { trucks: flow([0, 1, 2], [serve('lane', 10, { patience: minutes(12) })]) },
  );
  expect(follow(s, ['givesUp', 'leaves'])).toEqual([
    '10 #0 leaves cleared',
    '14 #2 givesUp lane',
    '14 #2 leaves reneged',
    '20 #1 leaves cleared',
  ]);
});
