import { describe, expect, test } from 'vitest';
import type { Stage } from '../../../src/scenario/model/stage.ts';
import { complaint, load, withStages } from '../scratch.ts';

const stagesOf = (stages: string[], more = '') => load(withStages(stages, more)).flows.trucks.itinerary;
const refused = (stages: string[], more = '') => complaint(withStages(stages, more));
/** Each stage as `id>next`, a branch as `id>a:1,b:2`. */
const trace = (stages: Stage[]) =>
  stages.map((stage) =>
    stage.kind === 'branch'
      ? `${stage.id}>${stage.options.map(({ name, to }) => `${name}:${to}`).join(',')}`
      : `${stage.id}>${stage.next}`,
  );

const SERVE = '{ lane: lane, service: 1 min }';
const CHANNELS = '    channels: { green: 90 %, red: 10 % }\n';

describe('an itinerary becomes one list of stages', () => {
  test('one after the other, with ids from places and verbs', () => {
    expect(trace(stagesOf(['{ yard: yard }', SERVE, '{ travel: 5 min }', SERVE, '{ travel: 5 min }']))).toEqual([
      'yard>1',
      'lane>2',
      'travel>3',
      'lane-2>4',
      'travel-2>-1',
    ]);
  });

  test('steps of a branch stand behind it and lead on behind it', () => {
    const stages = [
      '{ branch: { scan: { share: 10 %, steps: [{ id: scanner, check: check, service: 5 min }, { travel: 1 min }] }, pass: { share: 90 % } } }',
      '{ id: out, lane: lane, service: 1 min }',
    ];
    expect(trace(stagesOf(stages))).toEqual(['branch>scan:1,pass:3', 'scanner>2', 'travel>3', 'out>-1']);
  });

  test('go leads elsewhere and is no stage', () => {
    const stages = [
      '{ id: a, travel: 1 min }',
      '{ go: c }',
      '{ id: b, travel: 2 min }',
      '{ go: out }',
      '{ id: c, travel: 3 min }',
      '{ id: on, go: b }',
      '{ id: out, leave: diverted }',
    ];
    expect(trace(stagesOf(stages))).toEqual(['a>2', 'b>3', 'c>1', 'out>-1']);
  });

  test('a branch that leads to the end leads to a stage that is the end', () => {
    const stages = [SERVE, '{ branch: { again: { share: 20 %, go: lane }, done: { share: 80 % } } }'];
    expect(trace(stagesOf(stages))).toEqual(['lane>1', 'branch>again:0,done:2', 'end>-1']);
  });

  test('a branch by channel has a way for every channel', () => {
    const stages = ['{ byChannel: { red: { steps: [{ travel: 1 h }] } } }', SERVE];
    expect(trace(stagesOf(stages, CHANNELS))).toEqual(['byChannel>green:2,red:1', 'travel>2', 'lane>-1']);
  });

  test('a place may be named where it is visited once', () => {
    expect(refused([SERVE, '{ branch: { again: { share: 1, go: lane } } }', '{ id: x, leave: cleared }'])).toContain(
      '"x", which no way',
    );
    expect(refused([SERVE, SERVE, '{ branch: { again: { share: 0.5, go: lane }, on: { share: 0.5 } } }'])).toContain(
      'several stages use lane: give the one that is meant an id',
    );
  });
});

