/** A scenario with a little more of one resource: the variants whose differences are marginal values. */
import type { Part } from '../results/sections/bottlenecks.ts';
import type { Fleet, Network, Place, Servers, Warehouse, Yard } from '../scenario/model/place.ts';
import type { Scenario } from '../scenario/model/scenario.ts';

export interface OneMore {
  /** Place, part of one (`yard/zone`, `fleet/load`) or crew. */
  resource: string;
  part: Part;
  /** As many as there are, and more in `scenario`. */
  capacity: number;
  step: number;
  scenario: Scenario;
}

/** From so many units on, one of them is too little to see: the step then is this share of them. */
const MANY = 100;
const STEP = 0.05;

/** Units more: one, or of a hundred and more one in twenty. */
function stepOf(capacity: number): number {
  return capacity < MANY ? 1 : Math.round(capacity * STEP);
}

/** A variant for every resource of limited capacity that some truck may need, in the order of the file. */
export function oneMoreOfEach(scenario: Scenario): OneMore[] {
  const { places, flows, crews = {}, rounds = {} } = scenario;
  const stages = Object.values(flows).flatMap(({ itinerary }) => itinerary);
  const used = new Set(stages.flatMap((stage) => ('place' in stage ? stage.place : [])));
  // The one server of a round only bears the names of the places that it visits.
  const visited = new Set(Object.values(rounds).flatMap(({ serves }) => serves));
  const variants = Object.entries(places).flatMap(([name, place]) =>
    used.has(name) && !visited.has(name) ? ofPlace(scenario, name, place) : [],
  );
  const people = Object.entries(crews).map(([name, crew]): OneMore => {
    const step = stepOf(crew.count);
    const schedule = crew.schedule.map((piece) => more(piece, step));
    const larger = { ...crew, count: crew.count + step, schedule };
    return named(
      scenario,
      { resource: name, part: 'person', capacity: crew.count, step },
      {
        crews: { ...crews, [name]: larger },
      },
    );
  });
  return [...variants, ...people];
}

type Resource = Omit<OneMore, 'scenario'>;

/** The scenario with something changed, under a name of its own, and without plan years. */
function named(scenario: Scenario, resource: Resource, changed: Partial<Scenario>): OneMore {
  const { plan: _, ...rest } = scenario;
  const name = `${scenario.name}+${resource.part}@${resource.resource}`;
  return { ...resource, scenario: { ...rest, ...changed, name } };
}

function ofPlace(scenario: Scenario, name: string, place: Place): OneMore[] {
  const variant = (row: string, part: Part, capacity: number | null, larger: (step: number) => Place): OneMore[] => {
    if (capacity === null) return [];
    const step = part === 't' ? capacity * STEP : stepOf(capacity);
    const changed = { places: { ...scenario.places, [name]: larger(step) }, ...tidalWith(scenario, name, step) };
    return [named(scenario, { resource: row, part, capacity, step }, changed)];
  };
  switch (place.kind) {
    case 'lane':
    case 'check':
      return variant(name, place.kind === 'lane' ? 'lane' : 'server', mostOf(place), (step) => ({
        ...place,
        servers: (place.servers ?? 0) + step,
        schedule: place.schedule.map((piece) => more(piece, step)),
      }));
    case 'yard':
      return ofYard(name, place, variant);
    case 'warehouse':
      return ofWarehouse(name, place, variant);
    case 'fleet':
      return ofFleet(name, place, variant);
    case 'network':
      return ofNetwork(name, place, variant);
    case 'permits':
      return variant(name, 'permit', place.count, (step) => ({ ...place, count: place.count + step }));
    case 'transload':
      return variant(name, 'dock', place.docks, (step) => ({ ...place, docks: (place.docks ?? 0) + step }));
    case 'departures':
      return variant(name, 'seat', place.seats, (step) => ({ ...place, seats: (place.seats ?? 0) + step }));
    default:
      return [];
  }
}

type Variant = (row: string, part: Part, capacity: number | null, larger: (step: number) => Place) => OneMore[];

