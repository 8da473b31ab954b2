import { areaOf } from '../../stats/observe/levels.ts';
import type { Block } from './block.ts';

/** Levels that tell how the people of a crew spent their time. */
export interface CrewLevels {
  /** People who serve. */
  busy: number;
  /** People on duty, and those who serve though they are off duty. */
  duty: number;
  over: number;
  /** Most people there ever are. */
  people: number;
}

/** How the people of a crew spend the horizon, in hours a day of all of them together. */
export function crewBlock(crew: string, { busy, duty, over, people }: CrewLevels): Block {
  const hours = ['busyHours', 'offHours', 'overtimeHours'].map((metric) => ({ metric, unit: 'h/day' }));
  return {
    columns: [{ metric: 'utilization', unit: 'share' }, ...hours].map((column) => ({
      ...column,
      place: crew,
      flow: 'all',
    })),
    read(window, out, at) {
      const time = window.to - window.from;
      const perDay = 24 / time;
      const onDuty = areaOf(duty);
      out[at] = onDuty > 0 ? areaOf(busy) / onDuty : Number.NaN;
      out[at + 1] = areaOf(busy) * perDay;
      out[at + 2] = Math.max(0, people * time - onDuty - areaOf(over)) * perDay;
      out[at + 3] = areaOf(over) * perDay;
    },
  };
}
