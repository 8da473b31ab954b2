import type { Results, SeriesRow } from '../../src/results/document.ts';

/** Adds what the lanes and checks do by the hour: open from 7 to 20, full in the morning, blocked around noon. */
export function withHeat(results: Results): Results {
  const series = results.scenarios.flatMap(({ name: scenario, places }) =>
    places.flatMap(({ name: place, kind, capacity }, k): SeriesRow[] => {
      if (capacity === null || !['lane', 'check', 'fleet'].includes(kind)) return [];
      return Array.from({ length: 24 }, (_, hour) => hour).flatMap((hour) => {
        const open = hour < 7 || hour >= 20 ? 0 : hour === 19 ? capacity / 2 : capacity;
        const used = open === 0 ? 0.02 : open * Math.max(0.03, 1 - Math.abs(hour - 9 - k) / 9);
        const row = (metric: string, mean: number): SeriesRow => {
          const level = Math.round(mean * 1000) / 1000;
          const of = { scenario, metric, place, flow: 'all', by: 'hour' as const, from: 60 * hour, to: 60 * hour + 60 };
          return { ...of, mean: level, ciLow: level, ciHigh: level, p5: level, p95: level };
        };
        const rows = [row('occupancy', used), row('openUnits', open)];
        return k % 3 === 0 ? [...rows, row('blockedUnits', hour === 12 ? used / 2 : 0)] : rows;
      });
    }),
  );
  return { ...results, series: [...results.series, ...series] };
}
