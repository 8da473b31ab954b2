import type { Flow } from '../../model/flow.ts';
import type { Stage } from '../../model/stage.ts';
import { anyOf } from '../../schema/refusal.ts';
import type { Context } from './context.ts';
import { waysOf } from './ways.ts';

/**
 * What only all flows together can tell: every side of a match is fed by some stage, and the trucks that stand in a
 * place at the start belong to flows that visit it.
 */
export function checkGatherings(context: Context, flows: Record<string, Flow>): void {
  // A flow that could not be read may be the one that is missing.
  if (context.broken.flows || context.lost.has('flows')) return;
  const visitsOf = new Map<string, { flow: string; stage: Stage }[]>();
  for (const [flow, { itinerary }] of Object.entries(flows)) {
    for (const stage of itinerary) {
      if (!('place' in stage)) continue;
      const visits = visitsOf.get(stage.place);
      if (visits === undefined) visitsOf.set(stage.place, [{ flow, stage }]);
      else visits.push({ flow, stage });
    }
  }
  for (const [name, place] of Object.entries(context.places)) {
    const visits = visitsOf.get(name) ?? [];
    if (place.kind === 'match' && visits.length > 0) {
      const fed = new Set(visits.map(({ stage }) => (stage.kind === 'match' ? stage.side : '')));
      const unfed = place.sides.filter((side) => !fed.has(side));
      // A slip in the name of a side was told already.
      if (unfed.length > 0 && [...fed].every((side) => place.sides.includes(side))) {
        context.report.add(['places', name, 'match'], 'sides that are all fed by some stage', {
          found: `no stage with the side ${anyOf(unfed)}, so the others wait for ever`,
        });
      }
    }
    const visitors = new Set(visits.map(({ flow }) => flow));
    for (const flow of Object.keys(place.stock)) {
      if (!Object.hasOwn(flows, flow)) continue;
      if (visitors.has(flow)) {
        checkNoWay(context, flows[flow].itinerary, name, flow);
        continue;
      }
      context.report.add(['places', name, 'stock', flow], `a flow that visits ${name}`, {
        found: `a stock of ${flow}, whose itinerary does not`,
        fix: visitors.size > 0 ? `the flows that visit it are ${[...visitors].join(', ')}` : 'no flow visits it',
        atKey: true,
      });
    }
  }
}

/** A truck cannot stand in a way of a fork at the start, since only a part of it would. */
function checkNoWay(context: Context, stages: Stage[], place: string, flow: string): void {
  const stock = stages.findIndex((stage) => 'place' in stage && stage.place === place && stage.kind !== 'give');
  if (!stages.some((_, index) => waysOf(stages, index).has(stock))) return;
  context.report.add(['places', place, 'stock', flow], 'a place that the flow visits outside of a fork', {
    found: `a stock of ${flow}, which visits ${place} in a way of a fork`,
    atKey: true,
  });
}
