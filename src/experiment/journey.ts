/** How long ago trucks came, at each stage of their itinerary. */
import type { JourneyRow } from '../results/sections/journey.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import { interval } from '../stats/infer/interval.ts';
import type { Fold } from './fold.ts';

/** One truck of so many tells of its journey; a prime, so that convoys and shifts do not keep step with it. */
const EVERY = 31;
const STATISTICS = ['mean', 'p50', 'p95'] as const;

/**
 * The scenario with its journeys observed, which changes nothing else. All trucks could tell of theirs: that would cost a
 * tenth of the time of a run, and one of so many costs next to nothing.
 */
export function watched(scenario: Scenario): Scenario {
  return { ...scenario, run: { ...scenario.run, journey: EVERY } };
}

/** A row for each stage, moment and statistic of which two replications or one can tell. */
export function journeyRows(fold: Fold, confidence: number): JourneyRow[] {
  return fold.layout.journey.flatMap(({ flow, stage, point }, k) => {
    const trucks = fold.told(k, 'trucks').reduce((sum, count) => sum + count, 0);
    if (trucks === 0) return [];
    return STATISTICS.map((statistic): JourneyRow => {
      const own = { scenario: fold.scenario, flow, stage, point, statistic };
      return { ...own, ...interval([...fold.told(k, statistic)], confidence), trucks };
    });
  });
}
