import { expect, test } from 'vitest';
import { modelOf } from '../../src/experiment/model.ts';
import { load } from '../scenario/scratch.ts';

const base = `
study: { purpose: { en: To see, vi: Để xem } }
run: { days: 2 }
places:
  yard: { bays: 5 }
  lane: { lanes: 2 }
flows:
  trucks:
    arrivals: { poisson: 10 /h }
    itinerary:
      - { yard: yard, stay: 1 h }
      - { lane: lane, service: { gamma: { mean: 2 min, cv: 0.5 } } }
`;

test('the model is the scenario without titles, defaults and what nobody said', () => {
  const { flows, places, study, others } = modelOf([load(base)]);
  expect(study).toEqual({ purpose: { en: 'To see', vi: 'Để xem' } });
  // A yard without zones is one; its line has no end, so nobody is turned away.
  expect(places.yard).toEqual({ kind: 'yard', bays: 5, queue: 'inPlace', whenFull: { kind: 'block' } });
  expect(places.lane).toMatchObject({ kind: 'lane', servers: 2, atClose: 'finish' });
  expect(flows.trucks.itinerary).toEqual([
    {
      kind: 'hold',
      place: 'yard',
      next: 1,
      facts: { stay: { '*': { kind: 'constant', value: 60 } }, activity: 'preparation', heldUntil: 'taken' },
    },
    { kind: 'serve', place: 'lane', next: -1, facts: { service: { '*': { kind: 'gamma', shape: 4, scale: 0.5 } } } },
  ]);
  expect(others).toEqual([]);
});

test('of another scenario only what it has otherwise', () => {
  const plan = load(base.replace('lanes: 2', 'lanes: 3').replace('bays: 5', 'bays: unlimited'));
  expect(modelOf([load(base), plan]).others).toEqual([
    {
      scenario: plan.name,
      changes: [
        { path: 'places.yard.bays', from: 5, to: 'unlimited' },
        { path: 'places.lane.servers', from: 2, to: 3 },
      ],
      more: 0,
    },
  ]);
});

test('a long list is told by its length and its ends', () => {
  const times = Array.from({ length: 100 }, (_, i) => i);
  const scenario = load(base);
  scenario.flows.trucks.arrivals = { kind: 'recorded', times };
  expect(modelOf([scenario]).flows.trucks.facts.arrivals).toEqual({
    kind: 'recorded',
    times: { number: 100, first: 0, last: 99 },
  });
});

test('rates by the hour and hours of a week that differ are one change, stages are told one by one', () => {
  const rates = Array.from({ length: 24 }, (_, hour) => hour / 100);
  const scenario = load(base);
  scenario.flows.trucks.arrivals = { kind: 'poisson', rates } as unknown as typeof scenario.flows.trucks.arrivals;
  const plan = structuredClone(scenario);
  plan.name = 'plan';
  plan.flows.trucks.arrivals = {
    kind: 'poisson',
    rates: rates.map((rate) => rate * 2),
  } as unknown as typeof scenario.flows.trucks.arrivals;
  plan.flows.trucks.itinerary[0].next = -1;
  const [{ changes }] = modelOf([scenario, plan]).others;
  expect(changes.map(({ path }) => path)).toEqual([
    'flows.trucks.facts.arrivals.rates',
    'flows.trucks.itinerary.0.next',
  ]);
  expect(changes[0].to).toEqual(rates.map((rate) => rate * 2));
});
