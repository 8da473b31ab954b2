import type { Assumption } from '../../results/document.ts';
import { type Html, html, type Piece } from '../html.ts';
import type { View } from '../view.ts';
import { eventsPart } from './events.ts';
import { table } from './table.ts';

/** Every annotated number of the baseline, what the other scenarios have otherwise, and the sources they name. */
export function assumptionsPart(view: View): Html {
  const { words, baseline, alternatives } = view;
  const ground = new Set(baseline.entry.assumptions.map(idOf));
  const others = alternatives.map(({ label, entry }) => ({
    label,
    rows: entry.assumptions.filter((one) => !ground.has(idOf(one))),
  }));
  const same = others.filter(({ rows }) => rows.length === 0).map(({ label }) => words.quote(label));
  const own = others.filter(({ rows }) => rows.length > 0);
  const some = baseline.entry.assumptions.length > 0 || own.length > 0;
  return html`<section><h2>${words.assumptions.title}</h2>
${some ? html`<p class="note">${words.assumptions.note}</p>` : html`<p>${words.assumptions.none}</p>`}
${baseline.entry.assumptions.length > 0 && tableOf(view, baseline.label, baseline.entry.assumptions)}
${own.map(
  ({ label, rows }) =>
    html`<h3>${label}</h3><p class="note">${words.assumptions.sameAs(baseline.label)}</p>${tableOf(view, label, rows)}`,
)}
${some && same.length > 0 && html`<p>${words.assumptions.identical(words.list(same))}</p>`}
${eventsPart(view)}${sourceList(view)}</section>
`;
}

const idOf = ({ path, value, kind, text }: Assumption) => [path, value, kind, text].join('\u0001');

function tableOf(view: View, caption: string, rows: Assumption[]): Html {
  const { words } = view;
  // A number may carry both a source and what was assumed beside it.
  const numbers = new Map<string, Assumption[]>();
  for (const row of rows) {
    const id = `${row.path}\u0001${row.value}`;
    numbers.set(id, [...(numbers.get(id) ?? []), row]);
  }
  const note = ({ kind, text }: Assumption, index: number) =>
    html`${index > 0 && html`<br>`}<span class="tag">${words.assumptions.kind[kind]}</span> ${text}`;
  return table({
    caption,
    quiet: true,
    kind: 'text assumptions',
    head: [words.assumptions.path, words.assumptions.value, words.assumptions.text],
    rows: [...numbers.values()].map((notes) => ({
      head: html`<code>${notes[0].path}</code>`,
      cells: [notes[0].value, notes.map(note)],
    })),
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
