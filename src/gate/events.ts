/** Codes of the events of the gate; the subject is given behind each. */
export const Event = {
  /** flow */
  arrival: 0,
  /** truck */
  endOfDelay: 1,
  /** truck, whose service might have been interrupted */
  endOfService: 2,
  /** truck */
  patience: 3,
  /** pool */
  unitReturns: 4,
  /** actor */
  act: 5,
  hour: 6,
  /** position among the asked times of day */
  read: 7,
  warmUp: 8,
  /** truck, whose longest stay in a bay is over */
  limit: 9,
  /** A batch of the course of the run is over. */
  course: 10,
} as const;

/** At one instant: readings, rules by the clock, calendars, work that ends, patience, rules that react to what happened, then arrivals. */
export const Priority = { reading: 0, rule: 1, calendar: 2, work: 3, patience: 4, reaction: 5, arrival: 6 } as const;
