import type { Manifest } from '../../results/manifest.ts';
import { type Html, html } from '../html.ts';
import type { View } from '../view.ts';
import type { Key } from './keys.ts';
import { componentItems } from './stress/components.ts';
import { accessItem, experimentItems, implementationItems } from './stress/execution.ts';
import { hint, type Item, type Sheet } from './stress/item.ts';
import { logicItems } from './stress/logic.ts';
import { dataItems, objectiveItems } from './stress/study.ts';

/** The appendix by STRESS-DES (Monks et al. 2019, Journal of Simulation 13(1)): its 24 items, filled from the document. */
export function stressPart(view: View, keys: readonly Key[], manifest: Manifest | undefined): Html {
  const { words, results } = view;
  const { stress } = words;
  const { model } = results;
  if (model === undefined) return html`<section><h2>${stress.title}</h2>${hint(stress.missing.model)}</section>`;
  const items = itemsOf({ view, model, manifest }, keys);
  const filled = items.filter((item) => item.filled);
  const own = filled.filter((item) => item.own);
  return html`<section class="stress"><h2>${stress.title}</h2>
<p class="note">${stress.note(String(filled.length), String(own.length))}</p>
${items.map((item, i) => itemPart(view, item, items[i - 1]))}</section>
`;
}

function itemsOf(sheet: Sheet, keys: readonly Key[]): Item[] {
  return [
    ...objectiveItems(sheet, keys),
    ...logicItems(sheet),
    ...componentItems(sheet),
    ...dataItems(sheet),
    ...experimentItems(sheet),
    ...implementationItems(sheet),
    accessItem(sheet),
  ];
}

/** An item under its number; the first of a section below the title of that. */
function itemPart({ words }: View, { number, body }: Item, before: Item | undefined): Html {
  const { sections, item } = words.stress;
  const [section] = number;
  return html`${before?.number[0] !== section && html`<h3>${section} ${sections[section]}</h3>`}
<h4>${number} ${item[number]}</h4>
${body}
`;
}
