import type { Part, Stage } from '../../../results/sections/model.ts';
import { html, type Piece } from '../../html.ts';
import { factsText, valueText, wordOf } from '../../model/facts.ts';
import { table } from '../table.ts';
import { answered, type Item, paragraph, type Sheet } from './item.ts';

/** Of a place and of a stage, what says how trucks wait there. */
const WAITING = ['order', 'queue', 'whenFull'];
const WAITING_AT_STAGE = ['priority', 'priorityByHour', 'patience', 'balk', 'whenFull'];
/** Of a stage, how long something takes. */
const TIMES = ['service', 'stay', 'duration', 'handling'];
/** Flows that are named where several share an activity. */
const NAMED = 4;

/** Items 2.5: what the model is made of. */
export function componentItems(sheet: Sheet): Item[] {
  return [entities(sheet), activities(sheet), resources(sheet), queues(sheet), entries(sheet)];
}

function entities({ view, model }: Sheet): Item {
  const { words, flowLabel, flow, titles } = view;
  const rows = Object.entries(model.flows).map(([name, { facts }]) => {
    const entry = flow(name);
    const gate = entry?.gate ? titles.gate(entry.gate) : null;
    const direction = entry?.direction ? words.direction[entry.direction] : null;
    const where = [gate, direction].filter((part) => part !== null).join(', ');
    return { head: flowLabel(name), cells: [where, factsText(view, facts, ['arrivals'])] };
  });
  const { stress } = words;
  return answered(
    '2.5.1',
    table({
      caption: stress.item['2.5.1'],
      quiet: true,
      kind: 'text',
      head: [stress.flow, stress.gate, stress.details],
      rows,
    }),
  );
}

/** What takes time, by place and law; flows that share it stand together. */
function activities({ view, model }: Sheet): Item {
  const { words, titles, flowLabel } = view;
  const { stress } = words;
  const found = new Map<string, { what: string; law: string; flows: string[] }>();
  for (const [name, { itinerary }] of Object.entries(model.flows)) {
    for (const { kind, place, facts } of itinerary) {
      for (const key of TIMES) {
        if (!Object.hasOwn(facts, key)) continue;
        const activity = kind === 'delay' && typeof facts.activity === 'string' ? facts.activity : key;
        const label = activity === key ? (words.model.key[key] ?? key) : wordOf(words, activity);
        const what = place === null ? label : `${titles.place(place)}: ${label}`;
        const law = valueText(view, key, facts[key]);
        const known = found.get(`${what}\u0001${law}`) ?? { what, law, flows: [] };
        if (!known.flows.includes(flowLabel(name))) known.flows.push(flowLabel(name));
        found.set(`${what}\u0001${law}`, known);
      }
    }
  }
  const all = Object.keys(model.flows).length;
  return answered(
    '2.5.2',
    table({
      caption: stress.item['2.5.2'],
      quiet: true,
      kind: 'text',
      head: [stress.activity, stress.law, stress.flow],
      rows: [...found.values()].map(({ what, law, flows }) => ({
        head: what,
        cells: [law, flows.length === all ? words.allFlows : few(flows)],
      })),
    }),
  );
}

function few(names: readonly string[]): string {
  return names.length <= NAMED ? names.join('; ') : `${names.slice(0, NAMED).join('; ')}; … (${names.length})`;
}

function resources({ view, model }: Sheet): Item {
  const { words, titles } = view;
  const { stress } = words;
  const named = (caption: string, first: string, things: Record<string, Part>, label: (name: string) => string) =>
    Object.keys(things).length > 0 &&
    table({
      caption,
      kind: 'text',
      head: [first, stress.details],
      rows: Object.entries(things).map(([name, part]) => ({ head: label(name), cells: [factsText(view, part)] })),
    });
  const places = table({
    caption: stress.item['2.5.3'],
    quiet: true,
    kind: 'text',
    head: [stress.resource, stress.kind, stress.details],
    rows: Object.entries(model.places).map(([name, part]) => ({
      head: titles.place(name),
      cells: [wordOf(words, String(part.kind)), factsText(view, part, ['kind', 'stock', ...WAITING])],
    })),
  });
  return answered(
    '2.5.3',
    html`${places}${named(stress.calendars, stress.calendar, model.calendars, (name) => name)}${named(stress.crews, stress.resource, model.crews, titles.place)}${named(stress.rules, stress.rules, model.rules, (name) => name)}`,
  );
}

function queues({ view, model }: Sheet): Item {
  const { words, titles, flowLabel } = view;
  const { stress } = words;
  const stagesAt = (place: string) =>
    Object.entries(model.flows).flatMap(([flow, { itinerary }]) =>
      itinerary.filter((stage) => stage.place === place).map((stage) => ({ flow, stage })),
    );
  const rows = Object.entries(model.places).flatMap(([name, part]) => {
    const own = factsText(view, waiting(part, WAITING));
    const said = new Map<string, string[]>();
    for (const { flow, stage } of stagesAt(name)) {
      const text = factsText(view, waiting(stage.facts, WAITING_AT_STAGE));
      if (text !== '') said.set(text, [...(said.get(text) ?? []), flowLabel(flow)]);
    }
    const stages = [...said].map(([text, flows]): Piece => html`<span class="word">${text} (${few(flows)})</span>`);
    return own === '' && stages.length === 0 ? [] : [{ head: titles.place(name), cells: [own, stages] }];
  });
  return answered(
    '2.5.4',
    html`${paragraph(stress.queues)}${rows.length > 0 && table({ caption: stress.item['2.5.4'], quiet: true, kind: 'text', head: [stress.resource, stress.details, stress.stageRules], rows })}`,
  );
}

/** What is said of waiting and is not so anyway. */
function waiting(facts: Stage['facts'], keys: readonly string[]): Part {
  const blocks = (value: unknown) =>
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'block';
  return Object.fromEntries(
    Object.entries(facts).filter(([key, value]) => keys.includes(key) && value !== 'inPlace' && !blocks(value)),
  );
}

function entries({ view, model }: Sheet): Item {
  const { words, flowLabel, results } = view;
  const { stress, balance } = words;
  const rows = Object.entries(model.flows).map(([name, { facts }]) => ({
    head: flowLabel(name),
    cells: [facts.arrivals === undefined ? words.numerals.none : valueText(view, 'arrivals', facts.arrivals)],
  }));
  const fates = (['diverted', 'turnedAway', 'balked', 'reneged', 'merged'] as const).filter((fate) =>
    results.counts.some((row) => row[fate] > 0),
  );
  const told =
    fates.length > 0 ? stress.fates(fates.map((fate) => balance.terms[fate].toLowerCase())) : stress.onlyCleared;
  return answered(
    '2.5.5',
    html`${table({ caption: stress.arrivals, quiet: true, kind: 'text', head: [stress.flow, stress.arrivals], rows })}${paragraph(stress.exits + told)}`,
  );
}
