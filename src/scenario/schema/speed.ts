import { quantity, type Scalar, withUnit } from './quantity.ts';
import { Refusal } from './refusal.ts';

/** A speed [m/min], greater than 0. */
export function parseSpeed(written: Scalar): number {
  const rule = 'a speed such as 25 km/h or 7 m/s';
  const speed = withUnit(written, { 'km/h': 1000 / 60, 'm/s': 60, 'm/min': 1 }, rule, ['km/h', 'm/s']);
  if (speed === 0) throw new Refusal(`${rule}, greater than 0`);
  return speed;
}

export const speed = quantity(parseSpeed, {
  description: 'A speed in km/h or m/s.',
  type: 'string',
  examples: ['25 km/h', '7 m/s'],
});
