/** Lanes that serve one of two lane groups at a time, and change over by a rule. Their number stays the same. */
export interface Tidal {
  between: [string, string];
  /** Time in which a lane that changes over serves nobody, counted from when the truck in it is done [min]. */
  clearing: number;
  rule: /** Lanes of both groups from a time of day on (minutes after midnight, ascending); before the first, as after the last. */
    | { kind: 'clock'; pieces: { from: number; lanes: [number, number] }[] }
    /**
     * Every so often [min], one lane goes to the group for which at least `difference` more trucks wait, while the other
     * keeps `least` and no lane is under way.
     */
    | { kind: 'queue'; every: number; difference: number; least: number };
}

/** Servers that open when the line is long and close when it is short. */
export interface Extra {
  servers: number;
  /** They are called when so many trucks wait, or when the first in line has waited so long [min]. */
  openAt: { kind: 'waiting'; trucks: number } | { kind: 'wait'; time: number };
  /** They close, or are called off, when at most so many trucks wait. */
  closeAt: number;
  /** Time from the call until they open [min]. */
  after: number;
}
