import type { Results } from '../../src/results/document.ts';
import type { PreviewRow } from '../../src/results/sections/preview.ts';
import { PLACES } from './fixtureGate.ts';

/** Trucks by day and few by night, as multiples of the mean. */
const SHAPE = Array.from({ length: 24 }, (_, hour) => (hour < 7 || hour >= 20 ? 0 : hour === 7 ? 5.5 : 1.54));

/** The same results with a static check: each place loaded as it is busy, the lanes of the first two beyond what they can do. */
export function withPreview(results: Results): Results {
  return {
    ...results,
    preview: results.scenarios.flatMap(({ name }, index) =>
      PLACES.map((place) => row(name, place.name, place.busy / 35 - index / 10, place.kind === 'yard')),
    ),
  };
}

function row(scenario: string, place: string, wanted: number, yard: boolean): PreviewRow {
  const load = Math.max(0.01, wanted);
  const open = SHAPE.map((x) => (x > 0 ? 4 : 0));
  return {
    scenario,
    place,
    left: null,
    arrivals: 828 * load,
    time: 1.02,
    units: 4,
    capacity: 828,
    load,
    worst: { from: 420, load: (5.5 * load * 52) / 24 / 4 },
    wait: yard || load >= 1 ? null : 6.72,
    full: !yard || load >= 1 ? null : load > 0.2 ? 0.0377 : 1e-105,
    enough: load < 1 ? 5 : null,
    relief: yard,
    bounds: yard ? ['overflow', 'waits'] : [],
    offered: SHAPE.map((x) => (x * load * 52) / 24),
    open,
  };
}
