import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import { fixture, PLANS } from './fixture.ts';
import { withMoney } from './fixtureMoney.ts';

let html: string;
let chart: string;
let goals: string;
beforeAll(async () => {
  const results = withMoney(fixture(PLANS.slice(0, 3)));
  const report = renderReport(results, { lang: 'en', document: await makeDocument() });
  html = report.html.replaceAll('\u00a0', ' ');
  chart = report.charts.find(({ name }) => name === 'value')?.svg ?? '';
  goals = report.charts.find(({ name }) => name === 'goals')?.svg ?? '';
});

test('the discounted sum looks as it did', async () => {
  await expect(chart.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/value.svg');
});

test('the goals beside what is reached look as they did', async () => {
  await expect(goals.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/goals.svg');
});

test('the first sentence says which plan reaches all goals, or which comes closest and what binds', () => {
  // Of the fixture's plans only the second alternative reaches both goals; it is priced.
  expect(html).toMatch(
    /<p class="lead">Only “[^”]+” surely reaches both goals, for [\d.]+ bn VND a year \(95% confidence for each goal\)\.<\/p>/u,
  );
});

test('its description says the finding, the best plan first', () => {
  expect(chart.replaceAll('\u00a0', ' ')).toContain(
    'Net present value: Six export lanes +120 ± 30 bn VND and 200 more reefer bays at Hữu Nghị +30 ± 30 bn VND.',
  );
});

test('goals say what binds them', () => {
  expect(html).toContain('By 2027: not with “Baseline 2025”, because no more than 1,705 trucks a day come');
  expect(html).toContain('What binds first: Hữu Nghị, lanes out, in use for 87% of its time.');
});

test('lines have their switching value, and what is not counted is said', () => {
  // 120 bn of 150 bn of capital: it may cost 80 % more.
  expect(html).toMatch(/Capital cost.*?\+80%/su);
  expect(html).toContain('Without a price in the file, and not counted: trucks lost and carbon dioxide.');
  expect(html).toContain('Not all trucks that come are cleared in “Baseline 2025”');
});
