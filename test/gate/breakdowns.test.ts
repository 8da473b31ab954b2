import { expect, test } from 'vitest';
import type { Calendar } from '../../src/scenario/model/calendar.ts';
import type { Breakdowns, Crew } from '../../src/scenario/model/crew.ts';
import type { Servers } from '../../src/scenario/model/place.ts';
import { flow, follow, lane, measure, minutes, scenario, serve } from './tiny.ts';

/** A lane that fails 10 minutes after it began or was repaired, and is repaired in 4. */
const fails = (more: Partial<Breakdowns> = {}): Breakdowns => ({
  between: minutes(10),
  by: 'clock',
  repair: minutes(4),
  crew: null,
  atBreak: 'resume',
  ...more,
});
const gate = (breakdowns: Breakdowns, times: number[], service = 3, more: Partial<Servers> = {}, servers = 1) =>
  scenario(
    { lane: lane(servers, { breakdowns, ...more }) },
    { trucks: flow(times, [serve('lane', service)]) },
    { run: { horizon: 60 } },
  );
const crew = (count: number): Crew => ({ count, schedule: [], calendars: [], atClose: 'finish' });
const DID = ['takes', 'pauses', 'resumes', 'leaves'];
const SHARES = ['busyShare', 'idleShare', 'blockedShare', 'failedShare', 'offShare'];
const addUp = (m: Map<string, number>) => SHARES.reduce((sum, s) => sum + (m.get(`${s} @ lane / all`) as number), 0);

test('by the clock a lane fails even when idle, and its truck waits in it for the end of the repair', () => {
  // Down 10 to 14, 24 to 28, 38 to 42, 52 to 56. #0 has 1 minute left at 10; #1 comes while the lane is down.
  const s = gate(fails(), [8, 25]);
  expect(follow(s, DID)).toEqual([
    '8 #0 takes lane',
    '10 #0 pauses',
    '14 #0 resumes',
    '15 #0 leaves cleared',
    '28 #1 takes lane',
    '31 #1 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('failedShare @ lane / all')).toBeCloseTo(16 / 60, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(6 / 60, 12);
  expect(addUp(m)).toBeCloseTo(1, 12);
  expect(m.get('wait @ lane / trucks')).toBeCloseTo(3 / 2, 12);
});

test('the truck is served anew when the lane is repaired', () => {
  expect(follow(gate(fails({ atBreak: 'restart' }), [8]), ['leaves'])).toEqual(['17 #0 leaves cleared']);
});

test('the truck goes back to the head of the line, with what is left or anew, and takes a lane that works', () => {
  const back = (atBreak: Breakdowns['atBreak']) => follow(gate(fails({ atBreak }), [8, 9]), ['takes', 'leaves']);
  expect(back('handBackKeep')).toEqual([
    '8 #0 takes lane',
    '14 #0 takes lane',
    '15 #1 takes lane',
    '15 #0 leaves cleared',
    '18 #1 leaves cleared',
  ]);
  expect(back('handBackRedraw').slice(1, 3)).toEqual(['14 #0 takes lane', '17 #1 takes lane']);
});

test('only busy time brings a failure nearer where it is counted so', () => {
  // Four trucks of 3 minutes, half an hour apart: the lane has served 10 minutes in the middle of the fourth.
  const s = gate(fails({ by: 'busy' }), [0, 12, 24, 36]);
  expect(follow(s, DID).slice(-4)).toEqual([
    '36 #3 takes lane',
    '37 #3 pauses',
    '41 #3 resumes',
    '43 #3 leaves cleared',
  ]);
});

test('each server fails by itself, and the trucks in the others go on', () => {
  // Only the first of two lanes is ever in use, since the lowest that is free is taken; it has served 10 minutes at 16.
  const s = gate(fails({ by: 'busy' }), [0, 8, 16.5], 6, {}, 2);
  expect(follow(s, DID)).toEqual([
    '0 #0 takes lane',
    '6 #0 leaves cleared',
    '8 #1 takes lane',
    '12 #1 pauses',
    '16 #1 resumes',
    '16.5 #2 takes lane',
    '18 #1 leaves cleared',
    '22.5 #2 leaves cleared',
  ]);
  const m = measure(s);
  expect(m.get('failedShare @ lane / all')).toBeCloseTo(4 / 120, 12);
  expect(m.get('busyShare @ lane / all')).toBeCloseTo(18 / 120, 12);
  expect(addUp(m)).toBeCloseTo(1, 12);
});

test('a repair waits for the crew that does it, in the order of the failures', () => {
  // Three lanes fail at 10; one technician needs 4 minutes for each, so they are down to 14, 18 and 22, and again from
  // 24, 28 and 32 to 28, 32, 36: each as long as the crew is free for it. To minute 30: 4 + 8 + 12 + 4 + 2 minutes.
  const s = scenario(
    { lane: lane(3, { breakdowns: fails({ crew: { name: 'technicians', people: 1 } }) }) },
    { trucks: flow([100], [serve('lane', 1)]) },
    { crews: { technicians: crew(1) }, run: { horizon: 30 } },
  );
  const m = measure(s);
  expect(m.get('failedShare @ lane / all')).toBeCloseTo(30 / 90, 12);
  expect(m.get('utilization @ technicians / all')).toBeCloseTo(18 / 30, 12);
});

test('people of a lane are free while its truck waits in it or is handed back', () => {
  // One officer for the lane that fails at 10 and for another one, which #1 wants at 11.
  const shared = (atBreak: Breakdowns['atBreak']) =>
    scenario(
      {
        lane: lane(1, { breakdowns: fails({ atBreak }), crew: { officers: 1 } }),
        other: lane(1, { crew: { officers: 1 } }),
      },
      { trucks: flow([8], [serve('lane', 3)]), others: flow([11], [serve('other', 1)]) },
      { crews: { officers: crew(1) }, run: { horizon: 23 } },
    );
  expect(follow(shared('resume'))).toEqual([
    '8 #0 takes lane',
    '11 #1 takes other',
    '12 #1 leaves cleared',
    '15 #0 leaves cleared',
  ]);
  expect(follow(shared('handBackKeep'))).toEqual([
    '8 #0 takes lane',
    '11 #1 takes other',
    '12 #1 leaves cleared',
    '14 #0 takes lane',
    '15 #0 leaves cleared',
  ]);
});

test('closed, failed, blocked: the shares add up to one whatever comes together', () => {
  const day: Calendar = { utcOffset: 420, week: Array(7).fill([{ from: 0, to: 20 }]), closed: [], special: [] };
  for (const atClose of ['finish', 'stay', 'handBackKeep'] as const) {
    for (const atBreak of ['resume', 'restart', 'handBackKeep', 'handBackRedraw'] as const) {
      const breakdowns = fails({ atBreak, between: { kind: 'exponential', mean: 10 } });
      const s = scenario(
        {
          lane: lane(2, { breakdowns, calendars: ['day'], atClose, crew: { officers: 1 } }),
          exit: lane(1, { queue: 0 }),
        },
        {
          trucks: flow(
            Array.from({ length: 60 }, (_, k) => 3 * k),
            [serve('lane', 4), serve('exit', { kind: 'exponential', mean: 5 })],
          ),
        },
        {
          crews: { officers: { ...crew(2), calendars: ['day'], atClose } },
          calendars: { day },
          run: { horizon: 20 * 1440 },
        },
      );
      expect(addUp(measure(s))).toBeCloseTo(1, 9);
      expect(follow(s, ['leaves'])).toHaveLength(60);
    }
  }
});
