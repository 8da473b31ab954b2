import { type Html, html } from '../../html.ts';
import { scaleFor } from '../../quantity.ts';
import type { Shown, View } from '../../view.ts';
import { plansTable } from './told.ts';

/** Hours, as the indicator is always told [min]. */
const HOURS = 120;

/** The first indicator of CAREC's corridor monitoring: hours to clear the crossing, by direction. */
export function corridorTable(view: View, plans: readonly Shown[], ways: readonly string[]): Html {
  const { words } = view;
  const { corridor } = words.known;
  const hours = scaleFor('min', HOURS, words);
  const columns = [
    { head: words.hours.mean, metric: 'timeInSystem', scale: hours },
    { head: words.waiting.quantile('50'), metric: 'timeInSystem.p50', scale: hours },
    { head: corridor.variation, metric: 'timeInSystem.cv', scale: scaleFor('ratio', 1, words) },
  ];
  return html`<h3>${corridor.title}</h3>
<p class="note">${corridor.note}</p>
${plansTable(view, plans, ways, columns, corridor.title)}`;
}
