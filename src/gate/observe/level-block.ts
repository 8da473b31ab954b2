import { areaOf, largestOf, levelQuantile } from '../../stats/observe/levels.ts';
import type { Block } from './block.ts';

/** Time-weighted mean of a level, or of several added up; with `quantiles`, percentiles over time and the maximum. */
export function levelBlock(
  metric: string,
  place: string,
  flow: string,
  unit: string,
  levels: number[],
  quantiles: boolean,
): Block {
  const endings = quantiles ? ['', '.p50', '.p90', '.p95', '.max'] : [''];
  return {
    columns: endings.map((ending) => ({ metric: metric + ending, place, flow, unit })),
    read(window, out, at) {
      if (window.to === window.from) {
        out.fill(Number.NaN, at, at + endings.length);
        return;
      }
      let area = 0;
      for (const level of levels) area += areaOf(level);
      out[at] = area / (window.to - window.from);
      if (!quantiles) return;
      out[at + 1] = levelQuantile(levels[0], 0.5);
      out[at + 2] = levelQuantile(levels[0], 0.9);
      out[at + 3] = levelQuantile(levels[0], 0.95);
      out[at + 4] = largestOf(levels[0]);
    },
  };
}

/** Levels that tell how the servers of a pool spent their time. */
export interface ServerLevels {
  pool: number;
  units: number;
  blocked: { level: number; by: string }[];
  /** −1 where the servers are always open. */
  capacity: number;
  over: number;
  paused: number;
  overtime: number;
  /** −1 where servers never fail: those down, and the open ones among them. */
  failed: number;
  lost: number;
  /** −1 where servers are never elsewhere, or never set up. */
  away: number;
  setup: number;
}

/**
 * How the servers of a place spend the horizon: busy, idle, blocked (and by whom), failed, off, away, set up; the shares add
 * up to one.
 * `utilization` is busy time over scheduled time; `overtime` is server-minutes a day worked after closing.
 */
export function serverBlock(place: string, s: ServerLevels): Block {
  const scheduled = s.capacity >= 0;
  const share = (metric: string) => ({ metric, place, flow: 'all', unit: 'share' });
  const columns = ['utilization', 'busyShare', 'idleShare', 'blockedShare', 'offShare'].map(share);
  if (s.away >= 0) columns.push(share('awayShare'));
  if (s.setup >= 0) columns.push(share('setupShare'));
  for (const { by } of s.blocked) columns.push(share(`blockedShare:${by}`));
  if (s.failed >= 0) columns.push(share('failedShare'));
  if (s.overtime >= 0) columns.push({ metric: 'overtime', place, flow: 'all', unit: 'min' });
  return {
    columns,
    read(window, out, at) {
      const time = window.to - window.from;
      const all = s.units * time;
      const area = (level: number) => (level >= 0 ? areaOf(level) : 0);
      const paused = area(s.paused);
      const over = area(s.over);
      const open = scheduled ? area(s.capacity) : all;
      const up = open - area(s.lost);
      const failed = area(s.failed);
      const blockedBy = s.blocked.map(({ level }) => area(level));
      const blocked = blockedBy.reduce((sum, b) => sum + b, 0);
      const working = area(s.pool) - paused;
      const away = area(s.away);
      const setup = area(s.setup);
      const busy = Math.max(0, working - blocked - setup);
      out[at] = open > 0 ? busy / open : Number.NaN;
      out[at + 1] = busy / all;
      out[at + 2] = Math.max(0, (up + over - working - away) / all);
      out[at + 3] = blocked / all;
      out[at + 4] = Math.max(0, (all - up - failed - over) / all);
      let next = at + 5;
      if (s.away >= 0) out[next++] = away / all;
      if (s.setup >= 0) out[next++] = setup / all;
      for (const b of blockedBy) out[next++] = b / all;
      if (s.failed >= 0) out[next++] = failed / all;
      if (s.overtime >= 0) out[next] = (area(s.overtime) * 1440) / time;
    },
  };
}

/** Share of its units in use, over time, and share of the time in which all of them were. */
export function spaceBlock(place: string, pool: number, units: number, full: number): Block {
  const columns = [{ metric: 'utilization', place, flow: 'all', unit: 'share' }];
  if (full >= 0) columns.push({ metric: 'fullShare', place, flow: 'all', unit: 'share' });
  return {
    columns,
    read(window, out, at) {
      const time = window.to - window.from;
      out[at] = areaOf(pool) / (units * time);
      if (full >= 0) out[at + 1] = areaOf(full) / time;
    },
  };
}
