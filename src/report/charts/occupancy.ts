import { clockText, levelText, plainText } from '../quantity.ts';
import type { ChartOptions } from './frame.ts';
import { type HoursData, hoursChart } from './hours.ts';

/** Bays in use by hour of day against the bays there are: small pictures by yard and scenario. */
export function occupancyChart(document: Document, data: HoursData, options: ChartOptions): SVGSVGElement {
  return hoursChart(document, data, options, describe(data, options));
}

/** The fullest hour of the first group, measured against capacity where there is one. */
function describe(data: HoursData, { words }: ChartOptions): string {
  const group = data.groups.find((one) => one.panels.some((panel) => panel.points.length > 0));
  if (!group) return '';
  const first = group.panels.find((panel) => panel.points.length > 0) ?? group.panels[0];
  let best = { point: first.points[0], panel: first };
  const load = ({ point, panel }: typeof best) => (panel.capacity === null ? point.mean : point.mean / panel.capacity);
  for (const panel of group.panels) {
    for (const point of panel.points) if (load({ point, panel }) > load(best)) best = { point, panel };
  }
  const { point, panel } = best;
  const [place, name] = group.title === '' ? [panel.title, null] : [group.title, panel.title];
  const capacity = panel.capacity === null ? null : plainText(panel.capacity, data, words) + data.suffix;
  const value = levelText(point, data.per, words) + data.suffix;
  return words.hours.descYard(place, name, value, clockText(point.from), capacity);
}
