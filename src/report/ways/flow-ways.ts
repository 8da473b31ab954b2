/** All flows of a scenario together: the places they go through and the trucks a day between them. */
import type { CountRow } from '../../results/document.ts';
import type { FlowModel } from '../../results/sections/model.ts';
import { type Variant, variantOf } from '../model/variant.ts';
import type { View } from '../view.ts';
import { placeOf, stepsOf } from './steps.ts';
import { type Itinerary, itineraryOf } from './visits.ts';
import { type Counted, volumesOf } from './volumes.ts';

/** Which way trucks cross; `other`: there is no saying. */
export const KINDS = ['export', 'import', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** The way of one flow, with what of it is the same as that of others: direction, cargo and gate. */
export interface FlowWay extends Itinerary {
  flow: string;
  gate: string | null;
  direction: 'export' | 'import' | null;
  /** Its direction; where the scenario gives none (returning empties), that of most trucks at its places. */
  kind: Kind;
  cargo: string | null;
  /** Trucks a day that come. */
  arrived: number;
}

/** The ways of all flows of a scenario that saw trucks; null where the document does not tell them. */
export function waysOf(view: View, scenario: string): FlowWay[] | null {
  const variant = variantOf(view.results.model, scenario);
  if (variant === null) return null;
  const ways = Object.entries(variant.flows).flatMap(
    ([name, flow]) => wayOf(view, scenario, variant, name, flow) ?? [],
  );
  return ways.length > 0 ? ways.map((way) => ({ ...way, kind: way.direction ?? kindBy(way, ways) })) : null;
}

/** The direction of most of the trucks that pass the places of a flow. */
function kindBy({ visits }: FlowWay, ways: readonly FlowWay[]): Kind {
  const trucks = { export: 0, import: 0 };
  for (const { direction, arrived, visits: theirs } of ways) {
    if (direction === null) continue;
    const shared = theirs.filter(({ place }) => visits.some((own) => own.place === place)).length;
    trucks[direction] += shared * arrived;
  }
  if (trucks.export === trucks.import) return 'other';
  return trucks.export > trucks.import ? 'export' : 'import';
}

function wayOf(view: View, scenario: string, variant: Variant, name: string, flow: FlowModel): FlowWay | null {
  const arrived = view.metric(scenario, 'arrived', 'all', name)?.mean;
  if (arrived === undefined || flow.itinerary.length === 0) return null;
  const ways = {
    steps: stepsOf(flow, variant.places),
    places: flow.itinerary.map(placeOf),
    splits: flow.itinerary.map(({ kind }) => kind === 'split'),
  };
  const counted = countedOf(view, scenario, name, arrived, ways.places, variant);
  const itinerary = itineraryOf(ways, volumesOf(ways, counted));
  const { gate = null, direction = null, cargo = null } = view.flow(name) ?? {};
  return { flow: name, gate, direction, kind: 'other', cargo, arrived, ...itinerary };
}

/** What was counted of a flow in the collection window; merged and split trucks only over the whole run. */
function countedOf(
  view: View,
  scenario: string,
  flow: string,
  arrived: number,
  places: readonly (string | null)[],
  variant: Variant,
): Counted {
  const rate = (metric: string) => view.metric(scenario, metric, 'all', flow)?.mean ?? 0;
  const run = view.metric(scenario, 'makespan', 'all', 'all')?.mean ?? view.results.horizon;
  const row = view.counts(scenario).find((one) => one.flow === flow);
  const aDay = (term: keyof CountRow & ('merged' | 'split')) => ((row?.[term] ?? 0) * DAY) / run;
  return {
    arrived,
    fates: {
      cleared: rate('throughput'),
      diverted: rate('diverted'),
      turnedAway: rate('turnedAway'),
      balked: rate('balked'),
      reneged: rate('reneged'),
      merged: aDay('merged'),
    },
    places: new Map(
      places.flatMap((place) => {
        const served = place === null ? undefined : servedAt(view, scenario, flow, place, variant);
        return place === null || served === undefined ? [] : [[place, served]];
      }),
    ),
    split: aDay('split'),
  };
}

const DAY = 1440;

/** Trucks a day that a place took: its own row and, of a yard, those of its zones; of a warehouse, that of its docks. */
function servedAt(view: View, scenario: string, flow: string, place: string, { places }: Variant): number | undefined {
  const served = (row: string) => view.metric(scenario, 'served', row, flow)?.mean;
  const rows = places[place]?.kind === 'yard' ? [place, ...zonesOf(view, scenario, place)] : [place];
  const found = rows.flatMap((row) => served(row) ?? []);
  return found.length > 0 ? found.reduce((sum, trucks) => sum + trucks, 0) : served(`${place}/docks`);
}

/** Rows of the zones of a yard. */
function zonesOf(view: View, scenario: string, yard: string): string[] {
  const entries = view.scenarios.find(({ name }) => name === scenario)?.entry.places ?? [];
  return entries.flatMap(({ name, kind }) => (kind === 'yard' && name.startsWith(`${yard}/`) ? [name] : []));
}
