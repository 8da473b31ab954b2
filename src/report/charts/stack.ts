import type { Scale } from '../quantity.ts';
import { type ChartOptions, type Group, LEADING, SIZE, write } from './frame.ts';
import { wrap } from './text.ts';

/** Room between a title and its panel, and below each panel [px]. */
const UNDER_TITLE = 4;
const GAP = 10;

/**
 * Panels under each other, each with its title and unit above it; `draw` draws one from `top` down and says how high it
 * is. Returns the height of them all.
 */
export function stack<Panel extends { title: string; scale: Scale }>(
  body: Group,
  panels: readonly Panel[],
  { words, width }: ChartOptions,
  draw: (panel: Panel, top: number) => number,
): number {
  let top = 0;
  for (const panel of panels) {
    const title = wrap(words.withUnit(panel.title, panel.scale.name), width - 4, SIZE.label, 2, true);
    write(body, title, 0, top + SIZE.label, { bold: true });
    top += title.length * SIZE.label * LEADING + UNDER_TITLE;
    top += draw(panel, top) + GAP;
  }
  return top - GAP;
}
