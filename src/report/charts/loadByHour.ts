import { area, curveStepAfter, line } from 'd3';
import { seriesRole } from '../palette.ts';
import { clockText } from '../quantity.ts';
import type { Linear } from './axis.ts';
import { type ChartOptions, DIGITS, emptyChart, frame, type Group, paint } from './frame.ts';
import { keyLine, sample, swatch } from './keyLine.ts';
import { drawPanels, type PanelGroup } from './panels.ts';

/** What comes and what can be done, by hour of the day: small pictures by place and scenario. */
export interface LoadData {
  groups: PanelGroup<LoadPanel>[];
}

export interface LoadPanel {
  title: string;
  /** Position of the scenario: decides the colour. */
  index: number;
  /** Units that would be in use if there were enough, and those that are there, for each of 24 hours. */
  offered: number[];
  open: number[];
}

/** A number of an hour, from its beginning [min after midnight]; the last one stands once more at the end of the day. */
interface Step {
  at: number;
  offered: number;
  open: number;
}

const HOUR = 60;

/** Offered load as an area against what is open as a broken line; what is beyond it stands out. */
export function loadByHourChart(document: Document, data: LoadData, options: ChartOptions): SVGSVGElement {
  const groups = data.groups.filter((group) => group.panels.length > 0);
  if (groups.length === 0) return emptyChart(document, options);
  const { words, width } = options;
  const { body, finish } = frame(document, options);
  const key = keyLine(
    body,
    [
      { text: words.check.offeredKey, draw: (g) => swatch(g, 0.3) },
      { text: words.check.beyondKey, draw: (g) => swatch(g, 0.75, 'worse') },
      { text: words.check.openKey, draw: (g) => sample(g, 1.5, '6 3', 'target') },
    ],
    width,
  );
  const top = (panels: LoadPanel[]) => Math.max(...panels.flatMap(({ offered, open }) => [...offered, ...open]));
  return finish(drawPanels(body, groups, key, { top, draw }, options), describe(groups, options));
}

function draw(group: Group, { index, offered, open }: LoadPanel, x: Linear, y: Linear): void {
  const hours = Array.from({ length: offered.length + 1 }, (_, hour) => Math.min(hour, offered.length - 1));
  const steps = hours.map((hour, k): Step => ({ at: k * HOUR, offered: offered[hour], open: open[hour] }));
  const between = (low: (step: Step) => number, high: (step: Step) => number) =>
    area<Step>()
      .x(({ at }) => x(at))
      .y0((step) => y(low(step)))
      .y1((step) => y(high(step)))
      .curve(curveStepAfter)
      .digits(DIGITS)(steps);
  const within = ({ offered: asked, open: units }: Step) => Math.min(asked, units);
  paint(group.append('path'), seriesRole(index))
    .attr('fill-opacity', 0.3)
    .attr(
      'd',
      between(() => 0, within),
    );
  paint(group.append('path'), 'worse')
    .attr('fill-opacity', 0.75)
    .attr(
      'd',
      between(within, (step) => step.offered),
    );
  const units = line<Step>()
    .x(({ at }) => x(at))
    .y((step) => y(step.open))
    .curve(curveStepAfter)
    .digits(DIGITS);
  paint(group.append('path'), null, 'target')
    .attr('stroke-width', 1.5)
    .attr('stroke-dasharray', '6 3')
    .attr('d', units(steps));
}

/** The worst open hour of the first panel. */
function describe(groups: LoadData['groups'], { words }: ChartOptions): string {
  const [{ title, panels }] = groups;
  const [{ title: own, offered, open }] = panels;
  const loads = offered.map((asked, hour) => (open[hour] > 0 ? asked / open[hour] : 0));
  const worst = loads.indexOf(Math.max(...loads));
  const [place, name] = title === '' ? [own, null] : [title, own];
  return words.check.desc(place, name, clockText(worst * HOUR), words.percent(String(Math.round(loads[worst] * 100))));
}
