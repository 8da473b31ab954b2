import type { Calendar } from './calendar.ts';
import type { Distribution } from './distribution.ts';
import type { Text } from './text.ts';

/** People on shifts, who may be shared by several places. */
export interface Crew {
  /** Shown to people; left out, the name is. */
  title?: Text;
  /** People on duty, the greatest number where it changes along the day. */
  count: number;
  /** People by time of the scenario's day (minutes after midnight, ascending, first at 0); empty: `count` all day. */
  schedule: { from: number; servers: number }[];
  /** On duty only while all of these calendars are open; empty: always. */
  calendars: string[];
  /** Times outside of the breaks, in which everybody is off; left out: no breaks. */
  breaks?: Calendar;
  /** What happens to the trucks they serve when they go off duty. */
  atClose: 'finish' | 'stay' | 'handBackKeep';
  respond?: Respond;
}

/** More people come when many trucks wait, and go when few do. */
export interface Respond {
  extra: number;
  /** They are called when so many trucks wait at these places together, and go when at most `until` do. */
  waiting: number;
  at: string[];
  until: number;
  /** Time from the call until they are there [min]. */
  after: number;
}

/** People of each crew that one server needs while it serves a truck. */
export type Needs = Record<string, number>;

/** Servers that fail, each by itself. */
export interface Breakdowns {
  /** Time between the end of a repair and the next failure [min]: of the clock, or only that in which the server serves. */
  between: Distribution;
  by: 'clock' | 'busy';
  /** Length of a repair once it has begun [min]. */
  repair: Distribution;
  /** The crew that a repair needs and waits for; null: nobody. */
  crew: { name: string; people: number } | null;
  /** What happens to the truck in service: it waits in its server and goes on or begins anew, or goes back to the line. */
  atBreak: 'resume' | 'restart' | 'handBackKeep' | 'handBackRedraw';
}