describe('how trucks wait', () => {
  const rules = (stages: Stage[]) => stages.map((stage) => ('whenFull' in stage ? stage.whenFull : '-'));

  test('they are turned away where they come in, and block elsewhere', () => {
    const stages = ['{ travel: 5 min }', '{ yard: yard }', SERVE];
    expect(rules(stagesOf(stages))).toEqual(['-', { kind: 'turnAway' }, { kind: 'block' }]);
  });

  test('the stage has the last word, then the place', () => {
    const place = 'places: { lane: { lanes: 1, whenFull: { divert: { to: yard, travel: 30 min } } }';
    const text = withStages([SERVE, '{ yard: yard, whenFull: block }']).replace('places: { lane: { lanes: 1 }', place);
    expect(rules(load(text).flows.trucks.itinerary)).toEqual([
      { kind: 'divert', to: 'yard', travel: { kind: 'constant', value: 30 } },
      { kind: 'block' },
    ]);
    const own = text.replace('service: 1 min }', 'service: 1 min, whenFull: divert }');
    expect(rules(load(own).flows.trucks.itinerary)[0]).toEqual({ kind: 'divert', to: null, travel: null });
  });

  test('a source that is never empty waits outside', () => {
    const text = withStages([SERVE]).replace('{ poisson: 1 /h }', 'saturated');
    expect(rules(load(text).flows.trucks.itinerary)).toEqual([{ kind: 'block' }]);
  });

  test('patience of the flow, unless the stage says otherwise', () => {
    const stages = stagesOf(
      [SERVE, '{ yard: yard, patience: none }', '{ check: check, service: 1 min, patience: 1 h }'],
      '    patience: 6 h\n',
    );
    expect(stages.map((stage) => ('patience' in stage ? stage.patience : '-'))).toEqual([
      { kind: 'constant', value: 360 },
      null,
      { kind: 'constant', value: 60 },
    ]);
  });
});

describe('where an itinerary leads', () => {
  test.each<[string, string[], string]>([
    ['to a stage that is not there', [SERVE, '{ go: nowhere }'], 'the id of a stage'],
    ['round in a ring of go', [SERVE, '{ id: a, go: b }', '{ id: b, go: a }'], 'an endless ring'],
    ['round in no time', ['{ id: a, start: clearance }', '{ go: a }'], 'an endless loop in no time'],
    ['round in a service of no time', ['{ id: a, lane: lane, service: 0 }', '{ go: a }'], 'an endless loop in no time'],
    ['past a stage', [SERVE, '{ leave: cleared }', '{ travel: 1 min }'], 'which no way leads to'],
    ['into a bay held until before', [SERVE, '{ yard: yard, heldUntil: lane }'], 'does not come after'],
    [
      'into a bay held until no place',
      ['{ yard: yard, heldUntil: x }', '{ id: x, travel: 1 min }'],
      'takes no truck in',
    ],
    [
      'into a bay still held',
      [
        '{ yard: yard, stay: 1 h, heldUntil: lane }',
        '{ branch: { a: { share: 0.1, go: yard }, b: { share: 0.9 } } }',
        SERVE,
      ],
      'with its bay still held',
    ],
    ['to a stop without a start', ['{ stop: clearance }', SERVE], 'put `start: clearance` before'],
    ['to a give without a take', [SERVE, '{ give: pass }'], 'put `take: pass` before'],
    ['out with a permit', ['{ take: pass }', SERVE], 'still in hand'],
    [
      'to a permit for some',
      ['{ branch: { a: { share: 0.5, steps: [{ take: pass }] }, b: { share: 0.5 } } }', SERVE, '{ give: pass }'],
      'but from',
    ],
    [
      'round with ever more permits',
      [
        '{ id: a, take: pass }',
        SERVE,
        '{ branch: { a: { share: 0.5, go: a }, b: { share: 0.5, steps: [{ give: pass }] } } }',
      ],
      'but from',
    ],
  ])('not %s', (_, stages, words) => {
    expect(refused(stages)).toContain(words);
  });

  test('a loop that takes time is fine', () => {
    expect(trace(stagesOf([SERVE, '{ go: lane }']))).toEqual(['lane>0']);
  });

  test('an endless loop for one channel is found', () => {
    const stages = ['{ id: a, byChannel: { red: { go: a } } }', SERVE];
    expect(refused(stages, CHANNELS)).toContain('an endless loop in no time through "a"');
  });

  test('bays of two yards may lead to one stage', () => {
    const stages = [
      '{ branch: { a: { share: 0.5, steps: [{ id: y1, yard: yard, heldUntil: out }] }, b: { share: 0.5 } } }',
      '{ documents: 1 h }',
      '{ id: out, lane: lane, service: 1 min }',
    ];
    expect(stagesOf(stages)).toHaveLength(4);
  });
});
