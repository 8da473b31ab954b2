/** Small pictures over the hours of the day, in rows: the common ground of levels and loads by hour. */
import { scaleLinear } from 'd3';
import { bottomAxis, gridAcross, type Linear, leftAxis, ticksOf } from './axis.ts';
import { type ChartOptions, type Group, LEADING, round, SIZE, widest, write } from './frame.ts';
import { wrap } from './text.ts';

/** Panels that stand together, under their title, on one scale. */
export interface PanelGroup<Panel> {
  /** Empty where the panels say it themselves. */
  title: string;
  panels: Panel[];
  /** Every panel has a scale of its own: the panels are different places. */
  own?: boolean;
}

/** What is drawn in a panel. */
export interface PanelKind<Panel> {
  /** Highest number that the panels show, as shown. */
  top(panels: Panel[]): number;
  /** Draws a panel: minutes after midnight across, shown numbers up. */
  draw(group: Group, panel: Panel, x: Linear, y: Linear): void;
}

const DAY = 1440;
/** Height of the plot of a panel, its least width, and the gap beside it [px]. */
export const PLOT = 84;
const PANEL = 124;
const GAP = 22;

/** Draws the panels of every group beside each other, from `from` down; returns the lower end. */
export function drawPanels<Panel extends { title: string }>(
  body: Group,
  groups: PanelGroup<Panel>[],
  from: number,
  kind: PanelKind<Panel>,
  options: ChartOptions,
): number {
  const grid = gridOf(groups, kind, options);
  let top = from;
  groups.forEach((group, index) => {
    if (group.title !== '') {
      const lines = wrap(group.title, options.width - 4, SIZE.label, 2, true);
      write(body, lines, 0, top + SIZE.label, { bold: true });
      top += lines.length * SIZE.label * LEADING + 4;
    }
    // Where the panels stand in the same columns as those of the first group, their titles stand once, above that.
    const [first] = groups;
    const same = group.panels.every(({ title }, k) => title === first.panels[k]?.title);
    const titled = index === 0 || group.panels.length > grid.columns || !same;
    top = drawGroup(body, group, kind, grid, top, titled, options) + 10;
  });
  return top;
}

/** Columns that all groups share, with room for the numbers left of them all, or left of every panel. */
interface Grid {
  columns: number;
  panelWidth: number;
  /** Room left of all panels and left of each [px]. */
  once: number;
  margin: number;
}

function gridOf<Panel>(groups: PanelGroup<Panel>[], kind: PanelKind<Panel>, { words, width }: ChartOptions): Grid {
  const own = groups.some((group) => group.own);
  const labels = groups.flatMap((group) =>
    scalesOf(group, kind).flatMap((y) => ticksOf(y, 3, words).map((tick) => tick.label)),
  );
  const left = Math.ceil(widest(labels, SIZE.small) + 12);
  const [once, margin] = own ? [0, left] : [left, 0];
  const most = Math.max(...groups.map((group) => group.panels.length));
  const columns = Math.max(1, Math.min(most, Math.floor((width - once + GAP) / (PANEL + margin + GAP))));
  return { columns, once, margin, panelWidth: (width - once - 8 - (columns - 1) * GAP) / columns - margin };
}

/** A scale for each panel: one for all of them, unless each has its own. */
function scalesOf<Panel>({ panels, own }: PanelGroup<Panel>, { top }: PanelKind<Panel>): Linear[] {
  const scaleOf = (some: Panel[]) => scaleLinear([0, top(some) || 1], [PLOT, 0]).nice(3);
  const common = scaleOf(panels);
  return panels.map((panel) => (own ? scaleOf([panel]) : common));
}

/** Draws the panels of a group in rows and returns its lower end. */
function drawGroup<Panel extends { title: string }>(
  body: Group,
  group: PanelGroup<Panel>,
  kind: PanelKind<Panel>,
  { columns, panelWidth, once, margin }: Grid,
  from: number,
  titled: boolean,
  options: ChartOptions,
): number {
  const scales = scalesOf(group, kind);
  let top = from;
  for (let first = 0; first < group.panels.length; first += columns) {
    const row = group.panels.slice(first, first + columns);
    const titles = row.map((panel) => (titled ? wrap(panel.title, panelWidth, SIZE.small, 4) : []));
    const head = Math.max(...titles.map((lines) => lines.length)) * SIZE.small * LEADING + 8;
    row.forEach((panel, column) => {
      const x0 = once + margin + column * (panelWidth + margin + GAP);
      const place = body.append('g').attr('transform', `translate(${round(x0)},${round(top + head)})`);
      write(place, titles[column], 0, -head + SIZE.small, { size: SIZE.small });
      const y = scales[first + column];
      const ticks = ticksOf(y, 3, options.words);
      if (column === 0 || group.own) leftAxis(place, y, 0, panelWidth, ticks);
      else gridAcross(place, y, 0, panelWidth, ticks);
      const x = scaleLinear([0, DAY], [0, panelWidth]);
      kind.draw(place, panel, x, y);
      const hours = [0, 6, 12, 18, 24].map((hour) => ({ value: hour * 60, label: String(hour) }));
      bottomAxis(place, x, PLOT, hours, [-GAP / 2, panelWidth + GAP / 2]);
    });
    top += head + PLOT + 26;
  }
  return top;
}
