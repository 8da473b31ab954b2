/** What is known of the places without a run: a table for `check`, warnings for whoever starts a run. */
import { preview } from '../experiment/preview/preview.ts';
import { placeTitle } from '../experiment/titles.ts';
import { BOUNDS } from '../results/bounds.ts';
import { formatNumber } from '../results/digits.ts';
import type { Language } from '../results/language.ts';
import type { PreviewLeft, PreviewRow } from '../results/sections/preview.ts';
import type { Scenario } from '../scenario/model/scenario.ts';
import type { Options } from './options.ts';
import { draw } from './plain-table.ts';
import { scaleFor } from './scale.ts';
import type { Shell } from './shell.ts';
import type { Words } from './words/words.ts';

/** A load from here on is told before a run. */
const CLOSE = 0.9;

/** A row for every place: what comes in a day, what can be done in it, the load, the worst hour, what Erlang says. */
export function previewTable(scenario: Scenario, language: Language, words: Words): string {
  const says = words.preview;
  const rows = preview(scenario);
  const told = rows.filter(({ left }) => left === null);
  const title = ({ place }: PreviewRow) => placeTitle(scenario, place)[language];
  const table = draw(
    [says.place, says.arrivals, says.capacity, says.load, says.worst, says.erlang, says.enough],
    told.map((row) => [title(row), ...cells(row, language, words)]),
    1,
  );
  const bounds = [...new Set(told.flatMap((row) => row.bounds))].map((bound) => BOUNDS[bound][language]);
  const reasons = [...new Set(rows.flatMap(({ left }) => left ?? []))];
  const leftFor = (reason: PreviewLeft) => rows.filter(({ left }) => left === reason).map(title);
  return [
    says.title,
    ...(told.length > 0 ? [table, says.legend] : []),
    ...(bounds.length > 0 ? [says.assumed(bounds)] : []),
    ...reasons.map((reason) => says.left(leftFor(reason), says.reasons[reason])),
  ].join('\n');
}

function cells(row: PreviewRow, language: Language, words: Words): string[] {
  const { arrivals, capacity, load, worst, wait, full, enough } = row;
  const says = words.preview;
  const number = (x: number) => formatNumber(x, 0, language);
  const percent = (x: number) => `${number(x * 100)} %`;
  const none = '–';
  const hour = (minute: number) => String(minute / 60).padStart(2, '0');
  const estimate = [
    wait === null ? null : says.wait(timeText(wait, language, words)),
    full === null ? null : says.full(`${formatNumber(full * 100, full < 0.1 ? 1 : 0, language)} %`),
  ];
  return [
    arrivals === null ? none : number(arrivals),
    capacity === null ? none : number(capacity),
    load === null ? none : percent(load),
    worst === null ? none : says.at(hour(worst.from), percent(worst.load)),
    estimate.find((text) => text !== null) ?? none,
    enough === null ? none : number(enough),
  ];
}

/** A time without an interval: more digits would promise too much. */
function timeText(minutes: number, language: Language, words: Words): string {
  const { per, name } = scaleFor('min', minutes, words);
  return `${formatNumber(minutes / per, minutes / per < 10 ? 1 : 0, language)} ${name}`;
}

/** Says on stderr, before anything is run, where more comes than can be done, or nearly so much. */
export function warnOfLoad(scenarios: readonly Scenario[], { lang }: Options, shell: Shell, words: Words): void {
  for (const scenario of scenarios) {
    for (const row of preview(scenario)) {
      const told = warning(scenario, row, lang, words);
      if (told !== null) shell.err(`${scenario.name}: ${told}\n`);
    }
  }
}

/** Null where there is nothing to worry about: below nine tenths, or the place is one that sends trucks on when it is full. */
function warning(scenario: Scenario, row: PreviewRow, language: Language, words: Words): string | null {
  const { place, arrivals, capacity, load, relief } = row;
  if (load === null || arrivals === null || capacity === null) return null;
  if (load < (relief ? 1 : CLOSE)) return null;
  const says = words.preview;
  const title = placeTitle(scenario, place)[language];
  const [come, can] = [arrivals, capacity].map((x) => formatNumber(x, 0, language));
  if (load < 1) return says.close(title, come, can, formatNumber(load * 100, 0, language));
  return relief ? says.beyond(title, come, can) : says.overloaded(title, come, can);
}
