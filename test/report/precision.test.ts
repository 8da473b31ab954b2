import { beforeAll, expect, test } from 'vitest';
import { makeDocument } from '../../src/report/dom.ts';
import type { Results } from '../../src/results/document.ts';
import { labelBoxes } from './boxes.ts';
import { fixture, PLANS } from './fixture.ts';
import { withPrecision } from './fixturePrecision.ts';
import { drawn, picture } from './pictures.ts';

let document: Document;
beforeAll(async () => {
  document = await makeDocument();
});

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/gu, ' ');
const page = (results: Results, lang: 'en' | 'vi') => plain(drawn(results, lang, document).report.html);

/** One scenario of 30 runs, its first key figure known to half of what was asked for, its third to nearly all of it. */
function precise(): Results {
  const results = withPrecision(fixture(PLANS.slice(0, 1)));
  const rows = results.precision ?? [];
  const share = [0.025, 0.5, 0.0473];
  return {
    ...results,
    precision: rows.slice(0, 3).map((row, i) => ({
      ...row,
      halfWidth: row.relative === null ? row.wanted * share[i] : row.mean * share[i],
      wanted: row.relative === null ? row.wanted : row.mean * 0.05,
    })),
  };
}

test('says in a sentence how many runs were enough, and what is known least', () => {
  const results = precise();
  expect(page(results, 'en')).toMatch(
    /30 runs were enough: every key figure is known to within 5% of its value, or to the width asked for it; the least precise is “[^”]+” \(± 4\.8%\)\./u,
  );
  expect(page(results, 'vi')).toMatch(
    /30 lượt là đủ: mọi chỉ tiêu chính đều có sai số không quá 5% giá trị, hoặc không quá mức yêu cầu riêng; kém chính xác nhất là “[^”]+” \(± 4,8%\)\./u,
  );
});

test('says what was not reached', () => {
  const results = precise();
  const [first, ...others] = results.precision ?? [];
  const precision = [{ ...first, halfWidth: first.mean * 0.0702, reached: null, atMost: 30 }, ...others];
  expect(page({ ...results, precision }, 'en')).toMatch(
    /The precision asked for was not reached in 30 runs, the most that were allowed: “[^”]+” \(± 7\.1% instead of ± 5%\)\./u,
  );
  expect(page({ ...results, precision: precision.map((row) => ({ ...row, atMost: 500 })) }, 'vi')).toMatch(
    /Mô phỏng bị dừng sau 30 lượt, khi chưa phải mọi chỉ tiêu đều đạt độ chính xác yêu cầu: “[^”]+” \(± 7,1%, yêu cầu ± 5%\)\./u,
  );
});

test('says what is near zero, and what was hardly observed', () => {
  const results = precise();
  const [first, second, third] = results.precision ?? [];
  const near = {
    ...third,
    metric: 'utilization',
    unit: 'share' as const,
    mean: 0.002,
    halfWidth: 0.0012,
    wanted: 0.005,
    absolute: 0.005,
  };
  const unseen = { ...second, n: 0, reached: null, mean: 0, halfWidth: 0, curve: [] };
  const told = page({ ...results, precision: [first, unseen, near] }, 'en');
  expect(told).toMatch(/Too near zero for a percentage, and known to a fixed width: “[^”]+” \(± 0\.1 pp\)\./u);
  expect(told).toMatch(/Nothing is known of the precision of what hardly any run observed: “[^”]+”\./u);
});

test('without a precision nothing is said or drawn of it, and the command names the number of runs', () => {
  const { report, svgs } = drawn(fixture(PLANS.slice(0, 1)), 'en', document);
  expect(plain(report.html)).not.toContain('were enough');
  expect(svgs.some((svg) => svg.getAttribute('aria-labelledby')?.startsWith('precision'))).toBe(false);
  expect(report.html).toContain('--replications 30</code>');
  expect(drawn(precise(), 'en', document).report.html).toContain('--precision 5%</code>');
});

test('the picture: for each figure a mean, a band, the two lines that were asked for, and from which run on', () => {
  const { svgs, report } = drawn(precise(), 'en', document);
  const svg = picture(svgs, 'precision-wide');
  expect(svg.querySelectorAll('path[fill-opacity="0.3"]')).toHaveLength(3);
  expect(svg.querySelectorAll('g > g > g line.s-target')).toHaveLength(0);
  expect(svg.querySelectorAll('line[stroke-dasharray="6 3"]')).toHaveLength(1 + 2 * 3);
  const labels = labelBoxes(svg).map(({ text }) => text);
  for (const reached of ['21', '20', '19']) expect(labels).toContain(reached);
  expect(report.charts.map(({ name }) => name)).toContain('precision');
});

test('it shows the figures that took the most runs', () => {
  const results = withPrecision(fixture());
  const svg = picture(drawn(results, 'en', document).svgs, 'precision-wide');
  expect(svg.querySelectorAll('path[fill-opacity="0.3"]')).toHaveLength(4);
  expect(svg.querySelector('desc')?.textContent).toContain('from run 21 on');
});

test('the picture looks as it did', async () => {
  const { report } = drawn(withPrecision(fixture(PLANS.slice(0, 1))), 'vi', document);
  const svg = report.charts.find(({ name }) => name === 'precision')?.svg ?? '';
  await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot('./snapshots/precision.svg');
});
