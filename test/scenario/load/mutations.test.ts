import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario, ScenarioError } from '../../../src/scenario/load/load.ts';
import { folderOf } from '../scratch.ts';

/** Changes tried; more with `MUTATIONS=20000`. */
const RUNS = Number(process.env.MUTATIONS ?? 400);

const VALID = `
title: { en: A small gate, vi: Cửa khẩu nhỏ }
run: { start: 2025-07-01, days: 7, warmUp: 1 d, until: empty, readAt: [20:00], limits: { trucks: 1000 } }
sources: { SOHA: { title: a newspaper, date: 2025-11-28 } }
calendars:
  gate: { open: { mon-sat: [07:00-12:00, 13:00-20:00], sun: closed }, closed: [2025-09-02], special: { 2025-09-03: 09:00-15:00 } }
gates: { hn: { title: { en: Friendship, vi: Hữu Nghị } } }
profiles: { day: { hours: { 00-06: 1, 06-24: 3 } } }
seasons: { fruit: { 2025-03-01..2025-07-31: 1.3 } }
places:
  yard: { title: Bãi xe, zones: { dry: { bays: 30, title: { en: dry, vi: khô } }, reefer: { bays: { value: 15, source: SOHA } } }, queue: 10, stock: { fruit: 3 } }
  lane: { lanes: { 00:00: 1, 07:00: 4 }, calendar: gate, atClose: stay, whenFull: { divert: { travel: 30 min } } }
  scanner: { servers: unlimited }
  escort: { permits: 2 }
  agv: { vehicles: 2, load: { cranes: 1, service: 3 min }, unload: { cranes: 1, service: 3 min }, road: { length: 2 km, speed: 25 km/h } }
  pair: { match: [a, b] }
segments: { clearance: { title: Clearance, calendar: gate } }
groups: { all-fruit: { flows: [fruit] } }
flows:
  fruit:
    gate: hn
    cargo: { kind: fruit, load: 20 t, reefer: true }
    arrivals: { poisson: { perDay: 15, hours: day, weekdays: { sun: 0.5 }, season: fruit, convoy: 2 } }
    channels: { green: 90 %, red: 10 % }
    patience: { exponential: 10 h }
    itinerary:
      - start: clearance
      - &wait { yard: yard, zone: reefer, stay: { lognormal: { mean: 12 h, cv: 0.8 } }, heldUntil: out }
      - byChannel: { red: { steps: [{ check: scanner, service: { byChannel: { red: 1 h, other: 5 min } } }] } }
      - { take: escort, balk: { atLeast: 3, probability: 50 % } }
      - { id: out, lane: lane, service: { gamma: { mean: 2 min, cv: 0.5 } }, priority: 1 }
      - give: escort
      - branch: { again: { share: 5 %, go: out-again }, on: { share: 95 % } }
      - stop: clearance
      - leave: cleared
      - { id: out-again, cross: agv }
  empties:
    arrivals: { every: { mixture: [{ share: 50 %, of: 10 min }, { share: 50 %, of: { uniform: [5 min, 9 min] } }] } }
    itinerary: [{ match: pair, side: a }, { match: pair, side: b }]
keyMetrics: [throughput, wait.p95 @ lane / fruit, segment:clearance]
targets: { clearance: 4 h }
published: { stock: { metric: numberInSystem / all-fruit, at: 20:00, value: [2, 4], role: fitted, source: SOHA } }
`;

const ODD = [
  '',
  ' ',
  '\n',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ':',
  '- ',
  '&a ',
  '*a',
  '*wait',
  '!!x ',
  '~',
  'null',
  '1e99',
  '-1',
  '0',
  '.nan',
].concat([
  '.inf',
  '__proto__',
  'constructor',
  'all',
  '"',
  "'",
  '#',
  '%',
  '@',
  '|',
  '> ',
  '? ',
  '<<',
  '---\n',
  '24:00',
  '99:99',
  '..',
  'a',
]);

/** A change of the text: put something in the place of some characters, or swap two pieces. */
const change = fc.record({
  at: fc.nat({ max: VALID.length }),
  length: fc.integer({ min: 0, max: 12 }),
  put: fc.oneof(fc.constantFrom(...ODD), fc.string({ maxLength: 6 }), fc.constantFrom(...VALID.split(/[\s{},[\]]+/))),
});

test('the scenario is valid before it is changed', () => {
  const folder = folderOf({ 'main.yaml': VALID });
  expect(Object.keys(loadScenario(join(folder, 'main.yaml')).flows)).toEqual(['fruit', 'empties']);
});

test('whatever is changed in a scenario, nothing but a ScenarioError is thrown', () => {
  const file = join(folderOf({ 'main.yaml': VALID }), 'main.yaml');
  let refused = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let text = VALID;
      for (const { at, length, put } of changes) text = text.slice(0, at) + put + text.slice(at + length);
      writeFileSync(file, text);
      try {
        loadScenario(file);
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
        refused++;
        for (const { rule, line } of error.issues) expect(rule !== '' && line >= 0).toBe(true);
      }
    }),
    { numRuns: RUNS, seed: 20250701 },
  );
  expect(refused).toBeGreaterThan(RUNS / 5);
});

test('whatever stands in the place of a value, nothing but a ScenarioError is thrown', () => {
  const folder = folderOf({ 'main.yaml': VALID });
  const file = join(folder, 'main.yaml');
  const paths = pathsOf(loadPlain(), '');
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
      try {
        loadScenario(file, { set: [`${path}=${JSON.stringify(value)}`] });
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error;
      }
    }),
    { numRuns: RUNS, seed: 20250701 },
  );
});

/** Names of what the scenario has, as overrides write them. */
function loadPlain(): unknown {
  return {
    title: {},
    run: { start: 0, days: 0, warmUp: 0, until: 0, readAt: [0], limits: { trucks: 0 } },
    sources: { SOHA: { title: 0 } },
    calendars: { gate: { open: { 'mon-sat': [0, 0] }, closed: [0], special: { '2025-09-03': 0 } } },
    profiles: { day: { hours: { '00-06': 0 } } },
    seasons: { fruit: { '2025-03-01..2025-07-31': 0 } },
    places: {
      yard: { zones: { dry: { bays: 0 }, reefer: { bays: { value: 0, source: 0 } } }, queue: 0, stock: { fruit: 0 } },
      lane: { lanes: { '00:00': 0 }, calendar: 0, atClose: 0, whenFull: { divert: { travel: 0 } } },
      escort: { permits: 0 },
      agv: { vehicles: 0, load: { cranes: 0, service: 0 }, road: { length: 0, speed: 0 } },
      pair: { match: [0, 0] },
    },
    segments: { clearance: { title: 0, calendar: 0 } },
    groups: { 'all-fruit': { flows: [0] } },
    flows: {
      fruit: {
        cargo: { kind: 0, load: 0, reefer: 0 },
        arrivals: { poisson: { perDay: 0, hours: 0, weekdays: { sun: 0 }, season: 0, convoy: 0 } },
        channels: { green: 0, red: 0 },
        patience: { exponential: 0 },
        itinerary: Array.from({ length: 10 }, () => 0),
      },
      empties: { arrivals: { every: { mixture: [{ share: 0, of: 0 }] } }, itinerary: [{ match: 0, side: 0 }] },
    },
    keyMetrics: [0, 0],
    targets: { clearance: 0 },
    published: { stock: { metric: 0, at: 0, value: [0, 0], role: 0, source: 0 } },
  };
}

function pathsOf(value: unknown, path: string): string[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => pathsOf(item, path === '' ? key : `${path}.${key}`))
      : [];
  return path === '' ? below : [path, ...below];
}
