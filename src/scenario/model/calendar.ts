/** A span of a local day in minutes after midnight, `from` included, `to` excluded; 0 ≤ from < to ≤ 1440. */
export interface Span {
  from: number;
  to: number;
}

/** Dates as `YYYY-MM-DD`, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/** Opening hours on one country's clock. */
export interface Calendar {
  /** Minutes ahead of UTC of the clock the hours are written in (420 in Vietnam, 480 in China). */
  utcOffset: number;
  /** Open spans of Monday, Tuesday, … Sunday: seven lists, each ascending and without overlap. */
  week: Span[][];
  /** Days without opening. */
  closed: DateRange[];
  /** Days with hours of their own; they win over `week` and `closed`. */
  special: { dates: DateRange; open: Span[] }[];
}
