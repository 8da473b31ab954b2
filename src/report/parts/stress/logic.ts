import type { FlowModel, Json, Part, Stage } from '../../../results/sections/model.ts';
import { type Html, html, type Piece } from '../../html.ts';
import { factsText, valueText, wordOf } from '../../model/facts.ts';
import { isPart, numberText } from '../../model/law.ts';
import { stageOf } from '../../model/variant.ts';
import type { View } from '../../view.ts';
import { table } from '../table.ts';
import { answered, type Item, paragraph, type Sheet } from './item.ts';

/** Changes told in all; of every scenario at least so many. */
const CHANGES = 240;
const LEAST_CHANGES = 6;
/** Rounding of numbers that are read from a file, as a part of the largest. */
const ALIKE = 1e-9;

/** Section 2 of the guideline up to the algorithms: what a truck goes through, and what scenarios have otherwise. */
export function logicItems(sheet: Sheet): Item[] {
  return [diagram(sheet), baseLogic(sheet), scenarioLogic(sheet), algorithms(sheet)];
}

/** Flows that go the same places stand together. */
function diagram({ view, model }: Sheet): Item {
  const { words, titles, flowLabel } = view;
  const chains = new Map<string, string[]>();
  for (const [name, { itinerary }] of Object.entries(model.flows)) {
    const [main, others] = placesOf(itinerary).map((places) => places.map((place) => titles.place(place)));
    const aside = others.length > 0 ? ` (${words.stress.aside(others.join('; '))})` : '';
    const chain = [...main, words.model.end].join(' → ') + aside;
    chains.set(chain, [...(chains.get(chain) ?? []), flowLabel(name)]);
  }
  const lines = [...chains].map(([chain, flows]) => html`<li>${flows.join('; ')}: ${chain}</li>`);
  return answered('2.1', html`${paragraph(words.stress.diagram)}<ul>${lines}</ul>`);
}

/** Places on the way on which each stage follows the one before, and those of other ways. */
function placesOf(itinerary: readonly Stage[]): [string[], string[]] {
  const main: string[] = [];
  const seen = new Set<number>();
  for (let at = 0; at >= 0 && at < itinerary.length && !seen.has(at); at = itinerary[at].next) {
    seen.add(at);
    const { place } = itinerary[at];
    if (place !== null && place !== main.at(-1)) main.push(place);
  }
  const others = itinerary.flatMap(({ place }, i) =>
    place === null || seen.has(i) || main.includes(place) ? [] : [place],
  );
  return [main, [...new Set(others)]];
}

function baseLogic(sheet: Sheet): Item {
  const { view, model } = sheet;
  const { stress } = view.words;
  return answered(
    '2.2',
    html`${paragraph(stress.logic)}${table({
      caption: stress.stages,
      quiet: true,
      kind: 'text',
      head: [stress.flow, stress.stages],
      rows: Object.entries(model.flows).map(([name, flow]) => ({
        head: view.flowLabel(name),
        cells: [html`<ol>${flow.itinerary.map((stage, i) => html`<li>${stageText(sheet, stage, i)}</li>`)}</ol>`],
      })),
    })}`,
  );
}

/** `hold a bay of Viettel park: stay 3 h; bay held until the next place takes the truck`. */
function stageText({ view }: Sheet, { kind, place, next, facts }: Stage, index: number): string {
  const { words, titles } = view;
  const activity = kind === 'delay' && typeof facts.activity === 'string' ? facts.activity : kind;
  const at = place === null ? typeof facts.segment === 'string' && titles.segment(facts.segment) : titles.place(place);
  const what = [wordOf(words, activity), at || ''].join(' ').trim();
  const own = factsText(view, usual(facts), ['activity', 'segment']);
  const on = next >= 0 && next !== index + 1 ? words.model.onTo(String(next + 1)) : '';
  return [own === '' ? what : `${what} – ${own}`, on].filter((part) => part !== '').join('; ');
}

/** Without the rule that holds wherever nothing is said: a truck that finds no room blocks. */
function usual(facts: Part): Part {
  const { whenFull, ...rest } = facts;
  const blocks =
    typeof whenFull === 'object' && whenFull !== null && !Array.isArray(whenFull) && whenFull.kind === 'block';
  return blocks || whenFull === undefined ? rest : facts;
}

