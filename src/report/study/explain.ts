import type { Explanation } from '../../results/explanation.ts';
import type { StudyManifest } from '../../results/manifest.ts';
import { screeningChart } from '../charts/screening.ts';
import { sharesChart } from '../charts/shares.ts';
import { tornadoChart } from '../charts/tornado.ts';
import { clean } from '../clean.ts';
import { type Html, html } from '../html.ts';
import { type Easel, figure } from '../parts/figure.ts';
import { table } from '../parts/table.ts';
import { estimateText } from '../quantity.ts';
import { type Drawn, drawPage, type Sheet } from '../shell.ts';
import type { Words } from '../words/words.ts';
import { factorTable, howSentence, percentText } from './common.ts';
import {
  baseSentence,
  factorName,
  isNoise,
  measureOf,
  morrisSentences,
  rangeText,
  sobolRemarks,
  sobolSentences,
  tornadoSentences,
} from './factors.ts';
import { madePart, type StudyPageOptions } from './made.ts';
import { factorValue, percentOf, threeDigits } from './values.ts';

/** Where a page of `explain` or `choose` is drawn. */
export type Desk = Easel & { view: { words: Words } };

/** Draws the page of an explanation: a picture, a sentence for each factor and a table for each method. The same document, and the same manifest, give the same bytes. */
export function renderExplanation(explanation: Explanation, { manifest, ...options }: StudyPageOptions): Drawn {
  return drawPage(options, (words, easel) => explanationSheet(explanation, { ...easel, view: { words } }, manifest));
}

function explanationSheet(explanation: Explanation, desk: Desk, manifest: StudyManifest | undefined): Sheet {
  const { words } = desk.view;
  const says = words.study.explain;
  const { scenario, figure: of } = explanation;
  return {
    words,
    title: says.title(clean(of.label[words.lang])),
    subtitle: words.study.of(clean(scenario.title[words.lang]), clean(scenario.file)),
    body: html`<p class="note">${howSentence(explanation, words)}</p>
${tornadoPart(desk, explanation)}
${morrisPart(desk, explanation)}
${sobolPart(desk, explanation)}
${factorTable(explanation.factors, words)}
${madePart(explanation.generator, [explanation.scenario], manifest, words)}
<footer>${words.study.footer('explain.json')}</footer>`,
  };
}

const sentenceList = (sentences: string[]) => html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;

function tornadoPart(desk: Desk, explanation: Explanation): Html | null {
  const { tornado, factors } = explanation;
  if (tornado === undefined) return null;
  const { words } = desk.view;
  const says = words.study.explain.tornado;
  const { label, differences } = measureOf(explanation, words);
  const change = (estimate: typeof tornado.base) => estimateText(estimate, differences, words, true);
  const rows = tornado.rows.map((row) => {
    const own = factors[row.factor];
    return {
      ...row,
      name: factorName(explanation, row.factor, words),
      value: change(row.swing),
      lowLabel: factorValue(own, own.low, words),
      highLabel: factorValue(own, own.high, words),
    };
  });
  return html`<section><h2>${says.title}</h2>
<p class="lead">${baseSentence(explanation, words) ?? ''}</p>
${sentenceList(tornadoSentences(explanation, words))}
${figure(desk, {
  name: 'tornado',
  title: says.title,
  note: `${says.note(percentText(explanation.confidence, words), String(tornado.replications))} ${says.alone}`,
  draw: (document, options) => tornadoChart(document, { figure: label, scale: differences, rows }, options),
  data: table({
    caption: words.withUnit(label, differences.name),
    head: [words.study.factor, `${says.low}`, `${says.high}`, says.swing],
    rows: rows.map(({ name, low, high, swing, lowLabel, highLabel }) => ({
      head: name,
      cells: [`${lowLabel}: ${change(low)}`, `${highLabel}: ${change(high)}`, change(swing)],
    })),
  }),
})}</section>
`;
}

function morrisPart(desk: Desk, explanation: Explanation): Html | null {
  const { morris } = explanation;
  if (morris === undefined) return null;
  const { words } = desk.view;
  const says = words.study.explain.morris;
  const { label, differences } = measureOf(explanation, words);
  const marks = morris.rows.map((row) => ({
    ...row,
    name: factorName(explanation, row.factor, words),
    noise: isNoise(row),
  }));
  const number = (value: number) => threeDigits(value, differences, words);
  return html`<section><h2>${says.title}</h2>
${sentenceList(morrisSentences(explanation, words))}
${figure(desk, {
  name: 'screening',
  title: says.title,
  note: says.note(String(morris.trajectories), String(morris.replications)),
  draw: (document, options) => screeningChart(document, { scale: differences, marks }, options),
  data: table({
    caption: words.withUnit(label, differences.name),
    head: [words.study.factor, says.mu, says.muStar, says.sigma, says.chance],
    rows: morris.rows.map(({ factor, mu, muStar, sigma, noise }) => ({
      head: factorName(explanation, factor, words),
      cells: [mu, muStar, sigma, noise].map(number),
    })),
  }),
})}</section>
`;
}

function sobolPart(desk: Desk, explanation: Explanation): Html | null {
  const { sobol } = explanation;
  if (sobol === undefined) return null;
  const { words } = desk.view;
  const says = words.study.explain.sobol;
  const rows = sobol.rows.map((row) => ({
    ...row,
    name: factorName(explanation, row.factor, words),
    value: `${percentOf(row.first.value, words)}; ${percentOf(row.total.value, words)}`,
  }));
  return html`<section><h2>${says.title}</h2>
${sentenceList(sobolSentences(explanation, words))}
${sobolRemarks(explanation, words).map((remark) => html`<p>${remark}</p>`)}
${figure(desk, {
  name: 'shares',
  title: says.title,
  note: says.note(String(sobol.basePoints), String(sobol.replications), percentText(explanation.confidence, words)),
  draw: (document, options) => sharesChart(document, { rows }, options),
  data: table({
    caption: says.title,
    quiet: true,
    head: [words.study.factor, says.first, says.total],
    rows: rows.map(({ name, first, total }) => ({
      head: name,
      cells: [first, total].map((index) => `${percentOf(index.value, words)} (${rangeText(index, words)})`),
    })),
  }),
})}</section>
`;
}
