/** The figures once more in the tables that officials already read, each as those who made it define it. */
import { type Html, html } from '../../html.ts';
import type { View } from '../../view.ts';
import { corridorTable } from './corridor.ts';
import { dayBook } from './dayBook.ts';
import { releaseTable } from './release.ts';
import { reliabilityTable } from './reliability.ts';
import { toldOf, waysOf } from './told.ts';

/** Null where no time at the gate was observed. */
export function knownPart(view: View): Html | null {
  const { words } = view;
  const plans = toldOf(view);
  const ways = waysOf(view, plans);
  if (ways.length === 0) return null;
  const left = view.scenarios.length - plans.length;
  return html`<section><h2>${words.known.title}</h2>
<p class="note">${words.known.note}${left > 0 && ` ${words.known.left(left)}`}</p>
${dayBook(view, plans)}
${releaseTable(view, plans, ways)}
${corridorTable(view, plans, ways)}
${reliabilityTable(view, plans, ways)}</section>
`;
}
