/** The table of `verify`, a block for each known answer as it is finished. */
import pc from 'picocolors';
import { type Check, LEVEL, WIDEST, WIDEST_HEAVY } from '../experiment/verify/judge.ts';
import { type Quantity, quantitiesOf } from '../experiment/verify/reading.ts';
import { readingText } from '../experiment/verify/reading-text.ts';
import { isMet, LONGER, type Tally, type Verified } from '../experiment/verify/verify.ts';
import { formatEstimate, formatNumber } from '../results/digits.ts';
import type { Language } from '../results/language.ts';
import { rowLabel, unitOf } from '../results/metrics.ts';
import { columned } from './plain-table.ts';
import { durationText, percentText } from './scale.ts';
import type { Look } from './table.ts';

/** Columns of the known value, the estimate, half of its interval in percent, and the verdict; labels have the rest. */
const WIDTHS = [14, 17, 8, 9];
/** Significant digits of a known value. */
const DIGITS = 6;

interface Coloured extends Look {
  colours: boolean;
}

/** The rule, and what stands in which column. */
export function headingBlock(look: Coloured): string {
  const { language, words } = look;
  const { rule, heading } = words.verify;
  const [level, narrow, heavy] = [LEVEL, WIDEST, WIDEST_HEAVY].map((share) => percentText(share, language));
  const { what, value, estimate, verdict } = heading;
  return `${wrapped(rule(level, narrow, heavy), look)}\n\n${table([[what, value, estimate, '±', verdict]], look)}\n`;
}

/** What it is and why it is known; then a line for each value, of both runs where there were two. */
export function answerBlock({ of: { name, known, scenario }, runs }: Verified, look: Coloured): string {
  const { language, words } = look;
  const paint = pc.createColors(look.colours);
  const published = known.published ? ` (${words.verify.published})` : '';
  const title = `${name}  ${scenario.title[language]}${published}`;
  const why = wrapped(`${known.note[language]} [${known.source}]`, look);
  const blocks = runs.map(({ checks }) =>
    table(
      checks.map((check) => line(check, look)),
      look,
    ),
  );
  const again = `\n${paint.yellow(words.verify.again(String(LONGER)))}\n`;
  return `\n${paint.bold(title)}\n${paint.dim(why)}\n${blocks.join(again)}\n`;
}

/** All of it in figures; `left` known answers were not run because they take long. */
export function summaryBlock(
  { cases, values, missedAtFirst, expectedByChance, failed }: Tally,
  { left, minutes, threads }: { left: number; minutes: number; threads: number },
  look: Coloured,
): string {
  const { language, words } = look;
  const { summary, took, chance, long } = words.verify;
  const paint = pc.createColors(look.colours)[failed.length === 0 ? 'green' : 'red'];
  const count = (number: number) => formatNumber(number, 0, language);
  const time = durationText(minutes < 1 ? Math.ceil(minutes * 60) / 60 : Math.round(minutes), language, words);
  const expected = digitsText(expectedByChance, 1, language);
  const said = [
    paint(`${summary(count(cases - failed.length), count(cases), count(values))}${took(time, String(threads))}.`),
    chance(count(values), percentText(LEVEL, language), expected, count(missedAtFirst)),
    ...(left > 0 ? [long(count(left))] : []),
  ];
  return `\n${said.map((text) => wrapped(text, look)).join('\n')}\n`;
}

function line(check: Check, look: Coloured): string[] {
  const { exact, ciLow, ciHigh, n, verdict } = check;
  const { language, words, colours } = look;
  const { value, give } = exact;
  const known = give === undefined ? digitsText(value, DIGITS, language) : formatEstimate(value, give, language);
  const paint = pc.createColors(colours)[isMet(check) ? 'green' : 'red'];
  return [
    labelOf(check, look),
    known,
    n === 0 ? '–' : estimated(check, language),
    n === 0 ? '–' : `${formatNumber((50 * (ciHigh - ciLow)) / Math.abs(value), 2, language)} %`,
    paint(words.verify.verdict[verdict]),
  ];
}

/** With as many digits as its interval supports, or as the known value has where there is no chance in the runs. */
function estimated({ mean, ciLow, ciHigh }: Check, language: Language): string {
  return ciHigh > ciLow ? formatEstimate(mean, (ciHigh - ciLow) / 2, language) : digitsText(mean, DIGITS, language);
}

/** The reading with its unit, where it is told in that of its metric. */
function labelOf({ exact }: Check, { language, words }: Look): string {
  const nameOf = ({ metric, place = 'all', flow = 'all' }: Quantity) => rowLabel({ metric, place, flow }, language);
  const [{ metric, zero, least, over }] = quantitiesOf(exact);
  const unit = unitOf(metric);
  const share =
    unit === undefined || unit === 'share' || unit === 'ratio' || zero || least !== undefined || over !== undefined;
  const square = exact.about === undefined ? '' : '²';
  return `${readingText(exact, nameOf)}${share ? '' : ` [${words.units.named[unit]}${square}]`}`;
}

/** A value to so many significant digits, without zeros at the end. */
function digitsText(value: number, most: number, language: Language): string {
  const digits = String(Number(value.toPrecision(most)));
  return formatNumber(value, digits.split('.')[1]?.length ?? 0, language);
}

function table(rows: string[][], { columns }: Look): string {
  const label = columns - WIDTHS.reduce((sum, width) => sum + width + 1, 0);
  return columned(rows, [label, ...WIDTHS], 1);
}

function wrapped(text: string, { columns }: Look): string {
  return columned([[text]], [columns], 1);
}
