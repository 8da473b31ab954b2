import { expect, test } from 'vitest';
import { load } from '../scratch.ts';

const places = `
places:
  plain: { lanes: 1, order: fifo, sharing: false }
  desk: { servers: 2, order: shortest, preempt: restart }
  ground: { servers: 4, sharing: true, queue: 20 }
  ferry: { lanes: 1, upTo: 12, startAt: 3, setup: { time: 10 min, when: idle, assumed: a guess } }
  plants: { servers: 1 }
  animals: { servers: 1 }
  yard: { bays: 4, order: lifo }
rounds:
  officer: { serves: [plants, animals], rule: { limited: 2 }, walk: 5 min }
flows:
  trucks:
    arrivals: { poisson: 1 /h }
    itinerary:
      - { check: desk, service: 1 min, priority: { 06:00: 2, 00:00: 0.5 } }
`;

test('rules of service as the gate sees them; what is not used is left out', () => {
  const s = load(places);
  expect(s.places.plain).not.toHaveProperty('order');
  expect(s.places.plain).not.toHaveProperty('sharing');
  expect(s.places.desk).toMatchObject({ order: 'shortest', preempt: 'restart' });
  expect(s.places.ground).toMatchObject({ sharing: true, queue: 20 });
  expect(s.places.ferry).toMatchObject({
    upTo: { trucks: 12, boarding: 'start' },
    startAt: 3,
    setup: { time: { kind: 'constant', value: 10 }, when: 'idle' },
  });
  expect(s.places.yard).toMatchObject({ order: 'lifo' });
  expect(s.rounds).toEqual({
    officer: { serves: ['plants', 'animals'], rule: 2, walk: { kind: 'constant', value: 5 } },
  });
  expect(s.flows.trucks.itinerary[0]).toMatchObject({
    priorityByHour: [
      { from: 0, priority: 0.5 },
      { from: 360, priority: 2 },
    ],
  });
  const without = load(
    places
      .replace(/rounds:\n.*\n/, '')
      .replace(', preempt: restart', '')
      .replace(', priority: { 06:00: 2, 00:00: 0.5 }', ', priority: 3'),
  );
  expect(without).not.toHaveProperty('rounds');
  expect(without.flows.trucks.itinerary[0]).not.toHaveProperty('priorityByHour');
});
