import type { Span } from '../model/calendar.ts';
import { quantity, type Scalar } from './quantity.ts';
import { Refusal, show } from './refusal.ts';

const CLOCK = /^(\d{1,2}):(\d{2})$/;
const RULE = 'a time of day such as 07:30';
const SPAN_RULE = 'a span of the day such as 07:00-20:00';

/** Minutes after midnight; 24:00 only where `end` allows it. */
export function parseClock(written: Scalar, end = false): number {
  const match = typeof written === 'string' ? CLOCK.exec(written.trim()) : null;
  if (match === null) throw new Refusal(RULE, meant(asClock(String(written))), show(written));
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  if (Number(match[2]) > 59 || minutes > 1440) throw new Refusal(`${RULE}, up to 24:00`);
  if (minutes === 1440 && !end) throw new Refusal(`${RULE}; 24:00 is only an end`, 'did you mean `00:00`?');
  return minutes;
}

const meant = (clock: string) => (clock === '' ? '' : `did you mean \`${clock}\`?`);

/** `09:30` of `9h30`, `9.30`, `9:30`, `09:00` of `9h` or `9`; empty: it is something else. */
function asClock(written: string): string {
  const match = /^(\d{1,2})\s*(?:[h.:]\s*(\d{2})?)?$/i.exec(written.trim());
  if (match === null || Number(match[1]) > 24 || Number(match[2] ?? 0) > 59) return '';
  return `${match[1].padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** A span of a day: `07:00-20:00`; its end may be 24:00. */
export function parseSpan(written: Scalar): Span {
  const parts = typeof written === 'string' ? written.split(/\s*[-–]\s*/) : [];
  const [first, last] = parts;
  if (parts.length !== 2 || !CLOCK.test(first) || !CLOCK.test(last)) {
    const ends = parts.length === 2 ? parts.map(asClock) : [''];
    throw new Refusal(SPAN_RULE, meant(ends.includes('') ? '' : ends.join('-')), show(written));
  }
  const from = parseClock(first);
  const to = parseClock(last, true);
  if (from >= to) {
    const overnight = to > 0 ? `[00:00-${last}, ${first}-24:00]` : `${first}-24:00`;
    throw new Refusal('a span that ends later than it begins', `over midnight, write \`${overnight}\``);
  }
  return { from, to };
}

export const clock = quantity((written) => parseClock(written), {
  description: 'A time of day, HH:MM.',
  type: 'string',
  examples: ['07:30'],
});

export const span = quantity(parseSpan, {
  description: 'A span of the day, HH:MM-HH:MM.',
  type: 'string',
  examples: ['07:00-20:00'],
});
