import { entriesOf, isMap } from './annotation.ts';
import { atLeastZero } from './number.ts';
import { type Reading, reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const RULE = 'a list of 24 weights, or { hours: { 00-06: 1, 06-24: 4 } }';

/** The shape of a day: 24 weights by clock hour, of which one at least is greater than 0. */
export const profile: Schema<number[]> = reader(
  (written, reading) => {
    const weights = Array.isArray(written) ? list(written, reading) : byHours(written, reading);
    reading.settle();
    if (weights.every((weight) => weight === 0)) throw new Refusal('one weight at least that is not 0');
    return weights;
  },
  { description: RULE, type: ['array', 'object'] },
);

function list(written: unknown[], reading: Reading): number[] {
  if (written.length !== 24) throw new Refusal('24 weights, one for each hour', '', `a list of ${written.length}`);
  return written.map((item, hour) => reading.part(atLeastZero, item, hour));
}

function byHours(written: unknown, reading: Reading): number[] {
  if (!isMap(written) || !isMap(written.hours)) throw new Refusal(RULE);
  for (const [key] of entriesOf(written, reading)) {
    if (key !== 'hours') reading.refuse(new Refusal('only hours, source and assumed here', '', 'an unknown key'), key);
  }
  const weights: (number | undefined)[] = Array.from({ length: 24 });
  const spans = entriesOf(written.hours, reading);
  for (const [key, value] of spans) {
    const weight = reading.part(atLeastZero, value, 'hours', key);
    const hours = parseHours(key);
    const twice = hours.find((hour) => weights[hour] !== undefined);
    if (hours.length === 0) {
      reading.refuse(new Refusal('clock hours such as 06-09', '', `"${key}"`), 'hours', key);
    } else if (twice !== undefined) {
      reading.refuse(new Refusal('every hour exactly once', '', `the hour ${pair(twice)} twice`), 'hours', key);
    }
    for (const hour of hours) weights[hour] = weight ?? 0;
  }
  reading.settle();
  const missing = weights.indexOf(undefined);
  if (missing >= 0) {
    const fix = `add \`${pair(missing)}: 0\` if no truck comes then`;
    reading.refuse(new Refusal('every hour exactly once', fix, `no weight for the hour ${pair(missing)}`), 'hours');
  }
  return weights.map((weight) => weight ?? 0);
}

/** `06-09` is the hours 6, 7 and 8; `06` is the hour 6. Empty: not a span of hours. */
function parseHours(key: string): number[] {
  const match = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(key);
  if (match === null) return [];
  const from = Number(match[1]);
  const to = match[2] === undefined ? from + 1 : Number(match[2]);
  return from < to && to <= 24 ? Array.from({ length: to - from }, (_, i) => from + i) : [];
}

function pair(hour: number): string {
  return `${String(hour).padStart(2, '0')}-${String(hour + 1).padStart(2, '0')}`;
}
