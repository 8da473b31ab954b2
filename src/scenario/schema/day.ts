import { parseClock } from './clock.ts';
import { type Reading, reader, type Schema } from './reader.ts';
import { Refusal } from './refusal.ts';

const clockKey = reader((text) => parseClock(text as string), {});

/** Values by time of day, `{ 00:00: …, 07:00: … }`, in the order of the day, the first from midnight on. */
export function piecesOfDay<T>(
  written: Record<string, unknown>,
  reading: Reading,
  each: Schema<T>,
  example: string,
): { from: number; value: T }[] {
  const pieces = Object.entries(written)
    .filter(([key]) => key !== 'source' && key !== 'assumed')
    .map(([key, value]) => {
      const read = reading.part(each, value, key);
      return { from: reading.part(clockKey, key, key), value: read };
    })
    .sort((a, b) => a.from - b.from);
  reading.settle();
  if (pieces[0]?.from !== 0)
    throw new Refusal(`numbers by time of day from 00:00 on, such as ${example}`, 'add `00:00: …`');
  return pieces;
}
