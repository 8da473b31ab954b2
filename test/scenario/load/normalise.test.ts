import { describe, expect, test } from 'vitest';
import { sha256OfScenario } from '../../../src/scenario/load/sha.ts';
import { complaint, load, withStages } from '../scratch.ts';

const LANE = withStages(['{ lane: lane, service: 1 min }']);

describe('defaults', () => {
  test('a short file becomes a whole scenario', () => {
    const scenario = load(LANE);
    expect(scenario.run).toEqual({
      start: '2025-01-06T00:00',
      utcOffset: 420,
      horizon: 1440,
      warmUp: 0,
      until: 'horizon',
      replications: 1000,
      precision: { relative: 0.05, absolute: [] },
      seed: '1',
      confidence: 0.95,
      readAt: [],
      maxTrucks: 200_000,
      maxEvents: 2e9,
    });
    expect(scenario).toMatchObject({
      name: 'main',
      file: 'main.yaml',
      title: { en: 'main', vi: 'main' },
      description: null,
    });
    expect(scenario.keyMetrics.map(({ metric }) => metric)).toEqual(['throughput', 'timeInSystem', 'timeInSystem.p95']);
    expect(scenario.places.lane).toMatchObject({ queue: 'inPlace', atClose: 'finish', whenFull: { kind: 'block' } });
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  test('a text in one language stands for both', () => {
    expect(load(`title: Hai làn\n${LANE}`).title).toEqual({ en: 'Hai làn', vi: 'Hai làn' });
    expect(load(`title: { en: Two lanes, vi: Hai làn }\n${LANE}`).title).toEqual({ en: 'Two lanes', vi: 'Hai làn' });
  });
});

describe('how often', () => {
  const run = (precision: string) => load(`keyMetrics: [wait @ lane, throughput]\nrun: { ${precision} }\n${LANE}`).run;

  test('a number of replications asks for no precision', () => {
    expect(run('replications: 7')).toMatchObject({ replications: 7 });
    expect(run('replications: 7')).not.toHaveProperty('precision');
  });

  test('a precision, and the most replications', () => {
    const plain = { relative: 0.02, absolute: [] };
    expect(run('precision: 2 %')).toMatchObject({ replications: 1000, precision: plain });
    expect(run('precision: { value: 2 %, assumed: enough }')).toMatchObject({ precision: plain });
    expect(run('precision: { relative: 2 %, atMost: 50 }')).toMatchObject({ replications: 50, precision: plain });
  });

  test('widths of single key metrics, in the unit of their rows', () => {
    const { precision } = run('precision: { absolute: { wait @ lane: 0.5 h, throughput: 20 /day } }');
    expect(precision).toEqual({
      relative: 0.05,
      absolute: [
        { metric: 'wait', place: 'lane', flow: 'all', halfWidth: 30 },
        { metric: 'throughput', place: 'all', flow: 'all', halfWidth: 20 },
      ],
    });
  });
});

describe('titles', () => {
  const text = LANE.replace('lanes: 1', 'lanes: 1, title: { en: Lanes out, vi: Làn xuất }').replace(
    'bays: 9',
    'zones: { dry: { bays: 9, title: khô }, reefer: { bays: 3 } }',
  );

  test('of places and zones are kept; nothing stands where none is written', () => {
    const { lane, yard } = load(text).places;
    expect(lane.title).toEqual({ en: 'Lanes out', vi: 'Làn xuất' });
    expect(yard).not.toHaveProperty('title');
    if (yard.kind !== 'yard') throw new Error(yard.kind);
    expect(yard.zones).toEqual({ dry: { bays: 9, title: { en: 'khô', vi: 'khô' } }, reefer: { bays: 3 } });
  });

  test('of gates: where they are given, a flow may name no other', () => {
    const flow = LANE.replace('    arrivals:', '    gate: huu-nghi\n    arrivals:');
    expect(load(flow)).not.toHaveProperty('gates');
    expect(load(`${flow}gates: { huu-nghi: { title: Hữu Nghị }, chi-ma: {} }\n`).gates).toEqual({
      'huu-nghi': { en: 'Hữu Nghị', vi: 'Hữu Nghị' },
      'chi-ma': { en: 'chi-ma', vi: 'chi-ma' },
    });
    expect(complaint(`${flow}gates: { chi-ma: {} }\n`)).toContain('there is chi-ma');
    expect(complaint(`${flow}gates: { huu-nghi: Hữu Nghị }\n`).match(/; expected/g)).toHaveLength(1);
  });

  test('are no part of what a note quotes', () => {
    const noted = LANE.replace('lanes: 1', 'lanes: 1, title: Làn xuất, assumed: not found');
    expect(load(noted).notes).toEqual([
      { path: 'places.lane', value: '{ lanes: 1 }', kind: 'assumed', text: 'not found' },
    ]);
  });
});

test('a run until something happens wants a latest end', () => {
  expect(complaint(`run: { until: empty }\n${LANE}`)).toContain('expected a latest end');
  expect(load(`run: { until: { cleared: 5 }, length: 36 h }\n${LANE}`).run).toMatchObject({ until: 5, horizon: 2160 });
});

describe('arrivals', () => {
  const arrivals = (written: string, more = '') =>
    load(more + LANE.replace('{ poisson: 1 /h }', written)).flows.trucks.arrivals;

  test('perDay comes on a day of factor 1, whatever the profile', () => {
    const profiles = 'profiles: { day: { hours: { 00-06: 1, 06-09: 4, 09-24: 2 } } }\n';
    const found = arrivals('{ poisson: { perDay: 150, hours: day, weekdays: { sat-sun: 0.5 }, convoy: 3 } }', profiles);
    if (found.kind !== 'poisson') throw new Error(found.kind);
    expect(found.rates.reduce((sum, rate) => sum + 60 * rate, 0)).toBeCloseTo(150, 10);
    expect(found.rates[7] / found.rates[0]).toBeCloseTo(4, 12);
    expect(found.weekdays).toEqual([1, 1, 1, 1, 1, 0.5, 0.5]);
    expect(found.convoy).toEqual({ kind: 'constant', value: 3 });
  });

  test('seasons are put one behind the other', () => {
    const seasons = 'seasons: { fruit: { 2025-03-01..2025-07-31: 1.3 }, tet: { 2025-01-25: 0.2 } }\n';
    expect(arrivals('{ poisson: { perDay: 24, season: [fruit, tet] } }', seasons)).toMatchObject({
      seasons: [
        { dates: { from: '2025-03-01', to: '2025-07-31' }, factor: 1.3 },
        { dates: { from: '2025-01-25', to: '2025-01-25' }, factor: 0.2 },
      ],
    });
  });

  test('the other kinds', () => {
    expect(arrivals('{ poisson: 60 /h }')).toMatchObject({ rates: Array.from({ length: 24 }, () => 1) });
    expect(arrivals('{ every: 10 min }')).toEqual({
      kind: 'renewal',
      between: { kind: 'constant', value: 10 },
      convoy: null,
    });
    expect(arrivals('saturated')).toEqual({ kind: 'saturated' });
    expect(arrivals('{ population: 8 }')).toEqual({ kind: 'population', size: 8 });
  });
});

test('lanes by the clock', () => {
  const text = LANE.replace('lanes: 1', 'lanes: { 00:00: 1, 20:00: 0, 07:00: 4 }');
  expect(load(text).places.lane).toMatchObject({
    servers: 4,
    schedule: [
      { from: 0, servers: 1 },
      { from: 420, servers: 4 },
      { from: 1200, servers: 0 },
    ],
  });
});

test('a fleet over a road', () => {
  const fleet =
    'agv: { vehicles: 3, load: { cranes: 1, service: 3 min }, unload: { cranes: 2, service: 2 min }, road: { length: 5 km, speed: 25 km/h } }, ';
  const text = withStages(['{ cross: agv }']).replace('places: { ', `places: { ${fleet}`);
  expect(load(text).places.agv).toMatchObject({
    kind: 'fleet',
    loadedRun: { kind: 'constant', value: 12 },
    emptyRun: { kind: 'constant', value: 12 },
    unload: { cranes: 2 },
  });
});

describe('metrics, targets and published figures', () => {
  const stages = ['{ start: clearance }', '{ lane: lane, service: 1 min }', '{ stop: clearance }'];
  const text = `${withStages(stages)}targets: { wait: 24 h, clearance: 4 h }
keyMetrics: [throughput, wait.p95 @ lane / trucks, segment:clearance.within, blockedShare:lane @ lane]
run: { readAt: [08:00] }
published:
  stock: { metric: numberInSystem / trucks, at: 20:00, value: 168, role: predicted, source: a newspaper }
  clearance: { metric: "segment:clearance", value: [3 h, 4 h], role: fitted, source: a newspaper }
  flow: { metric: throughput, value: 150 /day, role: input, source: a newspaper }
`;

  test('are resolved', () => {
    const { keyMetrics, targets, published, run, notes } = load(text);
    expect(keyMetrics[1]).toEqual({ metric: 'wait.p95', place: 'lane', flow: 'trucks' });
    expect(targets).toEqual({ wait: 1440, 'segment:clearance': 240 });
    expect(published.map(({ value, at }) => [value, at])).toEqual([
      [168, 1200],
      [[180, 240], null],
      [150, null],
    ]);
    expect(run.readAt).toEqual([480, 1200]);
    expect(notes).toEqual([]);
  });

  test('name what exists', () => {
    expect(complaint(text.replace('wait.p95 @ lane / trucks', 'wait.p95 @ yard/dry'))).toContain(
      'a part of yard: bays',
    );
    expect(complaint(text.replace('numberInSystem / trucks', 'numberInSystem / truck'))).toContain(
      'did you mean `trucks`?',
    );
    expect(complaint(text.replace('segment:clearance.within', 'segment:clear'))).toContain('a segment of the file');
    expect(complaint(text.replace('wait.p95', 'wait.p94'))).toContain('did you mean `p90`?');
  });
});

test('every note stands with its path and what was written', () => {
  const text = withStages(['{ lane: lane, service: { exponential: 2 min }, assumed: read off the video }'])
    .replace('lanes: 1', 'lanes: { value: 2, source: SOHA, assumed: half of four }')
    .replace('{ poisson: 1 /h }', '{ poisson: { perDay: { value: 176, source: FEE07 } } }');
  expect(load(`${text}sources: { SOHA: { title: Six lanes, date: 2025 } }\n`).notes).toEqual([
    { path: 'places.lane.lanes', value: '2', kind: 'source', text: 'SOHA' },
    { path: 'places.lane.lanes', value: '2', kind: 'assumed', text: 'half of four' },
    { path: 'flows.trucks.arrivals.poisson.perDay', value: '176', kind: 'source', text: 'FEE07' },
    {
      path: 'flows.trucks.itinerary.0',
      value: '{ lane: lane, service: { exponential: 2 min } }',
      kind: 'assumed',
      text: 'read off the video',
    },
  ]);
});

test('the hash is that of the content, not of the order of keys', () => {
  const scenario = load(LANE);
  const turned = Object.fromEntries(Object.entries(scenario).reverse()) as unknown as typeof scenario;
  expect(sha256OfScenario(scenario)).toMatch(/^[0-9a-f]{64}$/);
  expect(sha256OfScenario(turned)).toBe(sha256OfScenario(scenario));
  expect(sha256OfScenario(load(LANE.replace('lanes: 1', 'lanes: 2')))).not.toBe(sha256OfScenario(scenario));
});

test('all mistakes are told at once, in the order of the file', () => {
  const text = LANE.replace('lanes: 1', 'lanes: one').replace('bays: 9', 'bays: -9').replace('1 /h', '1 /y');
  expect(complaint(`${text}keyMetrics: [waits]\n`).match(/expected/g)).toHaveLength(4);
});

test('a mistake makes no others of things that are there', () => {
  const only = (text: string) => complaint(text).match(/; expected/g);
  const text = withStages(['{ lane: lane, service: 1 min }']);
  expect(only(text.replace('places:', 'plces:'))).toHaveLength(1);
  expect(only(text.replace('lanes: 1', 'lanes: one'))).toHaveLength(1);
  expect(only(`${text}keyMetrics: [wait.within]\ntargets: { wait: 24 }\n`)).toHaveLength(1);
  expect(only(`${text.replace('1 min', '1')}groups: { all-trucks: { flows: [trucks] } }\n`)).toHaveLength(1);
});
