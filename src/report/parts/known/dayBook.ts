import type { FlowEntry, SeriesRow } from '../../../results/document.ts';
import { type Html, html, type Piece } from '../../html.ts';
import { clockText, estimateText } from '../../quantity.ts';
import type { Shown, View } from '../../view.ts';
import { estimateCell } from '../cells.ts';
import { type TableRow, table } from '../table.ts';

/** Times of day at which the stock is told. */
const CLOCKS = 2;
const WHOLE = { per: 1, name: '', suffix: '' };

/** A line of the book: all of a gate's trucks of one direction, or a flow below it. */
interface Line {
  flow: string;
  head: Piece;
  strong: boolean;
}

/** An average day in the lines of the daily bulletin: who came, who was cleared, and who stood there when it closed. */
export function dayBook(view: View, plans: readonly Shown[]): Html | null {
  const { words } = view;
  const lines = linesOf(view);
  if (lines.length < 3) return null;
  const clocks = clocksOf(view);
  const said = words.known.dayBook;
  const rows = plans.flatMap((plan): TableRow[] => [
    ...(plans.length > 1 ? [{ head: plan.label, cells: ['', '', ...clocks.map(() => '')], strong: true }] : []),
    ...lines.map(({ flow, head, strong }) => ({
      head,
      strong,
      cells: [
        ...['arrived', 'throughput'].map((metric) =>
          estimateCell(view, view.metric(plan.name, metric, 'all', flow), WHOLE),
        ),
        ...clocks.map((clock) => stockText(view, plan, flow, clock)),
      ],
    })),
  ]);
  const head = [said.line, said.came, said.cleared, ...clocks.map((clock) => said.stock(clockText(clock)))];
  return html`<h3>${said.title}</h3>
<p class="note">${said.note}</p>
${table({ caption: said.title, quiet: true, kind: 'numbers bulletin', head, rows })}`;
}

/** All trucks; then by gate and direction, in the order of the file; what has no direction last. */
function linesOf(view: View): Line[] {
  const { words, baseline, titles } = view;
  const { flows, gates } = baseline.entry;
  const single = flows.filter(({ kind }) => kind === 'flow');
  const lines: Line[] = [{ flow: 'all', head: words.throughput.total, strong: true }];
  const told = new Set<string>();
  for (const { name } of gates) {
    for (const direction of ['export', 'import', null] as const) {
      const own = single.filter((flow) => flow.gate === name && flow.direction === direction);
      const whole = direction === null || own.length < 2 ? undefined : groupOf(flows, own);
      if (whole !== undefined && direction !== null) {
        lines.push({
          flow: whole,
          head: `${titles.gate(name)}, ${words.direction[direction]}`,
          strong: true,
        });
      }
      for (const flow of own) {
        told.add(flow.name);
        const label = view.flowLabel(flow.name);
        lines.push({
          flow: flow.name,
          head: whole === undefined ? label : html`<span class="part">${label}</span>`,
          strong: false,
        });
      }
    }
  }
  for (const { name } of single) {
    if (!told.has(name)) lines.push({ flow: name, head: view.flowLabel(name), strong: false });
  }
  return lines;
}

/** The group of just these flows. */
function groupOf(flows: readonly FlowEntry[], own: readonly FlowEntry[]): string | undefined {
  const names = new Set(own.map(({ name }) => name));
  const same = ({ kind, members = [] }: FlowEntry) =>
    kind === 'group' && members.length === names.size && members.every((name) => names.has(name));
  return flows.find(same)?.name;
}

const isStock = ({ by, metric, place }: SeriesRow) => by === 'at' && metric === 'numberInSystem' && place === 'all';

/** Times of day at which the scenario asks for the stock, the latest ones. */
function clocksOf({ results }: View): number[] {
  const asked = new Set(results.series.filter(isStock).map(({ from }) => from));
  return [...asked].toSorted((a, b) => a - b).slice(-CLOCKS);
}

function stockText({ results, words }: View, { name }: Shown, flow: string, clock: number): string {
  const row = results.series.find(
    (one) => isStock(one) && one.scenario === name && one.flow === flow && one.from === clock,
  );
  if (row === undefined) return words.numerals.none;
  return estimateText({ ...row, n: results.replications, variance: 0 }, WHOLE, words);
}
