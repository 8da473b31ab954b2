import { memory } from '../../memory/memory.ts';
import { areaOf } from '../../stats/observe/levels.ts';
import { Tally } from '../../stats/observe/tallies.ts';
import type { Block } from './block.ts';

const { ints } = memory;

/** Levels of a fleet's vehicles by state, and tallies of the loads they have carried. */
export interface FleetLevels {
  vehicles: number;
  idle: number;
  off: number;
  loadedRun: number;
  emptyRun: number;
  handling: number;
  waiting: number;
  blocked: number;
  charging: number;
  failed: number;
  rides: number[];
}

const SHARES = [
  'idle',
  'off',
  'loadedRun',
  'emptyRun',
  'handling',
  'waiting',
  'blocked',
  'charging',
  'failed',
] as const;

/**
 * How the vehicles of a fleet spend the time; the shares add up to one. `utilization` is that of vehicles at work: running,
 * being handled, waiting or blocked. `emptyShare` is the part of the running time without a load.
 */
export function networkBlock(place: string, f: FleetLevels): Block {
  const share = (metric: string) => ({ metric, place, flow: 'all', unit: 'share' });
  return {
    columns: [
      share('utilization'),
      ...SHARES.map((state) => share(`${state}Share`)),
      share('emptyShare'),
      { metric: 'trips', place, flow: 'all', unit: 'trips/day' },
    ],
    read(window, out, at) {
      const time = window.to - window.from;
      const all = f.vehicles * time;
      SHARES.forEach((state, k) => {
        out[at + 1 + k] = areaOf(f[state]) / all;
      });
      const resting = areaOf(f.idle) + areaOf(f.off) + areaOf(f.charging) + areaOf(f.failed);
      out[at] = Math.max(0, 1 - resting / all);
      const running = areaOf(f.loadedRun) + areaOf(f.emptyRun);
      out[at + 1 + SHARES.length] = running > 0 ? areaOf(f.emptyRun) / running : Number.NaN;
      let trips = 0;
      for (const tally of f.rides) trips += ints[tally + Tally.count];
      out[at + 2 + SHARES.length] = (trips * 1440) / all;
    },
  };
}
