import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import { renderReport } from '../../src/report/page.ts';
import { stepsOf } from '../../src/report/parts/worthFigures.ts';
import { fixture, PLANS } from './fixture.ts';
import { withMoney } from './fixtureMoney.ts';

let html: string;
let chart: string;
let goals: string;
let steps: string;
let chance: string;
beforeAll(async () => {
  const results = withMoney(fixture(PLANS.slice(0, 3)));
  const report = renderReport(results, { lang: 'en', document: await makeDocument() });
  html = report.html.replaceAll('\u00a0', ' ');
  chart = report.charts.find(({ name }) => name === 'value')?.svg ?? '';
  steps = report.charts.find(({ name }) => name === 'value-steps')?.svg ?? '';
  chance = report.charts.find(({ name }) => name === 'value-chance')?.svg ?? '';
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

test('gains, losses and what is left look as they did', async () => {
  await expect(steps.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/value-steps.svg');
});

test('the chance that a plan pays looks as it did', async () => {
  await expect(chance.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/value-chance.svg');
});

test('kinds are added up in the order of the document, costs first; fees and what has no price do not count', () => {
  const [one] = withMoney(fixture(PLANS.slice(0, 2))).value ?? [];
  const again = { ...one, lines: [...one.lines, { ...one.lines[0], of: 'more lanes' }] };
  expect(stepsOf(again)).toEqual([
    { kind: 'capital', value: -300e9 },
    { kind: 'running', value: -24.7e9 },
    { kind: 'truckHours', value: 160e9 },
    { kind: 'spoilage', value: 90e9 },
    { kind: 'electricity', value: -4e9 },
  ]);
});

test('every bar begins where the one before ended, losses are striped, and the curve steps down by a run each', () => {
  const bars = [
    ...steps.matchAll(
      /<rect class="f-(better|worse|paper|ink)[^>]* x="([-\d.]+)"[^>]* width="([\d.]+)"[^>]*height="18"/g,
    ),
  ]
    .slice(3, 9)
    .map(([, role, x, width]) => ({ role, from: Number(x), to: Number(x) + Number(width) }));
  expect(bars.map(({ role }) => role)).toEqual(['paper', 'paper', 'better', 'better', 'paper', 'ink']);
  const [capital, running, hours, spoilage, electricity, left] = bars;
  // A loss goes to the left, a gain to the right.
  expect(running.to).toBeCloseTo(capital.from, 0);
  expect(hours.from).toBeCloseTo(running.from, 0);
  expect(spoilage.from).toBeCloseTo(hours.to, 0);
  expect(electricity.to).toBeCloseTo(spoilage.to, 0);
  expect(left.from).toBeCloseTo(capital.to, 0);
  const [, path] = /<path class="s-s1"[^>]* d="M[^"H]*((?:H[-\d.]+V[-\d.]+)+)H/.exec(chance) ?? [];
  const drops = [...(path ?? '').matchAll(/V([-\d.]+)/g)].map(([, y]) => Number(y));
  expect(drops.length).toBe(30);
  expect(drops[29] - drops[0]).toBeCloseTo((29 / 30) * 216, 1);
});
