import { expect, test } from 'vitest';
import { knownPart } from '../../src/report/parts/known/known.ts';
import { viewOf } from '../../src/report/view.ts';
import { wordsOf } from '../../src/report/words/words.ts';
import type { MetricRow, Results, Unit } from '../../src/results/document.ts';
import { readResults } from '../../src/results/read.ts';
import { toJson } from '../../src/results/write.ts';
import { fixture, PLANS } from './fixture.ts';

/** The made-up gate, with a spread for its exports of Hữu Nghị: half an hour at best, 6 h on average, 18 h for the slow. */
function results(plans = PLANS.slice(0, 3)): Results {
  const made = fixture(plans);
  const row = (scenario: string, metric: string, unit: Unit, mean: number): MetricRow => {
    return {
      scenario,
      metric,
      place: 'all',
      flow: 'huu-nghi-export',
      unit,
      mean,
      ciLow: mean,
      ciHigh: mean,
      n: 1,
      variance: 0,
    };
  };
  const told = plans.flatMap(({ name }, k) => [
    row(name, 'timeInSystem', 'min', 360 + 60 * k),
    row(name, 'timeInSystem.p5', 'min', 30),
    row(name, 'timeInSystem.p95', 'min', 1080),
    row(name, 'timeInSystem.cv', 'ratio', 1.25),
    row(name, 'timeInSystem.buffer', 'min', 720 - 60 * k),
    row(name, 'timeInSystem.bufferIndex', 'ratio', (720 - 60 * k) / (360 + 60 * k)),
    row(name, 'arrived', 'trucks/day', 191),
  ]);
  const replaced = new Set(told.map(({ metric, flow }) => `${metric}/${flow}`));
  const metrics = made.metrics.filter(({ metric, flow }) => !replaced.has(`${metric}/${flow}`));
  return { ...made, metrics: [...metrics, ...told] };
}

const page = (made: Results, lang: 'en' | 'vi' = 'en') =>
  (knownPart(viewOf(made, wordsOf(lang)))?.markup ?? '').replaceAll('\u00a0', ' ');

/** The cells of the rows with this head, tags taken away, table by table. */
const rowsOf = (markup: string, head: string) =>
  markup
    .split('<tr')
    .filter((row) => row.replace(/<[^>]*>/gu, '').includes(`>${head}`) || row.includes(`${head}</th>`))
    .map((row) => [...row.matchAll(/<td>(.*?)<\/td>/gsu)].map(([, cell]) => cell.replace(/<[^>]*>/gu, '')));

test('the buffer is what must be added to the mean, and the index is that by the mean', () => {
  const reliability = page(results()).split('<h3>Reliability (FHWA)')[1];
  const [baseline] = rowsOf(reliability, 'Hữu Nghị, all exports');
  expect(baseline.map(Number)).toEqual([0.5, 6, 18, 12, 200]);
});

test('the corridor table is in hours, with the coefficient of variation', () => {
  const corridor = page(results()).split('<h3>Corridor monitoring')[1].split('<h3>')[0];
  const [baseline] = rowsOf(corridor, 'Hữu Nghị, all exports');
  expect(baseline.at(0)).toBe('6');
  expect(baseline.at(-1)).toBe('125');
});

test('trucks are told by groups of one direction, and a group of both is not among them', () => {
  const made = results();
  for (const { flows } of made.scenarios) {
    const mixed = {
      gate: null,
      direction: null,
      cargo: null,
      kind: 'group' as const,
      title: { en: 'Both ways', vi: 'Hai chiều' },
    };
    flows.push({ ...mixed, name: 'both', members: ['hn-export-fruit', 'hn-import'] });
  }
  const release = page(made).split('<h3>Time release study')[1].split('<h3>')[0];
  expect(release).toContain('Tân Thanh, all exports');
  expect(release).not.toContain('Both ways');
  expect(release).not.toContain('Chi Ma');
});

test('the day book has the gates in their order, each direction with its flows below it', () => {
  const book = page(results()).split('<h3>Time release study')[0];
  const heads = [...book.matchAll(/<th scope="row">(.*?)<\/th>/gsu)].map(([, head]) => head.replace(/<[^>]*>/gu, ''));
  const own = heads.slice(0, heads.indexOf('Chi Ma, in') + 1);
  expect(own.filter((head) => head.startsWith('Hữu Nghị'))).toEqual([
    'Hữu Nghị, export',
    'Hữu Nghị, fruit out',
    'Hữu Nghị, other goods out',
    'Hữu Nghị, goods in',
  ]);
  expect(rowsOf(book, 'Hữu Nghị, export')[0][0]).toBe('191');
  expect(book).toContain('At the gate at 20:00');
});

test('two plans are told: the baseline, and the one that the goals speak for', () => {
  const made = results();
  const goal = {
    goal: 'swift',
    title: { en: 'Swift', vi: 'Nhanh' },
    metric: 'timeInSystem',
    place: 'all',
    flow: 'all',
    unit: 'min' as const,
    path: null,
    by: null,
    sense: 'atMost' as const,
    value: 600,
    demand: null,
    busiest: null,
    binds: null,
    source: '',
    mean: 500,
    ciLow: 490,
    ciHigh: 510,
    n: 30,
    variance: 10,
  };
  const verdicts = ['notReached', 'notReached', 'reached'] as const;
  made.goals = made.scenarios.map(({ name }, k) => ({ ...goal, scenario: name, verdict: verdicts[k] }));
  const said = page(made);
  expect(said).toContain(`>${PLANS[2].title.en}</th>`);
  expect(said).not.toContain(`>${PLANS[1].title.en}</th>`);
  expect(said).toContain('The other scenario is in metrics.csv.');
});

test('what the tables need is in the file, in both languages', () => {
  const made = results();
  for (const entry of made.scenarios) entry.sources = [];
  for (const lang of ['en', 'vi'] as const) expect(page(readResults(toJson(made)), lang)).toBe(page(made, lang));
  const wrong = structuredClone(made);
  wrong.scenarios[0].flows.at(-1)?.members?.push('nobody');
  expect(() => readResults(toJson(wrong))).toThrow(/members: no flow "nobody"/u);
});
