import { expect, test } from 'vitest';
import { Gate } from '../../src/gate/gate.ts';
import { load } from '../scenario/scratch.ts';
import { follow, measure } from './tiny.ts';

/** A scenario of trucks that come at minutes 0 and 1 (`every` 1, two of them), with the places and stages given. */
const gate = (places: string, itinerary: string, more = '', run = 'length: 2000 min') =>
  load(`
run: { ${run} }
calendars: { office: { open: 08:00-16:00 } }
places:
  lane: { lanes: unlimited }
${places}
flows:
  trucks:
    arrivals: { every: 1 min }
${more}
    itinerary:
${itinerary}
`);
/** The first lines of what happened, as many as there are lines to compare with. */
const first = (many: number, s: ReturnType<typeof load>, did = ['takes', 'leaves']) => follow(s, did).slice(0, many);

const papersAndScan = `
      - yard: yard
      - id: both
        fork:
          papers: { steps: [{ check: desk, service: 3 min }] }
          scan: { steps: [{ check: scanner, service: 5 min }, { documents: 2 min }] }
      - lane: lane
        service: 1 min`;

test('papers and scan side by side: the truck goes on when both are done, and keeps its bay meanwhile', () => {
  const s = gate('  yard: { bays: 1 }\n  desk: { servers: 1 }\n  scanner: { servers: 1 }', papersAndScan);
  // #0 comes at 1: desk until 4, scanner until 6 and its picture read until 8. Then it takes the lane, and its bay is free
  // for #1, which came at 2 and waited on the road. #1: bay 8, scanner until 13, read 15.
  expect(first(10, s)).toEqual([
    '1 #0 takes yard',
    '1 #0 takes desk',
    '1 #0 takes scanner',
    '8 #0 takes lane',
    '8 #1 takes yard',
    '8 #1 takes desk',
    '8 #1 takes scanner',
    '9 #0 leaves cleared',
    '15 #1 takes lane',
    '15 #2 takes yard',
  ]);
});

test('the two ways queue at their places, and who is early in one waits for the other', () => {
  const s = gate(
    '  desk: { servers: 1 }\n  scanner: { servers: 1 }',
    `      - fork:
          papers: { steps: [{ check: desk, service: 4 min }] }
          scan: { steps: [{ check: scanner, service: 2 min }] }`,
    '',
    'length: 100 min, until: { cleared: 3 }',
  );
  // Trucks come at 1, 2, 3. Desk: 1–5, 5–9, 9–13. Scanner: 1–3, 3–5, 5–7. Cleared at 5, 9, 13: times 4, 7, 10.
  expect(follow(s, ['leaves'])).toEqual(['5 #0 leaves cleared', '9 #1 leaves cleared', '13 #2 leaves cleared']);
  const found = measure(s);
  expect(found.get('timeInSystem @ all / trucks')).toBeCloseTo(7, 12);
  // One truck inside for a minute, then two, then one more each minute, less one at 5 and at 9: trucks count once, not by ways.
  expect(found.get('numberInSystem.max @ all / trucks')).toBe(10);
  expect(found.get('wait @ scanner / trucks')).toBeCloseTo((0 + 1 + 2 + 3 + 4 + 5) / 6, 12);
});

test('a way may branch, queue for a bay of its own and fork again; an empty way is done at once', () => {
  const s = gate(
    '  dock: { bays: 1 }\n  desk: { servers: 9 }',
    `      - fork:
          nothing: { steps: [] }
          goods:
            steps:
              - yard: dock
                stay: 4 min
              - fork:
                  a: { steps: [{ prepare: 3 min }] }
                  b: { steps: [{ branch: { x: { share: 100 %, steps: [{ prepare: 6 min }] } } }] }
      - check: desk
        service: 1 min`,
  );
  // #0 (1): dock until 5, then until 11 for both ways, and keeps the dock; at its end #1 has it; then the desk until 12.
  expect(first(4, s)).toEqual(['1 #0 takes dock', '11 #1 takes dock', '11 #0 takes desk', '12 #0 leaves cleared']);
});

test('permits of a way are its own, and a clock that runs is carried along', () => {
  const s = load(`
run: { length: 100 min, until: { cleared: 2 } }
places: { escort: { permits: 1 } }
segments: { papers: {}, goods: {} }
flows:
  trucks:
    arrivals: { every: 1 min }
    itinerary:
      - start: papers
      - fork:
          p: { steps: [{ documents: 2 min }, { stop: papers }] }
          g: { steps: [{ start: goods }, { take: escort }, { travel: 5 min }, { give: escort }, { stop: goods }] }
`);
  // #0: papers 1–3, escort 1–6. #1: papers 2–4, escort 6–11. (Two cleared at 11; others are under way.)
  expect(follow(s, ['leaves'])).toEqual(['6 #0 leaves cleared', '11 #1 leaves cleared']);
  const found = measure(s);
  expect(found.get('segment:papers @ all / trucks')).toBeCloseTo(2, 12);
  expect(found.get('segment:goods @ all / trucks')).toBeCloseTo((5 + 9) / 2, 12);
});

test('who comes back to a fork draws anew in it', () => {
  const s = gate(
    '  desk: { servers: unlimited }',
    `      - id: again
        fork:
          a: { steps: [{ check: desk, service: { exponential: 10 min } }] }
          b: { steps: [{ prepare: 0 }] }
      - branch: { back: { share: 50 %, go: again }, on: { share: 50 % } }`,
  );
  const rows = follow(s, ['starts', 'ends']).filter((row) => / #0 /.test(row));
  const times = rows.map((row) => Number(row.split(' ')[0]));
  // Stays in the desk: from one visit to the next, where there is more than one.
  const stays = new Set(times.map((time, k) => (k === 0 ? 0 : time - times[k - 1])).filter((stay) => stay > 0));
  const visits = rows.filter((row) => row.endsWith('ends')).length / 2;
  expect(visits).toBeGreaterThan(1);
  expect(stays.size).toBe(visits);
});

test("Little's law and the balance hold with parts under way", () => {
  const main = `
run: { days: 3, until: empty, seed: 5 }
places: { desk: { servers: 1 }, scanner: { servers: 1 }, lane: { lanes: 1 } }
flows:
  trucks:
    arrivals: { recorded: arrivals.csv, column: time }
    itinerary:
      - fork:
          papers: { steps: [{ check: desk, service: { exponential: 3 min } }] }
          scan: { steps: [{ check: scanner, service: { exponential: 3 min } }] }
      - lane: lane
        service: 2 min
`;
  const times = Array.from({ length: 200 }, (_, k) => 4 * k);
  const s = load({ 'main.yaml': main, 'arrivals.csv': `time\n${times.join('\n')}\n` });
  const found = measure(s);
  const rate = (found.get('throughput @ all / all') as number) / 1440;
  expect(found.get('numberInSystem @ all / all')).toBeCloseTo(
    rate * (found.get('timeInSystem @ all / all') as number),
    9,
  );
  for (const place of ['desk', 'scanner', 'lane']) {
    const waiting = rate * (found.get(`wait @ ${place} / all`) as number);
    expect(found.get(`queueLength @ ${place} / all`)).toBeCloseTo(waiting, 9);
  }
  expect(new Gate(s).replicate('1', 0).counts[1]).toBe(200);
});
