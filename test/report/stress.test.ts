import { beforeAll, expect, test } from 'vitest';
import type { Experiment } from '../../src/experiment/experiment.ts';
import { manifestOf } from '../../src/experiment/manifest.ts';
import { modelOf } from '../../src/experiment/model.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import { model as english } from '../../src/report/words/model/en.ts';
import { readResults } from '../../src/results/read.ts';
import type { Json, ModelSection, Part } from '../../src/results/sections/model.ts';
import { toJson } from '../../src/results/write.ts';
import { loadScenario } from '../../src/scenario/load/load.ts';
import { files } from '../scenarios/files.ts';

/** The items of the guideline, as its checklist numbers them. */
const ITEMS = [
  '1.1',
  '1.2',
  '1.3',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5.1',
  '2.5.2',
  '2.5.3',
  '2.5.4',
  '2.5.5',
  '3.1',
].concat(['3.2', '3.3', '3.4', '4.1', '4.2', '4.3', '5.1', '5.2', '5.3', '5.4', '6.1']);

let bare: Experiment;
beforeAll(async () => {
  const scenario = loadScenario('scenarios/tutorial/3-channels-and-checks.yaml', { set: ['run.days=6'] });
  scenario.run.replications = 2;
  bare = await replicate(scenario);
});

async function appendix(experiment: Experiment, lang: 'en' | 'vi', withManifest: boolean): Promise<string> {
  const manifest = withManifest
    ? manifestOf(experiment, {
        commandLine: ['run', 'x.yaml'],
        seconds: {},
        files: [],
        read: new Map([['/a/x.yaml', 'ab12']]),
      })
    : undefined;
  const { html } = renderReport(experiment.results, { lang, document: await makeDocument(), manifest });
  return html.slice(html.indexOf('<section class="stress">'));
}

const numbers = (html: string) => [...html.matchAll(/<h4>([\d.]+) [^<]+<\/h4>/g)].map(([, number]) => number);

test.each(['en', 'vi'] as const)('the appendix in %s has the 24 items of the guideline', async (lang) => {
  expect(numbers(await appendix(bare, lang, true))).toEqual(ITEMS);
});

