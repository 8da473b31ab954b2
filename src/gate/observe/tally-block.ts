import { memory } from '../../memory/memory.ts';
import { BINS, binQuantile } from '../../stats/observe/bins.ts';
import { Tally } from '../../stats/observe/tallies.ts';
import type { Block, ColumnName, Window } from './block.ts';

const { ints, floats } = memory;

const merged = new Uint32Array(BINS);

/** Adds up the bins of several tallies in a scratch column that the next call overwrites. */
export function mergedBins(tallies: number[]): Uint32Array {
  merged.fill(0);
  for (const tally of tallies) {
    const from = ints[tally + Tally.bins];
    for (let i = 0; i < BINS; i++) merged[i] += ints[from + i];
  }
  return merged;
}

/**
 * Mean, spread, percentiles and share within the target of the observations of one or several tallies [min]; of the time
 * of a whole way also how far it can be relied on: its 5 % point, its coefficient of variation, its buffer
 * (from the mean to the 95 % point) and the buffer by the mean.
 */
export function tallyBlock(metric: string, place: string, flow: string, tallies: number[], target: boolean): Block {
  const name = (ending: string, unit = 'min'): ColumnName => ({ metric: `${metric}${ending}`, place, flow, unit });
  const columns = [name(''), name('.sd'), name('.p50'), name('.p90'), name('.p95'), name('.max')];
  const whole = isWholeWay(metric);
  if (whole) columns.push(name('.p5'), name('.cv', 'ratio'), name('.buffer'), name('.bufferIndex', 'ratio'));
  if (target) columns.push(name('.within', 'share'));
  return {
    columns,
    read(_window: Window, out: Float64Array, at: number): void {
      let count = 0;
      let sum = 0;
      let squares = 0;
      let max = 0;
      let within = 0;
      for (const tally of tallies) {
        count += ints[tally + Tally.count];
        sum += floats[tally + Tally.sum];
        squares += floats[tally + Tally.squares];
        max = Math.max(max, floats[tally + Tally.max]);
        within += ints[tally + Tally.within];
      }
      if (count === 0) {
        out.fill(Number.NaN, at, at + columns.length);
        return;
      }
      const mean = sum / count;
      out[at] = mean;
      out[at + 1] = count > 1 ? Math.sqrt(Math.max(0, (squares - sum * mean) / (count - 1))) : Number.NaN;
      const bins = mergedBins(tallies);
      out[at + 2] = binQuantile(bins, 0, 0.5, max);
      out[at + 3] = binQuantile(bins, 0, 0.9, max);
      out[at + 4] = binQuantile(bins, 0, 0.95, max);
      out[at + 5] = max;
      if (whole) {
        out[at + 6] = binQuantile(bins, 0, 0.05, max);
        out[at + 7] = mean > 0 ? out[at + 1] / mean : Number.NaN;
        out[at + 8] = out[at + 4] - mean;
        out[at + 9] = mean > 0 ? out[at + 8] / mean : Number.NaN;
      }
      if (target) out[at + columns.length - 1] = within / count;
    },
  };
}

/** The time at the gate, and the segments of it that the scenario sets; not what of those is open hours. */
function isWholeWay(metric: string): boolean {
  return metric === 'timeInSystem' || (metric.startsWith('segment:') && !metric.endsWith('.open'));
}

/** Trucks a day that a place took: observations of how long they waited, in whatever place they stood meanwhile. */
export function servedBlock(place: string, flow: string, tallies: number[]): Block {
  return {
    columns: [{ metric: 'served', place, flow, unit: 'trucks/day' }],
    read(window, out, at) {
      let count = 0;
      for (const tally of tallies) count += ints[tally + Tally.count];
      out[at] = (count * 1440) / (window.to - window.from);
    },
  };
}
