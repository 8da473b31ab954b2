/** The options, which command takes which, and how their values are read. */
import { LANGUAGES, type Language } from '../results/language.ts';
import { parseDuration } from '../scenario/schema/duration.ts';
import { Refusal } from '../scenario/schema/refusal.ts';
import { UsageError } from './usage.ts';
import { BOTH, languageOfPlace, type Words } from './words/words.ts';

export interface Options {
  seed?: string;
  replications?: number;
  /** Half-width of the key metrics as a share of their means. */
  precision?: number;
  /** [days] */
  days?: number;
  out?: string;
  /** `path=value`, in the order given. */
  set: string[];
  /** `path=from..to`, in the order given. */
  vary: string[];
  /** What figures must reach, each as `metric @ place <= value`. */
  require: string[];
  /** The figure that matters, as scenarios name it. */
  metric?: string;
  /** How it is explained, or chosen. */
  method?: Method;
  /** The smallest difference that matters, as typed; and the most that a plan may cost, or sizes together. */
  indifference?: string;
  'cost-at-most'?: string;
  /** Most runs. */
  budget?: number;
  /** Threads to run on; undefined: all cores. */
  threads?: number;
  root?: string;
  /** Known answers that take minutes, too. */
  all: boolean;
  /** Who keeps whom from working is told, too, and what one more of each resource would change. */
  bottlenecks: boolean;
  /** When a run is paused and saved [min]. */
  'save-at'?: number;
  /** When alternatives branch off from the baseline [min]. */
  'fork-at'?: number;
  /** A saved run to be continued. */
  resume?: string;
  /** Address of the Redis whose queue is worked off, or filled. */
  queue?: string;
  /** The k-th of n parts of a sweep. */
  shard?: { k: number; n: number };
  json: boolean;
  csv: boolean;
  'list-missing': boolean;
  /** The report is printed as PDF, too. */
  pdf: boolean;
  /** Charts are PNG, too. */
  png: boolean;
  quiet: boolean;
  /** Language of the terminal, and of the report or the first on it. */
  lang: Language;
  /** One page holds the report in both languages. */
  both: boolean;
}

const METHODS = ['tornado', 'morris', 'sobol', 'kn', 'ocba'] as const;
type Method = (typeof METHODS)[number];

export type OptionName = Exclude<keyof Options, 'both'>;

/** Options with a value; the others are switches. */
export const VALUED = [
  'seed',
  'replications',
  'precision',
  'days',
  'threads',
  'out',
  'set',
  'vary',
  'require',
  'metric',
  'method',
  'budget',
  'indifference',
  'cost-at-most',
  'save-at',
  'fork-at',
  'resume',
  'shard',
  'queue',
  'root',
  'lang',
] as const;
export const SWITCHES = ['all', 'bottlenecks', 'json', 'csv', 'list-missing', 'pdf', 'png', 'quiet'] as const;

/** Options of which there may be one; a saved run is a single replication. */
const EXCLUSIVE: readonly [OptionName, OptionName][] = [
  ['replications', 'precision'],
  ['save-at', 'resume'],
  ['save-at', 'json'],
  ['fork-at', 'queue'],
  ...(['save-at', 'resume'] as const).flatMap((one) =>
    (['replications', 'precision', 'bottlenecks'] as const).map((other): [OptionName, OptionName] => [one, other]),
  ),
];

/** Each thread takes some tens of megabytes: more than this is a slip of the finger. */
export const MOST_THREADS = 256;

const MOST_SHARDS = 1_000_000;

/** What was typed behind each option, by its name; a switch is true. */
export type Typed = Map<string, string[] | true>;

