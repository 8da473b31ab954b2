const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** What is said of factors and of choices, in English. */
export const study = {
  how: (runs: string, length: string, warmUp: string | null, seed: string) =>
    `${runs} runs of ${length}${warmUp === null ? '' : `, of which the first ${warmUp} are not counted`}, seed ${seed}. All variants meet the same trucks with the same luck.`,
  of: (scenario: string, file: string) => `${scenario} (${file})`,
  footer: (document: string) =>
    `Everything on this page is in ${document}, and what it was run with in manifest.json. The same command, with the same version, gives the same bytes.`,
  made: 'How it was made',
  scenarios: 'Scenarios, with the SHA-256 of each as it was read:',
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

  choose: {
    title: (figure: string) => `The best plan by ${figure}`,
    among: (plans: number) => `Among ${plans} plans`,
    answer: 'The choice',
    chosen: (plan: string, figure: string, value: string) => `Chosen: ${plan} (${figure} ${value}).`,
    undecided: 'Not decided; the best mean so far.',
    kn: (confidence: string, zone: string) =>
      `If one plan is ahead of all the others by at least ${zone}, it is this one with at least ${confidence}% confidence (Kim & Nelson 2001). Plans that are closer than that count as equally good: which of them is taken is not promised.`,
    open: (budget: string, left: string[], less: boolean) =>
      `After ${budget} runs ${list(left)} may still have a ${less ? 'smaller' : 'greater'} mean: nothing is promised. More runs (--budget) or a wider zone (--indifference) would decide.`,
    ocba: (budget: string, probability: string) =>
      `${budget} runs were given out where they help most (OCBA, Chen et al. 2000). That is no guarantee: if means and variances were as they were seen, this would be the best with a probability of at least ${probability}.`,
    search: (all: string, affordable: string, cost: string, run: string) =>
      `Of ${all} combinations ${affordable} cost at most ${cost}; more of anything is taken to do no harm, so that the best is among the ${run} that leave no room for one more of anything: these were run.`,
    aYear: (sum: string) => `${sum} a year`,
    course: 'Plans, and where the runs went',
    note: (confidence: string, elimination: boolean) =>
      `Lines are ${confidence}% intervals of all runs of a plan, each for itself; plans share their luck, so their differences are known better than that. The star is the plan that was chosen${elimination ? '; hollow marks were dropped as soon as they were clearly behind' : ''}.`,
    plan: 'Plan',
    runsHead: 'Runs',
    cost: 'Cost',
    fate: 'What became of it',
    runs: (runs: string) => `${runs} ${runs === '1' ? 'run' : 'runs'}`,
    dropped: 'dropped',
    droppedAfter: (runs: string) => `dropped after ${runs} runs`,
    isChosen: 'chosen',
    isLeft: 'still in',
    others: (n: number) => `${n} more plans, all of them dropped earlier or worse, are in choose.json.`,
    desc: (figure: string, plan: string, value: string) => `The best plan by ${figure}: ${plan}, ${value}.`,
  },
};
