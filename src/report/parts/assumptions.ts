import { groups } from 'd3';
import type { Assumption } from '../../results/document.ts';
import { type Html, html, type Piece } from '../html.ts';
import type { View } from '../view.ts';
import { eventsPart } from './events.ts';
import { table } from './table.ts';

/** Every annotated number of the baseline, what the other scenarios have otherwise, and the sources they name. */
export function assumptionsPart(view: View): Html {
  const { words, baseline, alternatives } = view;
  const ground = new Set(baseline.entry.assumptions.map(idOf));
  const told = new Set(ground);
  const others = alternatives.map(({ label, entry }) => {
    const differing = entry.assumptions.filter((one) => !ground.has(idOf(one)));
    const rows = differing.filter((one) => !told.has(idOf(one)));
    for (const one of rows) told.add(idOf(one));
    return { label, rows, again: differing.length - rows.length };
  });
  const same = others.filter(({ rows, again }) => rows.length + again === 0).map(({ label }) => words.quote(label));
  const own = others.filter(({ rows, again }) => rows.length + again > 0);
  const some = baseline.entry.assumptions.length > 0 || own.length > 0;
  return html`<section><h2>${words.assumptions.title}</h2>
${some ? html`<p class="note">${words.assumptions.note}</p>` : html`<p>${words.assumptions.none}</p>`}
${baseline.entry.assumptions.length > 0 && tableOf(view, baseline.label, baseline.entry.assumptions)}
${own.map(
  ({ label, rows, again }) =>
    html`<h3>${label}</h3><p class="note">${words.assumptions.sameAs(baseline.label)}${again > 0 && ` ${words.assumptions.again(again)}`}</p>${rows.length > 0 && tableOf(view, label, rows)}`,
)}
${some && same.length > 0 && html`<p>${words.assumptions.identical(words.list(same))}</p>`}
${eventsPart(view)}${sourceList(view)}</section>
`;
}

const idOf = ({ path, value, kind, text }: Assumption) => [path, value, kind, text].join('\u0001');

/** Numbers that share what is said of them stand in one row. */
function tableOf(view: View, caption: string, rows: Assumption[]): Html {
  const { words } = view;
  // A number may carry both a source and what was assumed beside it.
  const numbers = groups(rows, ({ path, value }) => `${path}\u0001${value}`).map(([, notes]) => notes);
  const said = (notes: Assumption[]) => notes.map(({ kind, text }) => `${kind}\u0001${text}`).join('\u0002');
  const number = ([{ path, value }]: Assumption[]) => html`<span class="number"><code>${path}</code> ${value}</span> `;
  const note = ({ kind, text }: Assumption, index: number) =>
    html`${index > 0 && html`<br>`}<span class="tag">${words.assumptions.kind[kind]}</span> ${text}`;
  return table({
    caption,
    quiet: true,
    kind: 'text assumptions',
    head: [words.assumptions.path, words.assumptions.text],
    rows: groups(numbers, said).map(([, same]) => ({ head: html`${same.map(number)}`, cells: [same[0].map(note)] })),
  });
}

/** The sources all scenarios name, each once. Only addresses of web pages become links. */
function sourceList(view: View): Html | null {
  const { words } = view;
  const sources = new Map(view.scenarios.flatMap(({ entry }) => entry.sources).map((one) => [one.key, one]));
  if (sources.size === 0) return null;
  const link = (url: string): Piece => (/^https?:\/\//iu.test(url) ? html`<a href="${url}">${url}</a>` : url);
  return html`<h3>${words.assumptions.sources}</h3>
<dl class="sources">${[...sources.values()].map(
    ({
      key,
      title,
      date,
      url,
    }) => html`<dt>${key}</dt><dd>${title}${date !== '' && ` (${date})`}${url !== '' && html`<br>${link(url)}`}</dd>
`,
  )}</dl>
`;
}