test('19 are filled without a word of the author, and the others say what to write and where', async () => {
  const html = await appendix(bare, 'en', true);
  expect(html).toContain('19 are filled, 19 of them from the results and the model alone');
  const items = html.split('<h4>').slice(1);
  const hints = items.flatMap((item) => {
    const [, key] = /class="missing">[^`]*?<code>study: (\w+):<\/code>/.exec(item) ?? [];
    return key === undefined ? [] : [[item.split(' ')[0], key]];
  });
  expect(hints).toEqual([
    ['1.1', 'purpose'],
    ['1.3', 'aims'],
    ['3.1', 'dataSources'],
    ['3.2', 'preprocessing'],
    ['3.4', 'assumptions'],
    ['6.1', 'codeAccess'],
  ]);
});

test('what depends on the machine is there where the manifest is, and else says where it is', async () => {
  const version = `Node.js ${process.versions.node}`;
  const told = await appendix(bare, 'en', true);
  expect(told).toContain(version);
  expect(told).toContain('smartgate run x.yaml');
  expect(told).toContain('ab12');
  const silent = await appendix(bare, 'en', false);
  expect(silent).not.toContain(version);
  expect(silent).toContain('manifest.json');
});

test("the author's words stand in their items", async () => {
  const scenario = loadScenario('scenarios/lang-son/baseline-2025.yaml', { set: ['run.days=8'] });
  scenario.run.replications = 2;
  const experiment = await replicate(scenario);
  for (const lang of ['en', 'vi'] as const) {
    const html = await appendix(experiment, lang, true);
    expect(html).not.toContain('class="missing"');
    for (const text of Object.values(scenario.study ?? {})) expect(html).toContain(text[lang].replaceAll("'", '&#39;'));
  }
});

test("a stranger's model is shown and never obeyed, whatever stands where", async () => {
  const evil = (value: Json, turn: number): Json => {
    if (typeof value === 'string') return turn % 2 === 0 ? '<script>x</script>' : 'constructor';
    if (typeof value === 'number') return [Number.MAX_VALUE, -1, 1e-300][turn % 3];
    if (Array.isArray(value)) return turn % 4 === 3 ? 'x' : value.map((item, i) => evil(item, turn + i));
    if (typeof value !== 'object' || value === null) return [value];
    return Object.fromEntries(
      Object.entries(value).map(([key, item], i) => [`${key}${turn % 5 === 4 ? '"' : ''}`, evil(item, turn + i)]),
    );
  };
  const { results } = bare;
  for (let turn = 0; turn < 12; turn++) {
    const { study, flows, ...rest } = results.model ?? modelOf([]);
    const parts = (things: Record<string, Part>) =>
      Object.fromEntries(Object.entries(things).map(([name, one], i) => [name, evil(one, turn + i) as Part]));
    const model: ModelSection = {
      ...rest,
      study: { purpose: { en: '<b>bold</b>', vi: '' } },
      places: parts(rest.places),
      calendars: parts(rest.calendars),
      flows: Object.fromEntries(
        Object.entries(flows).map(([name, { facts, itinerary }]) => [
          name,
          {
            facts: evil(facts, turn) as Part,
            itinerary: itinerary.map((s, i) => ({ ...s, facts: evil(s.facts, turn + i) as Part })),
          },
        ]),
      ),
      others: [
        { scenario: 'x', changes: [{ path: '<i>', from: evil(flows as unknown as Json, turn), to: null }], more: 1 },
      ],
    };
    const read = readResults(toJson({ ...results, model }), 'results.json');
    const html = await appendix({ ...bare, results: read }, 'vi', false);
    expect(html).not.toMatch(/<script|<b>|<i>|function|\[object/);
  }
});

test('every key and every kind of the shipped models has a word', () => {
  const missing = new Set<string>();
  for (const file of files('scenarios')) {
    const model = modelOf([loadScenario(file)]);
    for (const part of partsOf(model)) {
      for (const [key, value] of Object.entries(part)) {
        if (!Object.hasOwn(english.key, key)) missing.add(key);
        for (const kind of kindsOf(key, value)) if (!Object.hasOwn(english.word, kind)) missing.add(kind);
      }
    }
  }
  expect([...missing]).toEqual([]);
});

function partsOf({ places, crews, calendars, rules, flows }: ModelSection): Part[] {
  const stages = Object.values(flows).flatMap(({ itinerary, facts }) => [
    facts,
    ...itinerary.flatMap((stage) => [stage.facts, { kind: stage.kind }]),
  ]);
  return [places, crews, calendars, rules].flatMap((things) => Object.values(things)).concat(stages);
}

/** Words of the format that stand for a choice. */
function kindsOf(key: string, value: Json): string[] {
  if (['kind', 'atClose', 'activity', 'dispatch', 'order', 'preempt', 'by', 'what'].includes(key))
    return [String(value)];
  const inner = ['whenFull', 'arrivals', 'idle'].includes(key) ? value : null;
  return typeof inner === 'object' && inner !== null && 'kind' in inner ? [String(inner.kind)] : [];
}

test('rates that are the same but for a factor are told by it, others hour by hour', async () => {
  const scenario = loadScenario('scenarios/lang-son/baseline-2025.yaml');
  const told = async (change: (rate: number, hour: number) => number) => {
    const plan = structuredClone(scenario);
    plan.name = 'plan';
    const { arrivals } = plan.flows['hn-import-goods'];
    if (!('rates' in arrivals)) throw new Error('expected rates');
    arrivals.rates = arrivals.rates.map(change);
    const results = { ...bare.results, model: modelOf([scenario, plan]) };
    const html = await appendix({ ...bare, results }, 'en', false);
    return html.slice(html.indexOf('2.3 '), html.indexOf('2.4 ')).replace(/<[^>]*>/gu, ' ');
  };
  expect(await told((rate) => rate * 1.25)).toContain('1.25 times that, at every hour');
  expect(await told((rate, hour) => rate + hour)).not.toContain('times that');
});
