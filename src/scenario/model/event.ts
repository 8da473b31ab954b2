import type { Text } from './text.ts';

/** Something that happens once, at a known time: a closure, an outage, a rush. Times in minutes from the start. */
export interface DatedEvent {
  title: Text;
  /** It lasts from `from` (may lie before the start) up to, and without, `to`. */
  from: number;
  to: number;
  /** Most servers or vehicles of a place that work meanwhile; 0: it is closed. */
  servers: Record<string, number>;
  /** What times that begin meanwhile are multiplied by: service at a place, the stay in a yard. */
  slow: Record<string, number>;
  /** What the rate of arrivals of a flow is multiplied by. */
  surge: Record<string, number>;
}

/** How long it takes until few enough trucks are inside, from the end of an event or from the start of the run. */
export interface Backlog {
  title: Text;
  /** The event; null: the start. */
  after: string | null;
  /** It is cleared once no more than so many trucks of the flows are inside. */
  atMost: number;
  flows: string[];
}
