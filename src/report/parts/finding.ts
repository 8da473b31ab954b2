import type { DifferenceRow, Verdict } from '../../results/document.ts';
import { headline } from '../../results/headline.ts';
import { recommendation } from '../../results/recommendation.ts';
import { type Html, html } from '../html.ts';
import { type Judgement, judgementOf } from '../judgement.ts';
import { estimateText, lengthText } from '../quantity.ts';
import type { Shown, View } from '../view.ts';
import { type Key, keyLabel } from './keys.ts';
import { precisionText } from './precision.ts';
import { recommendationText } from './recommendation.ts';
import { isUnsteady, meanText } from './unsteady.ts';

/** Alternatives told one by one; the others are in the table. */
const TOLD = 6;

interface Judged {
  shown: Shown;
  rows: { key: Key; row: DifferenceRow }[];
}

const count = ({ rows }: Judged, verdict: Verdict) => rows.filter(({ row }) => row.verdict === verdict).length;

/** What the goals speak for, or else what is different, and how sure we are: in a sentence. */
export function leadPart(view: View, keys: Key[]): Html {
  const judged = judgedBy(view, keys);
  const compared = view.comparing && judged.some(({ rows }) => rows.length > 0);
  return html`<p class="lead">${recommendationText(view) ?? (compared ? leadOf(view, judged) : valuesOf(view, keys))}</p>
`;
}

/** A line for each scenario, and the effort behind it all. */
export function findingPart(view: View, keys: Key[]): Html {
  const { words, results, comparing } = view;
  const judged = judgedBy(view, keys).filter(({ rows }) => rows.length > 0);
  const warmUp = results.warmUp > 0 ? lengthText(results.warmUp, words) : null;
  const length = lengthText(results.horizon, words);
  const precise = precisionText(view);
  return html`<section><h2>${comparing ? words.finding.eachTitle : words.finding.sureTitle}</h2>
${comparing && html`<dl class="each">${judged.slice(0, TOLD).map((one) => html`<dt>${one.shown.label}</dt><dd>${lineOf(view, one)}</dd>`)}</dl>`}
${judged.length > TOLD && html`<p class="note">${words.finding.more(judged.length - TOLD)}</p>`}
<p>${comparing && `${words.finding.sure(view.confidence, view.judged, joint(view))} `}${words.finding.effort(results.replications, length, warmUp, view.confidence, comparing)}${precise !== '' && ` ${precise}`}</p>
</section>
`;
}

/** The alternatives with their differences in the key figures. */
function judgedBy(view: View, keys: Key[]): Judged[] {
  return view.alternatives.map((shown) => ({
    shown,
    rows: keys.flatMap((key) => {
      const row = view.difference(shown.name, key.metric, key.place, key.flow);
      return row ? [{ key, row }] : [];
    }),
  }));
}

/** All verdicts on the key figures hold together: the level was raised for it. An earlier document raised it less. */
function joint({ results, alternatives, scenarios }: View): boolean {
  const { confidence, verdictConfidence = confidence } = results;
  const verdicts = alternatives.length * headline(scenarios.map(({ entry }) => entry)).length;
  return (1 - verdictConfidence) * verdicts <= (1 - confidence) * (1 + 1e-9);
}

const score = (one: Judged) => count(one, 'better') - count(one, 'worse');

/** Those that are better somewhere, the one with the most figures ahead of those that are worse first. */
function betterOf(judged: Judged[]): Judged[] {
  return judged.filter((one) => count(one, 'better') > 0).toSorted((a, b) => score(b) - score(a));
}

/**
 * The alternative that is drawn where there is room for one: the one that the goals speak for, or else that the key
 * figures do, or the first; null where nothing is compared.
 */
