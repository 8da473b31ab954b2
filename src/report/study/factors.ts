/** A sentence for each factor: what it does to the figure, and how sure that is. */
import type { Explanation, MorrisRow, SobolRow, TornadoRow } from '../../results/explanation.ts';
import { capitalised } from '../../results/resources.ts';
import { clean } from '../clean.ts';
import type { Words } from '../words/words.ts';
import { about, estimated, factorValue, type Measured, measuredOf, percentOf } from './values.ts';

/** Below this share of the mean size an effect is the same everywhere; with so much of it in one direction it has that one. */
const STEADY = 0.1;
const ALWAYS = 0.999;
const MOSTLY = 0.5;
/** A factor whose total share is surely below this does hardly anything. */
const HARDLY = 0.01;

/** The scales on which all that is said of a figure is shown. */
export function measureOf({ figure, tornado, morris, sobol }: Explanation, words: Words): Measured {
  const values = [...(tornado === undefined ? [] : [tornado.base.mean]), ...(sobol === undefined ? [] : [sobol.mean])];
  const differences = [
    ...(tornado?.rows ?? []).flatMap(({ low, high, swing }) => [low.mean, high.mean, swing.mean]),
    ...(morris?.rows ?? []).map(({ muStar }) => muStar),
  ];
  return measuredOf(figure, values, differences, words);
}

/** What a factor is called at the beginning of a sentence. */
export function factorName({ factors }: Explanation, factor: number, words: Words): string {
  return capitalised(clean(factors[factor].label[words.lang]));
}

export function tornadoSentences(explanation: Explanation, words: Words): string[] {
  const { tornado } = explanation;
  if (tornado === undefined) return [];
  const measured = measureOf(explanation, words);
  const widths = tornado.rows.map(({ low, high, swing }) =>
    Math.max(...[low, high, swing].map(({ mean }) => Math.abs(mean))),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + width, 0);
  const says = words.study.explain.tornado;
  return tornado.rows.map((row, i) => {
    const said = changeSentence(explanation, row, measured, words);
    const rank =
      i > 0 || tornado.rows.length < 2 || !isTold(row) ? '' : widths[0] > others ? says.outweighs : says.most;
    return `${said}${rank}.`;
  });
}

function changeSentence(
  explanation: Explanation,
  { factor, low, high, swing }: TornadoRow,
  measured: Measured,
  words: Words,
): string {
  const says = words.study.explain.tornado;
  const own = explanation.factors[factor];
  const name = factorName(explanation, factor, words);
  const [from, to] = [own.low, own.high].map((value) => factorValue(own, value, words));
  const change = (estimate: typeof swing) => estimated(estimate, measured.differences, words, true);
  const none = [low, high, swing].every(({ mean, variance }) => mean === 0 && variance === 0);
  if (none) return says.nothing(name, from, to, measured.label);
  const base = isTold({ swing })
    ? says.change(name, from, to, measured.label, change(swing))
    : says.unseen(name, from, to, measured.label, change(swing));
  // Where both ends lie on the same side of the file, the way from one to the other says too little.
  const bent = [low, high].some((one) => Math.abs(one.mean) > Math.abs(swing.mean) && isTold({ swing: one }));
  return bent ? base + says.ends(from, change(low), to, change(high)) : base;
}

/** Whether the interval leaves out 0. */
export function isTold({ swing: { n, ciLow, ciHigh } }: Pick<TornadoRow, 'swing'>): boolean {
  return n > 1 && (ciLow > 0 || ciHigh < 0);
}

export function morrisSentences(explanation: Explanation, words: Words): string[] {
  const measured = measureOf(explanation, words);
  return (explanation.morris?.rows ?? []).map((row) => effectSentence(explanation, row, measured, words));
}

function effectSentence(
  explanation: Explanation,
  row: MorrisRow,
  { label, differences }: Measured,
  words: Words,
): string {
  const { factor, mu, muStar, sigma, noise } = row;
  const says = words.study.explain.morris;
  const name = factorName(explanation, factor, words);
  if (muStar === 0) return `${says.nothing(name, label)}.`;
  const told = (value: number) => about(value, differences, words);
  if (isNoise(row)) return `${says.noise(name, told(muStar), told(noise))}.`;
  const one = Math.abs(mu) / muStar;
  const up = mu > 0;
  const way =
    one >= ALWAYS ? (up ? says.up : says.down) : one >= MOSTLY ? (up ? says.mostlyUp : says.mostlyDown) : says.both;
  const depends = sigma < STEADY * muStar ? says.steady : says.depends(told(sigma));
  return `${says.moves(name, label, told(muStar))}${way}${depends}.`;
}

/** Whether an effect may be chance alone. */
export function isNoise({ muStar, noise }: MorrisRow): boolean {
  return muStar <= noise;
}

export function sobolSentences(explanation: Explanation, words: Words): string[] {
  return (explanation.sobol?.rows ?? []).map(({ factor, first, total }) => {
    const says = words.study.explain.sobol;
    const name = factorName(explanation, factor, words);
    if (total.ciHigh < HARDLY) return `${says.none(name, percentOf(Math.max(0, total.ciHigh), words))}.`;
    return `${says.row(name, percentOf(first.value, words), rangeText(first, words), percentOf(total.value, words), rangeText(total, words))}.`;
  });
}

export function rangeText({ ciLow, ciHigh }: SobolRow['first'], words: Words): string {
  return words.range(percentOf(ciLow, words), percentOf(ciHigh, words));
}

/** How far the figure varies, and how much of that is luck. */
export function sobolRemarks(explanation: Explanation, words: Words): string[] {
  const { sobol } = explanation;
  if (sobol === undefined) return [];
  const says = words.study.explain.sobol;
  const { label, values } = measureOf(explanation, words);
  const luck = says.chance(percentOf(sobol.chance, words), String(sobol.replications));
  return [
    says.spread(label, about(sobol.mean, values, words), about(sobol.deviation, values, words)),
    ...(sobol.replications > 1 ? [sobol.chance > 0.05 ? `${luck} ${says.more}` : luck] : []),
  ];
}

/** `As the file is written: waiting time @ Lanes out 12.3 ± 0.4 min.` */
export function baseSentence(explanation: Explanation, words: Words): string | null {
  const { tornado } = explanation;
  if (tornado === undefined) return null;
  const { label, values } = measureOf(explanation, words);
  return words.study.explain.tornado.base(label, estimated(tornado.base, values, words));
}
