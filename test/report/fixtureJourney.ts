import type { Results } from '../../src/results/document.ts';
import type { JourneyRow } from '../../src/results/sections/journey.ts';
import { stage, withWays } from './fixtureWays.ts';

/** Minutes since trucks came, when each stage has taken them and when it is done. */
export const STEPS = [
  { stage: 0, taken: 0, done: 300 },
  { stage: 1, taken: null, done: 330 },
  { stage: 2, taken: 400, done: 415 },
];

/** Adds a model and the journey of one flow of each direction: a yard, a drive and a lane. */
export function withJourney(results: Results): Results {
  const whole = withWays(results);
  const { model } = whole;
  if (model === undefined) return whole;
  const places: Record<string, string> = { 'hn-export-fruit': 'huu-nghi-out', 'hn-import': 'huu-nghi-in' };
  const flows = Object.fromEntries(
    Object.entries(model.flows).map(([name, flow]) => {
      const itinerary = [
        stage('hold', 'tan-thanh-yard', 1),
        stage('delay', null, 2, { activity: 'travel' }),
        stage('serve', places[name] ?? '', -1),
      ];
      return [name, name in places ? { facts: {}, itinerary } : flow];
    }),
  );
  const journey = results.scenarios.flatMap(({ name: scenario }, k) =>
    Object.keys(places).flatMap((flow) =>
      STEPS.flatMap(({ stage: at, taken, done }) =>
        (['taken', 'done'] as const).flatMap((point) =>
          (['mean', 'p50', 'p95'] as const).flatMap((statistic): JourneyRow[] => {
            const time = point === 'taken' ? taken : done;
            if (time === null) return [];
            const mean = time * (1 + k / 10) * (statistic === 'p95' ? 2.5 : 1);
            const interval = { mean, ciLow: mean * 0.97, ciHigh: mean * 1.03, n: 30, variance: 1 };
            return [{ scenario, flow, stage: at, point, statistic, ...interval, trucks: 900 }];
          }),
        ),
      ),
    ),
  );
  return { ...whole, model: { ...model, flows }, journey };
}