function scenarioLogic(sheet: Sheet): Item {
  const { view, model } = sheet;
  const { words, scenarios } = view;
  const { stress } = words;
  const label = (name: string) => scenarios.find((one) => one.name === name)?.label ?? name;
  if (model.others.length === 0) return answered('2.3', paragraph(stress.noChange));
  const most = Math.max(LEAST_CHANGES, Math.floor(CHANGES / model.others.length));
  const parts = model.others.map(({ scenario, changes, more }): Piece => {
    if (changes.length === 0) return paragraph(stress.sameModel(label(scenario)));
    const left = more + Math.max(0, changes.length - most);
    const said = stress.changed(label(scenario), label(model.scenario));
    return html`${table({
      caption: said,
      kind: 'text',
      head: [stress.path, stress.from, stress.to],
      rows: changes.slice(0, most).map(({ path, from, to }) => {
        const key = path.split('.').findLast((word) => !/^(\d+|\*)$/.test(word)) ?? '';
        return {
          head: html`<code>${path}</code>`,
          cells: scaledTexts(view, key, from, to) ?? [from, to].map((value) => changeText(sheet, key, value)),
        };
      }),
    })}${left > 0 && paragraph(stress.more(String(left)))}`;
  });
  return answered('2.3', html`${parts}`);
}

/** Rates that are the same but for a factor: how many trucks a day they were, and that factor; else null. */
function scaledTexts({ words }: View, key: string, from: Json, to: Json): string[] | null {
  if (key !== 'rates' || !areNumbers(from) || !areNumbers(to) || from.length !== to.length) return null;
  const most = Math.max(...from);
  const factor = Math.max(...to) / most;
  const alike = from.every((x, i) => Math.abs(x * factor - to[i]) <= ALIKE * most * factor);
  if (!alike || factor === 0) return null;
  const perDay = from.reduce((sum, rate) => sum + rate * 60, 0);
  return [
    words.model.perDay(numberText(perDay, 'number', words)),
    words.stress.times(numberText(Number(factor.toPrecision(3)), 'number', words)),
  ];
}

function areNumbers(value: Json): value is number[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'number');
}

/** A value of a change; a whole flow by its facts and its stages. */
function changeText(sheet: Sheet, key: string, value: Json): string {
  const { view } = sheet;
  if (value === null) return view.words.numerals.none;
  if (!isPart(value) || !Array.isArray(value.itinerary) || !isPart(value.facts)) return valueText(view, key, value);
  const stages = value.itinerary.map((stage, i) => `${i + 1}. ${stageText(sheet, stageOf(stage), i)}`);
  return [factsText(view, value.facts), ...stages].join('; ');
}

/** The rules by which the model decides, those that it uses. */
function algorithms({ view, model }: Sheet): Item {
  const { algorithm } = view.words.stress;
  const flows = Object.values(model.flows);
  const stages = flows.flatMap(({ itinerary }) => itinerary);
  const places = Object.values(model.places);
  const arrivals = flows.map(arrivalsOf);
  const stage = (...kinds: string[]) => stages.some(({ kind }) => kinds.includes(kind));
  const branch = (...by: string[]) =>
    stages.some(({ kind, facts }) => kind === 'branch' && by.includes(String(facts.by)));
  const rule = (what: string) => Object.values(model.rules).some((one) => one.what === what);
  const used: [boolean, string][] = [
    [arrivals.includes('poisson'), algorithm.poisson],
    [arrivals.includes('appointments'), algorithm.appointments],
    [true, algorithm.order],
    [true, algorithm.blocking],
    [branch('queue', 'free', 'expectedWait'), algorithm.choose],
    [branch('chance'), algorithm.chance],
    [Object.keys(model.crews).length > 0, algorithm.crews],
    [places.some(({ kind }) => kind === 'network'), algorithm.dispatch],
    [rule('tidal'), algorithm.tidal],
    [places.some(({ extra }) => extra !== undefined), algorithm.extra],
    [stage('batch', 'match', 'fork', 'transload'), algorithm.joining],
    [rule('event'), algorithm.events],
    [true, algorithm.deadlock],
  ];
  return answered('2.4', list(used.flatMap(([is, said]) => (is ? [said] : []))));
}

export function list(sentences: readonly string[]): Html {
  return html`<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`;
}

/** Kind of the arrivals of a flow. */
function arrivalsOf({ facts }: FlowModel): string {
  const { arrivals } = facts;
  return typeof arrivals === 'object' && arrivals !== null && !Array.isArray(arrivals) ? String(arrivals.kind) : '';
}