/** Reads the values; throws `UsageError` with the option, the value found and what is wanted. */
export function readOptions(typed: Typed, words: Words): Options {
  const single = (name: OptionName): string | undefined => {
    const values = typed.get(name);
    if (values === undefined || values === true) return undefined;
    if (values.length > 1) throw new UsageError(words.usage.twice(name));
    if (values[0] === '') throw new UsageError(words.usage.noValue(name));
    return values[0];
  };
  const repeated = (name: OptionName): string[] => {
    const values = typed.get(name);
    if (values === undefined || values === true) return [];
    if (values.includes('')) throw new UsageError(words.usage.noValue(name));
    return values;
  };
  for (const [one, other] of EXCLUSIVE) {
    if (typed.has(one) && typed.has(other)) throw new UsageError(words.usage.either(one, other));
  }
  return {
    seed: single('seed'),
    replications: wholeNumber('replications', single('replications'), words),
    precision: part('precision', single('precision'), words),
    days: positiveNumber(single('days'), words),
    threads: wholeNumber('threads', single('threads'), words, MOST_THREADS),
    out: single('out'),
    set: repeated('set').map((text) => assignment(text, words)),
    vary: repeated('vary'),
    require: repeated('require'),
    metric: single('metric'),
    method: methodOf(single('method'), words),
    indifference: single('indifference'),
    'cost-at-most': single('cost-at-most'),
    budget: wholeNumber('budget', single('budget'), words),
    'save-at': time('save-at', single('save-at'), words),
    'fork-at': time('fork-at', single('fork-at'), words),
    resume: single('resume'),
    shard: shard(single('shard'), words),
    queue: address(single('queue'), words),
    root: single('root'),
    all: typed.has('all'),
    bottlenecks: typed.has('bottlenecks'),
    json: typed.has('json'),
    csv: typed.has('csv'),
    'list-missing': typed.has('list-missing'),
    pdf: typed.has('pdf'),
    png: typed.has('png'),
    quiet: typed.has('quiet'),
    lang: language(single('lang'), words),
    both: single('lang') === BOTH,
  };
}

function wholeNumber(
  name: OptionName,
  text: string | undefined,
  words: Words,
  most = Number.MAX_SAFE_INTEGER,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) {
    throw new UsageError(words.usage.wholeNumber(name, text, most === Number.MAX_SAFE_INTEGER ? null : String(most)));
  }
  return value;
}

function positiveNumber(text: string | undefined, words: Words): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text) || !(value > 0)) throw new UsageError(words.usage.positive('days', text));
  return value;
}

/** `30d` or `12 h` [min]. */
function time(name: OptionName, text: string | undefined, words: Words): number | undefined {
  if (text === undefined) return undefined;
  try {
    const minutes = parseDuration(text);
    if (minutes > 0) return minutes;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  throw new UsageError(words.usage.time(name, text));
}

/** `5 %`, `5%` or `0.05`. */
export function part(name: OptionName, text: string | undefined, words: Words): number | undefined {
  if (text === undefined) return undefined;
  const [, digits, percent] = /^(\d+\.?\d*|\.\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(digits) / (percent === '%' ? 100 : 1);
  if (!(value > 0 && value < 1)) throw new UsageError(words.usage.part(name, text));
  return value;
}

function shard(text: string | undefined, words: Words): Options['shard'] {
  if (text === undefined) return undefined;
  const [k, n] = /^\d+\/\d+$/.test(text) ? text.split('/').map(Number) : [0, 0];
  if (k < 1 || k > n || n > MOST_SHARDS) throw new UsageError(words.usage.shard(text));
  return { k, n };
}

function methodOf(text: string | undefined, words: Words): Method | undefined {
  const found = METHODS.find((method) => method === text);
  if (text !== undefined && found === undefined) throw new UsageError(words.usage.method(text, METHODS));
  return found;
}

function address(text: string | undefined, words: Words): string | undefined {
  if (text !== undefined && !/^rediss?:\/\/[^/\s]+/.test(text)) throw new UsageError(words.usage.address(text));
  return text;
}

function assignment(text: string, words: Words): string {
  if (!/^[^=\s]+=/.test(text)) throw new UsageError(words.usage.assignment(text));
  return text;
}

function language(text: string | undefined, words: Words): Language {
  if (text === BOTH) return languageOfPlace(process.env);
  const found = LANGUAGES.find((lang) => lang === (text ?? 'en'));
  if (found === undefined) throw new UsageError(words.usage.language(text ?? '', [...LANGUAGES, BOTH]));
  return found;
}
