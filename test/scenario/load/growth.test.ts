import { expect, test } from 'vitest';
import { load } from '../scratch.ts';

const seasonsOf = (run: string, growth: string) => {
  const { arrivals } = load(`
run: ${run}
growth: { demand: ${growth} }
places: { lane: { lanes: 1 } }
flows: { trucks: { arrivals: { poisson: { perDay: 100, growth: demand } }, itinerary: [{ lane: lane, service: 1 min }] } }
`).flows.trucks;
  return arrivals.kind === 'poisson' ? arrivals.seasons.map(({ dates, factor }) => [dates.from, dates.to, factor]) : [];
};

test('demand grows from the year of its figures on, year by year', () => {
  expect(seasonsOf('{ start: 2027-07-01, days: 30 }', '{ since: 2025, perYear: 10 % }')).toEqual([
    ['2027-01-01', '2027-12-31', 1.1 * 1.1],
    ['2028-01-01', '2028-12-31', 1.1 * 1.1 * 1.1],
  ]);
  expect(seasonsOf('{ start: 2025-07-01, days: 30 }', '{ since: 2025, perYear: 10 % }')).toEqual([
    ['2026-01-01', '2026-12-31', 1.1],
  ]);
});

test('single years may differ, and years before go back', () => {
  expect(
    seasonsOf('{ start: 2027-01-01, days: 1 }', '{ since: 2025, perYear: 10 %, byYear: { 2027: 50 % } }')[0],
  ).toEqual(['2027-01-01', '2027-12-31', 1.1 * 1.5]);
  expect(seasonsOf('{ start: 2024-01-01, days: 1 }', '{ since: 2025, perYear: 25 % }')[0]).toEqual([
    '2024-01-01',
    '2024-12-31',
    1 / 1.25,
  ]);
});
