import { quantity, type Scalar } from './quantity.ts';
import { Refusal } from './refusal.ts';

/** Minutes ahead of UTC, from −12:00 to +14:00. */
export function parseUtcOffset(written: Scalar): number {
  const match = typeof written === 'string' ? /^([+-])(\d{1,2}):(\d{2})$/.exec(written.trim()) : null;
  if (match === null) throw new Refusal('hours ahead of UTC such as +07:00');
  const minutes = (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  if (Number(match[3]) > 59 || minutes < -720 || minutes > 840) throw new Refusal('an offset from -12:00 to +14:00');
  return minutes;
}

export const utcOffset = quantity(parseUtcOffset, {
  description: 'Hours ahead of UTC: +07:00 in Vietnam, +08:00 in China.',
  type: 'string',
  examples: ['+07:00', '+08:00'],
});
