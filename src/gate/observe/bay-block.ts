import { memory } from '../../memory/memory.ts';
import { areaOf } from '../../stats/observe/levels.ts';
import { Tally } from '../../stats/observe/tallies.ts';
import type { Block } from './block.ts';

const { ints, floats } = memory;

/** Stays longer than the longest that is allowed: share of those that end, and truck-hours a day beyond it. */
export function overstayBlock(place: string, flow: string, tallies: number[]): Block {
  return {
    columns: [
      { metric: 'overstay', place, flow, unit: 'h/day' },
      { metric: 'overstayShare', place, flow, unit: 'share' },
    ],
    read(window, out, at) {
      let count = 0;
      let within = 0;
      let sum = 0;
      for (const tally of tallies) {
        count += ints[tally + Tally.count];
        within += ints[tally + Tally.within];
        sum += floats[tally + Tally.sum];
      }
      out[at] = (sum * 24) / (window.to - window.from);
      out[at + 1] = count > 0 ? (count - within) / count : Number.NaN;
    },
  };
}

/** Hours a day that reefers in bays spent at a plug and without one, and the share of the latter. */
export function plugBlock(place: string, pool: number, without: number): Block {
  return {
    columns: [
      { metric: 'plugged', place, flow: 'all', unit: 'h/day' },
      { metric: 'unplugged', place, flow: 'all', unit: 'h/day' },
      { metric: 'unpluggedShare', place, flow: 'all', unit: 'share' },
    ],
    read(window, out, at) {
      const days = (window.to - window.from) / 1440;
      const all = areaOf(pool);
      const unplugged = areaOf(without);
      out[at] = (all - unplugged) / 60 / days;
      out[at + 1] = unplugged / 60 / days;
      out[at + 2] = all > 0 ? unplugged / all : Number.NaN;
    },
  };
}
