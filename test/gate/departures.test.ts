import { expect, test } from 'vitest';
import { load } from '../scenario/scratch.ts';
import { follow, measure } from './tiny.ts';

/** Trucks come every hour from 01:00 on, on the first day. */
const gate = (places: string, itinerary: string, run = 'days: 1') =>
  load(`
run: { start: 2025-01-06, ${run} }
calendars: { office: { open: 08:00-16:00 }, weekdays: { open: { mon-fri: always } } }
places:
  road: { lanes: unlimited }
${places}
flows:
  trucks:
    arrivals: { every: 1 h }
    itinerary:
${itinerary}
`);

const shuttle = `
      - depart: shuttle
      - lane: road
        service: 10 min`;

test('a timetable: trucks leave together, as many as there are seats, and the rest with the next', () => {
  const s = gate('  shuttle: { departures: [10:30, 04:00, 16:00], seats: 5 }', shuttle);
  // 04:00 (240): those of 1, 2, 3 h; who comes at the very minute is late, since departures go before arrivals.
  // 10:30 (630): of 4, 5, …, 10 h the first five. 16:00 (960): 9, 10, 11, 12, 13 h.
  const rows = follow(s, ['takes']);
  expect(rows.slice(0, 3)).toEqual(['240 #0 takes road', '240 #1 takes road', '240 #2 takes road']);
  expect(rows.slice(3, 8).map((row) => row.split(' ')[1])).toEqual(['#3', '#4', '#5', '#6', '#7']);
  expect(rows.slice(3, 8).every((row) => row.startsWith('630 '))).toBe(true);
  expect(rows.slice(8)).toEqual([8, 9, 10, 11, 12].map((truck) => `960 #${truck} takes road`));
  const found = measure(s);
  // Waits in hours: 3, 2, 1; 6.5, 5.5, 4.5, 3.5, 2.5; 7, 6, 5, 4, 3.
  expect(found.get('wait @ shuttle / trucks')).toBeCloseTo((60 * (6 + 22.5 + 25)) / 13, 9);
  expect(found.get('served @ shuttle / trucks')).toBe(13);
  // At midnight, when the run ends, who came from 14 h on is still there: 14, 15, …, 24 h (eleven).
  expect(found.get('queueLength.max @ shuttle / all')).toBe(11);
});

test('departures one after the other, the first counted from minute 0; who is done at that minute is in time', () => {
  const s = gate('  shuttle: { departures: { every: 90 min } }', `      - travel: 30 min${shuttle}`, 'length: 300 min');
  // Ready at 90, 150, 210, 270; departures at 90, 180, 270.
  expect(follow(s, ['takes'])).toEqual([
    '90 #0 takes road',
    '180 #1 takes road',
    '270 #2 takes road',
    '270 #3 takes road',
  ]);
});

test('no departure while its calendar is closed, and a day later the timetable comes round', () => {
  // From Friday 2025-01-10 on: Friday 12:00, then Monday 12:00 with all who came since.
  const s = gate('  shuttle: { departures: [12:00], calendar: weekdays }', shuttle, 'days: 4');
  const friday = { ...s, run: { ...s.run, start: '2025-01-10T00:00' } };
  const times = follow(friday, ['takes']).map((row) => Number(row.split(' ')[0]));
  expect(times.filter((time) => time === 720)).toHaveLength(11);
  expect(times.filter((time) => time === 3 * 1440 + 720)).toHaveLength(72);
  expect(times).toHaveLength(83);
});

test('a bay is kept until the departure, a server is left; a bay may be held until it', () => {
  const places = '  desk: { servers: 1 }\n  yard: { bays: 1 }\n  shuttle: { departures: { every: 150 min } }';
  const kept = gate(
    places,
    `      - yard: yard\n      - check: desk\n        service: 5 min${shuttle}`,
    'length: 400 min',
  );
  // The desk frees the bay; while #0 waits from 65 to 150, #1 has bay and desk.
  expect(follow(kept, ['takes']).slice(0, 5)).toEqual([
    '60 #0 takes yard',
    '60 #0 takes desk',
    '120 #1 takes yard',
    '120 #1 takes desk',
    '150 #0 takes road',
  ]);
  const until = gate(
    places,
    `      - yard: yard\n        heldUntil: shuttle\n      - check: desk\n        service: 5 min${shuttle}`,
    'length: 400 min',
  );
  // Now the bay is free only when #0 has left.
  expect(follow(until, ['takes']).slice(0, 5)).toEqual([
    '60 #0 takes yard',
    '60 #0 takes desk',
    '150 #1 takes yard',
    '150 #0 takes road',
    '150 #1 takes desk',
  ]);
});

