const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** What is said of sizes, in English. */
export const size = {
  title: (capacities: string[]) => `How many? ${list(capacities)}`,
  wanted: 'What is required',
  atMost: (figure: string, value: string) => `${figure} at most ${value}`,
  atLeast: (figure: string, value: string) => `${figure} at least ${value}`,
  all: list,
  /** `bays @ Yard: 130` */
  many: (capacity: string, value: string) => `${capacity}: ${value}`,
  answer: (sizes: string[], wanted: string[], confidence: string, one: boolean) =>
    `${list(sizes)}. That is the ${one ? 'smallest number' : 'cheapest combination'} that keeps ${list(wanted)}, with ${confidence}% confidence.`,
  below: (value: string, found: string) => `With ${value} it is not kept (${found}).`,
  lowest: 'Less than that was not to be tried.',
  cheaper: (tried: string) => `${tried} others were tried; none of those that would be cheaper does.`,
  none: (range: string, wanted: string[], confidence: string) =>
    `Nothing from ${range} keeps ${list(wanted)}, with ${confidence}% confidence.`,
  noneWithin: (cost: string) => `More than ${cost} was not to be spent.`,
  most: (value: string, found: string) => `With the most that was tried, ${value}: ${found}.`,
  refusedMost: (value: string, reason: string) =>
    `With the most that was tried, ${value}, the gate refused to go on: ${reason}.`,
  cost: (cost: string) => `It costs ${cost} a year.`,
  near: (value: string, found: string, wanted: string) =>
    `With ${value} the figure is so near to what is required that the difference does not matter: ${found}, required ${wanted}.`,
  open: (value: string, runs: string) =>
    `After ${runs} runs it could not be told whether ${value} is enough: it goes by the mean. More runs (--replications) would tell.`,
  reversal: (less: string, more: string, figure: string) =>
    `More is not always better here: ${figure} is worse with ${more} than with ${less}, beyond chance. So the numbers beside the answer were tried one by one; one further away may do as well.`,
  runs: (runs: string, candidates: string) => `${runs} runs of ${candidates} sizes.`,
  method: (questions: string, requirements: string, looks: string, error: string) =>
    `Bisection: each size is run until the interval of every figure leaves out what is required, or is so narrow that the difference does not matter. The chance of error, ${error}%, is shared evenly over ${questions} sizes that may have to be judged, ${requirements} ${requirements === '1' ? 'requirement' : 'requirements'} and ${looks} looks (Bonferroni), so that all findings hold together.`,
  summed: 'Not every capacity has a price, so that one of each counts as much as one of any other.',

  tried: 'What was tried',
  order: 'No.',
  costColumn: 'cost a year',
  sum: 'sum',
  million: 'm VND',
  made: 'runs',
  verdict: 'enough?',
  yes: 'yes',
  no: 'no',
  finding: { near: 'about on it', open: 'cannot tell' },
  refused: 'refused',
  refusal: (size: string, reason: string) => `With ${size} the gate refused to go on: ${reason}`,

  curve: 'The capacity curve',
  note: (confidence: string) =>
    `Every mark is a size that was run, its band the interval by which it was judged; all of them hold together at ${confidence}%. The lines only join them. What lies far on the wrong side is not drawn; the table has it.`,
  others: (sizes: string[]) => `Here with ${list(sizes)}.`,
  keyMeets: 'enough',
  keyMisses: 'not enough',
  keyBand: 'interval',
  keyTarget: 'required',
};
