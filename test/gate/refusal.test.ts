import { expect, test } from 'vitest';
import { GateRefusal, refusing } from '../../src/gate/refusal.ts';
import { OutOfRoom } from '../../src/memory/memory.ts';

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