test('samples of a check go to a laboratory by dispatch, while the truck waits with its bay', () => {
  const s = gate(
    '  yard: { bays: 9 }\n  courier: { departures: [09:30, 15:00] }',
    `      - yard: yard
      - fork:
          sample: { steps: [{ depart: courier }, { travel: 1 h }, { documents: 3 h }] }
          papers: { steps: [{ await: { calendar: office } }, { documents: 30 min }] }
      - lane: road
        service: 10 min`,
  );
  // Of the trucks of 1 to 9 h the samples leave at 09:30 and the results are there at 13:30 (810); all papers by 09:30.
  const lines = follow(s, ['takes']).filter((row) => row.endsWith('road'));
  expect(lines.slice(0, 9)).toEqual(Array.from({ length: 9 }, (_, truck) => `810 #${truck} takes road`));
  // Bays were full: who came at 10 to 13 h has one at 810, who came at 14 h at once; who comes at 15:00 is late for the
  // courier. Those five samples are known at 19:00 (1140).
  expect(lines.slice(9)).toEqual([9, 10, 11, 12, 13].map((truck) => `1140 #${truck} takes road`));
});

test('officers take papers only while the calendar is open; the wait is nobody’s queue', () => {
  const s = gate(
    '  desk: { servers: unlimited }',
    `      - await: { calendar: office }\n      - check: desk\n        service: 1 min`,
  );
  const times = follow(s, ['takes']).map((row) => Number(row.split(' ')[0]) / 60);
  // 1 to 7 h wait for 08:00, then each goes on as it comes until 15:00; at 16:00 it is closed.
  expect(times).toEqual([8, 8, 8, 8, 8, 8, 8, 8, 9, 10, 11, 12, 13, 14, 15]);
  expect(measure(s).get('wait @ desk / trucks')).toBe(0);
});

test('a batch that is not full goes when its first has waited for the longest time', () => {
  const batch = (more: string) =>
    gate(
      `  group: { batch: 3, longest: 90 min${more} }`,
      `      - batch: group\n      - lane: road\n        service: 1 min`,
      'length: 500 min',
    );
  // Trucks at 60, 120, 180, …: at 150 the first two go; then 180 and 240 at 270; 300 and 360 at 390; 420 and 480 not before 510.
  expect(follow(batch(''), ['takes'])).toEqual([
    '150 #0 takes road',
    '150 #1 takes road',
    '270 #2 takes road',
    '270 #3 takes road',
    '390 #4 takes road',
    '390 #5 takes road',
  ]);
  expect(follow(batch(', merge: true'), ['takes', 'leaves']).slice(0, 3)).toEqual([
    '150 #0 takes road',
    '150 #1 leaves merged',
    '151 #0 leaves cleared',
  ]);
});

test('a batch that was filled in time is not opened by the limit of the one before', () => {
  const main = `
run: { length: 200 min }
places: { group: { batch: 2, longest: 50 min }, road: { lanes: unlimited } }
flows:
  trucks:
    arrivals: { recorded: arrivals.csv, column: time }
    itinerary: [{ batch: group }, { lane: road, service: 1 min }]
`;
  const s = load({ 'main.yaml': main, 'arrivals.csv': 'time\n10\n30\n40\n95\n' });
  // 10 and 30 are two. The limit of 10 would be at 60, when 40 waits, which goes alone at 90; 95 goes alone at 145.
  expect(follow(s, ['takes'])).toEqual([
    '30 #0 takes road',
    '30 #1 takes road',
    '90 #2 takes road',
    '145 #3 takes road',
  ]);
});
