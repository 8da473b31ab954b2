import { expect, test } from 'vitest';
import { closest, didYouMean, distance } from '../../../src/scenario/schema/closest.ts';

test('slips are letters put in, left out, changed or swapped', () => {
  expect(distance('lanes', 'lanes')).toBe(0);
  expect(distance('lane', 'lanes')).toBe(1);
  expect(distance('lanws', 'lanes')).toBe(1);
  expect(distance('lnaes', 'lanes')).toBe(0.9);
  expect(distance('', 'abc')).toBe(3);
});

test('only a near word is proposed', () => {
  expect(closest('calender', ['lanes', 'calendar'])).toBe('calendar');
  expect(closest('Lanes', ['lanes'])).toBe('lanes');
  expect(closest('crane', ['calendar', 'queue'])).toBeNull();
  expect(didYouMean('exponental', ['exponential'])).toBe('did you mean `exponential`?');
  expect(didYouMean('x'.repeat(500), ['x'.repeat(499)])).toBe('');
});
