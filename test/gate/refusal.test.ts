import { expect, test } from 'vitest';
import { GateRefusal, refusing } from '../../src/gate/refusal.ts';
import { OutOfRoom } from '../../src/memory/memory.ts';
import { flow, lane, measure, scenario, serve } from './tiny.ts';

test('want of room is told as a refusal, a fault of ours stays one', () => {
  const full = () => {
    throw new OutOfRoom('more than 5 events');
  };
  expect(() => refusing((why) => `${why}: shorten the run`, full)).toThrow(
    new GateRefusal('more than 5 events: shorten the run'),
  );
  const faulty = () => {
    throw new TypeError('a slip');
  };
  expect(() => refusing(String, faulty)).toThrow(TypeError);
  expect(refusing(String, () => 3)).toBe(3);
});

test('a flow that goes round or comes without end in no time is refused', () => {
  const turnAway = { whenFull: { kind: 'turnAway' as const } };
  const round = scenario(
    { lane: lane(1, { queue: 0 }) },
    { carts: flow({ kind: 'population', size: 2 }, [serve('lane', 5, turnAway)]) },
  );
  expect(() => measure(round)).toThrow(/^time stands still at minute 0/);
  const source = scenario({ lane: lane(1) }, { boxes: flow({ kind: 'saturated' }, [serve('lane', 0)]) });
  expect(() => measure(source)).toThrow(/^time stands still at minute 0/);
});
