import { type Html, html } from '../../html.ts';
import { scaleFor } from '../../quantity.ts';
import type { Shown, View } from '../../view.ts';
import { longestOf, plansTable } from './told.ts';

/** How far the time at the gate can be relied on: the buffer that a haulier must plan for. */
export function reliabilityTable(view: View, plans: readonly Shown[], ways: readonly string[]): Html {
  const { words } = view;
  const { reliability } = words.known;
  const scale = scaleFor('min', longestOf(view, plans, ways, 'timeInSystem.p95'), words);
  const columns = [
    { head: reliability.baseline, metric: 'timeInSystem.p5', scale },
    { head: words.hours.mean, metric: 'timeInSystem', scale },
    { head: words.waiting.quantile('95'), metric: 'timeInSystem.p95', scale },
    { head: reliability.buffer, metric: 'timeInSystem.buffer', scale },
    { head: reliability.index, metric: 'timeInSystem.bufferIndex', scale: scaleFor('ratio', 1, words) },
  ];
  return html`<h3>${reliability.title}</h3>
<p class="note">${reliability.note}</p>
${plansTable(view, plans, ways, columns, reliability.title)}`;
}
