const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** What is said in the pictures of the gate, in English. */
export const gate = {
  title: 'Where the trucks go',
  kinds: { export: 'export', import: 'import', other: 'no direction given' },
  group: (direction: string | null, cargo: string | null) => [direction, cargo].filter(Boolean).join(', '),
  noCargo: 'trucks',
  otherFlows: 'other trucks',

  fates: {
    chart: 'From their arrival to their fate: trucks a day',
    note: 'The height of a band is to scale: trucks a day in the time that was counted, and their share of all that come. Ways that were not counted themselves follow from what the places took in. Intervals are in the tables.',
    drawn: (names: string[]) => `Drawn: ${list(names)}.`,
    inferred: 'Trucks without a direction are drawn as those with whom they share their places.',
    atOnce: 'Places to which a truck goes at the same time follow one another.',
    fate: {
      cleared: 'cleared',
      diverted: 'diverted',
      turnedAway: 'turned away',
      balked: 'did not join the queue',
      reneged: 'gave up waiting',
      merged: 'merged with others',
      inside: 'inside, more than before',
    },
    before: 'inside before',
    again: (place: string, visit: number) => `${place} (visit ${visit})`,
    others: (n: number) => `${n} other places`,
    value: (trucks: string, share: string) => `${trucks} · ${share}`,
    from: 'From',
    to: 'To',
    trucks: 'trucks/day',
    share: 'Of all that come',
    all: 'All trucks',
    desc: (name: string, all: string, parts: string[]) => `${name}: of ${all} trucks a day, ${list(parts)}.`,
    descPart: (trucks: string, share: string, fate: string) => `${trucks} (${share}) ${fate}`,
  },

  scheme: {
    chart: 'The gate and what passes it',
    note: 'Arrows are as broad as the trucks a day that take them; numbers at the edges are trucks a day that come and are cleared. In each place: how many units there are and how much of them is in use (of servers, while they are open).',
    drawn: (name: string) => `Drawn: ${name}.`,
    rest: (gates: string[]) => `Not drawn: ${list(gates)}.`,
    noGate: 'Other trucks',
    home: 'Vietnam',
    away: 'China',
    use: 'in use',
    busiest: 'in use the most',
    unlimited: 'no limit',
    load: (share: string) => `${share} in use`,
    place: 'Place',
    gate: 'Gate',
    capacity: 'Units',
    used: 'In use',
    desc: (place: string, load: string, trucks: string) =>
      `Used the most: ${place}, ${load}, by ${trucks} trucks a day.`,
  },

  heat: {
    title: 'How full the places are through the day',
    chart: 'Units in use, by hour of the day',
    note: 'The darker, the more of the open lanes, servers, bays or vehicles is in use: the mean of all days. A crossed box at the foot of a cell is the share held by trucks that are done and cannot go on. The fullest places first.',
    below: (share: string) => `below ${share}`,
    from: (share: string) => `from ${share}`,
    blocked: 'blocked',
    closed: 'closed',
    hour: (hour: string) => `${hour} h`,
    cell: (used: string, blocked: string) => `${used} (${blocked} blocked)`,
    desc: (place: string, used: string, hour: string) => `Fullest: ${place}, ${used} in use at ${hour}`,
    descBlocked: (place: string, blocked: string, hour: string) => `most blocked: ${place}, ${blocked} at ${hour}`,
  },
};
