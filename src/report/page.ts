import type { Results } from '../results/document.ts';
import type { Manifest } from '../results/manifest.ts';
import { clean } from './clean.ts';
import { type Html, html } from './html.ts';
import { aftermathPart } from './parts/aftermath.ts';
import { assumptionsPart } from './parts/assumptions.ts';
import { balancePart } from './parts/balance.ts';
import { basisLine } from './parts/basis.ts';
import { bestPart } from './parts/best.ts';
import { bottlenecksPart } from './parts/bottlenecks.ts';
import { bulletinPart } from './parts/bulletin.ts';
import { calibrationPart } from './parts/calibration.ts';
import { definitionsPart } from './parts/definitions.ts';
import { differencesPart } from './parts/differences.ts';
import { fatesPart } from './parts/fates.ts';
import type { Studio } from './parts/figure.ts';
import { findingPart, leadPart } from './parts/finding.ts';
import { goalsPart } from './parts/goals.ts';
import { growthPart } from './parts/growth.ts';
import { furtherPart, headlinePart, headlinePicture } from './parts/headline.ts';
import { heatPart } from './parts/heat.ts';
import { queuesPart, yardsPart } from './parts/hours.ts';
import { keyMetrics } from './parts/keys.ts';
import { knownPart } from './parts/known/known.ts';
import { methodPart } from './parts/method.ts';
import { riskPart } from './parts/risk.ts';
import { staticCheckPart } from './parts/staticCheck.ts';
import { stressPart } from './parts/stress.ts';
import { table } from './parts/table.ts';
import { throughputPart } from './parts/throughput.ts';
import { waitingPart } from './parts/waiting.ts';
import { worthPart } from './parts/worth.ts';
import { type Drawn, drawPage, type PageOptions, type Sheet } from './shell.ts';
import { type View, viewOf } from './view.ts';

export interface ReportOptions extends PageOptions {
  /** Where, when and with what the results were made; left out, the page says where that is told. */
  manifest?: Manifest;
}

/** Draws the report of some results. The same results, and the same manifest, give the same bytes. */
export function renderReport(results: Results, { manifest, ...options }: ReportOptions): Drawn {
  return drawPage(options, (words, easel) => {
    const view = viewOf(results, words);
    return view.scenarios.length === 0 ? emptySheet(view) : fullSheet({ ...easel, view }, manifest);
  });
}

function fullSheet(studio: Studio, manifest: Manifest | undefined): Sheet {
  const { view } = studio;
  const { words } = view;
  const keys = keyMetrics(view);
  return {
    words,
    title: titleOf(view),
    subtitle: subtitleOf(view),
    body: html`${leadPart(view, keys)}
${headlinePart(view, keys)}
${headlinePicture(studio, keys)}
${basisLine(view)}
${furtherPart(view, keys)}
${findingPart(view, keys)}
${bestPart(view, keys)}
${scenariosPart(view)}
${bulletinPart(view)}
${fatesPart(studio, keys)}
${goalsPart(view)}
${bottlenecksPart(studio)}
${heatPart(studio, keys)}
${worthPart(studio)}
${staticCheckPart(studio)}
${growthPart(studio)}
${throughputPart(studio)}
${waitingPart(studio, keys)}
${aftermathPart(studio)}
${queuesPart(studio)}
${yardsPart(studio)}
${knownPart(view)}
${riskPart(studio, keys)}
${differencesPart(studio, keys)}
${calibrationPart(view)}
${balancePart(view)}
${assumptionsPart(view)}
${definitionsPart(view)}
${methodPart(studio)}
${stressPart(view, keys, manifest)}
<footer>${words.page.footer}</footer>`,
  };
}

function emptySheet({ words }: View): Sheet {
  return { words, title: words.page.kicker, subtitle: '', body: html`<p>${words.chart.nothing}</p>` };
}

/** The question of the study in its author's words, or ours. */
function titleOf({ words, comparing, baseline, results }: View): string {
  const asked = clean(results.model?.study.question?.[words.lang] ?? '').trim();
  if (asked !== '') return asked;
  return comparing ? words.page.compareTitle : baseline.label;
}

/** What is compared with what; of one scenario alone, its author's words. */
function subtitleOf({ words, comparing, baseline, alternatives }: View): string {
  if (comparing) return words.page.compareSubtitle(alternatives.length, baseline.label);
  return clean(baseline?.entry.description?.[words.lang] ?? '').trim();
}

/** What each scenario is, where there are several. */
function scenariosPart({ scenarios, words }: View): Html | null {
  if (scenarios.length < 2) return null;
  return html`<section><h2>${words.page.compared}</h2>
${table({
  caption: words.page.compared,
  quiet: true,
  kind: 'text',
  head: [words.page.scenario, words.page.description],
  rows: scenarios.map(({ entry, label, index }) => ({
    head: html`${label}${index === 0 && html`<span class="where">${words.page.baseline}</span>`}`,
    cells: [html`${entry.description?.[words.lang] ?? ''} <code>${entry.file}</code>`],
  })),
})}</section>
`;
}
