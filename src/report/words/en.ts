import type { Language } from '../../results/language.ts';
import { aftermath } from './aftermath/en.ts';
import { gate } from './gate/en.ts';
import { known } from './known/en.ts';
import { model } from './model/en.ts';
import { size } from './size/en.ts';
import { stress } from './stress/en.ts';
import { study } from './study/en.ts';
import { sweep } from './sweep/en.ts';
import { worth } from './worth/en.ts';

const list = (items: string[]) =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
const plural = (n: number, one: string, many: string) => (n === 1 ? one : many);

const allGoals = (n: number) => (n === 1 ? 'the goal' : n === 2 ? 'both goals' : `all ${n} goals`);

/** The report in English; `vi.ts` has the same keys. */
export const en = {
  lang: 'en' as Language,
  /** What the language calls itself. */
  language: 'English',
  numerals: { none: '–', million: 'million', billion: 'billion' },
  units: {
    seconds: 's',
    minutes: 'min',
    hours: 'h',
    days: 'days',
    points: 'pp',
    named: {
      min: 'min',
      trucks: 'trucks',
      'trucks/day': 'trucks/day',
      share: '%',
      ratio: '%',
      servers: 'servers',
      'loads/h': 'loads/h',
      people: 'people',
      'h/day': 'h/day',
      'trips/day': 'trips/day',
      t: 't',
      't/day': 't/day',
      pallets: 'pallets',
      'pallets/day': 'pallets/day',
    } as Record<string, string>,
  },
  list,
  quote: (name: string) => `“${name}”`,
  range: (low: string, high: string) => `${low} to ${high}`,
  percent: (share: string) => `${share}%`,
  withUnit: (name: string, unit: string) => (unit === '' ? name : `${name} [${unit}]`),

  within: (metric: string, target: string) => `${metric}: share within ${target}`,
  definition: (meaning: string, counted: string) => `${meaning} Counted: ${counted}.`,

  direction: { export: 'export', import: 'import' } as Record<string, string>,
  cargo: {
    fruit: 'fruit',
    other: 'other goods',
    electronics: 'electronics',
    vehicles: 'new vehicles',
    'new-vehicle': 'new vehicles',
    goods: 'goods',
    mixed: 'mixed goods',
    empty: 'no load',
  } as Record<string, string>,
  allFlows: 'all trucks',
  allPlaces: 'whole gate',
  flowAt: (flow: string, place: string) => `${flow} at ${place}`,

  verdict: {
    better: 'better',
    worse: 'worse',
    cannotTell: 'cannot be told apart',
    same: 'exactly the same',
    neutral: 'neither good nor bad',
  },

  page: {
    kicker: 'smartgate · simulation report',
    compareTitle: 'What changes at the gate?',
    compareSubtitle: (n: number, baseline: string) =>
      `${n} ${plural(n, 'scenario', 'scenarios')} against the baseline: ${baseline}`,
    compared: 'What is compared',
    scenario: 'Scenario',
    description: 'Description',
    baseline: 'baseline',
    data: 'The figures behind this picture',
    more: (n: number) => `${n} more ${plural(n, 'scenario', 'scenarios')} in the table`,
    footer: 'Everything on this page was computed from one results file; see “How to repeat this study”.',
  },

  finding: {
    eachTitle: 'Each scenario in turn',
    sureTitle: 'How sure this is',
    best: (name: string, count: number, of: number) =>
      `“${name}” is better than the baseline on ${count} of ${of} key ${plural(of, 'figure', 'figures')}`,
    worst: (name: string, count: number, of: number) =>
      `No scenario is shown to be better than the baseline; “${name}” is worse on ${count} of ${of} key ${plural(of, 'figure', 'figures')}`,
    none: 'On the key figures, no scenario can be told apart from the baseline.',
    change: (metric: string, now: string, before: string, difference: string, confidence: string) =>
      `${metric}: ${now} instead of ${before}, a difference of ${difference} (${confidence}% confidence)`,
    changeGrowth: (metric: string, now: string, before: string) => `${metric}: ${now} instead of ${before}`,
    single: (figures: string[]) => `${figures.join('; ')}.`,
    sure: (confidence: string, judged: string, joint: boolean) =>
      joint
        ? `The verdicts on all key figures hold together, for all scenarios compared, with ${confidence}% confidence.`
        : `Each verdict holds with ${judged}% confidence.`,
    effort: (runs: number, length: string, warmUp: string | null, confidence: string, paired: boolean) =>
      `${runs} ${plural(runs, 'run', 'runs')} of ${length} for each scenario${warmUp === null ? '' : `, of which the first ${warmUp} are not counted`}.` +
      (paired ? ' All scenarios meet the same random luck, so they are compared run by run.' : '') +
      (runs > 1
        ? ` A number behind ± is half of a ${confidence}% confidence interval.`
        : ' One run gives no interval.') +
      ' It covers the chance in the simulation, not the assumptions: those are listed further down.',
    betterOn: 'Better',
    worseOn: 'Worse',
    unknownOn: 'Cannot be told apart',
    sameOn: 'Exactly the same',
    neutralOn: 'Different, neither good nor bad in itself',
    everywhere: 'all key figures',
    more: (n: number) => `${n} further ${plural(n, 'scenario', 'scenarios')}: see the table.`,
  },

  headline: {
    title: 'Key figures',
    further: 'Further key figures',
    caption: 'Mean ± half of the confidence interval; below it the difference to the baseline.',
    metric: 'Figure',
    value: 'Value',
    interval: (confidence: string) => `${confidence}% confidence interval`,
    runs: 'Runs',
    picture: 'Differences in the key figures',
  },

  recommend: {
    confidence: (confidence: string) => `${confidence}% confidence for each goal`,
    reaches: (name: string, goals: number) => `“${name}” surely reaches ${allGoals(goals)}`,
    already: (name: string, goals: number) => `Already the baseline, “${name}”, surely reaches ${allGoals(goals)}`,
    only: (name: string, goals: number, costs: string | null) =>
      `Only “${name}” surely reaches ${allGoals(goals)}${costs === null ? '' : `, for ${costs}`}`,
    cheapest: (name: string, plans: number, goals: number, costs: string | null) =>
      `“${name}” is the cheapest of ${plans} scenarios that surely reach ${allGoals(goals)}${costs === null ? '' : `: ${costs}`}`,
    several: (plans: number, goals: number, names: string[], others: number) =>
      `${plans} scenarios surely reach ${allGoals(goals)}: ${list(others === 0 ? names : [...names, `${others} more`])}`,
    none: (goals: number) => `No scenario surely reaches ${allGoals(goals)}`,
    closest: (name: string, reached: number, goals: number) => `“${name}” comes closest, with ${reached} of ${goals}`,
    partly: (name: string, reached: number, goals: number) =>
      `“${name}” surely reaches ${reached} of ${goals} ${plural(goals, 'goal', 'goals')}`,
    missed: (goals: string) => `not reached: ${goals}`,
    unsure: (goals: string) => `cannot be told: ${goals}`,
    further: (n: number) => `${n} more`,
    binds: (place: string, share: string) => `What binds first is ${place}, in use for ${share} of its time`,
    costs: (sum: string) => `${sum} a year`,
    goals: 'Goals reached',
    tally: (reached: number, goals: number) => `${reached} of ${goals}`,
    unsureCount: (n: number) => `${n} cannot be told`,
    costsColumn: 'Costs a year',
  },

  throughput: {
    title: 'Trucks cleared',
    chart: 'Trucks cleared a day, by scenario',
    note: 'Bars start at zero; every panel has its own scale. The line at the end of a bar is the confidence interval.',
    flow: 'Flow of trucks',
    total: 'All trucks',
    desc: (panel: string, most: string, mostValue: string, least: string, leastValue: string) =>
      `${panel}: most with ${most} (${mostValue} trucks a day), least with ${least} (${leastValue}).`,
    descOne: (panel: string, value: string) => `${panel}: ${value} trucks cleared a day.`,
  },

  waiting: {
    title: 'Waiting time and time at the gate',
    chart: (metric: string, where: string) => `${metric}\u00a0· ${where}\u00a0– share of trucks within a given time`,
    share: 'Share of trucks',
    at95: '95% of trucks within',
    target: (value: string) => `target ${value}`,
    note: 'Read upwards: the curve shows what share of trucks was done within the time below. The mark is the time that 95% of trucks do not exceed, with its confidence interval.',
    others: (n: number) => `${n} other ${plural(n, 'scenario', 'scenarios')} (thin grey)`,
    within: (value: string) => `within ${value}`,
    withinTarget: 'within the target',
    perTruck: 'mean of all trucks',
    quantile: (p: string) => `${p}% of trucks within`,
    desc: (best: string, bestValue: string, worst: string, worstValue: string) =>
      `95% of trucks are done within ${bestValue} with ${best}, the shortest time, and within ${worstValue} with ${worst}, the longest.`,
    descOne: (name: string, value: string) => `${name}: 95% of trucks are done within ${value}.`,
  },

  hours: {
    queueTitle: 'Queues over the day',
    queueChart: 'Trucks waiting, by hour of the day',
    yardTitle: 'Yards over the day',
    yardChart: 'Bays in use, by hour of the day',
    hour: 'Hour of the day',
    mean: 'mean',
    interval: (confidence: string) => `${confidence}% interval of the mean`,
    spread: 'nine days in ten (5% to 95%)',
    reference: 'mean of the baseline',
    capacityKey: 'capacity',
    note: (confidence: string, comparing: boolean) =>
      `Line: mean. Dark band: ${confidence}% confidence interval of that mean. Light band: where nine single days in ten lie.` +
      (comparing ? ' Dotted line: mean of the baseline. The scenarios of one place share a scale.' : ''),
    rest: (n: number) => `${n} less busy ${plural(n, 'place is', 'places are')} left to the tables.`,
    desc: (place: string, name: string | null, value: string, hour: string) =>
      `${place}: the longest mean queue is ${value} trucks, at ${hour}${name === null ? '' : `, with ${name}`}.`,
    descYard: (place: string, name: string | null, value: string, hour: string, capacity: string | null) =>
      `${place}: the fullest hour is ${hour}${name === null ? '' : ` with ${name}`}, ${value} on average${capacity === null ? '' : ` of ${capacity}`}.`,
    cell: (mean: string, low: string, high: string) => `${mean} (${low}–${high})`,
    cellNote: 'Mean, and in brackets the 5% and 95% points of single days.',
    at: (clock: string) => `at ${clock}`,
  },

  risk: {
    title: 'How much one run differs from the next',
    note: (confidence: string) =>
      `A mean known to within a hair says nothing of a bad month. Error, the ${confidence}% interval of the mean, gets smaller with more runs; risk, how far single runs lie apart by chance alone, does not.`,
    chart: 'Risk and error',
    marks: (confidence: string) =>
      `Light band: where nine single runs in ten lie. Dark bar: ${confidence}% interval of the mean. Brackets under the ends of the band: their ${confidence}% intervals, as far as so many runs can tell.`,
    mean: 'Mean',
    percentile: (p: string) => `${p}% of runs below`,
    desc: (figure: string, parts: string[]) => `${figure}: nine runs in ten lie ${list(parts)}.`,
    descPart: (name: string, range: string) => `with ${name} from ${range}`,
  },

  differences: {
    marks: (confidence: string) =>
      `● better, ◆ worse, ○ cannot be told apart; the bar is the ${confidence}% confidence interval.`,
    title: 'Differences to the baseline',
    note: (confidence: string, judged: string) =>
      `Scenario minus baseline, run by run, with the ${confidence}% confidence interval. ● better, ◆ worse, ○ cannot be told apart, no mark: neither good nor bad in itself` +
      (judged === confidence
        ? '.'
        : `. Verdicts are judged at ${judged}%, so that those on the key figures hold together; those on other figures hold each for itself.`),
    figure: 'Figure',
    where: 'Where',
    baselineValue: 'Baseline',
    main: 'Main differences',
    mainNote: (shown: string, of: string) =>
      `The ${shown} broadest of ${of} figures that differ somewhere; key figures first.`,
    all: (n: string) => `All ${n} figures that differ somewhere`,
    same: (n: string) => `Figures that are exactly the same in every scenario, and not listed: ${n}.`,
    left: (n: string) => `Further rows, in the results file only: ${n}.`,
    pairing: (low: string, high: string) => `Correlation between paired runs of the key figures: ${low} to ${high}.`,
    gain: (median: string, least: string, most: string) =>
      `All scenarios met the same trucks with the same luck: to tell as much, runs with luck of their own would have to be ${median} times as many (median of the key figures; ${least} to ${most}).`,
    desc: (metric: string, parts: string[]) => `${metric}: ${list(parts)}.`,
    descPart: (name: string, difference: string, verdict: string) => `${name} ${difference} (${verdict})`,
    counts: (better: number, worse: number, unknown: number) =>
      `${better} better, ${worse} worse, ${unknown} cannot be told apart`,
  },

  best: {
    title: 'Which scenario is best?',
    note: (confidence: string) =>
      `Figure by figure: every scenario against the baseline, and against the best of the others (multiple comparisons with the best). What is said of the best holds together, for all scenarios and figures, with ${confidence}% confidence.`,
    against: (counts: string) => `Against the baseline: ${counts}.`,
    sure: 'Surely the best of all',
    group: 'Cannot be told apart from the best',
    not: 'Surely no better than another',
    none: 'No scenario can be told apart from the best',
    table: 'Differences to the best of the others',
    tableNote:
      'First line: the interval of the scenario minus the best of the other scenarios; ★ surely the best, ☆ cannot be told apart from the best, no star: surely no better than another. Second line: the verdict against the baseline.',
  },

  goals: {
    title: 'Goals',
    note: (confidence: string) =>
      `A goal is reached, or not reached, only where the whole ${confidence}% confidence interval says so. Below it: in how many single runs it is reached, and between which shares of all runs that leaves us (Wilson's interval).`,
    goal: 'Goal',
    wanted: 'Wanted',
    by: (year: number) => `by ${year}`,
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    verdict: { reached: 'reached', notReached: 'not reached', cannotTell: 'cannot tell' },
    runs: (count: string, n: string) => `in ${count} of ${n} runs`,
    demand: (goal: string, scenario: string, demand: string) =>
      `${goal}: not with “${scenario}”, because no more than ${demand} trucks a day come; this says nothing of what the gate could clear.`,
    busiest: (goal: string, scenario: string, place: string, share: string) =>
      `${goal}: not with “${scenario}”. What binds first: ${place}, in use for ${share} of its time.`,
    chart: 'What is wanted, and what each scenario comes to',
    chartNote: (confidence: string) =>
      `Dashed lines: what is wanted. Bars start at zero; the line at the end of a bar is the ${confidence}% confidence interval. Marks, one for each line from left to right: ● reached, ◆ not reached, ○ cannot tell.`,
    scenario: 'Scenario',
    desc: (panels: string[]) => `${panels.join('. ')}.`,
    descTarget: (wanted: string, names: string[]) =>
      names.length === 0 ? `${wanted}: reached by none` : `${wanted}: reached by ${list(names)}`,
  },

  check: {
    title: 'Static check',
    note: 'What comes to a place in a day against what it can do in one, from means and opening hours alone, before any run. At 100% or more the queue grows with the length of the run, whatever the luck, unless trucks go elsewhere.',
    fine: 'No place gets more in a day than it can do.',
    overload: (place: string, come: string, can: string, fate: string) =>
      `${place}: ${come} trucks a day come, ${can} can be taken; ${fate}.`,
    overloadIn: (place: string, names: string, fate: string) =>
      `${place}: more comes than can be taken with ${names}; ${fate}.`,
    grows: 'the queue grows without end',
    sentOn: 'the others give up, are turned away or go elsewhere',
    chart: 'Offered load against capacity, by hour of the day',
    chartNote:
      'Servers, bays or vehicles that would be in use if there were enough of them. Trucks that come while a place is closed are the load of the first open hour.',
    offeredKey: 'offered load',
    beyondKey: 'beyond capacity',
    openKey: 'open',
    desc: (place: string, name: string | null, hour: string, load: string) =>
      `${place}${name === null ? '' : ` with ${name}`}: the hour from ${hour} has the greatest load, ${load} of what can be done.`,
    of: (offered: string, open: string) => `${offered} of ${open}`,
    loads: 'Load of the busier places, and the utilisation that the runs came to',
    place: 'Place',
    arrivals: 'Come a day',
    capacity: 'At most a day',
    load: 'Load',
    used: 'Simulated utilisation',
    worst: 'Worst hour',
    erlang: 'Erlang estimate',
    enough: 'Enough',
    at: (hour: string, load: string) => `${hour}:\u00a0${load}`,
    simulated: (share: string) => `simulated ${share}`,
    wait: (time: string) => `wait ${time}`,
    full: (share: string) => `full ${share}`,
    all: 'The static check of each scenario in full',
    legend:
      'Load: work that comes by what can be done in the open hours; the simulated utilisation of bays and vehicles counts closed hours, too. Estimate: the mean wait if trucks came evenly over the open hours (Allen and Cunneen), or the share that finds no bay (Erlang B). Enough: the fewest units with whom one truck in five waits, or one in a hundred finds no bay.',
    assumed: (bounds: string) => `Taken at its best, so that loads are no less than this: ${bounds}.`,
  },

  bottlenecks: {
    title: 'Bottlenecks',
    chart: 'What servers, bays and vehicles did all the time',
    note: 'The whole time of every place, open or closed. Blocked: held by a truck that cannot go on. Starved: idle while trucks on their way there were held up before. No traffic: idle, and nobody on the way was held up.',
    place: 'Place',
    pieces: {
      busy: 'busy',
      blocked: 'blocked',
      starved: 'starved',
      idle: 'no traffic',
      other: 'other',
      closed: 'closed',
    },
    cause: (blocked: boolean, by: string, share: string) => `${blocked ? 'blocked' : 'starved'} by ${by}: ${share}`,
    blockedBy: (place: string, by: string, share: string) =>
      `${place}: stood ${share} of the time because no room or server was free at ${by}.`,
    starvedBy: (place: string, by: string, share: string) =>
      `${place}: idle ${share} of the time while trucks on their way there were held up at ${by}.`,
    nobody: 'No place keeps another from working for more than 1% of the time.',
    desc: (place: string, share: string) => `Most time is lost because of others at ${place}: ${share}.`,
  },

  marginal: {
    title: 'What one more would change',
    note: (confidence: string, judged: string) =>
      `The scenario was run once more for every resource, with a little more of it and the same luck. Paired differences with ${confidence}% intervals; verdicts are judged at ${judged}, so that those on one figure hold together for all resources.`,
    grows:
      'Where a queue grows as long as the run lasts, so does a difference in its waits: take it for its direction.',
    chart: 'One more of each resource: differences in the key figures',
    resource: 'Resource',
    now: (many: string) => `now ${many}`,
    at: (more: string, place: string) => `${more} at ${place}`,
    one: (more: string, effects: string[]) => `${more}: ${effects.join('; ')}.`,
    effect: (metric: string, difference: string, verdict: string) => `${metric} ${difference} (${verdict})`,
    nothing: (resources: string) => `nothing that can be told comes of ${resources}.`,
  },

  value: {
    title: 'Costs and benefits',
    note: (base: number, rate: string, years: number[]) =>
      `Against the baseline, in prices of ${base}, discounted to that year at ${rate} a year.` +
      (years.length > 0
        ? ` Runs were made for ${list(years.map(String))}; between these years values are interpolated, outside them they stay as they are.`
        : ' The run stands for every year.'),
    chance: 'Intervals cover the chance in the simulation, not the prices: for those see the switching values.',
    figure: 'Figure',
    service: 'Years of service',
    costs: 'Present value of costs',
    benefits: 'Present value of benefits',
    npv: 'Net present value (NPV)',
    positive: 'Share of runs with NPV above 0 (and its interval)',
    annualCosts: 'Costs a year of service',
    ratio: 'Benefit–cost ratio',
    internalRate: 'Internal rate of return',
    breakEvenTruckHour: 'Value of a truck-hour that just pays',
    breakEvenTraffic: 'Traffic that just pays, if benefits go with it',
    none: 'none',
    /** A plan that pays even where this is worth nothing. */
    withoutIt: 'pays even at 0',
    money: { million: 'm VND', billion: 'bn VND', perHour: 'VND/h' },
    onPath: (name: string, path: string) => `${name}, demand “${path}”`,
    chart: 'Costs and benefits added up, discounted',
    chartNote: (confidence: string) =>
      `Where a curve crosses zero, the plan has paid for itself; its end is the net present value. The band is the ${confidence}% confidence interval.`,
    desc: (parts: string[]) => `Net present value: ${list(parts)}.`,
    descPart: (name: string, value: string) => `${name} ${value}`,
    year: 'Year',
    more: (n: number) => `${n} more ${plural(n, 'table', 'tables')} of this kind`,
    line: 'Cost or benefit',
    savedAYear: 'Saved a year',
    annual: 'Worth a year',
    present: 'Present value',
    switching: 'Switching value',
    noPrice: 'no price',
    other: 'all others',
    part: {
      cost: 'Costs',
      benefit: 'Benefits',
      unpriced: 'Not in money',
      transfer: 'Changes hands: not counted',
    },
    kind: {
      capital: 'Capital cost',
      running: 'Running cost',
      crews: 'Staff',
      truckHours: 'Hours of trucks',
      lost: 'Trucks lost',
      spoilage: 'Loss of value of goods',
      idling: 'Fuel of idling engines',
      reefer: 'Fuel of reefers',
      electricity: 'Electricity',
      carbon: 'Carbon dioxide',
      overtime: 'Overtime',
      fee: 'Fee',
    },
    unit: {
      'truck-hours': 'truck-hours',
      'truck-days': 'truck-days',
      trucks: 'trucks',
      'server-hours': 'server-hours',
      l: 'l',
      kWh: 'kWh',
      t: 't',
    } as Record<string, string>,
    switchingNote:
      'Gains are positive, costs negative. The switching value is the change of one line alone that would make the net present value zero.',
    transferNote: 'Fees that are saved by one side are lost by the other; they are no benefit of the whole.',
    overloaded: (names: string) =>
      `Not all trucks that come are cleared in ${names}: the queue, and the money with it, grows with the length of the run. Take it as a sign, not as a sum.`,
    unpriced: (kinds: string) => `Without a price in the file, and not counted: ${kinds}.`,
  },

  bulletin: {
    title: 'The bulletin of the day',
    note: (day: string, clock: string, source: string) =>
      `Trucks from ${clock} of the day before to ${clock} on ${day}, as published (${source}), and what the model made of the same day.`,
    row: 'Gate and direction',
    opening: 'In stock before',
    arrived: 'Arrived',
    cleared: 'Cleared',
    closing: 'In stock after',
    simulated: 'Model',
    residual: 'Books off by',
    marks:
      '* found from other figures of the bulletin; † not published, but assumed in the file; – not known. “Books off by” is the stock before plus arrivals less clearances less the stock after; it is left open where a figure is missing or was found from the other three, because that would prove nothing.',
    gap: (direction: string, term: string, total: string, gates: string) =>
      `${direction}, ${term}: the gates add up to ${gates}, the total is ${total}.`,
    replay:
      'The model begins with the stock of the evening before (where it is not known, with what a steady day would hold), and exactly as many trucks arrive as are told, spread over the day by the hourly rates of the scenario. A truck that is there at the beginning has the rest of a stay before it. Intervals cover the chance in services and stays. Deviations in per cent stand below, under “The model against published figures”.',
  },

  calibration: {
    title: 'The model against published figures',
    note: 'A figure marked “fitted” was used to choose a parameter and proves nothing; one marked “predicted” was not.',
    what: 'Figure',
    published: 'Published',
    simulated: 'Simulated',
    residual: 'Deviation',
    roleTitle: 'Role',
    role: { fitted: 'fitted', predicted: 'predicted', input: 'input' },
    source: 'Source',
    inside: 'within',
    none: 'No published figure was given to hold the model against.',
  },

  balance: {
    title: 'Where all trucks went',
    note: 'Mean number of trucks per run, over the whole run with its warm-up. What was there, came or was split off equals what left or is still inside.',
    terms: {
      initial: 'Inside at start',
      arrived: 'Arrived',
      split: 'Split off',
      cleared: 'Cleared',
      diverted: 'Diverted',
      turnedAway: 'Turned away',
      balked: 'Balked',
      reneged: 'Gave up',
      merged: 'Merged',
      inside: 'Inside at end',
    },
    redirected: 'Sent on inside',
    flow: 'Flow of trucks',
    sum: 'All trucks',
  },

  assumptions: {
    title: 'Assumptions and their sources',
    note: 'Every number that carries a note in the scenario file. “Assumed” means that no source was found.',
    path: 'Where in the file, and the value',
    kind: { source: 'source', assumed: 'assumed' },
    text: 'Source or reason',
    sameAs: (baseline: string) => `As “${baseline}”, but for:`,
    basis: (sourced: string, assumed: string, part: string) =>
      `What this rests on: ${sourced} ${sourced === '1' ? 'number' : 'numbers'} with a source and ${assumed} assumed, each with its reason, under ${part}. Intervals cover the chance in the simulation, not what is assumed.`,
    identical: (names: string) => `${names}: the same assumptions.`,
    again: (n: number) =>
      n === 1 ? '(One more stands above, with another scenario.)' : `(${n} more stand above, with other scenarios.)`,
    none: 'The scenario file carries no notes.',
    sources: 'Sources',
  },

  events: {
    title: 'What happens in the run',
    event: 'Event',
    time: 'From – to',
    what: 'What is otherwise then',
    closed: (place: string) => `${place}: closed`,
    servers: (place: string, most: string) => `${place}: at most ${most} in service`,
    slow: (place: string, factor: string) => `${place}: times × ${factor}`,
    surge: (flow: string, factor: string) => `${flow}: arrivals × ${factor}`,
  },

  glossary: {
    title: 'Definitions',
    interval: (confidence: string) => `${confidence}% confidence interval`,
    intervalMeaning: (confidence: string) =>
      `If the whole study were repeated with other random numbers, an interval made this way would contain the model's true mean ${confidence} times in 100. The number behind ± is half its width; digits that it does not support are left out.`,
    verdictTerm: 'Better, worse, cannot be told apart',
    verdictMeaning: (judged: string) =>
      `A scenario is called better or worse only if the ${judged}% confidence interval of its paired difference to the baseline does not contain zero. “Cannot be told apart” does not mean equal: more runs may show a difference.`,
    jointMeaning: (confidence: string) =>
      `That level is raised with the number of scenarios and of key figures (Bonferroni), so that all verdicts on the key figures hold together with ${confidence}% confidence; a verdict on another figure holds by itself.`,
    bestTerm: 'Surely the best, cannot be told apart from the best',
    bestMeaning: (confidence: string) =>
      `Every scenario is compared with the best of the others (Hsu's multiple comparisons with the best, with Bonferroni's inequality because the scenarios share their luck). With ${confidence}% confidence the true best is among those that “cannot be told apart from the best”, or is the one called surely the best, in all key figures at once.`,
    perTruckTerm: 'Mean, mean of all trucks',
    perTruckMeaning:
      'A mean is computed in every run and then averaged over the runs, so that each run counts the same. In the “mean of all trucks” each truck counts the same, whatever its run (jackknife interval). The two differ where runs with more trucks have longer waits.',
    p95Term: '50%, 90%, 95% point',
    p95Meaning:
      'The value that so many per cent of the trucks (or of the time, for levels) do not exceed; computed in every run, then averaged over the runs.',
    spreadTerm: 'Nine days in ten',
    spreadMeaning:
      'From the 5% to the 95% point of single days over all runs: what one day may bring, which is wider than the interval of the mean.',
  },

  course: {
    days: 'Days from the start of the run',
    mean: 'mean over the runs',
    smooth: 'moving average',
    warmUp: 'end of the warm-up',
    settled: 'settled (MSER-5)',
    limit: 'room for so many',
    table: 'Means along the run',
  },

  growth: {
    title: 'Where more trucks come than go',
    note: 'These queues grow as long as the run lasts: a longer run would show longer ones, so there is no mean wait to be told, only how fast they grow. Tables say so in its place.',
    cell: (growth: string) => `grows by ${growth} trucks/day`,
    short: 'no steady mean',
    growth: 'Growth',
    limit: 'Room for',
    full: 'Full',
    after: (days: string) => `${days} days after the start`,
    chart: 'Day by day: trucks that wait, where they grow',
    chartNote: (confidence: string) => `Mean over the runs; the band is its ${confidence}% confidence interval.`,
    desc: (where: string, growth: string) => `${where}: grows by ${growth} trucks a day.`,
    waiting: 'Where the queue grows, the curve is that of these runs: longer ones would show longer times.',
  },

  warmUp: {
    title: 'How the runs begin',
    of: (scenario: string, sentence: string) => `${scenario}: ${sentence}`,
    pilot: (runs: number) => `The warm-up was chosen by a pilot of ${runs} runs with the same seed.`,
    counted: (used: string | null) =>
      used === null ? 'A run is counted from its first minute.' : `The first ${used} of a run are not counted.`,
    verdict: {
      enough: (wanted: string) => `That is enough: by MSER-5 the slowest key figure has settled after ${wanted}.`,
      tooShort: (wanted: string) =>
        `That is too short a warm-up: by MSER-5 the slowest key figure settles after ${wanted}, and what comes before moves its mean.`,
      runLonger: (_wanted: string) =>
        'Some key figure has not settled in the first half of the run: a longer one is wanted.',
      grows: (_wanted: string) => 'Where more trucks come than go, there is nothing to settle to.',
      stock: (_wanted: string) =>
        'It starts from the stock of trucks that the file gives, so that no warm-up is wanted.',
      terminating: (_wanted: string) =>
        'It is of certain days, or lasts until something is done: how it begins is part of the question, and no warm-up is wanted.',
      dated: (_wanted: string) =>
        'Something in it happens on a date and moves the means, which no rule can tell from a warm-up.',
      forked: (_wanted: string) =>
        'Up to there it is the run of the baseline: how it settles afterwards is part of what is compared.',
      tooFew: (_wanted: string) =>
        'It is too short, or there are too few runs, to tell by MSER-5 whether that is right.',
    },
    chart: 'Does it settle? The key figures along the run',
    chartNote:
      'Means over all runs, and their moving average (Welch): where it is flat, the start is forgotten. Full line: end of the warm-up. Dotted line: where MSER-5 would cut; by chance it may lie anywhere near.',
    table: 'When the key figures have settled (MSER-5)',
    notYet: 'not in the first half of the run',
    never: 'never: it grows',
    desc: (figure: string, settled: string, used: string) =>
      `The slowest key figure, ${figure}, has settled: ${settled}. The warm-up is ${used}.`,
  },

  method: {
    title: 'How to repeat this study',
    note: 'The same files, seed and version give the same results to the last digit on every machine.',
    version: 'Program',
    schema: 'Version of the results file',
    command: 'Command',
    seed: 'Seed of the random numbers',
    runs: 'Runs per scenario',
    length: 'Length of a run',
    warmUp: 'Warm-up, not counted',
    confidence: 'Confidence of intervals',
    start: 'Start of the model calendar',
    clock: (local: string, offset: string) => `${local} (UTC${offset})`,
    otherClock: (offset: string) => `China is on UTC+08:00: a time on this page plus ${offset}.`,
    files: 'Scenario files',
    file: 'File',
    hash: 'SHA-256 of the scenario as read',
    size: (metrics: string, series: string) => `${metrics} estimates and ${series} hourly values in the results file`,
    contents: 'Contents of the results file',
    forked: (at: string, baseline: string) =>
      `This comparison was forked ${at} after the start. Up to there every run is that of “${baseline}”; each alternative goes on from the state in which it was then, with units and hours of its own, and only what comes after is counted. So the differences tell what follows a change made on a gate at work, the way to the new steady state included; they are differences of steady states only where the run is long beside that way.`,
  },

  gate,
  model,
  size,
  stress,
  study,
  aftermath,
  sweep,
  worth,
  known,
  precision: {
    title: 'How many runs were enough',
    note: (confidence: string) =>
      `Mean of the runs so far with its ${confidence}% confidence interval, for the figures that took the most runs. The upright line is the number of runs from which on the interval lay between the dashed lines; some further runs had to confirm it.`,
    mean: 'mean so far',
    wantedKey: 'as precise as asked',
    axis: 'Number of runs',
    table: 'How precise the figures are',
    figure: 'Figure',
    value: 'Value',
    wanted: 'Asked for',
    reachedAt: 'Reached at run',
    not: 'not reached',
    reached: (runs: string, asked: string, least: string) =>
      `${runs} runs were enough: every key figure is known ${asked}; the least precise is ${least}.`,
    asked: (share: string | null, own: boolean) =>
      share === null
        ? 'to the width asked for it'
        : `to within ${share} of its value${own ? ', or to the width asked for it' : ''}`,
    known: (figure: string, width: string) => `${figure} (${width})`,
    small: (figures: string) => `Too near zero for a percentage, and known to a fixed width: ${figures}.`,
    growing: (figures: string) => `What grows has no mean to be known, however many the runs: ${figures}.`,
    unseen: (figures: string) => `Nothing is known of the precision of what hardly any run observed: ${figures}.`,
    insteadOf: (figure: string, width: string, wanted: string) => `${figure} (${width} instead of ${wanted})`,
    missed: (runs: string, stopped: boolean, figures: string) =>
      stopped
        ? `The work was stopped after ${runs} runs, before all figures were as precise as asked: ${figures}.`
        : `The precision asked for was not reached in ${runs} runs, the most that were allowed: ${figures}.`,
    some: (figures: string[], more: number) => [...figures, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
    desc: (parts: string[]) => `Precise as asked: ${parts.join('; ')}.`,
    descPart: (figure: string, reached: number | null) =>
      reached === null ? `${figure}, not yet` : `${figure}, from run ${reached} on`,
  },

  chart: {
    nothing: 'Nothing was observed that could be drawn here.',
  },
};

/** What a language must be able to say. */
export type Words = typeof en;
