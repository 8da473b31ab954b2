import { clockText, levelText } from '../quantity.ts';
import type { ChartOptions } from './frame.ts';
import { type HoursData, hoursChart } from './hours.ts';

/** Trucks waiting by hour of day: mean, its interval, and where single days lie; small pictures by place and scenario. */
export function queueByHourChart(document: Document, data: HoursData, options: ChartOptions): SVGSVGElement {
  return hoursChart(document, data, options, describe(data, options));
}

/** The longest mean queue of the first group: where, when and in which scenario. */
function describe(data: HoursData, { words }: ChartOptions): string {
  const group = data.groups.find((one) => one.panels.some((panel) => panel.points.length > 0));
  if (!group) return '';
  let best = { point: group.panels.flatMap((panel) => panel.points)[0], title: group.panels[0].title };
  for (const { points, title } of group.panels) {
    for (const point of points) if (point.mean > best.point.mean) best = { point, title };
  }
  const [place, name] = group.title === '' ? [best.title, null] : [group.title, best.title];
  return words.hours.desc(place, name, levelText(best.point, data.per, words), clockText(best.point.from));
}
