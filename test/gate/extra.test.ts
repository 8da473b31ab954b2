import { expect, test } from 'vitest';
import type { Extra } from '../../src/scenario/model/rule.ts';
import { flow, follow, hold, lane, measure, scenario, serve, yard } from './tiny.ts';

const extra = (more: Partial<Extra>): Extra => ({
  servers: 1,
  openAt: { kind: 'waiting', trucks: 2 },
  closeAt: 0,
  after: 5,
  ...more,
});
const takes = (arrivals: number[], more: Partial<Extra>) =>
  follow(scenario({ lane: lane(1, { extra: extra(more) }) }, { trucks: flow(arrivals, [serve('lane', 10)]) }), [
    'takes',
  ]).map((line) => line.replace(' takes lane', ''));

test('called at so many that wait, a lane opens some time later and closes when the line is short', () => {
  // Called at 2, when #1 and #2 wait; open at 7. #3 is taken at 17, nobody waits: it closes behind the truck in it. #4
  // finds one lane open, and in it #3 until 27.
  expect(takes([0, 1, 2, 3, 21], {})).toEqual(['0 #0', '7 #1', '10 #2', '17 #3', '27 #4']);
});

test('called off where the line is short by then, and called again when it is long again', () => {
  // Called at 2; at 12 only #2 waits, which is no more than one: called off. Called again at 13, when #3 waits
  // behind #2; open at 23 for #3; then only #4 waits and it closes behind #3, so #4 needs both #2 and #3 to be done.
  expect(takes([0, 1, 2, 13, 14], { closeAt: 1, after: 10 })).toEqual(['0 #0', '10 #1', '20 #2', '23 #3', '33 #4']);
});

test('opened at once, and closed at once where the trucks it takes make the line short', () => {
  // At 2 two wait: it opens and takes #1; one waits, so it closes behind it, and #2 waits on as #0 leaves at 10. The
  // same at 11 with #2, and at 12 with #3; #4 needs #1, #2 and #3 to be done.
  expect(takes([0, 1, 2, 11, 12], { closeAt: 1, after: 0 })).toEqual(['0 #0', '2 #1', '11 #2', '12 #3', '22 #4']);
});

test('called by the longest wait: when the first in line has waited so long', () => {
  // #1 has waited 8 minutes at 9; #2 is taken at 10 and nobody waits: closed. #3 waits from 15 on for a second lane that
  // would open at 23, but #1 and #2 are done at 19 and 20, and one lane is left.
  expect(takes([0, 1, 2, 15], { openAt: { kind: 'wait', time: 8 }, after: 0 })).toEqual([
    '0 #0',
    '9 #1',
    '10 #2',
    '20 #3',
  ]);
  // With one who may wait for ever, nobody is called for a single truck.
  expect(takes([0, 1], { openAt: { kind: 'wait', time: 3 }, closeAt: 1, after: 0 })).toEqual(['0 #0', '10 #1']);
});

test('those in the yard wait for the lane, too; the time in which it is closed is counted as such', () => {
  const s = scenario(
    { yard: yard(5), lane: lane(1, { extra: extra({ after: 0, closeAt: 0 }) }) },
    { trucks: flow([0, 0, 0], [hold('yard', 0), serve('lane', 10)]) },
    { run: { horizon: 100 } },
  );
  // At 0 #0 is taken and two wait in the yard: the second lane opens and takes #1; #2 follows at 10, and it closes.
  expect(follow(s, ['takes']).filter((line) => line.endsWith('lane'))).toEqual([
    '0 #0 takes lane',
    '0 #1 takes lane',
    '10 #2 takes lane',
  ]);
  const m = measure(s);
  expect(m.get('utilization @ lane / all')).toBeCloseTo(30 / 110, 12);
  expect(m.get('offShare @ lane / all')).toBeCloseTo(90 / 200, 12);
});
