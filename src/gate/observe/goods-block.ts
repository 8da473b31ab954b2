import { memory } from '../../memory/memory.ts';
import { areaOf, largestOf, levelQuantile, presentOf } from '../../stats/observe/levels.ts';
import { Room } from '../rooms.ts';
import type { Block } from './block.ts';

const { floats } = memory;

/** How the goods of a room are told: in which unit, and how many of those that are counted make one of it. */
export interface Counting {
  unit: string;
  factor: number;
}

/**
 * Goods in store over time: mean, percentiles, largest, at the beginning of the collection and at its end; and the share of
 * the room that they take, where it has a limit.
 */
export function storedBlock(place: string, room: number, { unit, factor }: Counting, capacity: number | null): Block {
  const columns = ['', '.p50', '.p90', '.p95', '.max', '.first', '.last'].map((ending) => ({
    metric: `stored${ending}`,
    place,
    flow: 'all',
    unit,
  }));
  if (capacity !== null) columns.push({ metric: 'utilization', place, flow: 'all', unit: 'share' });
  return {
    columns,
    read(window, out, at) {
      const time = window.to - window.from;
      const mean = areaOf(room) / time / factor;
      const counted = [...[0.5, 0.9, 0.95].map((p) => levelQuantile(room, p)), largestOf(room)];
      counted.push(floats[room + Room.first], presentOf(room));
      const values = [mean, ...counted.map((value) => value / factor)];
      if (capacity !== null) values.push(mean / capacity);
      out.set(
        values.map((value) => (time > 0 ? value : Number.NaN)),
        at,
      );
    },
  };
}

/** Goods brought in or taken out, per day. */
export function movedBlock(
  metric: string,
  place: string,
  flow: string,
  tallies: number[],
  { unit, factor }: Counting,
): Block {
  return {
    columns: [{ metric, place, flow, unit: `${unit}/day` }],
    read(window, out, at) {
      let sum = 0;
      for (const tally of tallies) sum += floats[tally];
      out[at] = ((sum / factor) * 1440) / (window.to - window.from);
    },
  };
}