function ofYard(name: string, place: Yard, variant: Variant): OneMore[] {
  const zones = Object.entries(place.zones);
  return zones.flatMap(([key, zone]) => {
    const row = zones.length === 1 && key === 'bays' ? name : `${name}/${key}`;
    const larger = (part: 'bays' | 'plugs') => (step: number) => ({
      ...place,
      zones: { ...place.zones, [key]: { ...zone, [part]: (zone[part] ?? 0) + step } },
    });
    return [
      ...variant(row, 'bay', zone.bays, larger('bays')),
      ...variant(row, 'plug', zone.plugs ?? null, larger('plugs')),
    ];
  });
}

function ofWarehouse(name: string, place: Warehouse, variant: Variant): OneMore[] {
  const rooms = Object.entries(place.rooms);
  const docks = variant(`${name}/docks`, 'dock', place.docks, (step) => ({
    ...place,
    docks: (place.docks ?? 0) + step,
  }));
  return rooms.reduce((all, [key, room]) => {
    const row = rooms.length === 1 && key === 'store' ? name : `${name}/${key}`;
    const larger = (step: number) => ({
      ...place,
      rooms: { ...place.rooms, [key]: { ...room, capacity: (room.capacity ?? 0) + step } },
    });
    return all.concat(variant(row, place.unit, room.capacity, larger));
  }, docks);
}

function ofFleet(name: string, place: Fleet, variant: Variant): OneMore[] {
  const cranes = (end: 'load' | 'unload') =>
    variant(`${name}/${end}`, 'crane', place[end].cranes, (step) => ({
      ...place,
      [end]: { ...place[end], cranes: place[end].cranes + step },
    }));
  const vehicles = variant(name, 'vehicle', place.vehicles, (step) => ({ ...place, vehicles: place.vehicles + step }));
  return [...vehicles, ...cranes('load'), ...cranes('unload')];
}

function ofNetwork(name: string, place: Network, variant: Variant): OneMore[] {
  const { stations, start, charging, breakdowns } = place;
  // The new vehicles begin where most do.
  const [home] = Object.keys(stations).sort((a, b) => (start[b] ?? 0) - (start[a] ?? 0));
  const technicians = breakdowns?.technicians ?? null;
  return [
    ...variant(name, 'vehicle', place.vehicles, (step) => ({
      ...place,
      vehicles: place.vehicles + step,
      start: { ...start, [home]: (start[home] ?? 0) + step },
    })),
    ...Object.entries(stations).flatMap(([key, station]) => {
      const larger = (part: 'cranes' | 'stack') => (step: number) => ({
        ...place,
        stations: { ...stations, [key]: { ...station, [part]: (station[part] ?? 0) + step } },
      });
      return [
        ...variant(`${name}/${key}`, 'crane', station.cranes, larger('cranes')),
        ...variant(`${name}/${key}.stack`, 'bay', station.stack, larger('stack')),
      ];
    }),
    ...(charging === undefined
      ? []
      : variant(`${name}/chargers`, 'charger', charging.chargers, (step) => ({
          ...place,
          charging: { ...charging, chargers: charging.chargers + step },
        }))),
    ...(breakdowns === undefined
      ? []
      : variant(`${name}/repair`, 'technician', technicians, (step) => ({
          ...place,
          breakdowns: { ...breakdowns, technicians: (technicians ?? 0) + step },
        }))),
  ];
}

/** Most servers at any time of day. */
function mostOf({ servers, schedule }: Servers): number | null {
  return servers === null || schedule.length === 0 ? servers : Math.max(...schedule.map((piece) => piece.servers));
}

/** More of them whenever there are any. */
function more<Piece extends { servers: number }>(piece: Piece, step: number): Piece {
  return piece.servers > 0 ? { ...piece, servers: piece.servers + step } : piece;
}

/** Lanes that are told by the clock which group they serve: a lane more of a group is its own at all times. */
function tidalWith({ tidal }: Scenario, name: string, step: number): Pick<Scenario, 'tidal'> {
  if (tidal === undefined) return {};
  const changed = Object.entries(tidal).map(([key, one]) => {
    const { between, rule } = one;
    if (rule.kind !== 'clock' || !between.includes(name)) return [key, one] as const;
    const pieces = rule.pieces.map(({ from, lanes }) => ({
      from,
      lanes: lanes.map((many, k) => (between[k] === name ? many + step : many)) as [number, number],
    }));
    return [key, { ...one, rule: { ...rule, pieces } }] as const;
  });
  return { tidal: Object.fromEntries(changed) };
}
