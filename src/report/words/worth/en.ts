const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;

/** What is said of the pictures of costs and benefits. */
export const worth = {
  steps: 'From costs and benefits to the net present value',
  stepsNote: (confidence: string) =>
    `Each bar begins where the one above it ended: full bars are gains, striped ones losses. The last bar is what is left, with its ${confidence}% interval.`,
  fewest: (shown: string, all: string) => `The ${shown} of ${all} plans with the highest net present value are drawn.`,
  gain: 'gain',
  loss: 'loss',
  stepsDesc: (plans: string[]) => `Net present value: ${list(plans)}.`,
  step: 'Kind',
  chance: 'How likely it is that the plan pays',
  chanceNote: (confidence: string) =>
    `The share of runs in which the plan is worth more than a sum. Where a curve crosses the line of zero stands the share in which it pays, with its ${confidence}% interval. This is the chance in the simulation only, not that of prices.`,
  share: 'share of runs worth more',
  pays: 'Share of runs that pay',
  thinned: 'Of more than a thousand runs a thousand evenly spread values are drawn.',
  chanceDesc: (plans: string[]) => `Share of runs with a net present value above 0: ${list(plans)}.`,
  percentile: (p: string) => `${p}% of runs are below`,
};
