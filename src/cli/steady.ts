/** What the terminal says of figures without a steady mean, and of warm-ups that are too short. */
import type { Results } from '../results/document.ts';
import { rowLabel } from '../results/metrics.ts';
import type { GrowthRow } from '../results/sections/growth.ts';
import type { WarmUpEntry } from '../results/sections/warm-up.ts';
import { titlesOf } from '../results/titles.ts';
import { durationText, estimateText } from './scale.ts';
import type { Look } from './table.ts';

const TRUCKS = { per: 1, name: '' };
const DAYS = { per: 1440, name: '' };
/** Queues told of a scenario, the fastest first, and key figures. */
const TOLD = 4;

/** A line for every scenario that is overloaded: how fast its queues grow, and when they overflow. */
export function growthLines({ growth = [], scenarios }: Results, { language, words }: Look): string[] {
  const titles = titlesOf(scenarios, language);
  const line = (row: GrowthRow) => {
    const where = `${titles.place(row.place)} ${estimateText(row, TRUCKS, language, true)}`;
    return row.full === null ? where : words.steady.full(where, estimateText(row.full, DAYS, language));
  };
  const lines = scenarios.flatMap(({ name }) => {
    const rows = growth.filter(({ scenario, place }) => scenario === name && place !== 'all');
    const fastest = rows.toSorted((a, b) => b.mean - a.mean).map(line);
    if (fastest.length === 0) return [];
    return [words.steady.grows(name, fastest.slice(0, TOLD), fastest.length - TOLD)];
  });
  return lines.length > 0 ? [...lines, words.steady.longer] : [];
}

/** A line for every scenario whose warm-up is too short, with the likely remedy; no word where it is long enough, or none is wanted. */
export function warmUpLines(results: Results, { language, words }: Look): string[] {
  const { warmUps = [], scenarios, warmUp } = results;
  const titles = titlesOf(scenarios, language);
  return warmUps.flatMap(({ scenario, verdict, wanted, figures }: WarmUpEntry) => {
    if (verdict !== 'tooShort' && verdict !== 'runLonger') return [];
    const slow = figures.filter((one) => one.verdict === verdict).map((one) => rowLabel(one, language, titles));
    const names = slow.slice(0, TOLD);
    if (verdict === 'runLonger') return [words.steady.runLonger(scenario, names)];
    const used = durationText(warmUp, language, words);
    return [words.steady.tooShort(scenario, used, names, writtenDuration(wanted ?? 0))];
  });
}

/** A duration as the scenario file has it. */
function writtenDuration(minutes: number): string {
  for (const [unit, per] of [
    ['d', 1440],
    ['h', 60],
  ] as const)
    if (minutes % per === 0) return `${minutes / per} ${unit}`;
  return `${Math.ceil(minutes)} min`;
}
