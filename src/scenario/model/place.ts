import type { Breakdowns, Needs } from './crew.ts';
import type { Distribution } from './distribution.ts';
import type { NetworkBody } from './network.ts';
import type { Extra } from './rule.ts';
import type { Text } from './text.ts';

/** What becomes of a truck that finds no room. */
export type WhenFull =
  /** It stays where it is and keeps what it holds (blocking after service). */
  | { kind: 'block' }
  | { kind: 'turnAway' }
  /** It drives away for good (`to` null) or on to another stage of its itinerary (index `to`), after `travel`. */
  | { kind: 'divert'; to: string | null; travel: Distribution | null };

interface Common {
  /** Shown to people; left out, the name is. */
  title?: Text;
  /** Key of the random streams; by default the place's name. */
  stream: string;
  /** Trucks inside at the start, by flow. */
  stock: Record<string, Stock>;
}

export interface Stock {
  /** Number of trucks, a fixed count or a random one (rounded down). */
  count: Distribution;
  /** Remaining stay of each truck [min]; null: a whole new stay, as if it had just come in. */
  remaining: Distribution | null;
}

/** What happens to the truck in service when servers close. */
export type AtClose =
  /** It is served to the end, then the server closes. */
  | 'finish'
  /** It stays in the server and goes on when servers open again. */
  | 'stay'
  /** It goes back to the head of the queue and keeps what remains of its service. */
  | 'handBackKeep'
  /** It goes back to the head of the queue and is served anew. */
  | 'handBackRedraw';

/** Who goes next of those who wait with the same priority, where that is not who came first. */
export type Order =
  /** Who came last. */
  | 'lifo'
  /** One by lot. */
  | 'random';

/** The people whom a place needs. */
export interface Staff {
  /** People of each crew that one server, or one dock while goods are handled there, needs; left out: nobody. */
  crew?: Needs;
  /** Which place gets people first: greater goes first, 0 by default. */
  crewPriority?: number;
}

/** Parallel servers with one queue: freight lanes, or a check done by a crew or a machine. */
export interface Servers extends Common, Staff {
  kind: 'lane' | 'check';
  /** Servers when open; null is unlimited. */
  servers: number | null;
  /** Servers by time of the scenario's day (minutes after midnight, ascending, first at 0); empty: `servers` all day. */
  schedule: { from: number; servers: number }[];
  /** Servers beside these that open when the line is long; left out: none. */
  extra?: Extra;
  /** Open only while all of these calendars are open; empty: always. */
  calendars: string[];
  atClose: AtClose;
  /**
   * Places to wait in front. `inPlace` (the default): a truck that holds a bay waits in its bay, any other in an
   * unlimited queue. null: an unlimited queue that trucks join at once. A number: so many places behind the servers.
   */
  queue: number | null | 'inPlace';
  whenFull: WhenFull;
  breakdowns?: Breakdowns;
  /** `shortest`: whose service takes least time. Left out: who came first. */
  order?: Order | 'shortest';
  /**
   * A truck of greater priority that finds no free server interrupts the service of the least, which then goes back to
   * the head of its line and keeps what remains of its service, or begins it again. Left out: nobody is interrupted.
   */
  preempt?: 'resume' | 'restart';
  /**
   * All trucks inside are served at once, each at the rate min(1, servers / trucks inside) (processor sharing); a number
   * of `queue` limits those inside. Left out: a server serves one truck after the other.
   */
  sharing?: true;
  /** A server that found nobody waiting begins again only when so many wait, and serves until nobody waits. Left out: at once. */
  startAt?: number;
  /** A server that finds nobody waiting goes away for such a time [min], again and again until somebody waits. */
  absence?: Distribution;
  /**
   * One service carries up to so many trucks, for the time of the first. `start`: those who wait when it begins; `end`:
   * who comes while it is under way gets in as well, as long as there is room.
   */
  upTo?: { trucks: number; boarding: 'start' | 'end' };
  /** A server is made ready [min] after it was idle, for a truck of another flow than the last, or before every truck. */
  setup?: { time: Distribution; when: 'idle' | 'change' | 'always' };
}

