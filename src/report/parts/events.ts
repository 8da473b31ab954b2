import type { EventEntry } from '../../results/document.ts';
import { clean } from '../clean.ts';
import { type Html, html, type Piece } from '../html.ts';
import { formatNumber } from '../numbers.ts';
import type { View } from '../view.ts';
import { table } from './table.ts';

/** What happens in the runs of each scenario; those with the events of the baseline are not told again. */
export function eventsPart(view: View): Html | null {
  const { words, scenarios, baseline } = view;
  const ground = JSON.stringify(baseline.entry.events);
  const told = scenarios.filter(
    ({ entry }, k) => entry.events !== undefined && (k === 0 || JSON.stringify(entry.events) !== ground),
  );
  if (told.length === 0) return null;
  return html`<h3>${words.events.title}</h3>${told.map(({ label, entry }) =>
    table({
      caption: label,
      quiet: scenarios.length === 1,
      kind: 'text assumptions',
      head: [words.events.event, words.events.time, words.events.what],
      rows: (entry.events ?? []).map((event) => ({
        head: clean(event.title[words.lang]),
        cells: [`${written(event.from)} – ${written(event.to)}`, effects(view, event)],
      })),
    }),
  )}`;
}

const written = (moment: string) => moment.replace('T', ' ');

/** What an event changes, one line each. */
function effects({ words, titles, flowLabel }: View, { servers, slow, surge }: EventEntry): Piece {
  const { events } = words;
  const factor = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 2, words);
  const lines = [
    ...servers.map(({ name, value }) =>
      value === 0 ? events.closed(titles.place(name)) : events.servers(titles.place(name), factor(value)),
    ),
    ...slow.map(({ name, value }) => events.slow(titles.place(name), factor(value))),
    ...surge.map(({ name, value }) => events.surge(flowLabel(name), factor(value))),
  ];
  return lines.map((line, k) => html`${k > 0 && html`<br>`}${line}`);
}
