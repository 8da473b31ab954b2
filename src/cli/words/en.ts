/** What the terminal says in English. */
import type { Unit } from '../../results/document.ts';
import type { PreviewLeft } from '../../results/sections/preview.ts';

/** `a, b and c`. */
function list(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}

/** `a; b; and 3 more`: things whose names may hold commas. */
function some({ told, more }: { told: readonly string[]; more: number }): string {
  return [...told, ...(more === 0 ? [] : [`and ${more} more`])].join('; ');
}

const maybe = (near: string | null) => (near === null ? '' : ` Did you mean ${near}?`);

export const en = {
  usage: {
    help: 'smartgate --help shows how it is used.',
    noCommand: (commands: string[]) => `A command is missing: ${list(commands, 'or')}.`,
    unknownCommand: (found: string, commands: string[], near: string | null) =>
      `There is no command "${found}".${maybe(near)} The commands are ${list(commands, 'and')}.`,
    unknownOption: (found: string, near: string | null) =>
      `There is no option ${found.length === 1 ? '-' : '--'}${found}.${maybe(near && `--${near}`)}`,
    notForCommand: (option: string, command: string) => `--${option} makes no sense for ${command}.`,
    tooFew: (command: string, wants: string) => `${command} wants ${wants}.`,
    tooMany: (command: string, wants: string, extra: string) =>
      `${command} wants ${wants === '' ? 'nothing behind it' : wants}, found also "${extra}".`,
    twice: (option: string) => `--${option} is given twice.`,
    noValue: (option: string) => `--${option} wants a value.`,
    wholeNumber: (option: string, found: string, most: string | null) =>
      `--${option} wants a whole number from 1${most === null ? '' : ` to ${most}`}, found "${found}".`,
    positive: (option: string, found: string) =>
      `--${option} wants a number above 0, such as 30 or 0.5, found "${found}".`,
    time: (option: string, found: string) =>
      `--${option} wants a time above 0 from the start of the run, such as 30d or 12h, found "${found}".`,
    oneRun: '--save-at and --resume want one scenario: a saved run is one replication of it.',
    part: (option: string, found: string) =>
      `--${option} wants a percentage above 0 and below 100, such as 5%, found "${found}".`,
    either: (one: string, other: string) => `Either --${one} or --${other}, not both.`,
    assignment: (found: string) => `--set wants path=value, such as places.lane.lanes=2, found "${found}".`,
    onePage: (command: string) => `--lang both makes no sense for ${command}, which draws no page.`,
    language: (found: string, languages: readonly string[]) =>
      `--lang wants ${list(languages, 'or')}, found "${found}".`,
    shard: (found: string) => `--shard wants k/n, the k-th of n parts, such as 3/8, found "${found}".`,
    address: (found: string) =>
      `--queue wants the address of a Redis, such as redis://localhost:6379, found "${found}".`,
    schemaOf: (found: string) => `There is no schema of "${found}": schema wants scenario or sweep.`,
    needs: (command: string, option: string, example: string) =>
      `${command} wants --${option}, such as --${option} ${example}.`,
    method: (found: string, methods: readonly string[]) => `--method wants ${list(methods, 'or')}, found "${found}".`,
    several: 'choose wants several scenarios, or one with --vary and --cost-at-most.',
    alone: '--vary makes no sense beside several scenarios.',
    methodOf: (method: string, command: string) => `--method ${method} is one of ${command}.`,
    oneDocument: '--json prints one document: name one scenario, or use compare.',
    noAnswer: (found: string, near: string | null) =>
      `There is no known answer "${found}".${maybe(near)} They are the files of scenarios/known-answers.`,
    allOrSome: '--all makes no sense beside names: those are run in any case.',
    sameName: (name: string, file: string) =>
      `Two scenarios are named ${name} (${file} is the second); their results would overwrite each other. Rename a file.`,
  },
  failure: {
    fault: 'This is a bug in smartgate, not in your input; please report it with the lines above.',
    cannotRead: (file: string, why: string) => `${file}: cannot be read (${why}).`,
    cannotUse: (path: string, why: string) => `${path}: cannot be used (${why}).`,
    why: {
      ENOENT: 'there is no such file or folder',
      EACCES: 'no permission',
      EPERM: 'no permission',
      EISDIR: 'it is a folder',
      ENOTDIR: 'a part of the path is a file, not a folder',
      EEXIST: 'a file of this name is in the way',
      ENOSPC: 'the disk is full',
      EROFS: 'the disk is read-only',
    } as Record<string, string>,
  },
  run: {
    heading: (replications: string, length: string, warmUp: string, seed: string, level: string) =>
      `${replications} ${replications === '1' ? 'replication' : 'replications'} of ${length} (warm-up ${warmUp}), seed ${seed}, ${level} intervals`,
    oneRun: 'One run is not a result: without a second one nothing is known of its error (--replications).',
    files: (report: string, others: string) => `Report: ${report}  (beside it ${others})`,
    paused: (time: string, file: string, command: string) =>
      `Paused ${time} after the start and saved in ${file}. To go on: ${command}`,
    stopping: 'Stopping; what is finished will be kept. Ctrl-C again stops at once and keeps nothing.',
    interrupted: (finished: string, asked: string | null, where: string) =>
      asked === null
        ? `Interrupted before the key figures were precise: ${finished} replications are finished and saved in ${where}.`
        : `Interrupted: ${finished} of ${asked} replications are finished and saved in ${where}.`,
    interruptedUnsaved: (finished: string, asked: string | null) =>
      asked === null
        ? `Interrupted before the key figures were precise: the document holds the ${finished} replications that were finished.`
        : `Interrupted: the document holds the ${finished} of ${asked} replications that were finished.`,
    nothing: 'Interrupted before the first replication was finished: nothing to save.',
    progress: (done: string, total: string, guessed: boolean, percent: string, left: string) =>
      `${done} of ${guessed ? 'about ' : ''}${total} runs, ${percent} %, about ${left} left`,
    bar: { runs: 'runs', about: 'about', left: 'left' },
  },
  precision: {
    reached: (replications: string, asked: string, least: string) =>
      `${replications} replications were enough: every key figure is known ${asked}; the least precise is ${least}.`,
    asked: (share: string | null, own: boolean) =>
      share === null
        ? 'to the width asked for it'
        : `to within ${share} of its value${own ? ', or to the width asked for it' : ''}`,
    known: (figure: string, width: string) => `${figure} (${width})`,
    small: (figures: { told: string[]; more: number }) =>
      `Too near zero for a percentage, and known to a fixed width: ${some(figures)}.`,
    growing: (figures: { told: string[]; more: number }) =>
      `What grows has no mean to be known, however many the replications: ${some(figures)}.`,
    unseen: (figures: { told: string[]; more: number }) =>
      `Nothing is known of the precision of what hardly any replication observed: ${some(figures)}.`,
    insteadOf: (figure: string, width: string, wanted: string) => `${figure} (${width} instead of ${wanted})`,
    missed: (replications: string, figures: { told: string[]; more: number }) =>
      `The precision asked for was not reached in ${replications} replications: ${some(figures)}. Longer runs (--days), more of them (run.precision.atMost) or a wider --precision would reach it.`,
  },
  table: {
    unit: 'unit',
    none: 'nothing observed',
    published: 'published figure',
    value: 'published',
    simulated: 'simulated',
    residual: 'off by',
    inside: 'inside',
    grows: (growth: string) => `grows ${growth} trucks/day`,
    role: { fitted: 'fitted', predicted: 'predicted', input: 'input' },
    calibration: (scenario: string) => `${scenario} against published figures`,
  },
  steady: {
    grows: (scenario: string, places: string[], more: number) =>
      `${scenario}: more trucks come than go. Growing, in trucks a day: ${places.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    longer: 'There is no mean wait there: a longer run would show longer ones.',
    full: (where: string, days: string) => `${where} (full ${days} days after the start)`,
    tooShort: (scenario: string, used: string, figures: string[], wanted: string) =>
      `${scenario}: a warm-up of ${used} is too short for ${list(figures, 'and')} (MSER-5); write run.warmUp: ${wanted}, or auto.`,
    runLonger: (scenario: string, figures: string[]) =>
      `${scenario}: ${list(figures, 'and')} ${figures.length === 1 ? 'has' : 'have'} not settled in the first half of the run (MSER-5); let it run longer (run.days).`,
  },
  compare: {
    noMean: 'no steady mean',
    levels: (level: string) => `Differences are paired, replication by replication, with ${level} intervals.`,
    bonferroni: (alternatives: string, keys: string, verdict: string, level: string) =>
      `With ${alternatives} ${alternatives === '1' ? 'alternative' : 'alternatives'} in ${keys} key metrics each verdict is judged at ${verdict}, so that all of them hold together at ${level} (Bonferroni).`,
    pairing: (median: string, least: string, most: string) =>
      `All met the same trucks with the same luck: to tell as much, runs with luck of their own would have to be ${median} times as many (median of the key metrics; ${least} to ${most}).`,
    forked: (at: string, baseline: string) =>
      `Forked ${at} after the start, each from the same runs of ${baseline}: the differences are those of what follows, the way to a new steady state included.`,
    levelled: (scenario: string, setting: string, own: string, used: string) =>
      `${scenario}: ${setting} is ${used} as in the baseline, not ${own} as in its file.`,
    opening: (scenario: string, baseline: string) => `${scenario} against ${baseline}:`,
    better: (items: string[]) => `better in ${list(items, 'and')}`,
    worse: (items: string[]) => `worse in ${list(items, 'and')}`,
    changed: (items: string[]) => `changed (neither good nor bad by itself) in ${list(items, 'and')}`,
    cannotTell: (items: string[]) => `cannot be told apart in ${list(items, 'and')}`,
    same: (items: string[]) => `exactly the same in ${list(items, 'and')}`,
    allSame: 'exactly the same in every key metric',
    nothing: 'none of the key metrics was observed in both',
  },
  best: {
    title: 'Metric by metric',
    better: (names: string[], baseline: string) => `better than ${baseline}: ${list(names, 'and')}`,
    worse: (names: string[], baseline: string) => `worse than ${baseline}: ${list(names, 'and')}`,
    cannotTell: (names: string[], baseline: string) => `cannot be told apart from ${baseline}: ${list(names, 'and')}`,
    changed: (names: string[], baseline: string) => `different from ${baseline}: ${list(names, 'and')}`,
    same: (names: string[], baseline: string) => `exactly as ${baseline}: ${list(names, 'and')}`,
    sure: (name: string) => `surely the best of all: ${name}`,
    group: (names: string[]) => `cannot be told apart from the best: ${list(names, 'and')}`,
    not: (names: string[]) => `surely no better than another: ${list(names, 'and')}`,
    level: (level: string) =>
      `What is said of the best holds together for all scenarios and key metrics at ${level} (multiple comparisons with the best).`,
  },
  goals: {
    title: 'Goals',
    atLeast: (value: string) => `at least ${value}`,
    atMost: (value: string) => `at most ${value}`,
    verdict: { reached: 'reached', notReached: 'not reached', cannotTell: 'cannot tell' },
    runs: (count: string, n: string, low: string, high: string) => `${count}/${n} runs, ${low}–${high} %`,
    demand: (title: string, scenario: string, demand: string) =>
      `${title}: not with ${scenario}, because no more than ${demand} trucks a day come.`,
    busiest: (title: string, scenario: string, place: string, share: string) =>
      `${title}: not with ${scenario}; what binds first is ${place}, in use for ${share} of its time.`,
  },
  bottlenecks: {
    title: 'What servers, bays and vehicles did, in parts of all their time',
    busy: 'busy',
    blocked: 'blocked',
    starved: 'starved',
    idle: 'no traffic',
    rest: 'closed, other',
    blockedBy: (place: string, by: string, share: string) =>
      `${place}: stood ${share} of the time because no room or server was free at ${by}.`,
    starvedBy: (place: string, by: string, share: string) =>
      `${place}: idle ${share} of the time while trucks on their way there were held up at ${by}.`,
    none: 'No place keeps another from working for more than 1 % of the time.',
  },
  marginal: {
    title: 'What one more would change',
    how: (level: string, judged: string) =>
      `Paired differences with ${level} intervals; verdicts are judged at ${judged} (Bonferroni over the resources): + better, − worse, ? cannot tell.`,
    same: 'the same',
    marks: { better: ' +', worse: ' −', cannotTell: ' ?' },
    at: (more: string, place: string) => `${more} at ${place}`,
    one: (more: string, effects: string[]) => `${more}: ${list(effects, 'and')}.`,
    effect: (metric: string, difference: string, verdict: string) => `${metric} ${difference} (${verdict})`,
    verdict: { better: 'better', worse: 'worse', cannotTell: 'cannot tell' },
    nothing: (resources: string[]) => `nothing that can be told comes of ${list(resources, 'or')}.`,
  },
  value: {
    title: (base: string, rate: string) => `Money of ${base}, discounted at ${rate} a year`,
    service: 'years of service',
    npv: 'net present value (NPV)',
    benefits: 'present value of what is saved',
    costs: 'present value of costs',
    annualCosts: 'costs a year',
    ratio: 'benefit–cost ratio',
    internalRate: 'internal rate of return',
    positive: 'runs with NPV above 0',
    breakEvenTruckHour: 'truck-hour that just pays',
    breakEvenTraffic: 'traffic that just pays',
    /** A plan that pays even where this is worth nothing. */
    withoutIt: 'pays even at 0',
    money: { million: 'm VND', billion: 'bn VND', perHour: 'VND/h' },
    none: 'none',
    overloaded: (scenarios: string[]) =>
      `${list(scenarios, 'and')} cannot clear all that come: the queue, and the money with it, grows with the length of the run. Take it as a sign, not as a sum.`,
    unpriced: (kinds: string[]) => `Without a price, and not counted: ${list(kinds, 'and')}.`,
    kinds: {
      truckHours: 'hours of trucks',
      lost: 'trucks lost',
      spoilage: 'loss of value of goods',
      idling: 'fuel of idling',
      reefer: 'fuel of reefers',
      carbon: 'carbon dioxide',
      overtime: 'overtime',
    } as Record<string, string>,
  },
  bulletin: {
    books: 'The books of the day',
    opening: 'in stock before',
    arrived: 'arrived',
    cleared: 'cleared',
    closing: 'in stock after',
    residual: 'books off by',
    direction: { export: 'export', import: 'import' },
    cargo: { 'new-vehicle': 'new vehicles' } as Record<string, string>,
    marks:
      '* found from other figures, † assumed in the file, – not known. Books: before + arrived − cleared − after; – where a\n  figure is missing, or was found from the other three.',
    gap: (direction: string, term: string, total: string, gates: string) =>
      `${direction}, ${term}: the gates add up to ${gates}, the total is ${total}.`,
    replayed: (file: string) => `The same day with ${file}: its stock before and its arrivals put in`,
    noScenario: 'The bulletin names no scenario: nothing was run.',
    nothingToRun: (file: string) => `--json: ${file} names no scenario, so there is no results document.`,
  },
  check: {
    fine: (name: string, flows: string, places: string, length: string, replications: string, share: string | null) =>
      share === null
        ? `${name}: fine (flows ${flows}, places ${places}, ${replications} replications of ${length})`
        : `${name}: fine (flows ${flows}, places ${places}, replications of ${length} to a precision of ${share}, at most ${replications})`,
  },
  preview: {
    title: 'Static check, without a run: what comes against what can be done.',
    place: 'place',
    arrivals: 'come/day',
    capacity: 'most/day',
    load: 'load',
    worst: 'worst hour',
    erlang: 'Erlang estimate',
    enough: 'enough',
    at: (hour: string, load: string) => `${hour}:00  ${load}`,
    wait: (time: string) => `wait ${time}`,
    full: (share: string) => `full ${share}`,
    legend:
      'Erlang: the wait, or the share that finds it full, if trucks came evenly over the open hours. Enough: fewest units with whom one truck in five waits, or one in a hundred finds it full.',
    assumed: (bounds: string[]) => `Taken at its best, so that loads are no less than this: ${bounds.join('; ')}.`,
    left: (places: string[], reason: string) => `Not told: ${list(places, 'and')} (${reason}).`,
    reasons: {
      saturated: 'a source that is never empty',
      population: 'vehicles that stay inside',
      gathering: 'trucks wait there for others, or for a departure',
      goods: 'what is in store depends on what was taken out',
      endless: 'the itinerary goes round without an end',
      closed: 'it is never open',
    } as Record<PreviewLeft, string>,
    overloaded: (place: string, come: string, can: string) =>
      `${place} cannot clear all that come: ${come} trucks a day come, ${can} can be cleared; the queue grows without end.`,
    beyond: (place: string, come: string, can: string) =>
      `${place} cannot take all that come: ${come} trucks a day come, ${can} can be taken; the others give up, are turned away or go elsewhere.`,
    close: (place: string, come: string, can: string, load: string) =>
      `${place} is close to its capacity: ${come} trucks a day come, ${can} can be cleared (${load} %); queues will be long, and slow to go.`,
  },
  verify: {
    heading: { what: 'what', value: 'exact', estimate: 'estimate', verdict: 'verdict' },
    rule: (level: string, narrow: string, heavy: string) =>
      `A value is met if it lies in the ${level} interval of the estimate and half of that is at most ${narrow} of the value (${heavy} in heavy traffic, for second moments and for 99 % points): a wide interval fails, too.`,
    verdict: { met: 'met', tooWide: 'too wide', outside: 'outside', unobserved: 'not seen' },
    published: 'published',
    again: (times: string) => `Not all met: once more on a fresh seed, ${times} times as long.`,
    summary: (met: string, cases: string, values: string) => `${met} of ${cases} known answers met (${values} values)`,
    took: (time: string, threads: string) => `, ${time} on ${threads} ${threads === '1' ? 'thread' : 'threads'}`,
    chance: (values: string, level: string, expected: string, missed: string) =>
      `Of ${values} intervals at ${level}, chance alone is expected to miss ${expected}; ${missed} missed at first. A case that misses is run once more on a fresh seed, longer, and must then meet all its values.`,
    failed: (names: string[]) => `Not met: ${list(names, 'and')}.`,
    long: (cases: string) => `${cases} more take long and were not run (--all).`,
    interrupted: (done: string, asked: string) => `Interrupted: ${done} of ${asked} known answers are finished.`,
    files: (folder: string) => `Table: ${folder}  (beside it verify.json)`,
  },
  worker: {
    waiting: (address: string, threads: string) =>
      `Working off the queue at ${address} on ${threads} ${threads === '1' ? 'thread' : 'threads'}; Ctrl-C ends it.`,
    failed: (why: string) => `A load could not be run: ${why}`,
    done: (loads: string, runs: string) => `${loads} loads worked off, ${runs} runs.`,
  },
  sweep: {
    forked: (at: string) =>
      `Forked ${at} after the start, each run from the same run of the sweep's scenario: what is counted is what follows.`,
    heading: (points: string, replications: string, runs: string, seed: string) =>
      `${points} points × ${replications} replications = ${runs} runs, seed ${seed}`,
    precise: (points: string, asked: string, most: string, seed: string) =>
      `${points} points, each until every metric is known ${asked} (at most ${most} replications), seed ${seed}`,
    rough: (points: string, most: string) =>
      `The precision asked for was not reached in ${most} replications at ${points} points.`,
    shard: (k: string, n: string) => `shard ${k} of ${n}`,
    found: (found: string, made: string) => `${found} runs were there already, ${made} were made now.`,
    point: 'point',
    points: (shown: string, all: string) => `(${shown} of ${all} points; the others are in the files)`,
    refused: (points: string, reason: string) =>
      `The gate refused runs of ${points} points, the first because: ${reason}`,
    incomplete: (left: string, all: string, folder: string) =>
      `${left} of ${all} runs are missing in ${folder}: make the other shards there, or join their folders with smartgate merge.`,
    missing: (point: string, told: string, replications: string) =>
      `point ${point} (${told}): replications ${replications}`,
    missingAll: (left: string, all: string) => `${left} of ${all} runs are missing.`,
    noneMissing: (all: string) => `None of ${all} runs is missing.`,
    interrupted: (left: string, folder: string) =>
      `Interrupted: ${left} runs are left; what is finished is kept in ${folder}, and the same command goes on from there.`,
    merged: (folders: string, folder: string) => `${folders} folders joined in ${folder}.`,
  },
  query: {
    nothing: 'No rows.',
    more: (shown: string, all: string) => `(${shown} of ${all} rows; --csv or --json give all)`,
    notInstalled: 'smartgate query needs DuckDB, which is not installed: npm install @duckdb/node-api',
    noTables: (folders: string) =>
      `no table of a sweep (runs.parquet) in ${folders}: smartgate sweep makes one; name its folder behind the query`,
    writes: 'a query reads; to keep what it says, write its output to a file: smartgate query "…" --csv > answer.csv',
    refused: (message: string) => `the query was refused:\n${message}`,
  },
  study: {
    undecided: 'Not decided within the budget: no plan is guaranteed to be the best.',
    interrupted: (folder: string) =>
      `Interrupted: what is finished is kept in ${folder}, and the same command goes on from there.`,
    interruptedUnsaved: 'Interrupted: nothing was kept; with --out, finished runs are.',
    files: (report: string, document: string) => `Report: ${report}  (beside it ${document}, charts/)`,
  },
  report: {
    nothing: (folder: string, names: string) => `${folder} holds none of ${names}`,
    several: (folder: string, names: string) => `${folder} holds ${names}: name one of them`,
    drawn: (file: string) => `Report: ${file}`,
    printed: (files: string) => `Printed: ${files}`,
    noPainter:
      '--png needs resvg and the typeface, which are not installed: npm install @resvg/resvg-js @expo-google-fonts/be-vietnam-pro',
    noBrowser:
      'no Chromium or Chrome was found to print with: install one, or name it in CHROME_PATH; report.html can be printed from any browser',
    noSuchBrowser: (file: string) => `CHROME_PATH names ${file}, which is no program that can be started`,
  },
  units: {
    seconds: 's',
    minutes: 'min',
    hours: 'h',
    day: 'day',
    days: 'days',
    points: 'points',
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
    } as Record<Unit, string>,
  },
};
