import { arrivedInWindow, leftInWindow, noShowsInWindow } from '../flows.ts';
import { Fate } from '../program.ts';
import type { Block } from './block.ts';

const FATES_TOLD = ['turnedAway', 'diverted', 'balked', 'reneged'] as const;

/** Trucks a day that came, were cleared, or met another fate; and the share of each other fate among those that came. */
export function flowBlock(flow: string, members: number[]): Block {
  const perDay = (metric: string) => ({ metric, place: 'all', flow, unit: 'trucks/day' });
  const share = (metric: string) => ({ metric: `${metric}.share`, place: 'all', flow, unit: 'share' });
  return {
    columns: [perDay('throughput'), perDay('arrived'), ...FATES_TOLD.flatMap((fate) => [perDay(fate), share(fate)])],
    read(window, out, at) {
      const days = (window.to - window.from) / 1440;
      const left = (fate: number) => members.reduce((sum, f) => sum + leftInWindow(f, fate), 0);
      const arrived = members.reduce((sum, f) => sum + arrivedInWindow(f), 0);
      out[at] = left(Fate.cleared) / days;
      out[at + 1] = arrived / days;
      FATES_TOLD.forEach((fate, k) => {
        out[at + 2 + 2 * k] = left(Fate[fate]) / days;
        out[at + 3 + 2 * k] = arrived > 0 ? left(Fate[fate]) / arrived : Number.NaN;
      });
    },
  };
}

/** Appointments a day that were not kept, and their share of all appointments. */
export function noShowBlock(flow: string, members: number[]): Block {
  const column = (metric: string, unit: string) => ({ metric, place: 'all', flow, unit });
  return {
    columns: [column('noShows', 'trucks/day'), column('noShows.share', 'share')],
    read(window, out, at) {
      const missed = members.reduce((sum, f) => sum + noShowsInWindow(f), 0);
      const came = members.reduce((sum, f) => sum + arrivedInWindow(f), 0);
      out[at] = (missed * 1440) / (window.to - window.from);
      out[at + 1] = missed + came > 0 ? missed / (missed + came) : Number.NaN;
    },
  };
}

/** Length of the run [min]: the time until nobody was inside, or until so many were cleared. */
export function makespanBlock(): Block {
  return {
    columns: [{ metric: 'makespan', place: 'all', flow: 'all', unit: 'min' }],
    read(window, out, at) {
      out[at] = window.to;
    },
  };
}

/** Time until few enough trucks were inside, over the whole run [min]; NaN where it never came to that. */
export function backlogBlock(name: string, watch: { took: number }): Block {
  return {
    columns: [{ metric: `backlogCleared:${name}`, place: 'all', flow: 'all', unit: 'min' }],
    read(_window, out, at) {
      out[at] = watch.took;
    },
  };
}
