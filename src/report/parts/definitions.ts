import { CATALOGUE } from '../../results/catalogue.ts';
import { parseMetric } from '../../results/metrics.ts';
import { type Html, html, type Piece } from '../html.ts';
import { metricMeaning, metricTitle } from '../metric.ts';
import type { View } from '../view.ts';

/** The words of the report: how sure, better and worse, and every metric it shows. */
export function definitionsPart(view: View): Html {
  const { words, results } = view;
  const { glossary } = words;
  const { best = [], perTruck = [] } = results;
  const joint = view.judged === view.confidence ? '' : ` ${glossary.jointMeaning(view.confidence)}`;
  const terms: [string, Piece][] = [
    [glossary.interval(view.confidence), glossary.intervalMeaning(view.confidence)],
    ...(view.comparing
      ? [[glossary.verdictTerm, glossary.verdictMeaning(view.judged) + joint] as [string, Piece]]
      : []),
    ...(best.length > 0 ? [[glossary.bestTerm, glossary.bestMeaning(view.confidence)] as [string, Piece]] : []),
    ...(perTruck.length > 0 ? [[glossary.perTruckTerm, glossary.perTruckMeaning] as [string, Piece]] : []),
    [glossary.p95Term, glossary.p95Meaning],
    ...(results.series.length > 0 ? [[glossary.spreadTerm, glossary.spreadMeaning] as [string, Piece]] : []),
    ...metricTerms(view),
  ];
  return html`<section><h2>${glossary.title}</h2>
<dl class="glossary">${terms.map(
    ([term, meaning]) => html`<dt>${term}</dt><dd>${meaning}</dd>
`,
  )}</dl></section>
`;
}

/** What stands between backticks is written as in the file. */
function withCode(text: string): Piece[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part));
}

/** Metrics of the results that have a definition, in the order of the catalogue. */
function metricTerms(view: View): [string, Piece][] {
  const { words, results } = view;
  const rows = [...results.metrics, ...results.series, ...results.distributions, ...results.calibration];
  const bases = new Set(rows.map((row) => parseMetric(row.metric).base));
  if (results.bottlenecks !== undefined) bases.add('blockedShare').add('starvedShare');
  return CATALOGUE.flatMap(({ metric }): [string, Piece][] => {
    const meaning = bases.has(metric) ? metricMeaning(metric, words) : null;
    // A segment or a backlog is known to the reader by its title.
    const { segments, backlogs = [] } = view.baseline.entry;
    const titled =
      metric === 'segment'
        ? segments.map(({ name }) => view.titles.segment(name))
        : metric === 'backlogCleared'
          ? backlogs.map(({ name }) => view.titles.backlog(name))
          : [];
    const term = titled.length > 0 ? titled.join('; ') : metricTitle(metric, words);
    return meaning === null ? [] : [[term, html`${withCode(meaning)} <code>${metric}</code>`]];
  });
}