/** One server that visits several places in turn, each a lane group or check with one server. */
export interface Round {
  serves: string[];
  /** At a place it serves until nobody waits; those who waited when it came; or so many at most. */
  rule: 'exhaustive' | 'gated' | number;
  /** Way from a place to the next [min]. */
  walk: Distribution;
}

export interface Zone {
  bays: number | null;
  /** Plugs for reefers, where they are counted. */
  plugs?: number;
  title?: Text;
}

/** Holding space cut into zones of bays. */
export interface Yard extends Common {
  kind: 'yard';
  /** Bays by zone; null is unlimited. A yard written without zones has one, named `bays`. */
  zones: Record<string, Zone>;
  /**
   * Trucks that may wait on the road in front of the yard; null is unlimited. `inPlace` (the default): a truck that
   * comes from another place stays there until it has a bay (blocking), one that comes in waits on an unlimited road.
   */
  queue: number | null | 'inPlace';
  whenFull: WhenFull;
  order?: Order;
}

/** Unmanned vehicles that carry loads one way over a closed road, with a crane at each end (`Network`: in full). */
export interface Fleet extends Common {
  kind: 'fleet';
  vehicles: number;
  /** Cranes that load and unload; `service` is the handling time of one load [min]. */
  load: Cranes;
  unload: Cranes;
  /** Loaded run from crane to crane, and empty run back [min]. */
  loadedRun: Distribution;
  emptyRun: Distribution;
  calendars: string[];
  crewPriority?: number;
  order?: Order;
}

export interface Cranes {
  cranes: number;
  service: Distribution;
  /** The crews that work a crane. */
  crew?: Needs;
}

/** A fleet in full. */
export interface Network extends Common, NetworkBody {}
/** What goods are counted in. */
export type Goods = 't' | 'pallets';

/** Goods without their truck, in rooms, taken in and given out at docks. */
export interface Warehouse extends Common, Staff {
  kind: 'warehouse';
  unit: Goods;
  /** Docks when open; null is unlimited. */
  docks: number | null;
  /** Docks are open only while all of these calendars are; empty: always. */
  calendars: string[];
  /** Goods that a dock handles in an hour [t/h or pallets/h]; null: the stages say how long it takes. */
  handling: number | null;
  /** Room, or the one room of a warehouse written without any, named `store` → what it holds at most (null is unlimited), and at the start, by kind of goods. */
  rooms: Record<string, { capacity: number | null; goods: Record<string, number>; title?: Text }>;
}

/** Tokens that a truck takes, holds over several stages and gives back. */
export interface Permits extends Common {
  kind: 'permits';
  count: number;
  order?: Order;
}

/** Trucks wait here until `size` are together, then all go on; with `merge` they go on as one. */
export interface Batch extends Common {
  kind: 'batch';
  size: number;
  merge: boolean;
  /** Longest wait of the first of them [min], after which they go on, however few they are; left out: no limit. */
  longest?: number;
}

/** Trucks of several sides wait here until one of each side is present; then the group goes on. */
export interface Match extends Common {
  kind: 'match';
  sides: string[];
}

/** Goods go over from truck to truck: one of each side is held at a dock for the handling time [min]. */
export interface Transload extends Common, Staff {
  kind: 'transload';
  /** The first of them has the dock, and its random numbers say how long it takes. */
  sides: string[];
  docks: number | null;
  calendars: string[];
  handling: Distribution;
}

/** A shuttle, a courier, a convoy: trucks wait here for the next departure and leave together. */
export interface Departures extends Common {
  kind: 'departures';
  /** Times of every day [min after midnight of the scenario's clock], ascending; null: `every`. */
  times: number[] | null;
  /** Time from one departure to the next, the first counted from minute 0 [min]; null: `times`. */
  every: Distribution | null;
  /** Most trucks that leave together; null is unlimited. */
  seats: number | null;
  /** There is no departure while one of these calendars is closed. */
  calendars: string[];
}

export type Place = Servers | Yard | Fleet | Network | Warehouse | Permits | Batch | Match | Transload | Departures;
