const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
const plural = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;

/** What is said of a sweep. */
export const sweep = {
  subtitle: (file: string) => `A sweep: many points, each run several times (file ${file})`,
  how: (points: string, replications: string, runs: string, seed: string) =>
    `${plural(points, 'point', 'points')}, ${plural(replications, 'replication', 'replications')} each, ${plural(runs, 'run', 'runs')} in all, seed ${seed}. The k-th replications of all points meet the same trucks with the same luck.`,
  precise: (points: string, most: string, runs: string, seed: string) =>
    `${plural(points, 'point', 'points')}, each until its metrics were as precise as was asked, at most ${plural(most, 'replication', 'replications')}; ${plural(runs, 'run', 'runs')} in all, seed ${seed}. The k-th replications of all points meet the same trucks with the same luck.`,
  rough: (points: string) => `At ${plural(points, 'point', 'points')} that precision was not reached.`,
  forked: (time: string) =>
    `All points went on from the same runs of the sweep’s own scenario, which ended at ${time}.`,
  design: {
    factorial: 'Every value of every factor was run with every other.',
    twoLevel: 'Corners were run: each factor at the one or the other end of its range.',
    latinHypercube: 'Points form a Latin hypercube: each has a slice of its own of the range of every factor.',
    sobol: 'Points are those of the Sobol sequence, spread evenly over all ranges.',
    list: 'Points are those that the file lists.',
  },
  values: 'Values',
  scenarios: 'whole scenarios',
  whole: 'whole numbers',
  steps: (steps: string) => `${steps} values`,
  extremes: (metric: string, low: string, lowAt: string, high: string, highAt: string) =>
    `${metric}: least with ${lowAt} (${low}), most with ${highAt} (${high}).`,
  alike: (metric: string, value: string) => `${metric}: ${value} at every point.`,
  nothing: (metric: string) => `${metric}: nothing was observed.`,
  at: (pairs: string[]) => list(pairs),
  effects: (metric: string) => `${metric} by each factor`,
  note: (confidence: string) => `Marks are means, upright lines their ${confidence}% intervals, each for itself.`,
  effectNote:
    'Where the other factors take too many values for a line each, the line is the mean over all points with that value, and the band goes from the lowest of these points to the highest: it shows how much the others matter.',
  scatterNote: 'Where no two points share a value, every point is a mark, wherever the other factors stand.',
  thinned: (shown: string, all: string) => `${shown} of ${all} points are drawn.`,
  keyMean: 'mean with its interval',
  keyBand: 'from the lowest point with that value to the highest',
  lines: (factors: string[]) => `lines by ${list(factors)}`,
  value: 'Value',
  pointsHead: 'Points',
  lowest: 'Lowest point',
  highest: 'Highest point',
  surface: (metric: string) => `${metric} over two factors`,
  fitted: (points: string, error: string, deviation: string) =>
    `Lines of equal height of a quadratic fitted to the means of ${points} points; dots are points that were run. Left out when it is fitted, a point is missed by ${error} (root mean square of cross-validation), where saying the same everywhere would miss by ${deviation}. It is no more than a summary: read single points from the table.`,
  unfitted: (error: string, deviation: string) =>
    `Points that were run, with what came out. A quadratic would miss a point that it has not seen by ${error} (cross-validation), where saying the same everywhere misses by ${deviation}: too much to draw it.`,
  unfittable:
    'Points that were run, with what came out. They are too few, or too much alike, to fit a surface to them.',
  held: (pairs: string[]) => `The other factors are held: ${list(pairs)}.`,
  elsewhere: 'Dots are where points lie in these two factors; the others stand elsewhere in them.',
  surfaceDesc: (metric: string, low: string, high: string) =>
    `${metric}: over the area the fitted surface goes from ${low} to ${high}.`,
  measuredDesc: (metric: string, low: string, high: string) => `${metric}: measured from ${low} to ${high}.`,
  keyRun: 'a point that was run',
  keyLines: 'fitted, the darker the more',
  keyShade: 'measured, the darker the more',
  points: 'All points',
  pointsNote: (shown: string, all: string) => `The first ${shown} of ${all} points; all are in sweep.json.`,
  point: 'Point',
  runs: 'Runs',
  roughMark: 'not as precise as asked',
  refused: 'Refused runs',
  refusedNote: 'These runs the gate refused to go on with, and why; they are in no mean.',
  refusedRuns: 'Refused',
  why: 'Why the first of them was',
};
