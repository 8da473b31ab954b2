const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What is said of the days around a closure, and of what it leaves behind. */
export const aftermath = {
  title: 'Around the closure, and until the backlog is gone',
  chart: 'Trucks inside, day by day',
  note: (confidence: string) =>
    `The line is the mean of a day over all runs, the dark band its ${confidence}% interval; nine runs in ten lie in the light band. Shaded: what is otherwise than usual. Steps are the means of whole days; when a backlog is gone is measured to the minute.`,
  date: (day: number, month: number) => `${day} ${MONTHS[month - 1]}`,
  day: (day: string) => `day ${day}`,
  days: 'Day',
  allTrucks: 'All trucks inside',
  of: (backlog: string, flows: string) => `${backlog}: trucks inside, ${flows}`,
  peak: (what: string, value: string, day: string) => `${what}: most on ${day}, ${value} on average.`,
  cleared: (what: string, atMost: string, median: string, interval: string | null, confidence: string) =>
    `${what}: in half of the runs no more than ${atMost} are left after ${median}` +
    (interval === null ? '.' : ` (${confidence}% interval ${interval}).`),
  notCleared: (what: string, atMost: string, n: string, of: string) =>
    `${what}: in ${n} of ${of} runs no more than ${atMost} are left before the run ends.`,
  somewhat: (n: string, of: string) => `It comes to that in ${n} of ${of} runs.`,
  mark: (median: string) => `cleared after ${median}`,
  atMost: (trucks: string) => `at most ${trucks}`,
  keySpread: 'nine runs in ten',
  keyEvent: 'closure or other event',
  keyAtMost: 'counts as cleared',
  keyMedian: 'cleared in half of the runs, with the interval',
  mean: 'Mean',
  p5: '5% of runs are below',
  p95: '95% of runs are below',
};
