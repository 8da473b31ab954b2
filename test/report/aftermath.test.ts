import { beforeAll, expect, test } from 'vitest';
import { dateAfter, daysBetween } from '../../src/report/dates.ts';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { type Around, withAftermath } from './fixtureAftermath.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const one = (around?: Around) => withAftermath(fixture(PLANS.slice(0, 1)), around);
const said = (around?: Around) => renderReport(one(around), { lang: 'en', document }).html.replaceAll('\u00a0', ' ');

test('days and dates, over leap days and years', () => {
  expect(daysBetween('2024-02-28T00:00', '2024-03-01T12:00')).toBe(2.5);
  expect(daysBetween('2025-02-28T00:00', '2025-03-01T00:00')).toBe(1);
  expect(daysBetween('1999-12-31T00:00', '2100-03-01T00:00')).toBe(36_585);
  expect(daysBetween('2025-02-28', '2025-03-01T00:00')).toBeNull();
  // Every day of two centuries, against the calendar of the engine.
  for (let day = 0; day < 73_100; day += 17) {
    const date = new Date(Date.UTC(1900, 0, 1) + day * 86_400_000);
    expect(dateAfter('1900-01-01T00:00', day)).toEqual({ month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  }
  expect(dateAfter('2026-01-25T18:00', 0.25)).toEqual({ month: 1, day: 26 });
  expect(dateAfter('soon', 1)).toBeNull();
});

test('the days shown go from a week before the closure until three behind the end of the backlog', () => {
  const svg = picture(drawn(one(), 'en', document).svgs, 'backlog-wide');
  const days = labelBoxes(svg)
    .map(({ text }) => text)
    .filter((text) => / Jul$/.test(text));
  // Closed from 11 to 14 July; gone by 17 July, five in the morning.
  expect(days[0]).toBe('4 Jul');
  expect(days.at(-1)).toMatch(/^(19|20|21) Jul$/);
});

test('sentences: median, interval, worst day; or that it does not come to that', () => {
  const html = said();
  expect(html).toContain(
    'in half of the runs no more than 700 trucks are left after 52.8 h (95% interval 47.8 h to 59.5 h)',
  );
  expect(html).toContain('most on 14 Jul, 1,700 ± 60 trucks on average');
  expect(said({ cleared: 0.3 })).toContain('in 6 of 20 runs no more than 700 trucks are left before the run ends');
  expect(said({ cleared: 0.9 })).toContain('after 52.8 h. It comes to that in 18 of 20 runs.');
  expect(said({ backlog: false })).toContain('All trucks inside: most on 14 Jul');
  expect(renderReport(fixture(PLANS.slice(0, 1)), { lang: 'en', document }).html).not.toContain('id="backlog"');
});

test('a day is a step at its mean; the median stands where it is after the closure', () => {
  const { charts } = renderReport(one(), { lang: 'en', document });
  const svg = charts.find(({ name }) => name === 'backlog')?.svg ?? '';
  const [, line] = /<path[^>]* stroke-width="2" d="M([^"]*)"/.exec(svg) ?? ['', ''];
  const vertices = line.split('L').map((at) => at.split(',').map(Number));
  // From 4 July on, a week before the closure, until three days behind the interval of its end.
  expect(vertices.length).toBe(2 * 17);
  for (let k = 0; k < vertices.length; k += 2) expect(vertices[k][1]).toBe(vertices[k + 1][1]);
  const day = vertices[1][0] - vertices[0][0];
  // The closure ends with 14 July, eleven days behind the first.
  const [, x] = /<line class="s-ink"[^>]* x1="([\d.]+)"[^>]* stroke-width="1.6"/.exec(svg) ?? [];
  expect((Number(x) - vertices[0][0]) / day).toBeCloseTo(11 + 2.2, 1);
});

test('the picture looks as it did', async () => {
  const { charts } = renderReport(one(), { lang: 'vi', document });
  const svg = charts.find(({ name }) => name === 'backlog')?.svg ?? '';
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/backlog.svg');
});
