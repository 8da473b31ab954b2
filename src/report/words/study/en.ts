const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** What is said of factors and of choices, in English. */
export const study = {
  how: (runs: string, length: string, warmUp: string | null, seed: string) =>
    `${runs} runs of ${length}${warmUp === null ? '' : `, of which the first ${warmUp} are not counted`}, seed ${seed}. All variants meet the same trucks with the same luck.`,
  of: (scenario: string, file: string) => `${scenario} (${file})`,
  footer: (document: string) =>
    `Everything on this page is in ${document}. The same command, with the same version, gives the same bytes.`,
  varied: 'What is varied',
  factor: 'Factor',
  path: 'Path in the file',
  range: 'From … to',
  now: 'In the file',
  figure: 'Figure',

  explain: {
    title: (figure: string) => `What moves: ${figure}`,
    tornado: {
      title: 'One factor at a time',
      note: (confidence: string, replications: string) =>
        `Each factor goes to its low and to its high end while the others stay as they are in the file. Bars are the change against the file; lines are ${confidence}% intervals of the paired differences over ${replications} replications, each for itself.`,
      short: (confidence: string, replications: string) =>
        `A number behind ± is half of a ${confidence}% interval of paired differences over ${replications} replications.`,
      base: (figure: string, value: string) => `As the file is written: ${figure} ${value}.`,
      change: (factor: string, low: string, high: string, figure: string, change: string) =>
        `${factor}: from ${low} to ${high} changes ${figure} by ${change}`,
      unseen: (factor: string, low: string, high: string, figure: string, change: string) =>
        `${factor}: from ${low} to ${high} no change of ${figure} can be told (${change})`,
      nothing: (factor: string, low: string, high: string, figure: string) =>
        `${factor}: from ${low} to ${high} makes no difference to ${figure}`,
      ends: (low: string, atLow: string, high: string, atHigh: string) =>
        `; against the file it is ${atLow} at ${low} and ${atHigh} at ${high}`,
      outweighs: '; that is more than all the other factors together',
      most: '; the most of all',
      low: 'at the low end',
      high: 'at the high end',
      swing: 'from low to high',
      desc: (figure: string, factor: string, change: string) => `What moves ${figure} most is ${factor}: ${change}.`,
      alone: 'This shows what each factor does by itself, not what they do together.',
    },
    morris: {
      title: 'Screening: everywhere in the ranges',
      note: (trajectories: string, replications: string) =>
        `${trajectories} random walks through the ranges, each moving every factor once (Morris 1991), ${replications} runs of every point. μ* is how far the figure moves on average when a factor goes across its whole range, wherever the others stand; σ is how much that depends on where. A hollow mark is no more than chance. Numbers are those of the list.`,
      short: (trajectories: string, replications: string) =>
        `Morris screening: ${trajectories} trajectories, ${replications} runs of every point.`,
      noise: (factor: string, size: string, noise: string) =>
        `${factor}: no more than chance (μ* ${size}; chance alone may come to ${noise})`,
      nothing: (factor: string, figure: string) => `${factor}: makes no difference to ${figure} anywhere in the ranges`,
      moves: (factor: string, figure: string, size: string) =>
        `${factor}: across its range it moves ${figure} by ${size} on average`,
      up: ', always up',
      down: ', always down',
      mostlyUp: ', mostly up',
      mostlyDown: ', mostly down',
      both: ', up or down by where the others stand',
      steady: '; about the same wherever the others stand',
      depends: (sigma: string) => `; how much depends on the others, or is no straight line (σ ${sigma})`,
      muStar: 'μ*: mean size of the effect',
      mu: 'μ: mean effect',
      sigma: 'σ: its spread',
      chance: 'chance alone',
      level: 'σ = μ*',
      desc: (factors: string[]) => `From the strongest to the weakest: ${list(factors)}.`,
    },
    sobol: {
      title: 'Shares of the variance',
      note: (points: string, replications: string, confidence: string) =>
        `If every factor may be anywhere in its range with equal chance, how much of the variance comes from each? First: the factor alone; total: with all its interactions (Saltelli et al. 2010, Jansen), from ${points} Sobol points, ${replications} runs of every point. Lines are ${confidence}% bootstrap intervals.`,
      short: (points: string, replications: string, confidence: string) =>
        `Sobol indices from ${points} Sobol points, ${replications} runs of every point; in brackets ${confidence}% bootstrap intervals.`,
      row: (factor: string, first: string, firstRange: string, total: string, totalRange: string) =>
        `${factor}: alone ${first} of the variance (${firstRange}), with all its interactions ${total} (${totalRange})`,
      none: (factor: string, totalHigh: string) => `${factor}: hardly any of the variance (at most ${totalHigh})`,
      spread: (figure: string, mean: string, deviation: string) =>
        `Over these ranges ${figure} has a mean of ${mean} and a standard deviation of ${deviation}. Other ranges would give other shares.`,
      chance: (share: string, replications: string) =>
        `Of the variance between points ${share} is the luck of their ${replications} runs and no doing of the factors: it is in the totals, and lowers the first shares.`,
      more: 'More replications (--replications) would lessen it.',
      first: 'alone',
      total: 'with interactions',
      desc: (factors: string[]) => `Shares of the variance with all interactions: ${list(factors)}.`,
    },
  },
};
