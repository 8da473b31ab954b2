import { type Html, html } from '../../html.ts';
import { metricTitle } from '../../metric.ts';
import { durationText, scaleFor } from '../../quantity.ts';
import type { Shown, View } from '../../view.ts';
import { type Column, longestOf, plansTable } from './told.ts';

/** Segments told, the whole time at the gate included. */
const SEGMENTS = 4;

/** The segments of a time release study: mean, median, range up to the largest, and the share within the target. */
export function releaseTable(view: View, plans: readonly Shown[], ways: readonly string[]): Html {
  const { words, baseline } = view;
  const segments = ['timeInSystem', ...baseline.entry.segments.map(({ name }) => `segment:${name}`)];
  const told = segments.filter((metric) => ways.some((flow) => view.metric(baseline.name, metric, 'all', flow)));
  return html`<h3>${words.known.release.title}</h3>
<p class="note">${words.known.release.note}</p>
${told.slice(0, SEGMENTS).map((metric) => {
  const caption = metricTitle(metric, words, view.titles);
  return html`<h4>${caption}</h4>
${plansTable(view, plans, ways, columnsOf(view, plans, ways, metric), caption)}`;
})}`;
}

function columnsOf(view: View, plans: readonly Shown[], ways: readonly string[], metric: string): Column[] {
  const { words } = view;
  const scale = scaleFor('min', longestOf(view, plans, ways, `${metric}.p95`), words);
  const target = plans[0].entry.targets.find((one) => one.metric === metric)?.value;
  const within = target === undefined ? words.waiting.withinTarget : words.waiting.within(durationText(target, words));
  const column = (head: string, statistic: string): Column => ({ head, metric: metric + statistic, scale });
  return [
    column(words.hours.mean, ''),
    column(words.waiting.quantile('50'), '.p50'),
    column(words.waiting.quantile('95'), '.p95'),
    column(words.known.largest, '.max'),
    { head: within, metric: `${metric}.within`, scale: scaleFor('share', 1, words) },
  ];
}