export function foremost(view: View, keys: Key[]): Shown | null {
  const { alternatives, results, comparing } = view;
  if (!comparing) return null;
  const found = recommendation(results);
  const plans = found === null ? [] : [...found.reaching, ...(found.closest === null ? [] : [found.closest])];
  const wanted = plans.flatMap(({ scenario }) => alternatives.find(({ name }) => name === scenario) ?? []);
  return wanted[0] ?? betterOf(judgedBy(view, keys))[0]?.shown ?? alternatives[0];
}

function leadOf(view: View, judged: Judged[]): string {
  const { words } = view;
  const better = betterOf(judged);
  const worse = judged.filter((one) => count(one, 'worse') > 0).toSorted((a, b) => score(a) - score(b));
  const [best, verdict] = better.length > 0 ? ([better[0], 'better'] as const) : ([worse[0], 'worse'] as const);
  if (!best) return words.finding.none;
  const say = verdict === 'better' ? words.finding.best : words.finding.worst;
  const sentence = say(best.shown.label, count(best, verdict), best.rows.length);
  return `${sentence}. ${changeOf(view, best, verdict)}.`;
}

/** The change that is largest beside what it was. */
function changeOf(view: View, { shown, rows }: Judged, verdict: Verdict): string {
  const { words, baseline } = view;
  const judged = rows.filter(({ row }) => row.verdict === verdict);
  const steady = judged.filter(({ row }) => !isUnsteady(view, [row.scenario, row.baseline], row));
  const told = (steady.length > 0 ? steady : judged)
    .map(({ key, row }) => ({ key, row, before: view.metric(baseline.name, key.metric, key.place, key.flow) }))
    .toSorted((a, b) => relative(b) - relative(a));
  const { key, row, before } = told[0];
  const now = view.metric(shown.name, key.metric, key.place, key.flow);
  const value = (one: typeof now) => (one ? meanText(view, one, key.scale) : words.numerals.none);
  if (steady.length === 0) return words.finding.changeGrowth(keyLabel(key), value(now), value(before));
  const difference = estimateText(row, key.differences, words, true) + key.differences.suffix;
  return words.finding.change(keyLabel(key), value(now), value(before), difference, view.confidence);
}

function relative({ row, before }: { row: DifferenceRow; before: { mean: number } | undefined }): number {
  return before && before.mean !== 0 ? Math.abs(row.mean / before.mean) : 0;
}

/** `Better: …. Worse: …. Cannot be told apart: …. Exactly the same: ….` */
function lineOf(view: View, { rows }: Judged): Html {
  const { words } = view;
  const part = (title: string, judgement: Judgement, withValues: boolean) => {
    const told = rows.filter(({ row }) => judgementOf(row) === judgement);
    if (told.length === 0) return '';
    const names = told.map(({ key, row }) => {
      if (!withValues) return keyLabel(key);
      if (isUnsteady(view, [row.scenario, row.baseline], row)) return `${keyLabel(key)} (${words.growth.short})`;
      return `${keyLabel(key)} (${estimateText(row, key.differences, words, true)}${key.differences.suffix})`;
    });
    const said = told.length === rows.length && !withValues ? words.finding.everywhere : names.join('; ');
    return html`<span class="${judgement}">${title}:</span> ${said}. `;
  };
  const { betterOn, worseOn, neutralOn, unknownOn, sameOn } = words.finding;
  return html`${[
    part(betterOn, 'better', true),
    part(worseOn, 'worse', true),
    part(neutralOn, 'neutral', true),
    part(unknownOn, 'cannotTell', false),
    part(sameOn, 'same', false),
  ]}`;
}

function valuesOf(view: View, keys: Key[]): string {
  const { words, baseline } = view;
  const figures = keys.flatMap((key) => {
    const row = view.metric(baseline.name, key.metric, key.place, key.flow);
    return row ? [`${keyLabel(key)}: ${meanText(view, row, key.scale)}`] : [];
  });
  return figures.length > 0 ? words.finding.single(figures.slice(0, 4)) : words.chart.nothing;
}
